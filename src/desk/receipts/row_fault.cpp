#include "desk/receipts/row_fault.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "desk/decision.h"
#include "desk/typed.h"

namespace foyer::receipts {
namespace {

struct Words {
    std::string_view code;
    const char* text;
};
constexpr std::array<Words, static_cast<std::size_t>(Fault::count_)> fault_words = {{
    {"quotes", N_("The quotation marks do not close.")},
    {"too_long", N_("The line is too long to be a receipt.")},
    {"unreadable", N_("There are bytes in it that are no text.")},
    {"columns", N_("It has not as many columns as the heading.")},
    {"number", N_("The receipt has no number.")},
    {"day", N_("There is no such day.")},
    {"in_future", N_("The date of the receipt lies in the future.")},
    {"other_store", N_("The receipt is of another store.")},
    {"goods", N_("It does not say which goods.")},
    {"quantity", N_("The quantity cannot be.")},
    {"below_zero", N_("A sale of less than nothing.")},
    {"amount", N_("The amount cannot be.")},
    {"text_too_long", N_("A text is too long.")},
    {"payments", N_("The payments cannot be read.")},
    {"promotion", N_("The promotion cannot be read.")},
    {"line_twice", N_("The receipt has this line already.")},
    {"other_lines", N_("The receipt is here already, with other lines.")},
    {"too_many_lines", N_("The receipt has too many lines.")},
    {"unknown_element", N_("This is no POSLog as the standard writes it.")},
}};

} // namespace

std::string_view code_of(Fault fault) {
    return fault_words[static_cast<std::size_t>(fault)].code;
}

std::string words_of(std::string_view fault_code) {
    const auto found = std::ranges::find(fault_words, fault_code, &Words::code);
    return found == fault_words.end() ? std::string(fault_code) : found->text;
}

std::string shown_value(std::string_view value) {
    return first_characters(desk::one_line(value.substr(0, 400)), 60);
}

} // namespace foyer::receipts
