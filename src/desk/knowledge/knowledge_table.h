// The tables of the knowledge. `knowledge_article` has one row an article, the fold of its entries
// in order (time, terminal, sequence); one that another terminal sends late folds the article again
// from `knowledge_entry`, which keeps each change of its text. How often an article was used and
// whom it helped is counted apart: these entries may come in any order, and before the article.
#pragma once

#include <string_view>
#include <vector>

#include "database/database.h"
#include "desk/knowledge/knowledge_view.h"
#include "desk/knowledge/suggestions.h"

namespace foyer::knowledge {

const std::vector<std::string_view>& schema();
const std::vector<std::string_view>& tables();

Result<Facts>
facts_for(database::Reader& reader, const Command& command, const desk::Circumstance& circumstance);
Done project(database::Writer& writer, const Event& event, const desk::Stamp& stamp);

// What was searched by a title before the rest; without a search by number.
Result<ArticleList> list_articles(database::Reader& reader, const ArticleQuery& query);
Result<ArticleDetail> find_article(database::Reader& reader, ArticleId id);
// nullopt: no article carries this number.
Result<std::optional<ArticleId>> article_with_number(database::Reader& reader, int number);
Result<Suggestion> suggest(database::Reader& reader, const Asked& asked);
// The law cards that can be chosen, by number; the retired ones are left out.
Result<std::vector<LawCard>> law_cards(database::Reader& reader);

// Worker only, see database/search_index.h.
Result<bool> tidy_search(database::Writer& writer, int pages);
Done optimise_search(database::Writer& writer);

} // namespace foyer::knowledge
