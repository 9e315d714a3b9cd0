#include "base/pinyin.h"

#include <algorithm>

namespace foyer {
namespace {

using Readings = std::span<const pinyin::Syllable>;

constexpr std::size_t ambiguous_at_most = 6;

std::size_t set_of(char32_t c) {
    if (pinyin::common_range.contains(c)) return pinyin::common[c - pinyin::common_range.first];
    if (pinyin::rare_range.contains(c)) return pinyin::rare[c - pinyin::rare_range.first];
    if (!pinyin::compatible_range.contains(c)) return 0;
    return pinyin::compatible[c - pinyin::compatible_range.first];
}

// Unicode names no reading for these, which shops and people bear, nor for the round zero.
char32_t written_otherwise(char32_t c) {
    if (c == U'𠮷') return U'吉';
    return c == U'〇' ? U'零' : c;
}

std::vector<Readings> all_readings(std::u32string_view chinese) {
    std::vector<Readings> all;
    for (const char32_t c : chinese) {
        const Readings readings = pinyin_readings(c);
        if (!readings.empty()) all.push_back(readings);
    }
    return all;
}

std::vector<Readings> spelled_readings(std::u32string_view chinese) {
    std::vector<Readings> all = all_readings(chinese);
    std::size_t ambiguous = 0;
    for (Readings& readings : all) {
        if (readings.size() > 1 && ++ambiguous > ambiguous_at_most) readings = readings.first(1);
    }
    return all;
}

std::vector<std::string> each_once(std::vector<std::string> words) {
    std::ranges::sort(words);
    const auto repeated = std::ranges::unique(words);
    words.erase(repeated.begin(), repeated.end());
    return words;
}

// Adds the starts that are longer than `letters`.
void spell(
    std::span<const Readings> rest, std::string& letters, std::size_t longest,
    std::vector<std::string>& starts) {
    if (rest.empty()) return;
    const std::size_t before = letters.size();
    for (const std::string_view syllable : rest.front()) {
        letters += syllable;
        for (std::size_t n = before + 1; n <= std::min(longest, letters.size()); ++n) {
            starts.push_back(letters.substr(0, n));
        }
        if (letters.size() < longest) spell(rest.subspan(1), letters, longest, starts);
        letters.resize(before);
    }
}

bool begins(std::span<const Readings> rest, std::string_view letters) {
    if (letters.empty()) return true;
    if (rest.empty()) return false;
    return std::ranges::any_of(rest.front(), [&](std::string_view syllable) {
        if (syllable.starts_with(letters)) return true;
        return letters.starts_with(syllable) &&
            begins(rest.subspan(1), letters.substr(syllable.size()));
    });
}

bool has_initial(Readings readings, char letter) {
    return std::ranges::any_of(
        readings, [&](std::string_view syllable) { return syllable.front() == letter; });
}

void add_pieces(
    std::span<const Readings> rest, std::string& piece, std::size_t longest,
    std::vector<std::string>& pieces) {
    if (!piece.empty()) pieces.push_back(piece);
    if (rest.empty() || piece.size() == longest) return;
    for (const std::string_view syllable : rest.front()) {
        piece += syllable.front();
        add_pieces(rest.subspan(1), piece, longest, pieces);
        piece.pop_back();
    }
}

} // namespace

std::span<const pinyin::Syllable> pinyin_readings(char32_t character) {
    const pinyin::Set set = pinyin::sets[set_of(written_otherwise(character))];
    return {pinyin::syllables + set.at, set.count};
}

std::vector<std::string> pinyin_starts(std::u32string_view chinese, std::size_t longest) {
    std::vector<std::string> starts;
    std::string letters;
    spell(spelled_readings(chinese), letters, longest, starts);
    return each_once(std::move(starts));
}

std::vector<std::string> pinyin_initials(std::u32string_view chinese, std::size_t longest) {
    std::vector<std::string> pieces;
    const auto all = all_readings(chinese);
    for (std::size_t at = 0; at < all.size(); ++at) {
        std::string piece;
        add_pieces(std::span(all).subspan(at), piece, longest, pieces);
    }
    return each_once(std::move(pieces));
}

bool pinyin_starts_with(std::u32string_view chinese, std::string_view letters) {
    return begins(spelled_readings(chinese), letters);
}

bool pinyin_initials_have(std::u32string_view chinese, std::string_view letters) {
    const auto all = all_readings(chinese);
    for (std::size_t at = 0; at + letters.size() <= all.size(); ++at) {
        std::size_t n = 0;
        while (n < letters.size() && has_initial(all[at + n], letters[n]))
            ++n;
        if (n == letters.size()) return true;
    }
    return false;
}

} // namespace foyer
