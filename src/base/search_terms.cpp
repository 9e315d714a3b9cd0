#include "base/search_terms.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <cstddef>
#include <deque>
#include <ranges>

#include "base/pinyin.h"
#include "base/text.h"

namespace foyer {
namespace {

constexpr std::size_t text_limit = 4'000;
constexpr std::size_t query_limit = 64;
// The longest terms, in characters.
constexpr std::size_t letters_limit = 12;
constexpr std::size_t digits_limit = 11;  // a mobile number is one term and needs no check
constexpr std::size_t gram = 3;  // of initials
constexpr std::size_t tail = 4;  // of a phone

enum class Sort { chinese, letters, digits, separator };

struct Run {
    Sort sort = Sort::separator;
    std::u32string text;
};

Sort sort_of(char32_t c) {
    if (c >= '0' && c <= '9') return Sort::digits;
    if (c >= 'a' && c <= 'z') return Sort::letters;
    if (c < 0x80) return Sort::separator;
    if (is_cjk(c)) return Sort::chinese;
    return u_isalnum(static_cast<UChar32>(c)) ? Sort::letters : Sort::separator;
}

std::vector<Run> runs_of(std::string_view text, std::size_t limit) {
    std::vector<Run> runs;
    Sort last = Sort::separator;
    for (const char32_t c : code_points(folded(text)) | std::views::take(limit)) {
        const Sort sort = sort_of(c);
        if (sort != Sort::separator) {
            if (sort != last) runs.push_back({sort, {}});
            runs.back().text += c;
        }
        last = sort;
    }
    return runs;
}

// ---- what a record is stored under ------------------------------------------------------------

// A run in UTF-8, to be cut between any two characters.
class Pieces {
public:
    explicit Pieces(std::u32string_view text) : m_bytes(utf8_of(text)) {
        m_ends.reserve(text.size() + 1);
        for (std::size_t at = 0; at < m_bytes.size(); ++at)
            if ((m_bytes[at] & '\xC0') != '\x80') m_ends.push_back(at);
        m_ends.push_back(m_bytes.size());
    }
    std::size_t size() const { return m_ends.size() - 1; } // in characters
    std::string_view from(std::size_t at, std::size_t count) const {
        return std::string_view(m_bytes).substr(m_ends[at], m_ends[at + count] - m_ends[at]);
    }

private:
    std::string m_bytes;
    std::vector<std::size_t> m_ends;
};

// Collects pieces of what it keeps: a complaint has hundreds of terms.
class Terms {
public:
    Terms() = default;
    Terms(const Terms&) = delete;
    Terms& operator=(const Terms&) = delete;

    const Pieces& keep(std::u32string_view text) { return m_runs.emplace_back(text); }
    void add_all(std::vector<std::string> terms) {
        const auto& kept = m_spellings.emplace_back(std::move(terms));
        m_terms.insert(m_terms.end(), kept.begin(), kept.end());
    }

    void add_prefixes(const Pieces& text, std::size_t longest, std::size_t from = 0) {
        for (std::size_t n = 1; n <= std::min(longest, text.size() - from); ++n)
            m_terms.push_back(text.from(from, n));
    }
    void add_suffixes(const Pieces& text, std::size_t longest) {
        for (std::size_t n = 1; n <= std::min(longest, text.size()); ++n)
            m_terms.push_back(text.from(text.size() - n, n));
    }
    // Every piece of 1 to `longest` characters.
    void add_grams(const Pieces& text, std::size_t longest) {
        for (std::size_t at = 0; at < text.size(); ++at) {
            const std::size_t most = std::min(longest, text.size() - at);
            for (std::size_t n = 1; n <= most; ++n)
                m_terms.push_back(text.from(at, n));
        }
    }

