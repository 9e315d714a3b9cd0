// An article as it is typed: lists are lines of one text, a phrase is a line "heading: words".
// Pure; what is half typed survives in a draft as it stands.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "desk/knowledge/knowledge.h"

namespace foyer::knowledge {

struct WordsForm {
    std::string title;
    std::string when;
    std::string steps;
    std::string say;
    std::string never;
    std::string keywords; // separated by spaces or commas
    friend bool operator==(const WordsForm&, const WordsForm&) = default;
};

struct ArticleForm {
    ArticleId id;
    OpId op;
    Kind kind = Kind::guide;
    Group group = Group::desk;
    std::vector<std::string> topics;
    std::vector<std::string> laws;
    Source source;
    WordsForm zh;
    WordsForm en;
    std::string reason;
    int based_on = 0; // the version that was there when the form was opened
    friend bool operator==(const ArticleForm&, const ArticleForm&) = default;
};

ArticleForm form_of(const Article& article);
// Without number and code, which belong to the one that is revised.
Article article_of(const ArticleForm& form);

// Drafts. Unknown or broken fields fall back to those of an empty form.
nlohmann::json draft_of(const ArticleForm& form);
ArticleForm form_of_draft(const nlohmann::json& saved);

} // namespace foyer::knowledge
