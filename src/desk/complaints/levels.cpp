#include "desk/complaints/levels.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "desk/complaints/code_lists.h"
#include "desk/decision.h"

namespace foyer::complaints {
namespace {

struct Case {
    const Intake& intake;
    const LevelHistory& history;
    Fen amount;  // the larger of what it is about and what is demanded
};

struct LevelRow {
    int level;
    std::string_view code;
    const char* english;
    bool (*holds)(const Case&);
};

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

constexpr std::array rows{
    LevelRow{2, "quality_or_return", N_("Quality of goods or a return is in dispute"),
        [](const Case& c) { return is_one_of(c.intake.category, {"goods", "food", "returns"}); }},
    LevelRow{2, "amount_200", N_("¥200 or more"),
        [](const Case& c) { return c.amount >= Fen{200'00}; }},
    LevelRow{2, "compensation", N_("Compensation is demanded"),
        [](const Case& c) { return c.intake.demand == Demand::compensation; }},
    LevelRow{3, "amount_1000", N_("¥1,000 or more"),
        [](const Case& c) { return c.amount >= Fen{1'000'00}; }},
    LevelRow{3, "fraud_fake_expired", N_("Goods past their date, fakes or fraud"),
        [](const Case& c) {
            return is_one_of(c.intake.subcategory, {"expired", "suspected_fake"});
        }},
    LevelRow{3, "second_in_30_days", N_("Second complaint of this person in 30 days"),
        [](const Case& c) { return c.history.earlier_by_person_30_days >= 1; }},
    LevelRow{3, "reopened_twice", N_("Reopened twice"),
        [](const Case& c) { return c.history.reopened_count >= 2; }},
    LevelRow{3, "same_cause", N_("Three or more persons with the same cause in 7 days"),
        [](const Case& c) {
            return c.history.persons_same_cause_7_days + c.intake.persons_count >= 3;
        }},
    LevelRow{3, "minors", N_("A child is involved"),
        [](const Case& c) { return c.intake.flags.minors; }},
    LevelRow{4, "injury", N_("Injury or illness from food"),
        [](const Case& c) {
            return c.intake.flags.injury || c.intake.subcategory == "illness" ||
                (c.intake.category == "safety" && c.intake.subcategory == "injury");
        }},
    LevelRow{4, "searched", N_("A customer was searched or held"),
        [](const Case& c) { return c.intake.subcategory == "searched"; }},
    LevelRow{4, "media", N_("Media or exposure on the net"),
        [](const Case& c) { return c.intake.flags.media; }},
    LevelRow{
        4, "police", N_("Police or a lawyer"), [](const Case& c) { return c.intake.flags.police; }},
    LevelRow{4, "relay", N_("Passed on by an authority"),
        [](const Case& c) { return is_relay(c.intake.channel) || c.intake.relay.has_value(); }}};

}  // namespace

MinimumLevel minimum_level(const Intake& intake, const LevelHistory& history) {
    const Case c{intake, history, std::max(intake.amount, intake.demand_amount)};
    MinimumLevel minimum;
    for (const LevelRow& row : rows) {
        if (!row.holds(c)) continue;
        if (row.level > minimum.level) minimum = {row.level, {}};
        minimum.reasons.emplace_back(row.code);
    }
    return minimum;
}

const char* level_reason_name(std::string_view code) {
    const auto* found = std::ranges::find(rows, code, &LevelRow::code);
    return found == rows.end() ? "" : found->english;
}

std::string cause_of(const Intake& intake) {
    const std::string goods =
        intake.product_sku.empty() ? folded(intake.product_name) : folded(intake.product_sku);
    if (goods.empty() || intake.subcategory.empty()) return {};
    return goods + "/" + intake.subcategory;
}

}  // namespace foyer::complaints
