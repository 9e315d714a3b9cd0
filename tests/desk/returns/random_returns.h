// Random returns: sane receipts and any request, and cases with no sense at all. Each number is
// drawn by RapidCheck, which shrinks it; within a Life all come from one seed, which is a hundred
// times faster where a property needs hundreds of them.
#pragma once

#include <limits>
#include <optional>
#include <rapidcheck.h>

#include "base/repeatable_random.h"
#include "tests/desk/returns/return_cases.h"

namespace foyer::returns::test {

inline std::optional<RepeatableRandom>& life_source() {
    static std::optional<RepeatableRandom> source;
    return source;
}

class Life {
public:
    Life() {
        const auto any = rc::gen::resize(rc::kNominalSize, rc::gen::arbitrary<std::uint32_t>());
        life_source().emplace(*rc::gen::noShrink(any));
    }
    ~Life() { life_source().reset(); }
    Life(const Life&) = delete;
    Life& operator=(const Life&) = delete;
};

// from .. below-1
template <class Number>
Number any_between(Number from, Number below) {
    auto& source = life_source();
    if (!source) return *rc::gen::inRange<Number>(from, below);
    const auto span = static_cast<std::uint64_t>(below - from);
    return static_cast<Number>(from + static_cast<Number>(source->below(span)));
}

inline std::string any_category() {
    const auto& laws = category_laws();
    const int at = any_between(0, static_cast<int>(laws.size()) + 1);
    return at == static_cast<int>(laws.size())
        ? "???"
        : std::string(laws[static_cast<std::size_t>(at)].code);
}

template <class Enum>
Enum any_up_to(Enum last) {
    return static_cast<Enum>(any_between(0, static_cast<int>(last) + 1));
}

inline bool any_flag() {
    return any_between(0, 2) == 1;
}

inline Fen any_amount(std::int64_t most) {
    return Fen{any_between<std::int64_t>(0, most)};
}

inline Policy any_policy(std::string category) {
    const auto number = [] { return any_between<std::int64_t>(-20, 400); };
    Policy row;
    row.category = std::move(category);
    row.no_reason_days = number();
    row.intact = any_up_to(Intact::tags_and_liner);
    row.never_without_fault = any_flag();
    row.quality_refund_days = number();
    row.quality_exchange_days = number();
    row.warranty_months = number();
    row.main_parts_months = number();
    row.three_guarantees = any_flag();
    row.depreciation_per_10000_a_day = number();
    row.disposition = any_up_to(Disposition::none);
    if (any_flag()) row.unit_price_limit = any_amount(100'000);
    if (any_flag()) row.approval_over = any_amount(100'000);
    row.effective_from = add_days(today, -any_between(0, 60));
    if (any_flag()) row.effective_to = add_days(today, -any_between(0, 60));
    row.version = number();
    return row;
}

inline PolicyBook any_book() {
    std::vector<Policy> rows;
    const int count = any_between(0, 6);
    for (int i = 0; i < count; ++i)
        rows.push_back(any_policy(any_category()));
    return PolicyBook(std::move(rows));
}

inline SaleLine any_line(std::int64_t number) {
    SaleLine line;
    line.line = number;
    line.category = any_category();
    line.qty = any_between(1, 6);
    line.unit_price = any_amount(50'000);
    line.net_paid = any_amount(line.unit_price.value * line.qty + 1);
    line.final_sale = any_flag();
    line.points_earned = any_between(0, 500);
    line.points_spent = any_between(0, 500);
    line.gift_value = any_amount(3'000);
    line.lowest_price_30d = any_amount(line.unit_price.value + 1);
    return line;
}

inline Request any_request(std::int64_t line, std::int64_t qty_most) {
    Request request;
    request.line = line;
    request.qty = any_between<std::int64_t>(1, std::max<std::int64_t>(2, qty_most + 1));
    request.cause = any_up_to(Cause::no_reason);
    request.condition = any_up_to(Condition::incomplete);
    request.tags_on = any_flag();
    request.accessories_ok = any_flag();
    request.hygiene_seal_ok = any_flag();
    request.serial_ok = any_flag();
    request.gift_returned = any_flag();
    request.inspection = any_up_to(Inspection::agency_fail);
    request.repairs_done = any_between(0, 4);
    request.repair_days = any_between(0, 90);
    request.same_model_available = any_flag();
    if (any_flag()) request.right_price = any_amount(50'000);
    return request;
}

// A receipt that adds up, brought back in any way.
inline ReturnCase any_sane_case() {
    ReturnCase asked = one_line("CLO", Fen{}, any_between(0, 500));
    asked.role = any_up_to(desk::Role::kiosk);
    asked.proof = any_up_to(Proof::none);
    asked.demand = any_up_to(Demand::credit);
    asked.sale.channel = any_up_to(Channel::television);
    asked.sale.lines.clear();
    asked.request.clear();
    const int lines = any_between(1, 5);
    for (int i = 1; i <= lines; ++i) {
        asked.sale.lines.push_back(any_line(i));
        if (i == 1 || any_flag())
            asked.request.push_back(any_request(i, asked.sale.lines.back().qty));
    }
    for (int i = any_between(0, 3); i > 0; --i) {
        Promotion promotion{any_amount(60'000), any_amount(20'000), {}};
        for (int line = 1; line <= lines; ++line)
            if (any_flag()) promotion.lines.push_back(line);
        asked.sale.promotions.push_back(std::move(promotion));
    }
    asked.history.no_reason_returns_90d = any_between(0, 8);
    asked.history.no_reason_amount_90d = any_amount(300'000);
    asked.history.no_receipt_returns_90d = any_between(0, 5);
    asked.history.no_receipt_amount_90d = any_amount(80'000);
    if (any_flag()) asked.exchange_for = NewGoods{"N", any_category(), any_amount(80'000)};
    return asked;
}

inline std::int64_t any_number() {
    return *rc::gen::oneOf(
        rc::gen::inRange<std::int64_t>(-3, 6), rc::gen::arbitrary<std::int64_t>(),
        rc::gen::element<std::int64_t>(
            1'000'000'000, std::numeric_limits<std::int64_t>::max(),
            std::numeric_limits<std::int64_t>::min()));
}

// Every number of it may be anything.
inline ReturnCase any_case() {
    ReturnCase asked = any_sane_case();
    asked.actor_is_buyer = any_between(0, 10) == 0;
    if (any_flag()) asked.sale.date = add_days(today, any_between(-4'000, 5));
    if (any_flag()) asked.sale.received_on = add_days(today, any_between(-4'000, 5));
    if (any_between(0, 10) == 0) asked.sale.date.reset();
    if (any_flag()) return asked;
    for (SaleLine& line : asked.sale.lines) {
        for (std::int64_t* number :
             {&line.line, &line.qty, &line.qty_returned, &line.qty_returned_for_quality,
              &line.points_earned, &line.points_spent, &line.unit_price.value, &line.net_paid.value,
              &line.gift_value.value, &line.lowest_price_30d.value})
            if (any_between(0, 6) == 0) *number = any_number();
        if (any_between(0, 6) == 0) line.refunded = Fen{any_number()};
    }
    for (Request& request : asked.request) {
        if (any_between(0, 6) == 0) request.line = any_number();
        if (any_between(0, 6) == 0) request.qty = any_number();
        if (any_between(0, 6) == 0) request.repair_days = any_number();
        if (any_between(0, 6) == 0) request.repairs_done = any_number();
        if (any_between(0, 6) == 0) request.right_price = Fen{any_number()};
    }
    for (Promotion& promotion : asked.sale.promotions)
        promotion = {Fen{any_number()}, Fen{any_number()}, {any_number(), 1, 1}};
    asked.history = {any_number(), Fen{any_number()}, any_number(), Fen{any_number()}};
    if (asked.exchange_for) asked.exchange_for->net = Fen{any_number()};
    return asked;
}

} // namespace foyer::returns::test
