// One article's row: read, written, folded again from what was kept of its entries.
#pragma once

#include "database/database.h"
#include "database/search_index.h"
#include "desk/knowledge/knowledge_view.h"

namespace foyer::knowledge {

const database::SearchIndex& search_index();
// All texts that an article is found by.
std::vector<SearchedText> searched_texts(const Article& article, const std::string& label);

// Version 0 when there is no row yet; with its uses and votes, if `counted`.
enum class Counts { left_out, counted };
Result<State> read_state(database::Reader& reader, ArticleId id, Counts counts);
// The row alone; uses and votes have tables of their own.
Done write_state(database::Writer& writer, const State& state);

Done keep_event(database::Writer& writer, const Event& event, const desk::Stamp& stamp);
// From all that was kept, in order.
Result<State> fold_again(database::Reader& reader, ArticleId id);
// Every text the article had, newest first.
Result<std::vector<Version>> versions_of(database::Reader& reader, ArticleId id);

} // namespace foyer::knowledge
