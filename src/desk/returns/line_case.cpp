#include "desk/returns/line_case.h"

#include <date/date.h>

#include <algorithm>

#include "desk/returns/proration.h"

namespace foyer::returns {
namespace {

// What was paid for these pieces. What an earlier return kept back of the line (a promotion that
// broke) comes with the first position; no position gets what is not left of the line.
Fen paid_for(const Request& request, const SaleLine& sold, std::int64_t before) {
    const std::int64_t net = sold.net_paid.value;
    const std::int64_t from = sold.qty_returned + before;
    const std::int64_t share = share_between(net, from, from + request.qty, sold.qty);
    const std::int64_t returned_share = share_of(net, sold.qty_returned, sold.qty);
    const std::int64_t refunded = sold.refunded.value_or(Fen{returned_share}).value;
    const std::int64_t kept_back = before == 0 ? returned_share - refunded : 0;
    const std::int64_t left = net - refunded - (share_of(net, from, sold.qty) - returned_share);
    return {std::max<std::int64_t>(0, std::min(share + kept_back, left))};
}

// Without a receipt and without a fault, the lowest price of the last 30 days (R-N).
Fen value_of(
    const ReturnCase& asked, const Request& request, const SaleLine& sold, std::int64_t before) {
    const Fen paid = paid_for(request, sold, before);
    const Fen lowest = times(sold.lowest_price_30d, request.qty);
    if (asked.proof != Proof::none || lowest.value == 0) return paid;
    const bool faulty = class_of(request.cause) != CauseClass::no_reason;
    return paid.value == 0 || (!faulty && lowest < paid) ? lowest : paid;
}

Date add_months(Date day, std::int64_t months) {
    const date::year_month_day from{
        date::year{day.year}, date::month{static_cast<unsigned>(day.month)},
        date::day{static_cast<unsigned>(day.day)}};
    const auto month = from.year() / from.month() + date::months{static_cast<int>(months)};
    const date::year_month_day last{month / date::last};
    const date::year_month_day to = from.day() > last.day() ? last : month / from.day();
    return {
        static_cast<int>(to.year()), static_cast<int>(static_cast<unsigned>(to.month())),
        static_cast<int>(static_cast<unsigned>(to.day()))};
}

} // namespace

const SaleLine* find_line(const Sale& sale, std::int64_t line) {
    const auto found = std::ranges::find(sale.lines, line, &SaleLine::line);
    return found == sale.lines.end() ? nullptr : &*found;
}

LineCase line_case(
    const ReturnCase& asked, const Request& request, const SaleLine& sold, std::int64_t before,
    const PolicyBook& book) {
    const Date sale_day = asked.sale.date.value_or(asked.today);
    const Date receipt_day = asked.sale.received_on.value_or(sale_day);
    return {
        asked,
        request,
        sold,
        law_of(sold.category),
        book.row_of(sold.category, sale_day),
        before,
        days_between(sale_day, asked.today),
        days_between(receipt_day, asked.today),
        value_of(asked, request, sold, before)};
}

CauseClass class_of(const LineCase& line) {
    return class_of(line.request.cause);
}

bool is_faulty(const LineCase& line) {
    return class_of(line) == CauseClass::safety || class_of(line) == CauseClass::quality;
}

bool has_proof(const LineCase& line) {
    return line.asked.proof != Proof::none;
}

Reason
because(
    const LineCase& line, std::string_view rule, desk::Sentence text,
    std::string_view legal_ref) {
    return {std::string(rule), std::move(text), std::string(legal_ref), line.sold.line, true};
}

Finding denied(Response response, Reason reason) {
    Finding finding;
    finding.response = response;
    finding.reasons.push_back(std::move(reason));
    return finding;
}

bool is_intact(const LineCase& line) {
    const Request& request = line.request;
    const bool unused =
        request.condition == Condition::sealed || request.condition == Condition::opened_unused;
    switch (line.policy.intact) {
    case Intact::sealed: return request.condition == Condition::sealed;
    case Intact::unused: return unused;
    case Intact::tags_on: return unused && request.tags_on;
    case Intact::tags_and_liner: return unused && request.tags_on && request.hygiene_seal_ok;
    }
    return false;
}

bool within_months(const LineCase& line, std::int64_t months) {
    const Date sale_day = line.asked.sale.date.value_or(line.asked.today);
    return months > 0 && line.asked.today <= add_months(sale_day, months);
}

} // namespace foyer::returns