    std::string line() {
        std::ranges::sort(m_terms);
        const auto repeated = std::ranges::unique(m_terms);
        m_terms.erase(repeated.begin(), repeated.end());
        std::string text;
        for (const std::string_view term : m_terms) {
            if (!text.empty()) text += ' ';
            text += term;
        }
        return text;
    }

private:
    std::deque<Pieces> m_runs;
    std::deque<std::vector<std::string>> m_spellings;
    std::vector<std::string_view> m_terms;
};

void add_run(Terms& terms, const Run& run, bool spelled) {
    const Pieces& text = terms.keep(run.text);
    switch (run.sort) {
    case Sort::letters: terms.add_prefixes(text, letters_limit); break;
    case Sort::digits:
        terms.add_prefixes(text, digits_limit);
        terms.add_suffixes(text, digits_limit);
        if (text.size() > tail) terms.add_prefixes(text, tail, text.size() - tail);
        break;
    case Sort::chinese:
        terms.add_grams(text, 2);
        if (!spelled) break;
        terms.add_all(pinyin_starts(run.text, letters_limit));
        terms.add_all(pinyin_initials(run.text, gram));
        break;
    case Sort::separator: break;
    }
}

template <class Texts>
std::string terms_of(const Texts& texts) {
    Terms terms;
    for (const SearchedText& searched : texts) {
        for (const Run& run : runs_of(searched.text, text_limit)) {
            add_run(terms, run, searched.spelled);
        }
    }
    return terms.line();
}

// ---- what typed text asks for -------------------------------------------------------------------

// Runs hold letters, digits and Chinese only, so there is nothing in them to escape.
std::string quoted(std::u32string_view term) { return '"' + utf8_of(term) + '"'; }

std::string all_grams(std::u32string_view text, std::size_t n) {
    std::string match;
    for (std::size_t at = 0; at + n <= text.size(); ++at) {
        if (at > 0) match += " AND ";
        match += quoted(text.substr(at, n));
    }
    return match;
}

std::string either(const std::string& one, const std::string& other) {
    return "(" + one + " OR (" + other + "))";
}

SearchQuery query_of(const Run& run) {
    const std::u32string_view text = run.text;
    const std::size_t n = text.size();
    switch (run.sort) {
    case Sort::chinese:
        if (n <= 2) return {quoted(text), false};
        return {all_grams(text, 2), true};
    case Sort::letters:
        if (n <= gram) return {quoted(text), false};
        return {either(quoted(text.substr(0, letters_limit)), all_grams(text, gram)), true};
    case Sort::digits:
        if (n <= digits_limit) return {quoted(text), false};
        return {either(quoted(text.substr(0, digits_limit)), quoted(text.substr(n - digits_limit))),
                true};
    case Sort::separator: break;
    }
    return {};
}

// ---- the same, by reading ---------------------------------------------------------------------

bool has_digits(std::u32string_view in, std::u32string_view asked) {
    if (in.starts_with(asked) || in.ends_with(asked)) return true;
    return in.size() > tail && in.substr(in.size() - tail).starts_with(asked);
}

bool is_spelled_as(std::u32string_view chinese, std::u32string_view asked) {
    const std::string letters = utf8_of(asked);
    return pinyin_starts_with(chinese, letters) || pinyin_initials_have(chinese, letters);
}

bool run_has(const Run& in, bool spelled, const Run& asked) {
    if (asked.sort == Sort::letters && in.sort == Sort::chinese) {
        return spelled && is_spelled_as(in.text, asked.text);
    }
    if (asked.sort != in.sort) return false;
    switch (asked.sort) {
    case Sort::chinese: return in.text.find(asked.text) != std::string::npos;
    case Sort::letters: return in.text.starts_with(asked.text);
    case Sort::digits: return has_digits(in.text, asked.text);
    case Sort::separator: break;
    }
    return false;
}

bool found_in(const Run& asked, const SearchedText& searched) {
    // Chinese knows no case: a text that does not hold the bytes need not be taken apart. Only of a
    // very long one may the place not count.
    if (asked.sort == Sort::chinese) {
        const bool held = searched.text.find(utf8_of(asked.text)) != std::string_view::npos;
        if (!held || searched.text.size() <= text_limit) return held;
    }
    return std::ranges::any_of(runs_of(searched.text, text_limit), [&](const Run& run) {
        return run_has(run, searched.spelled, asked);
    });
}

template <class Texts>
bool all_found_in(std::string_view typed, const Texts& texts) {
    return std::ranges::all_of(
        runs_of(typed, query_limit), [&](const Run& run) {
            return std::ranges::any_of(
                texts, [&](const SearchedText& text) { return found_in(run, text); });
        });
}

}  // namespace

std::string search_terms(std::initializer_list<SearchedText> texts) { return terms_of(texts); }
std::string search_terms(const std::vector<SearchedText>& texts) { return terms_of(texts); }

SearchQuery search_query(std::string_view typed) {
    SearchQuery query;
    for (const Run& run : runs_of(typed, query_limit)) {
        const SearchQuery one = query_of(run);
        if (!query.match.empty()) query.match += " AND ";
        query.match += one.match;
        query.inexact |= one.inexact;
    }
    return query;
}

std::vector<std::string> chinese_runs(std::string_view typed) {
    std::vector<std::string> found;
    for (const Run& run : runs_of(typed, query_limit)) {
        if (run.sort != Sort::chinese) return {};
        found.push_back(utf8_of(run.text));
    }
    return found;
}

bool is_found_by(std::string_view typed, std::initializer_list<SearchedText> texts) {
    return all_found_in(typed, texts);
}
bool is_found_by(std::string_view typed, const std::vector<SearchedText>& texts) {
    return all_found_in(typed, texts);
}

}  // namespace foyer
