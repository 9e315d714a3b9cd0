// An article as JSON: in the journal, in the files that are shipped or imported, in drafts. The
// same fields everywhere, so that what is exported can be taken in again.
//
//   {"kind": "guide", "group": "goods", "number": 3, "code": "expired-food",
//    "topics": ["food/expired"], "laws": ["food-34"],
//    "source": {"zh": "食品安全法", "en": "Food Safety Law", "article": "34"},     (laws only)
//    "zh": {"title": "", "when": "", "steps": [""], "say": [{"title": "", "words": ""}],
//           "never": [""], "keywords": [""]}, "en": {...}}
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "desk/knowledge/knowledge.h"

namespace foyer::knowledge {

nlohmann::json to_json(const Article& article);
// Error{corrupt}: a field is missing or of another kind; `what` names it and `where`.
Result<Article> article_of(const nlohmann::json& json, std::string_view where);
// A file: a list of articles, each with its "id" besides. `where` names the file.
Result<std::vector<Offered>> articles_of_file(std::string_view text, std::string_view where);

} // namespace foyer::knowledge
