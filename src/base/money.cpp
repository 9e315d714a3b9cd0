#include "base/money.h"

#include <fmt/format.h>

#include "base/text.h"

namespace foyer {
namespace {

constexpr std::int64_t most_fen = 1'000'000'000'000;

std::string grouped_yuan(std::uint64_t yuan) {
    std::string digits = std::to_string(yuan);
    for (auto at = static_cast<std::int64_t>(digits.size()) - 3; at > 0; at -= 3) {
        digits.insert(static_cast<std::size_t>(at), 1, ',');
    }
    return digits;
}

bool drop_prefix(std::string& text, std::string_view prefix) {
    if (!text.starts_with(prefix)) return false;
    text.erase(0, prefix.size());
    return true;
}

// Thousands stand in groups of three or there are no commas at all.
bool drop_commas(std::string& whole) {
    if (whole.find(',') == std::string::npos) return true;
    std::string digits;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        const bool comma_place = (whole.size() - i) % 4 == 0;
        if ((whole[i] == ',') != (comma_place && i > 0)) return false;
        if (whole[i] != ',') digits += whole[i];
    }
    whole = digits;
    return true;
}

bool all_digits(std::string_view text) {
    return text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

std::string yuan_text(Fen amount) {
    const bool negative = amount.value < 0;
    const auto raw = static_cast<std::uint64_t>(amount.value);
    const std::uint64_t fen = negative ? std::uint64_t{0} - raw : raw;
    return fmt::format("{}¥{}.{:02}", negative ? "-" : "", grouped_yuan(fen / 100), fen % 100);
}

std::optional<Fen> parse_yuan(std::string_view typed) {
    std::string text = folded(trimmed(typed));
    const bool negative = drop_prefix(text, "-");
    if (!drop_prefix(text, "¥")) drop_prefix(text, "￥");
    const auto dot = text.find('.');
    std::string whole = text.substr(0, dot);
    std::string cents = dot == std::string::npos ? "" : text.substr(dot + 1);
    if (dot != std::string::npos && cents.empty()) return std::nullopt;
    if (!drop_commas(whole) || whole.empty() || whole.size() > 11 || cents.size() > 2) {
        return std::nullopt;
    }
    if (!all_digits(whole) || !all_digits(cents)) return std::nullopt;
    cents.resize(2, '0');
    const std::int64_t fen = std::stoll(whole) * 100 + std::stoll(cents);
    if (fen > most_fen) return std::nullopt;
    return Fen{negative ? -fen : fen};
}

}  // namespace foyer
