// Returns as tests begin them: one line of a receipt, brought back whole, on a fixed day.
#pragma once

#include <algorithm>

#include "desk/returns/returns.h"

namespace foyer::returns::test {

constexpr Date today{2026, 11, 25};

inline ReturnCase one_line(std::string category, Fen price, int days_ago) {
    ReturnCase asked;
    asked.today = today;
    asked.sale.receipt_no = "S-1";
    asked.sale.date = add_days(today, -days_ago);
    SaleLine line;
    line.category = std::move(category);
    line.unit_price = line.net_paid = price;
    asked.sale.lines = {line};
    asked.request = {Request{}};
    return asked;
}

inline bool names(const Verdict& verdict, std::string_view rule) {
    return std::ranges::count(verdict.reasons, rule, &Reason::rule) > 0;
}

inline const Duty* find_duty(const Verdict& verdict, DutyKind kind) {
    const auto found = std::ranges::find(verdict.duties, kind, &Duty::kind);
    return found == verdict.duties.end() ? nullptr : &*found;
}

} // namespace foyer::returns::test
