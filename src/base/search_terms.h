// What a record is found by while one types, and what the typed text asks for.
//
// Text falls into runs of one sort: Chinese (and kana, hangul), letters, digits; everything else
// only separates. A record is found when every run of the typed text is found in it:
//   Chinese  anywhere, from one character on;
//   letters  at the start of a word, and in text that is spelled also as pinyin: at the start of
//            its letters ("zhang"), or anywhere in its initials ("xnn" for 鲜牛奶), by any reading;
//   digits   at the start or end of a run, or at the start of its last four (a phone's tail).
// Case and width of letters do not matter.
//
// The index (database/search_index.h) holds few, short terms, so it may find a little more than
// was asked; where `inexact`, the caller checks each record with is_found_by(). All functions are
// pure and may be called from any thread; typed text can never become syntax of the index.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace foyer {

// A text of a record. `spelled`: also found by pinyin (names, goods; not whole stories, whose many
// initials would find everything).
struct SearchedText {
    std::string_view text;
    bool spelled = false;
};

// The terms of a record in one line, each once, as the index stores them. Only the first 4,000
// characters of a text count.
std::string search_terms(std::initializer_list<SearchedText> texts);
std::string search_terms(const std::vector<SearchedText>& texts);

struct SearchQuery {
    std::string match;     // an expression of FTS5; "" when nothing findable was typed
    bool inexact = false;  // check what is found with is_found_by()

    bool empty() const { return match.empty(); }
    friend bool operator==(const SearchQuery&, const SearchQuery&) = default;
};
// Only the first 64 characters count.
SearchQuery search_query(std::string_view typed);

// The runs of a text that asks for nothing but Chinese, else empty. Such a run is found in a text
// wherever its bytes are.
std::vector<std::string> chinese_runs(std::string_view typed);

// What the index promises, told by reading the texts. True for everything when the query is empty.
bool is_found_by(std::string_view typed, std::initializer_list<SearchedText> texts);
bool is_found_by(std::string_view typed, const std::vector<SearchedText>& texts);

}  // namespace foyer
