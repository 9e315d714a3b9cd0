// Search as one types over all complaints, newest first: any part of the facts in Chinese, starts
// of words, pinyin initials of names, goods and the first words of the facts, telephone tail,
// numbers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/search_terms.h"
#include "database/database.h"
#include "database/search_index.h"
#include "desk/complaints/case_rows_table.h"
#include "desk/complaints/complaint_state.h"
#include "desk/complaints/complaints_view.h"

namespace foyer::complaints {

const database::SearchIndex& search_index();

// What a complaint is found by.
struct CaseTexts {
    std::vector<std::string> held;
    std::vector<SearchedText> texts;  // views into `held`
};
CaseTexts case_texts(const State& state);

// What lists are filtered by stands in the index as well, so that a question whose filters pass few
// of its matches costs no more than any other.
std::vector<std::string> facets_of(const Faceted& row);

Done add_to_search(
    database::Writer& writer, std::int64_t row, const State& state, const Faceted& facets);
// The row was in the index with `before`.
Done change_facets(
    database::Writer& writer, std::int64_t row, const Faceted& before, const Faceted& after);
// Newest matches that pass the query's filters, behind its cursor. Of what is overdue some thousand
// matches are looked at: a page may have room left and still be followed by another.
Result<CasePage> search_cases(
    database::Reader& reader, const CaseQuery& asked, StaffId viewer, Time now);
// Its question, for the check of its plan: ?1 what the index is asked, ?2 rows before this one,
// ?3 how many.
std::string_view search_question();

}  // namespace foyer::complaints
