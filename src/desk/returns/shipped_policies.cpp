// Rules 4.2.4. An example that the store has to confirm before it goes by it (rules 4.13): months
// and depreciation of the three guarantees [K], all else the store's own choice [P].
#include <algorithm>

#include "desk/decision.h"
#include "desk/returns/policy.h"

namespace foyer::returns {
namespace {

// Made-to-order, perishable, medicine and prepaid cards have no right to be given back without a
// reason even when sold at a distance; books and films only unopened (consumer law, article 25).
constexpr bool food = true;
constexpr bool excluded = true;
constexpr bool unless_opened = true;

std::vector<CategoryLaw> laws() {
    return {
        {"FRS", N_("Fresh food"), food, excluded},
        {"BAK", N_("Bakery and deli"), food, excluded},
        {"FRZ", N_("Frozen and chilled food"), food, excluded},
        {"PKG", N_("Packaged food"), food, false, unless_opened},
        {"INF", N_("Infant formula"), food, false, unless_opened},
        {"ALC", N_("Alcohol"), food, false, unless_opened},
        {"TOB", N_("Tobacco"), false, false, unless_opened},
        {"HLT", N_("Health food"), food, false, unless_opened},
        {"MED", N_("Medicine"), false, excluded},
        {"COS", N_("Cosmetics"), false, false, unless_opened},
        {"HYG", N_("Hygiene goods"), false, false, unless_opened},
        {"UND", N_("Underwear")},
        {"CLO", N_("Clothing")},
        {"SHO", N_("Shoes")},
        {"BED", N_("Bedding")},
        {"TOY", N_("Toys")},
        {"BOK", N_("Books, films and software"), false, false, unless_opened},
        {"STA", N_("Stationery and batteries")},
        {"KIT", N_("Kitchen and household")},
        {"FUR", N_("Furniture")},
        {"SAP", N_("Small appliances")},
        {"LAP", N_("Large appliances"), false, false, false, true, 12, 5},
        {"PHN", N_("Mobile phones"), false, false, false, true, 12, 50},
        {"PCM", N_("Computers"), false, false, false, true, 12, 25},
        {"WAT", N_("Watches and glasses"), false, false, false, true, 12, 0},
        {"JEW", N_("Jewellery")},
        {"BIC", N_("Bicycles"), false, false, false, true, 12, 0},
        {"SPT", N_("Sport and outdoor")},
        {"PET", N_("Pet food and supplies"), false, false, unless_opened},
        {"CUS", N_("Made to order"), false, excluded},
        {"GFC", N_("Gift cards"), false, excluded},
        {"CON", N_("Concession counters")},
        {"GIF", N_("Gifts with a purchase")}};
}

struct ShippedRow {
    std::string_view category;
    std::int64_t no_reason_days;
    Intact intact;
    std::int64_t exchange_days;
    std::int64_t warranty_months;
    std::int64_t main_parts_months;
    Disposition disposition;
};

constexpr auto sealed = Intact::sealed;
constexpr auto unused = Intact::unused;
constexpr auto tags_on = Intact::tags_on;
constexpr auto liner = Intact::tags_and_liner;
constexpr auto scrap = Disposition::scrap;
constexpr auto vendor = Disposition::vendor;
constexpr auto quarantine = Disposition::quarantine;
constexpr auto shelf = Disposition::shelf;
constexpr auto repair = Disposition::repair;

constexpr ShippedRow shipped_rows[] = {
    {"FRS", 0, sealed, 1, 0, 0, scrap},
    {"BAK", 0, sealed, 1, 0, 0, scrap},
    {"FRZ", 0, sealed, 7, 0, 0, scrap},
    {"PKG", 3, sealed, 7, 0, 0, vendor},
    {"INF", 0, sealed, 7, 0, 0, quarantine},
    {"ALC", 3, sealed, 7, 0, 0, quarantine},
    {"TOB", 0, sealed, 7, 0, 0, quarantine},
    {"HLT", 0, sealed, 7, 0, 0, quarantine},
    {"MED", 0, sealed, 7, 0, 0, quarantine},
    {"COS", 3, sealed, 7, 0, 0, vendor},
    {"HYG", 0, sealed, 7, 0, 0, scrap},
    {"UND", 3, liner, 15, 0, 0, vendor},
    {"CLO", 7, tags_on, 30, 3, 3, shelf},
    {"SHO", 7, unused, 30, 3, 3, vendor},
    {"BED", 3, sealed, 15, 0, 0, shelf},
    {"TOY", 3, sealed, 15, 1, 1, shelf},
    {"BOK", 3, sealed, 15, 0, 0, shelf},
    {"STA", 3, sealed, 15, 0, 0, shelf},
    {"KIT", 7, unused, 15, 3, 3, shelf},
    {"FUR", 0, sealed, 15, 12, 12, repair},
    {"SAP", 3, sealed, 15, 12, 12, repair},
    {"LAP", 3, sealed, 15, 12, 36, vendor},
    {"PHN", 3, sealed, 15, 12, 12, vendor},
    {"PCM", 3, sealed, 15, 12, 24, vendor},
    {"WAT", 3, unused, 15, 12, 12, repair},
    {"JEW", 0, sealed, 7, 0, 0, quarantine},
    {"BIC", 3, unused, 15, 12, 12, repair},
    {"SPT", 7, unused, 15, 3, 3, shelf},
    {"PET", 3, sealed, 7, 0, 0, scrap},
    {"CUS", 0, sealed, 7, 0, 0, repair},
    {"GFC", 0, sealed, 7, 0, 0, Disposition::none},
    {"CON", 3, sealed, 15, 0, 0, Disposition::counter},
    {"GIF", 0, sealed, 15, 0, 0, Disposition::replace_gift}};

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

Policy policy_of(const ShippedRow& row) {
    const CategoryLaw& law = law_of(row.category);
    Policy policy;
    policy.category = row.category;
    policy.no_reason_days = row.no_reason_days;
    policy.intact = row.intact;
    policy.never_without_fault = is_one_of(row.category, {"MED", "GFC"});
    policy.quality_exchange_days = row.exchange_days;
    policy.warranty_months = row.warranty_months;
    policy.main_parts_months = row.main_parts_months;
    policy.three_guarantees = law.three_guarantees;
    policy.depreciation_per_10000_a_day = law.depreciation_per_10000_a_day;
    policy.disposition = row.disposition;
    if (row.category == "JEW") policy.approval_over = Fen{0};
    policy.needs_serial = is_one_of(row.category, {"ALC", "SAP", "LAP", "PHN", "PCM"});
    policy.needs_batch = row.category == "INF";
    return policy;
}

} // namespace

const std::vector<CategoryLaw>& category_laws() {
    static const std::vector<CategoryLaw> all = laws();
    return all;
}

const std::vector<Policy>& shipped_policies() {
    static const std::vector<Policy> all = [] {
        std::vector<Policy> policies;
        for (const ShippedRow& row : shipped_rows)
            policies.push_back(policy_of(row));
        return policies;
    }();
    return all;
}

} // namespace foyer::returns
