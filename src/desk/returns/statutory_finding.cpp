#include "desk/returns/statutory_finding.h"

#include <algorithm>

namespace foyer::returns {
namespace {

// What may be doubted makes the verdict wait for a look at it. It never turns it into a no.
void add_doubts(Finding& finding, const LineCase& line) {
    if (is_inspected(line)) return;
    if (!has_proof(line)) {
        under_condition(
            finding, line, DutyKind::establish_origin,
            because(
                line, "R-N",
                {N_("Without a receipt: find out first that it was bought here."), {}}));
    }
    if (!line.request.serial_ok) {
        under_condition(
            finding, line, DutyKind::establish_origin,
            because(
                line, finding.reasons.front().rule,
                {N_("The serial number differs: find out first which piece was sold."), {}}));
    }
    if (line.request.condition == Condition::customer_damage) {
        under_condition(
            finding, line, DutyKind::inspect,
            because(
                line, finding.reasons.front().rule,
                {N_("It looks damaged by the customer: an inspection decides."), {}}));
    }
    if (line.request.cause == Cause::allergy) {
        under_condition(
            finding, line, DutyKind::see_medical_note,
            because(
                line, finding.reasons.front().rule,
                {N_("For an allergy a doctor's note is asked for."), {}}));
    }
}

// A refund may also be taken as credit or as other goods, when the customer asks for that.
void add_demanded(Finding& finding, const LineCase& line) {
    const Remedy wanted = remedy_for(line.asked.demand);
    const bool refundable = std::ranges::count(finding.remedies, Remedy::refund) > 0;
    const bool same_worth = wanted == Remedy::exchange_other || wanted == Remedy::store_credit;
    if (refundable && same_worth) finding.remedies.push_back(wanted);
}

} // namespace

bool is_inspected(const LineCase& line) {
    return line.request.inspection != Inspection::none;
}

Finding given(std::vector<Remedy> remedies, Reason reason) {
    Finding finding;
    finding.remedies = std::move(remedies);
    finding.reasons.push_back(std::move(reason));
    finding.by_law = true;
    return finding;
}

void under_condition(Finding& finding, const LineCase& line, DutyKind duty, Reason reason) {
    finding.response = Response::approve_if;
    finding.duties.push_back({duty, line.sold.line, 0, {}});
    finding.reasons.push_back(std::move(reason));
}

Finding finished(Finding finding, const LineCase& line) {
    add_demanded(finding, line);
    add_doubts(finding, line);
    return finding;
}

Finding out_of_warranty(const LineCase& line, std::string_view rule, const char* legal_ref) {
    return denied(
        Response::deny_overridable,
        because(
            line, rule,
            {N_("The time for refund, exchange and warranty is over. A complaint can be "
                "registered."),
             {}},
            legal_ref));
}

} // namespace foyer::returns
