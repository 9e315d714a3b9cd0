#include "app/navigation.h"

#include <algorithm>

#include "base/invariant.h"

namespace foyer::app {
namespace {

constexpr std::size_t deepest = 16;
const ui::Go home{"home", ""};

} // namespace

Navigation::Navigation() {
    reset();
}

void Navigation::reset() {
    m_open.clear();
    auto page = make_page(home);
    INVARIANT(page != nullptr);
    m_open.push_back({home, std::move(page)});
}

void Navigation::go(const ui::Go& to) {
    if (to.page == home.page) return reset();
    const auto same = std::ranges::find(m_open, to, &Open::go);
    if (same != m_open.end()) {
        m_open.erase(same + 1, m_open.end());
        return;
    }
    auto page = make_page(to);
    if (page == nullptr) return;
    if (m_open.size() >= deepest) m_open.erase(m_open.begin() + 1);
    m_open.push_back({to, std::move(page)});
}

void Navigation::back() {
    if (m_open.size() > 1) m_open.pop_back();
}

} // namespace foyer::app
