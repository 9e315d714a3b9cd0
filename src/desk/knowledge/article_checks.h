// Whether an article is fit to be shown at a counter: complete in both languages, none of it too
// long. The editor asks the same before it sends.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "desk/decision.h"
#include "desk/knowledge/article.h"

namespace foyer::knowledge {

// Expects a tidied article; `laws` are the codes of the law cards that it may name.
std::optional<desk::Refusal>
objection_to(const Article& article, const std::vector<std::string>& laws);

} // namespace foyer::knowledge
