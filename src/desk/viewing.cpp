#include "desk/viewing.h"

#include <algorithm>

namespace foyer::desk {

const StaffCard* StaffDirectory::find(StaffId id) const {
    const auto found = std::ranges::find(m_cards, id, &StaffCard::id);
    return found == m_cards.end() ? nullptr : &*found;
}

std::string name_of(const Viewing& viewing, StaffId id) {
    const StaffCard* card = viewing.staff == nullptr ? nullptr : viewing.staff->find(id);
    if (card == nullptr) return {};
    return viewing.english && !card->latin_name.empty() ? card->latin_name : card->name;
}

}  // namespace foyer::desk
