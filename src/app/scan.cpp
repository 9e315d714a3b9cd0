#include "app/scan.h"

#include <cctype>

#include "base/phone.h"
#include "base/text.h"

namespace foyer::app {
namespace {

// "ts-a0007" within its own day: the whole number with today's date put in.
std::optional<desk::Number> read_short_number(std::string_view folded, Date today, int store) {
    std::string plain;
    for (const char c : folded)
        if (c != '-' && c != ' ') plain += c;
    if (plain.size() != 7 || std::isdigit(static_cast<unsigned char>(plain[2])) != 0)
        return std::nullopt;
    std::string whole = plain.substr(0, 2);
    whole += (store < 10 ? "0" : "") + std::to_string(store) + "-" + compact_date(today) + "-";
    return desk::parse_number(whole + plain.substr(2));
}

} // namespace

std::optional<Scanned> read_scan(std::string_view typed, Date today, int store) {
    const std::string words = trimmed(clean_text(typed));
    if (words.empty()) return std::nullopt;
    const std::string plain = folded(words);
    if (auto number = desk::parse_number(plain)) return ScannedNumber{*std::move(number)};
    if (auto number = read_short_number(plain, today, store))
        return ScannedNumber{*std::move(number)};
    if (plain.size() >= 7) {
        if (auto phone = normal_phone(plain)) return ScannedPhone{*std::move(phone)};
    }
    return ScannedWords{words};
}

} // namespace foyer::app
