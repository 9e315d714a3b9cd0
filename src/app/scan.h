// What was typed or scanned into the scan box: a number of ours, a telephone number, or words to
// search for. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "base/store_time.h"
#include "desk/number.h"

namespace foyer::app {

struct ScannedNumber {
    desk::Number number;
};
struct ScannedPhone {
    std::string normal; // E.164
};
struct ScannedWords {
    std::string words;
};
using Scanned = std::variant<ScannedNumber, ScannedPhone, ScannedWords>;

// nullopt: nothing but white space. The short form "TS-A0007" is read as one of `today`.
std::optional<Scanned> read_scan(std::string_view typed, Date today, int store);

} // namespace foyer::app
