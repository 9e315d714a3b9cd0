#include "desk/number.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"

namespace foyer::desk {
namespace {

constexpr std::size_t store_digits_most = 4;
constexpr std::size_t serial_digits_most = 7;

bool is_letter(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Numbers that come out of a table need no folding; every row of a list has one.
bool is_plain(std::string_view typed) {
    return std::ranges::all_of(
        typed, [](char c) { return is_letter(c) || is_digit(c) || c == '-'; });
}

std::string upper_without_dashes(std::string_view typed) {
    std::string text;
    for (char c : is_plain(typed) ? std::string(typed) : folded(trimmed(typed))) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        if (c != '-') text += c;
    }
    return text;
}

// Takes the run of characters of one sort off the front.
template <class Sort>
std::string_view take(std::string_view& text, Sort sort) {
    const auto end = std::ranges::find_if_not(text, sort);
    const auto taken = text.substr(0, static_cast<std::size_t>(end - text.begin()));
    text.remove_prefix(taken.size());
    return taken;
}

int number_of(std::string_view digits) { return std::stoi(std::string(digits)); }

std::optional<Date> date_of(std::string_view yymmdd) {
    const Date date{
        2000 + number_of(yymmdd.substr(0, 2)), number_of(yymmdd.substr(2, 2)),
        number_of(yymmdd.substr(4, 2))};
    if (date.month < 1 || date.month > 12 || date.day < 1 || date.day > 31) return std::nullopt;
    // 30 February comes back as another day.
    return add_days(date, 0) == date ? std::optional(date) : std::nullopt;
}

}  // namespace

std::string text_of(const Number& number) {
    return fmt::format(
        "{}{:02}-{}-{}{:04}", number.kind, number.store, compact_date(number.date),
        number.terminal, number.serial);
}

std::string short_text_of(const Number& number, Date today) {
    if (number.date != today) return text_of(number);
    return fmt::format("{}-{}{:04}", number.kind, number.terminal, number.serial);
}

std::optional<Number> parse_number(std::string_view typed) {
    const std::string text = upper_without_dashes(typed);
    std::string_view rest = text;
    const auto kind = take(rest, is_letter);
    const auto store_and_date = take(rest, is_digit);
    const auto terminal = take(rest, is_letter);
    const auto serial = take(rest, is_digit);
    if (!rest.empty() || kind.size() != 2 || terminal.size() != 1) return std::nullopt;
    if (serial.size() < 4 || serial.size() > serial_digits_most) return std::nullopt;
    if (store_and_date.size() < 8 || store_and_date.size() > 6 + store_digits_most) {
        return std::nullopt;
    }
    const auto store = store_and_date.substr(0, store_and_date.size() - 6);
    const auto date = date_of(store_and_date.substr(store.size()));
    if (!date) return std::nullopt;
    return Number{std::string(kind), number_of(store), *date, terminal[0], number_of(serial)};
}

}  // namespace foyer::desk
