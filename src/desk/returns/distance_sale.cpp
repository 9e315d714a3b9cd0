// R-S5. Consumer law, article 25: sold at a distance, within 7 days, intact, not excluded.
#include "desk/returns/statutory_finding.h"
#include "desk/returns/statutory_floor.h"

namespace foyer::returns {
namespace {

const char* const article_25 = N_("Consumer Rights Protection Law, article 25");

bool is_whole(const LineCase& line) {
    const Request& request = line.request;
    const bool unused =
        request.condition == Condition::sealed || request.condition == Condition::opened_unused;
    return unused && request.tags_on && request.accessories_ok && request.hygiene_seal_ok &&
        request.serial_ok;
}

bool is_excluded_by_article_25(const LineCase& line) {
    const bool opened = line.request.condition != Condition::sealed;
    return line.law.excluded_at_a_distance || (line.law.excluded_when_opened && opened) ||
        line.sold.final_sale;
}

} // namespace

Found sold_at_a_distance(const LineCase& line) {
    const bool concerned = is_distance_sale(line.asked.sale.channel) &&
        class_of(line) == CauseClass::no_reason && has_proof(line) &&
        line.days_since_receipt <= refund_days && is_whole(line);
    if (!concerned || is_excluded_by_article_25(line)) return std::nullopt;
    Finding finding = given(
        {Remedy::refund},
        because(
            line, "R-S5",
            {N_("Sold at a distance: back within 7 days without a reason; the customer pays the "
                "freight."),
             {}},
            article_25));
    finding.duties.push_back({DutyKind::freight_by_customer, line.sold.line, 0, {}});
    return finished(std::move(finding), line);
}

std::optional<Reason> excluded_at_a_distance(const LineCase& line) {
    const bool concerned = is_distance_sale(line.asked.sale.channel) &&
        class_of(line) == CauseClass::no_reason && line.days_since_receipt <= refund_days;
    if (!concerned || !is_excluded_by_article_25(line)) return std::nullopt;
    return because(
        line, "R-S5",
        {N_("Sold at a distance, but excluded by law from coming back without a reason."), {}},
        article_25);
}

} // namespace foyer::returns
