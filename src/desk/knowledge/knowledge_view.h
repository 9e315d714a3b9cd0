// What screens and listings ask about the knowledge, and the shapes of the answers.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "desk/knowledge/knowledge.h"
#include "desk/viewing.h"

namespace foyer::knowledge {

struct ArticleQuery {
    std::string search;         // substring, pinyin, initials; "KB-21"
    std::optional<Group> group; // nullopt: all
    bool retired_too = false;
    int limit = 500;

    friend bool operator==(const ArticleQuery&, const ArticleQuery&) = default;
};

struct ListedArticle {
    ArticleId id;
    int number = 0;
    Kind kind = Kind::guide;
    Group group = Group::desk;
    std::string title_zh;
    std::string title_en;
    std::string citation_zh; // of a law card
    std::string citation_en;
    int version = 0;
    bool shipped = false;
    bool retired = false;
    std::int64_t uses = 0;

    friend bool operator==(const ListedArticle&, const ListedArticle&) = default;
};
inline const std::string& title_of(const ListedArticle& listed, bool english) {
    return english ? listed.title_en : listed.title_zh;
}

struct ArticleList {
    desk::ListState state = desk::ListState::loading;
    std::vector<ListedArticle> rows;
    bool more = false;       // than the limit
    bool base_empty = false; // the store has no article at all
};

// One text that an article had, newest first in the list of them.
struct Version {
    int version = 0;
    Time at;
    StaffId by;
    std::string reason;
    std::string origin; // of a text that was taken in
    Article article;
};

struct LawCard {
    ArticleId id;
    Article article;
};

struct ArticleDetail {
    desk::ListState state = desk::ListState::loading;
    std::optional<State> found; // none: no such article
    std::vector<Version> versions;
    std::vector<LawCard> laws; // those that the newest text names
};

// The article that fits a complaint best, and how many others do.
struct Suggestion {
    desk::ListState state = desk::ListState::loading;
    std::optional<State> best;
    int others = 0;
};

} // namespace foyer::knowledge
