// Money is a whole number of fen. There is no floating point in money.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace foyer {

struct Fen {
    std::int64_t value = 0;

    friend auto operator<=>(const Fen&, const Fen&) = default;
    friend constexpr Fen operator+(Fen a, Fen b) { return {a.value + b.value}; }
    friend constexpr Fen operator-(Fen a, Fen b) { return {a.value - b.value}; }
};

std::string yuan_text(Fen amount);  // "¥1,018.90", "-¥0.40"
// "12", "12.5", "¥1,018.90", full-width digits too; nullopt for anything else or above 10^12 fen.
std::optional<Fen> parse_yuan(std::string_view text);

}  // namespace foyer
