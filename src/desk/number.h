// The numbers that people read (rules 4.0): TS01-261122-A0007, gap-free per terminal, kind and day.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/store_time.h"

namespace foyer::desk {

struct Number {
    std::string kind;  // "TS" complaint, "TH" return, ...
    int store = 1;     // 01
    Date date;         // business date
    char terminal = 'A';
    int serial = 0;    // 0007

    friend bool operator==(const Number&, const Number&) = default;
};

std::string text_of(const Number& number);                       // TS01-261122-A0007
std::string short_text_of(const Number& number, Date today);     // TS-A0007 within its own day
// Takes the whole form, case-insensitive, with or without the dashes.
std::optional<Number> parse_number(std::string_view typed);

}  // namespace foyer::desk
