#include "desk/returns/statutory_floor.h"

#include <algorithm>

#include "desk/returns/proration.h"
#include "desk/returns/statutory_finding.h"

namespace foyer::returns {
namespace {

constexpr std::int64_t food_compensation_times = 10;
constexpr Fen food_compensation_least{1'000'00};

const char* const article_24 = N_("Consumer Rights Protection Law, article 24");
const char* const article_54 = N_("Consumer Rights Protection Law, article 54");
const char* const promotion_measures = N_("Measures on promotions of retailers");

bool is_repairable(const LineCase& line) {
    return line.policy.warranty_months > 0 || line.policy.disposition == Disposition::repair;
}

std::vector<Remedy> refund_exchange_repair(const LineCase& line) {
    std::vector<Remedy> remedies{Remedy::refund, Remedy::exchange_same};
    if (is_repairable(line)) remedies.push_back(Remedy::repair);
    return remedies;
}

// Long after the sale nobody sees whether it was so on the day of the sale.
bool needs_look(const LineCase& line) {
    const bool known = line.request.cause == Cause::recalled || is_inspected(line);
    return !known && line.days_since_receipt > refund_days;
}

void add_safety_duties(Finding& finding, const LineCase& line) {
    finding.duties.push_back({DutyKind::link_complaint, line.sold.line, 3, {}});
    finding.duties.push_back({DutyKind::stop_sale, line.sold.line, 0, {}});
    if (!line.law.food) return;
    // Food safety law, article 148.
    const Fen right = std::max(times(line.value, food_compensation_times), food_compensation_least);
    finding.duties.push_back({DutyKind::compensation_right, line.sold.line, 0, right});
    Reason reason = because(
        line, "R-S1",
        {N_("Supervisor: the customer may ask for ten times the price, at least ¥1,000: {1}."),
         {yuan_text(right)}},
        N_("Food Safety Law, article 148"));
    reason.must_show_customer = false;
    finding.reasons.push_back(std::move(reason));
}

// R-S1 (consumer law, article 54): expired at sale, spoiled, foreign body, recalled, failed by an
// agency.
Found unsafe(const LineCase& line) {
    const bool failed = line.request.inspection == Inspection::agency_fail;
    if (class_of(line) != CauseClass::safety && !failed) return std::nullopt;
    Finding finding = given(
        {Remedy::refund},
        because(line, "R-S1", {N_("Unsafe goods are paid back."), {}}, article_54));
    Reason desk = because(
        line, "R-S1",
        {N_("A complaint of level 3 or higher is linked, and the goods are taken off sale."), {}});
    desk.must_show_customer = false;
    finding.reasons.push_back(std::move(desk));
    add_safety_duties(finding, line);
    if (needs_look(line)) {
        under_condition(
            finding, line, DutyKind::inspect,
            because(
                line, "R-S1",
                {N_("More than 7 days ago: date and batch are looked at first."), {}}));
    }
    return finished(std::move(finding), line);
}

// R-S2 (consumer law, article 24): faulty, within 7 days, or as many more as the store gives.
Found faulty_within_days(const LineCase& line) {
    const auto until = std::max(refund_days, line.policy.quality_refund_days);
    if (!is_faulty(line) || line.days_since_receipt > until) return std::nullopt;
    return finished(
        given(
            refund_exchange_repair(line),
            because(
                line, "R-S2",
                {N_("Faulty goods are paid back within {1} days."), {std::to_string(until)}},
                article_24)),
        line);
}

// R-S4 (consumer law, article 24): faulty, later, not of the three guarantees.
Found faulty_later(const LineCase& line) {
    if (!is_faulty(line)) return std::nullopt;
    const bool exchanged = line.days_since_receipt <= line.policy.quality_exchange_days;
    const bool warranted = within_months(line, line.policy.warranty_months);
    if (!exchanged && !warranted) return out_of_warranty(line, "R-S4", article_24);
    std::vector<Remedy> remedies;
    const bool hopeless = line.request.repairs_done >= repairs_enough;
    if (hopeless) remedies.push_back(Remedy::refund);
    remedies.push_back(Remedy::exchange_same);
    if (is_repairable(line)) remedies.push_back(Remedy::repair);
    desk::Sentence text{N_("Faulty, after 7 days: exchanged or repaired."), {}};
    if (hopeless) text = {N_("Repair did not help: paid back or exchanged."), {}};
    return finished(
        given(std::move(remedies), because(line, "R-S4", std::move(text), article_24)), line);
}

} // namespace

std::optional<Reason> promotion_is_no_ground(const LineCase& line) {
    const auto in_promotion = [&](const Promotion& one) {
        return std::ranges::count(one.lines, line.sold.line) > 0;
    };
    const bool promoted = line.sold.final_sale || line.sold.gift_value.value > 0 ||
        std::ranges::any_of(line.asked.sale.promotions, in_promotion);
    if (!promoted || !is_faulty(line)) return std::nullopt;
    return because(
        line, "R-S6", {N_("Promotion, clearance or gift is no ground to refuse faulty goods."), {}},
        promotion_measures);
}

const std::vector<LineRule>& statutory_rules() {
    // The three guarantees give more than article 24 and are asked first.
    static const std::vector<LineRule> rules{
        {"R-S1", unsafe},       {"R-S3", three_guarantees},   {"R-S2", faulty_within_days},
        {"R-S4", faulty_later}, {"R-S5", sold_at_a_distance}, {"R-S7", wrong_price}};
    return rules;
}

} // namespace foyer::returns
