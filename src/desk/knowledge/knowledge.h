// What the store knows about its own work (rules 4.10, duties F21 and F22): articles on how to deal
// with a matter, phrases, cards of the law. Articles are shipped with the program and taken in when
// a store is opened; the store edits them, writes its own, and retires what no longer holds.
//
// Who may write. The matrix (rules 4.0.1) knows no column for it: who drafts the store's policies
// (supervisors and managers) writes its articles. Into an empty store anybody takes the shipped set
// in: that happens when it is opened, before there is a supervisor.
//
// Versions. Every change of the text is an entry with the whole text, so any version can be read as
// it stood. An article that the store has edited is the store's own from then on: a later shipped
// text does not replace it.
//
// Use. Whoever puts a phrase into a complaint has used its article; that is counted, and so is one
// vote a person on whether it helped.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/one_of.h"
#include "desk/decision.h"
#include "desk/knowledge/article.h"

namespace foyer::knowledge {

using ArticleId = Id<struct ArticleTag>;

constexpr std::size_t reason_characters_max = 200;

// An article of a file that somebody offers to the store.
struct Offered {
    ArticleId id;
    Article article;
    friend bool operator==(const Offered&, const Offered&) = default;
};

// ---- commands --------------------------------------------------------------------------------

// What is shipped with this program; the app makes a TakeIn of it.
struct TakeShipped {};
struct TakeIn {
    std::string origin; // "shipped", or the name of a file
    std::vector<Offered> articles;
};
struct Write {
    ArticleId id;
    Article article; // its number and code are allotted here
};
struct Revise {
    ArticleId id;
    Article article; // kind, number and code stay as they were
    std::string reason;
    int based_on = 0; // the version that was read
};
struct Retire {
    ArticleId id;
    std::string reason;
};
struct Restore {
    ArticleId id;
};
struct Use {
    ArticleId id;
};
struct Rate {
    ArticleId id;
    bool helped = false;
};
using Command = OneOf<TakeShipped, TakeIn, Write, Revise, Retire, Restore, Use, Rate>;

// ---- events ----------------------------------------------------------------------------------

struct TakenIn {
    ArticleId id;
    Article article;
    std::string origin;
    friend bool operator==(const TakenIn&, const TakenIn&) = default;
};
struct Written {
    ArticleId id;
    Article article;
    friend bool operator==(const Written&, const Written&) = default;
};
struct Revised {
    ArticleId id;
    Article article;
    std::string reason;
    friend bool operator==(const Revised&, const Revised&) = default;
};
struct Retired {
    ArticleId id;
    std::string reason;
    friend bool operator==(const Retired&, const Retired&) = default;
};
struct Restored {
    ArticleId id;
    friend bool operator==(const Restored&, const Restored&) = default;
};
struct Used {
    ArticleId id;
    friend bool operator==(const Used&, const Used&) = default;
};
struct Rated {
    ArticleId id;
    bool helped = false;
    friend bool operator==(const Rated&, const Rated&) = default;
};
using Event = OneOf<TakenIn, Written, Revised, Retired, Restored, Used, Rated>;
ArticleId subject_of(const Event& event);

// ---- state: the fold of one article's entries in order ---------------------------------------

struct State {
    ArticleId id;
    Article article;
    int version = 0;      // 0: no such article; each new text counts one more
    bool shipped = false; // the text is as it was taken in
    bool retired = false;
    std::string reason; // of the last change
    Time changed_at;
    StaffId changed_by;
    std::int64_t uses = 0;
    std::map<StaffId, bool> votes; // did it help: the last word of each person

    friend bool operator==(const State&, const State&) = default;
};
State evolve(State state, const Event& event, const desk::Stamp& stamp);

// ---- decisions -------------------------------------------------------------------------------

struct Facts {
    std::vector<State> articles;   // that the command speaks of, as far as they are known
    std::vector<std::string> laws; // codes of all law cards
    bool empty = false;            // the store has no article at all
    int highest_number = 0;        // of any article
};
const State* find(const Facts& facts, ArticleId id); // lives as long as the facts
const State* find(const Facts&& facts, ArticleId id) = delete;

using Decision = desk::Decision<Event>;
Decision decide(const Command& command, const Facts& facts, const desk::Circumstance& circumstance);

// Whether this role may write articles, and change the ones that are there.
bool may_write(desk::Role role);

} // namespace foyer::knowledge
