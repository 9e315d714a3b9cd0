// Which article fits a complaint while it is being typed. Pure: the same complaint and the same
// articles give the same order.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "desk/knowledge/knowledge.h"

namespace foyer::knowledge {

// What is known of the complaint so far: codes of its category, and the customer's words.
struct Asked {
    std::string category; // empty: not chosen yet
    std::string subcategory;
    std::string facts;

    friend bool operator==(const Asked&, const Asked&) = default;
};

// What the choice needs to know of an article.
struct Candidate {
    ArticleId id;
    int number = 0;
    std::int64_t uses = 0;
    std::string topics;   // separated by line feeds, as keywords are
    std::string keywords; // of both languages, folded
};
std::string joined(const std::vector<std::string>& words);
// The keywords of both languages, as a Candidate has them.
std::string folded_keywords(const Article& article);

// Points of an article; 0: it does not fit. A topic that names the subcategory counts most, then
// one of the whole category; each keyword that the customer said adds some, less where the article
// is about another category. The last resort is an article for "any" complaint.
int points_of(const Candidate& candidate, const Asked& asked);
// Those that fit, the best first; equal ones by use, then by number.
std::vector<Candidate> ranked(std::vector<Candidate> candidates, const Asked& asked);

} // namespace foyer::knowledge
