// A receipt on the desk, for the tests of the form, of what the rules say to it, and of the screen.
#pragma once

#include "desk/returns/return_judgement.h"

namespace foyer::returns::testing {

constexpr Date today{2026, 11, 25};

inline SaleLine sold(std::int64_t line, const char* category, std::int64_t qty, std::int64_t fen) {
    SaleLine sold;
    sold.line = line;
    sold.sku = std::to_string(line);
    sold.category = category;
    sold.qty = qty;
    sold.unit_price = Fen{fen};
    sold.net_paid = Fen{fen * qty};
    return sold;
}

// Bought three days ago: a pan, two towels, a phone, a box of medicine.
inline ShownReceipt receipt() {
    ShownReceipt receipt;
    receipt.sale.receipt_no = "S-1";
    receipt.sale.date = Date{2026, 11, 22};
    receipt.sale.lines = {
        sold(1, "KIT", 1, 169'00), sold(2, "BED", 2, 39'90), sold(3, "PHN", 1, 1999'00),
        sold(4, "MED", 1, 25'00)};
    receipt.words = {
        {1, "Pan", "690001"}, {2, "Towels", "690002"}, {3, "Phone", "690003"},
        {4, "Pills", "690004"}};
    receipt.paid_with = {{Tender::wechat, Fen{2272'80}, ""}};
    receipt.paid = Fen{2272'80};
    return receipt;
}

// A form on a receipt, and what is said to it.
struct Bench {
    Form form;
    ShownReceipt on = receipt();
    PolicyBook book;
    desk::Role role = desk::Role::clerk;

    void take(std::int64_t line, Cause cause, Condition condition = Condition::sealed) {
        tap_line(form, on, line);
        Position& position = *find_position(form, line);
        choose_cause(position, cause);
        position.request.condition = condition;
    }
    OnDesk scene() const { return {form, on, book, today, role}; }
    Judgement judgement() const { return judged(scene()); }
    Next next() const { return next_step(scene(), judgement()); }
    Mark mark(std::int64_t line) const { return mark_of(scene(), *find_line(on.sale, line)).mark; }
};

} // namespace foyer::returns::testing
