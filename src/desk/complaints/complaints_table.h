// The tables of the complaints. `complaint` has one row a case, made of the fold of its entries in
// order (time, terminal, sequence); `complaint_entry` keeps these entries, so that one that another
// terminal sends late folds that case again. Lists are read by key through one index each; what
// screens count is kept.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "database/database.h"
#include "desk/complaints/complaint_decision.h"
#include "desk/complaints/complaint_state.h"
#include "desk/complaints/complaints.h"
#include "desk/complaints/complaints_view.h"
#include "desk/decision.h"

namespace foyer::complaints {

const std::vector<std::string_view>& schema();
const std::vector<std::string_view>& tables();

Result<Facts> facts_for(
    database::Reader& reader, const Command& command, const desk::Circumstance& circumstance);

// Inside the caller's transaction.
Done project(database::Writer& writer, const Event& event, const desk::Stamp& stamp);
// The same for an entry as it stands in the journal, opened. An entry of a newer version is kept
// and makes its case read-only.
Done project_entry(
    database::Writer& writer, const desk::Written& entry, const desk::Stamp& stamp);

// ---- questions --------------------------------------------------------------------------------

// `viewer` decides what is "mine", `now` what is overdue. With query.search: newest matches first.
Result<CasePage> list_cases(
    database::Reader& reader, const CaseQuery& query, StaffId viewer, Time now);
Result<CaseCounts> count_cases(database::Reader& reader, StaffId viewer, Time now);
// Registered at this store's desks on that business day.
Result<std::int64_t> registered_on(database::Reader& reader, Date day);
Result<std::optional<CaseDetail>> find_case(database::Reader& reader, CaseId id);
// Phase draft: there is no such case.
Result<State> state_of(database::Reader& reader, CaseId id);
Result<std::optional<CaseId>> case_with_number(
    database::Reader& reader, const desk::Number& number);
// Open cases of the same customer or the same cause, newest first, without the case itself.
Result<std::vector<ListedCase>> related_cases(
    database::Reader& reader, const State& state, int limit);
// Parts of this case that are still open.
Result<int> open_children(database::Reader& reader, CaseId parent);
// What the desk knows of a person while a new complaint is typed.
Result<PersonHistory> complaints_of_person(database::Reader& reader, PersonId person, Time now);
// Another case that this one may repeat: same person or same goods in the days before.
Result<std::vector<ListedCase>> cases_of_person(
    database::Reader& reader, PersonId person, int limit);

// Every file that was put to a case, whose key seals it, by case.
struct CaseFile {
    CaseId id;
    PersonId key;
    Hash hash{};
};
Result<std::vector<CaseFile>> files_of_cases(database::Reader& reader);

// For idle moments and after imports: see database/search_index.h. Worker only.
Result<bool> tidy_search(database::Writer& writer, int pages);
Done optimise_search(database::Writer& writer);

}  // namespace foyer::complaints
