#include "desk/returns/store_policy.h"

namespace foyer::returns {
namespace {

using Found = std::optional<Finding>;

Finding refused(const LineCase& line, std::string_view rule, desk::Sentence text) {
    return denied(Response::deny_overridable, because(line, rule, std::move(text)));
}

// R-P1: some goods come back only when something is wrong with them.
Found not_returnable(const LineCase& line) {
    if (line.policy.no_reason_days > 0) return std::nullopt;
    desk::Sentence text{
        N_("{1}: taken back only when something is wrong with it."), {line.law.english}};
    if (line.law.code.empty()) text = {N_("Taken back only when something is wrong with it."), {}};
    Finding finding = refused(line, "R-P1", std::move(text));
    if (line.policy.never_without_fault) finding.response = Response::deny;
    return finding;
}

// R-P2: the days that the store gives. Unused goods may still be exchanged for others.
Found window_is_over(const LineCase& line) {
    const bool in_time = !has_proof(line) || line.days_since_sale <= line.policy.no_reason_days;
    if (in_time) return std::nullopt;
    Finding finding = refused(
        line, "R-P2",
        {N_("Without a fault it is taken back within {1} days; this is day {2}."),
         {std::to_string(line.policy.no_reason_days), std::to_string(line.days_since_sale)}});
    if (!is_intact(line)) return finding;
    const bool exchangeable = line.days_since_sale <= line.policy.quality_exchange_days;
    finding.remedies = {exchangeable ? Remedy::exchange_other : Remedy::store_credit};
    return finding;
}

const char* wanted_state(Intact intact) {
    switch (intact) {
    case Intact::sealed: return N_("Without a fault it is taken back sealed only.");
    case Intact::unused: return N_("Without a fault it is taken back unused only.");
    case Intact::tags_on:
        return N_("Without a fault it is taken back unused and with its tags only.");
    case Intact::tags_and_liner:
        return N_(
            "Without a fault it is taken back unused, with its tags and the hygiene liner only.");
    }
    return "";
}

// R-P3: as it was sold.
Found not_as_sold(const LineCase& line) {
    if (is_intact(line)) return std::nullopt;
    return refused(line, "R-P3", {wanted_state(line.policy.intact), {}});
}

// R-P4: with all that belongs to it.
Found parts_missing(const LineCase& line) {
    const Request& request = line.request;
    if (!request.accessories_ok) return refused(line, "R-P4", {N_("Accessories are missing."), {}});
    if (!request.tags_on) return refused(line, "R-P4", {N_("The tags are off."), {}});
    if (!request.hygiene_seal_ok)
        return refused(line, "R-P4", {N_("The hygiene seal is broken."), {}});
    if (!request.serial_ok)
        return refused(line, "R-P4", {N_("The serial number is not the one that was sold."), {}});
    return std::nullopt;
}

// R-P5: medicine and prepaid cards, whatever days their row gives.
Found never(const LineCase& line) {
    if (!line.policy.never_without_fault) return std::nullopt;
    return denied(
        Response::deny,
        because(
            line, "R-P5",
            {N_("{1}: never taken back unless something is wrong with it."), {line.law.english}}));
}

// R-P6: sold as final. Only here, where nothing is wrong (R-S6).
Found final_sale(const LineCase& line) {
    if (!line.sold.final_sale) return std::nullopt;
    Finding finding =
        refused(line, "R-P6", {N_("It was sold as final: no return without a fault."), {}});
    finding.remedies = {Remedy::exchange_other};
    return finding;
}

} // namespace

const std::vector<LineRule>& refusing_policy_rules() {
    static const std::vector<LineRule> rules{{"R-P1", not_returnable}, {"R-P2", window_is_over},
                                             {"R-P3", not_as_sold},    {"R-P4", parts_missing},
                                             {"R-P5", never},          {"R-P6", final_sale}};
    return rules;
}

Finding within_policy(const LineCase& line) {
    Finding finding;
    finding.remedies = {
        Remedy::refund, Remedy::exchange_same, Remedy::exchange_other, Remedy::store_credit};
    finding.reasons.push_back(because(
        line, "R-P2",
        {N_("Taken back without a fault within {1} days."),
         {std::to_string(line.policy.no_reason_days)}}));
    if (is_above_price_limit(line)) {
        finding.supervisor_signs = true;
        Reason reason = because(
            line, "R-P7", {N_("Above the price limit of its category: a supervisor signs."), {}});
        reason.must_show_customer = false;
        finding.reasons.push_back(std::move(reason));
    }
    if (line.policy.disposition == Disposition::counter)
        finding.duties.push_back({DutyKind::counter_signs, line.sold.line, 0, {}});
    return finding;
}

bool is_above_price_limit(const LineCase& line) {
    return line.policy.unit_price_limit && line.sold.unit_price > *line.policy.unit_price_limit;
}

bool keeps_gift(const LineCase& line) {
    return line.sold.gift_value.value > 0 && !line.request.gift_returned;
}

bool moves_points(const LineCase& line) {
    return line.sold.points_earned > 0 || line.sold.points_spent > 0;
}

} // namespace foyer::returns
