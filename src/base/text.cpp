#include "base/text.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstdint>
#include <cstring>
#include <optional>

namespace foyer {
namespace {

constexpr char32_t replacement = 0xFFFD;

// Steps over one character; nullopt for bytes that are no UTF-8 (they are stepped over as well).
std::optional<char32_t> next(std::string_view text, std::size_t& at) {
    const auto first = static_cast<std::uint8_t>(text[at]);
    if (first < 0x80) {
        ++at;
        return first;
    }
    auto place = static_cast<std::int64_t>(at);
    const auto size = static_cast<std::int64_t>(text.size());
    UChar32 read = 0;
// ICU's macro narrows inside itself.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
    U8_NEXT(text.data(), place, size, read);
#pragma GCC diagnostic pop
    at = static_cast<std::size_t>(place);
    if (read < 0) return std::nullopt;
    return static_cast<char32_t>(read);
}

// Behind the ASCII that begins there, by whole words: most of what machines write is ASCII.
std::size_t after_ascii(std::string_view text, std::size_t at) {
    constexpr std::uint64_t upper_bits = 0x8080'8080'8080'8080;
    std::uint64_t word = 0;
    while (at + sizeof word <= text.size()) {
        std::memcpy(&word, text.data() + at, sizeof word);
        if ((word & upper_bits) != 0) break;
        at += sizeof word;
    }
    return at;
}

void append(std::string& text, char32_t code_point) {
    if (code_point < 0x80) {
        text += static_cast<char>(code_point);
        return;
    }
    std::uint8_t bytes[U8_MAX_LENGTH];
    std::size_t size = 0;
    U8_APPEND_UNSAFE(bytes, size, code_point);
    text.append(reinterpret_cast<const char*>(bytes), size);
}

char32_t written(char32_t c) {
    const bool writable = c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF);
    return writable ? c : replacement;
}

bool is_wanted(char32_t c) {
    if (c == '\n' || c == '\t') return true;
    const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
    const bool turns_direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return !control && !turns_direction;
}

bool is_space(char32_t c) { return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0; }

}  // namespace

bool is_utf8(std::string_view text) {
    for (std::size_t at = after_ascii(text, 0); at < text.size(); at = after_ascii(text, at)) {
        if (!next(text, at)) return false;
    }
    return true;
}

std::string clean_text(std::string_view text) {
    std::string clean;
    clean.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next(text, at).value_or(replacement);
        if (is_wanted(c)) append(clean, c);
    }
    return clean;
}

std::string trimmed(std::string_view text) {
    std::size_t first = text.size();
    std::size_t last = text.size();
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        if (is_space(next(text, at).value_or(replacement))) continue;
        if (first == text.size()) first = start;
        last = at;
    }
    return std::string(text.substr(first, last - first));
}

std::size_t character_count(std::string_view utf8) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < utf8.size(); ++count) next(utf8, at);
    return count;
}

std::string first_characters(std::string_view utf8, std::size_t count) {
    std::size_t at = 0;
    for (; count > 0 && at < utf8.size(); --count) next(utf8, at);
    std::string start(utf8.substr(0, at));
    return at < utf8.size() ? start + "…" : start;
}

std::vector<char32_t> code_points(std::string_view utf8) {
    std::vector<char32_t> found;
    found.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        found.push_back(next(utf8, at).value_or(replacement));
    }
    return found;
}

std::string utf8_of(char32_t code_point) {
    return utf8_of(std::u32string_view(&code_point, 1));
}

std::string utf8_of(std::u32string_view code_points) {
    std::string text;
    for (const char32_t c : code_points) append(text, written(c));
    return text;
}

bool is_cjk(char32_t c) {
    if (c < 0x2E80) return false;
    return (c <= 0x2FDF) || c == 0x3005 || c == 0x3007 ||  // radicals, 々, 〇
           (c >= 0x3040 && c <= 0x30FF) ||                 // kana
           (c >= 0x3100 && c <= 0x312F) ||                 // bopomofo
           (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF) ||
           (c >= 0xAC00 && c <= 0xD7A3) ||  // hangul
           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFD);
}

std::string folded(std::string_view utf8) {
    std::string text;
    text.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        char32_t c = next(utf8, at).value_or(replacement);
        if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
        if (c == 0x3000) c = ' ';
        if (c >= 'A' && c <= 'Z') {
            c += 'a' - 'A';
        } else if (c >= 0x80) {
            c = static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
        }
        append(text, c);
    }
    return text;
}

}  // namespace foyer
