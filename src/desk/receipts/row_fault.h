// Why a row of a till's file is put aside.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace foyer::receipts {

enum class Fault : std::uint8_t {
    quotes,     // they do not close
    too_long,   // a line of more than 64 KiB
    unreadable, // bytes that are no text, or NUL
    columns,    // more or fewer than the heading has
    number,     // none, or too long
    day,        // none that exists
    in_future,
    other_store,
    goods, // nothing says which
    quantity,
    below_zero, // a sale of less than nothing
    amount,
    text_too_long,
    payments,
    promotion,
    line_twice,  // of the same receipt
    other_lines, // the receipt is here with other lines
    too_many_lines,
    unknown_element, // POSLog that is none
    count_
};
std::string_view code_of(Fault fault); // "in_future", in tables and answers
// English, key of its translation; of a code that is not known the code itself.
std::string words_of(std::string_view fault_code);

struct RowFault {
    Fault fault = Fault::columns;
    std::string value{};  // what stands there, shortened; nothing of a customer
    std::string number{}; // of the receipt, when it could be read

    friend bool operator==(const RowFault&, const RowFault&) = default;
};
// At most 60 characters, on one line.
std::string shown_value(std::string_view value);

} // namespace foyer::receipts
