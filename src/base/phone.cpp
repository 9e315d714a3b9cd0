#include "base/phone.h"

#include <phonenumbers/phonenumberutil.h>

#include <algorithm>
#include <cstddef>
#include <vector>

#include "base/text.h"

namespace foyer {
namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

bool is_phone_digit(char c) { return c >= '0' && c <= '9'; }

bool is_separator(char32_t c) {
    return c == ' ' || c == '-' || c == '(' || c == ')' || c == '.' || c == '/' || c == 0xA0 ||
           (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

// Digits with at most a leading "+"; nullopt when anything else than a separator stands there.
std::optional<std::string> bare_digits(std::string_view typed) {
    std::string digits;
    for (const char32_t c : code_points(folded(trimmed(typed)))) {
        if (is_separator(c)) continue;
        const bool plus = c == '+' && digits.empty();
        if (!plus && (c > 0x7F || !is_phone_digit(static_cast<char>(c)))) return std::nullopt;
        digits += static_cast<char>(c);
    }
    return digits;
}

bool is_mobile(std::string_view national) {
    return national.size() == 11 && national[0] == '1' && national[1] >= '3';
}

// Reading libphonenumber's tables takes a while, so mobiles, nearly all of what is typed, are
// told by rule 4.4.2 alone.
std::optional<std::string> mobile(std::string_view digits) {
    for (const std::string_view prefix : {"+86", "0086", "86", ""}) {
        if (digits.starts_with(prefix) && is_mobile(digits.substr(prefix.size()))) {
            return "+86" + std::string(digits.substr(prefix.size()));
        }
    }
    return std::nullopt;
}

std::string stars(std::size_t count) { return std::string(count, '*'); }

std::string masked_latin(std::string_view name) {
    std::string masked;
    const auto last_space = name.rfind(' ');
    bool first_of_word = true;
    for (const char32_t c : code_points(name.substr(0, last_space))) {
        masked += c == ' ' || first_of_word ? utf8_of(c) : "*";
        first_of_word = c == ' ';
    }
    if (last_space != std::string_view::npos) masked += name.substr(last_space);
    return masked;
}

}  // namespace

std::optional<std::string> normal_phone(std::string_view typed) {
    const auto digits = bare_digits(typed);
    if (!digits || digits->size() < 5 || digits->size() > 20) return std::nullopt;
    if (auto found = mobile(*digits)) return found;
    const bool abroad = digits->starts_with("00");
    const std::string dialled = abroad ? "+" + digits->substr(2) : *digits;
    const auto& book = *PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    if (book.Parse(dialled, "CN", &number) != PhoneNumberUtil::NO_PARSING_ERROR) {
        return std::nullopt;
    }
    if (!book.IsValidNumber(number)) return std::nullopt;
    std::string normal;
    book.Format(number, PhoneNumberUtil::E164, &normal);
    return normal;
}

std::string local_phone(std::string_view normal) {
    if (!normal.starts_with("+86")) return std::string(normal);
    if (is_mobile(normal.substr(3))) return std::string(normal.substr(3));
    const auto& book = *PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    if (book.Parse(std::string(normal), "CN", &number) != PhoneNumberUtil::NO_PARSING_ERROR) {
        return std::string(normal);
    }
    std::string national;
    book.Format(number, PhoneNumberUtil::NATIONAL, &national);
    std::erase_if(national, [](char c) { return !is_phone_digit(c); });
    return national;
}

std::string masked_phone(std::string_view normal) {
    const std::string local = local_phone(normal);
    if (local.size() < 8) {
        const std::size_t shown = std::min<std::size_t>(2, local.size() / 2);
        return stars(local.size() - shown) + local.substr(local.size() - shown);
    }
    const std::size_t front = std::min<std::size_t>(3, local.size() - 8);
    return local.substr(0, front) + stars(4) + local.substr(local.size() - 4);
}

std::string phone_tail(std::string_view normal) {
    return std::string(normal.substr(normal.size() - std::min<std::size_t>(4, normal.size())));
}

std::string masked_name(std::string_view name) {
    const std::string clean = trimmed(name);
    const auto characters = code_points(clean);
    if (std::ranges::none_of(characters, is_cjk)) return masked_latin(clean);
    if (characters.size() < 2) return clean;
    const std::string first = utf8_of(characters.front());
    if (characters.size() == 2) return first + "*";
    return first + stars(characters.size() - 2) + utf8_of(characters.back());
}

}  // namespace foyer
