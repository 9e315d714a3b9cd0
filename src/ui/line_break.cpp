#include "ui/line_break.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <algorithm>
#include <span>

#include "base/text.h"
#include "ui/utf8.h"

namespace foyer::ui {

namespace {

constexpr std::u32string_view never_first = U"，。、；：？！）》”’％…·〉】」』〕";
constexpr std::u32string_view never_last = U"（《“‘¥￥〈【「『〔";
constexpr std::u32string_view opening_quotes = U"“‘";
constexpr std::u32string_view closing_quotes = U"”’";
constexpr std::u32string_view joins_number = U"-–/.:*+#_,%";
constexpr std::size_t longest_unit = 3;  // letters of "ml", "min"

bool one_of(std::u32string_view set, char32_t c) { return set.find(c) != set.npos; }
bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_letter(char32_t c) { return (c | 0x20) >= U'a' && (c | 0x20) <= U'z'; }
bool in_token(char32_t c) { return is_digit(c) || is_letter(c) || one_of(joins_number, c); }

struct Character {
    char32_t c = 0;
    std::size_t at = 0;
};
using Characters = std::vector<Character>;

Characters characters_of(std::string_view utf8) {
    Characters all;
    all.reserve(utf8.size());
    std::string_view rest = utf8;
    while (!rest.empty()) {
        const std::size_t at = utf8.size() - rest.size();
        all.push_back({next_character(rest), at});
    }
    return all;
}

// The run of letters, digits and joining signs around `i`: a case number, an amount, a phone.
bool inside_number(const Characters& all, std::size_t i) {
    std::size_t first = i;
    while (first > 0 && in_token(all[first - 1].c)) --first;
    std::size_t last = i;
    while (last < all.size() && in_token(all[last].c)) ++last;
    const std::span<const Character> token(all.data() + first, last - first);
    const auto digit = [](const Character& character) { return is_digit(character.c); };
    return first < i && last > i && std::any_of(token.begin(), token.end(), digit);
}

// "950 ml", "4 小时", "138 0013 8000": the space before `i` does not break.
bool number_and_unit(const Characters& all, std::size_t i) {
    if (i < 2 || all[i - 1].c != U' ' || !is_digit(all[i - 2].c)) return false;
    if (is_digit(all[i].c) || is_cjk(all[i].c)) return true;
    std::size_t letters = 0;
    while (i + letters < all.size() && is_letter(all[i + letters].c)) ++letters;
    return letters > 0 && letters <= longest_unit;
}

bool forbidden(const Characters& all, std::size_t i) {
    return one_of(never_first, all[i].c) || one_of(never_last, all[i - 1].c) ||
           inside_number(all, i) || number_and_unit(all, i);
}

// Unicode ties quotation marks to both neighbours, since it cannot know which is which.
bool beside_quotes(const Characters& all, std::size_t i) {
    const char32_t before = all[i - 1].c;
    const char32_t after = all[i].c;
    return (one_of(opening_quotes, after) && is_cjk(before)) ||
           (one_of(closing_quotes, before) && is_cjk(after));
}

struct Finder {
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator* breaks = ubrk_open(UBRK_LINE, "zh", nullptr, 0, &status);
};

std::vector<std::size_t> unicode_places(std::string_view utf8) {
    thread_local const Finder finder;  // opening one costs more than a screen full of texts
    std::vector<std::size_t> places;
    if (U_FAILURE(finder.status)) return places;
    UErrorCode status = U_ZERO_ERROR;
    UText text = UTEXT_INITIALIZER;
    utext_openUTF8(&text, utf8.data(), static_cast<std::int64_t>(utf8.size()), &status);
    ubrk_setUText(finder.breaks, &text, &status);
    if (U_SUCCESS(status)) {
        for (auto at = ubrk_next(finder.breaks); at != UBRK_DONE; at = ubrk_next(finder.breaks)) {
            places.push_back(static_cast<std::size_t>(at));
        }
    }
    utext_close(&text);
    return places;
}

// Fills lines of one paragraph (no line feed inside).
class Filler {
public:
    Filler(std::string_view text, std::size_t offset, float width, const Advance& advance)
        : m_text(text), m_offset(offset), m_width(width), m_advance(advance),
          m_places(break_places(text)) {}

    void fill(std::vector<TextLine>& lines) {
        std::size_t begin = 0;
        do {
            begin = fill_one(begin, lines);
        } while (begin < m_text.size());
    }

private:
    // Returns where the next line begins.
    std::size_t fill_one(std::size_t begin, std::vector<TextLine>& lines) {
        TextLine line{m_offset + begin, m_offset + begin, 0};
        TextLine at_break = line;
        std::size_t next = begin;
        float width = 0;
        std::string_view rest = m_text.substr(begin);
        while (!rest.empty()) {
            const std::size_t at = m_text.size() - rest.size();
            if (at > begin && may_break(at)) {
                at_break = line;
                next = at;
            }
            const char32_t character = next_character(rest);
            width += m_advance(character);
            if (character == U' ') continue;
            if (width > m_width && at > begin) {
                lines.push_back(next > begin ? at_break : line);
                return next > begin ? next : at;
            }
            line.end = m_offset + m_text.size() - rest.size();
            line.width = width;
        }
        lines.push_back(line);
        return m_text.size();
    }

    bool may_break(std::size_t at) const {
        return std::binary_search(m_places.begin(), m_places.end(), at);
    }

    std::string_view m_text;
    std::size_t m_offset;
    float m_width;
    const Advance& m_advance;
    std::vector<std::size_t> m_places;
};

bool fits(std::string_view text, float width, const Advance& advance, TextLine& line) {
    line = {0, text.size(), 0};
    std::string_view rest = text;
    while (!rest.empty()) {
        const char32_t character = next_character(rest);
        if (character == U'\n') return false;
        line.width += advance(character);
    }
    return line.width <= width;
}

}  // namespace

std::vector<std::size_t> break_places(std::string_view utf8) {
    std::vector<std::size_t> places;
    const Characters all = characters_of(utf8);
    const std::vector<std::size_t> unicode = unicode_places(utf8);
    for (std::size_t i = 1; i < all.size(); ++i) {
        const bool allowed = std::binary_search(unicode.begin(), unicode.end(), all[i].at);
        if ((allowed || beside_quotes(all, i)) && !forbidden(all, i)) places.push_back(all[i].at);
    }
    return places;
}

std::vector<TextLine> break_lines(std::string_view utf8, float width, const Advance& advance) {
    TextLine whole;
    if (fits(utf8, width, advance, whole)) return {whole};
    std::vector<TextLine> lines;
    std::size_t begin = 0;
    while (begin <= utf8.size()) {
        const std::size_t feed = std::min(utf8.find('\n', begin), utf8.size());
        Filler(utf8.substr(begin, feed - begin), begin, width, advance).fill(lines);
        begin = feed + 1;
    }
    return lines;
}

}  // namespace foyer::ui
