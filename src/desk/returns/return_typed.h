// A receipt typed in from the paper, or goods without any: text in fields becomes what the rules
// can judge, or field by field what is missing. Pure and total.
#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "desk/decision.h"
#include "desk/returns/return_form.h"

namespace foyer::returns {

enum class TypedField : std::uint8_t { number, date, name, category, qty, price };

struct TypedNotice {
    TypedField field = TypedField::number;
    std::size_t line = 0; // of the fields of a line, from 0
    desk::Sentence sentence;

    friend bool operator==(const TypedNotice&, const TypedNotice&) = default;
};
using ReadReceipt = std::variant<ShownReceipt, std::vector<TypedNotice>>;

// Lines that hold nothing are left out. Without a receipt neither number nor day is asked for, and
// the price is what the goods are worth today.
ReadReceipt read_typed(const TypedReceipt& typed, bool without_receipt, Date today);

constexpr std::size_t typed_lines_most = 30;

} // namespace foyer::returns
