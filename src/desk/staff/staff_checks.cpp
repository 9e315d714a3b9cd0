#include "desk/staff/staff_checks.h"

#include <algorithm>

#include "base/text.h"
#include "desk/staff/staff_refusals.h"
#include "desk/typed.h"

namespace foyer::staff {
namespace {

bool is_letter_or_digit(char character) {
    return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'z');
}

}  // namespace

Names tidied(const Names& typed) {
    using desk::one_line;
    return {one_line(typed.name), one_line(typed.latin_name), one_line(typed.post)};
}

MaybeRefusal objection_to_length(std::string_view text) {
    if (character_count(text) <= name_characters_max) return {};
    return refuse(Objection::text_too_long, {std::to_string(name_characters_max)});
}

MaybeRefusal objection_to_names(const Names& names) {
    if (names.name.empty()) return refuse(Objection::name_missing);
    for (const auto* text : {&names.name, &names.latin_name, &names.post}) {
        if (auto objection = objection_to_length(*text)) return objection;
    }
    return {};
}

MaybeRefusal objection_to_number(std::string_view number, const std::vector<State>& staff) {
    const std::string form = folded(number);
    if (form.empty() || form.size() > number_characters_max ||
        !std::all_of(form.begin(), form.end(), is_letter_or_digit)) {
        return refuse(Objection::number_form, {std::to_string(number_characters_max)});
    }
    for (const auto& other : staff) {
        if (folded(other.number) == form) {
            return refuse(Objection::number_taken, {std::string(number), other.names.name});
        }
    }
    return {};
}

MaybeRefusal objection_to_pin_length(int length, desk::Role role) {
    const int least = desk::pin_digits(role);
    if (length >= least && length <= pin_length_max) return {};
    return refuse(Objection::pin_length, {std::to_string(least), std::to_string(pin_length_max)});
}

MaybeRefusal objection_to_pin(const Pin& pin, desk::Role role) {
    if (pin.record.empty()) return refuse(Objection::pin_missing);
    return objection_to_pin_length(pin.length, role);
}

}  // namespace foyer::staff
