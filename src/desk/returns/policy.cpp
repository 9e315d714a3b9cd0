#include "desk/returns/policy_floor.h"

#include <algorithm>
#include <array>
#include <utility>

namespace foyer::returns {
namespace {

constexpr std::int64_t days_most = 36'500;
constexpr std::int64_t months_most = 1'200;

constexpr std::array intact_codes{
    std::pair{Intact::sealed, "sealed"}, std::pair{Intact::unused, "unused"},
    std::pair{Intact::tags_on, "tags_on"}, std::pair{Intact::tags_and_liner, "tags_and_liner"}};

bool in_force(const Policy& row, Date day) {
    return row.effective_from <= day && (!row.effective_to || day <= *row.effective_to);
}

const Policy* newest(const std::vector<Policy>& rows, std::string_view category, Date day) {
    const auto rank = [](const Policy& row) { return std::pair(row.effective_from, row.version); };
    const Policy* found = nullptr;
    for (const Policy& row : rows) {
        if (row.category != category || !in_force(row, day)) continue;
        if (found == nullptr || rank(*found) <= rank(row)) found = &row;
    }
    return found;
}

} // namespace

std::string_view code_of(Intact intact) {
    return std::ranges::find(intact_codes, intact, [](const auto& one) { return one.first; })
        ->second;
}

std::optional<Intact> find_intact(std::string_view code) {
    for (const auto& [intact, word] : intact_codes) {
        if (word == code) return intact;
    }
    return std::nullopt;
}

Policy PolicyBook::row_of(std::string_view category, Date day) const {
    const Policy* found = newest(m_rows, category, day);
    if (found == nullptr) found = newest(shipped_policies(), category, Date{9999, 12, 31});
    if (found != nullptr) return lawful(*found);
    Policy unknown;
    unknown.category = category;
    return lawful(std::move(unknown));
}

const CategoryLaw& law_of(std::string_view category) {
    static const CategoryLaw nothing_special{"", ""};
    const auto found = std::ranges::find(category_laws(), category, &CategoryLaw::code);
    return found == category_laws().end() ? nothing_special : *found;
}

bool is_category(std::string_view code) {
    return !law_of(code).code.empty();
}

Policy lawful(Policy row) {
    row.three_guarantees = row.three_guarantees || law_of(row.category).three_guarantees;
    const LawFloor floor = floor_of(row);
    const auto lifted = [](std::int64_t& value, std::int64_t least, std::int64_t most) {
        value = std::clamp(value, least, most);
    };
    lifted(row.no_reason_days, 0, days_most);
    lifted(row.quality_refund_days, floor.refund_days, days_most);
    lifted(row.quality_exchange_days, floor.exchange_days, days_most);
    lifted(row.warranty_months, floor.warranty_months, months_most);
    lifted(row.main_parts_months, row.warranty_months, months_most);
    lifted(row.depreciation_per_10000_a_day, 0, floor.depreciation_most);
    return row;
}

} // namespace foyer::returns
