// How a case stands in its rows: entries in, state out, and the columns a list shows.
#pragma once

#include <string>
#include <vector>

#include "database/database.h"
#include "desk/complaints/complaint_state.h"
#include "desk/complaints/complaints_view.h"
#include "desk/kept_entry_rows.h"

namespace foyer::complaints {

enum class Standing : std::int64_t { unknown = 0, open = 1, finished = 2 };
Standing standing_of(const State& state);

// By what a case is filtered and counted.
struct Faceted {
    Standing standing = Standing::unknown;
    Phase phase = Phase::draft;
    int level = 0;
    std::string category;
    StaffId owner;
    bool for_supervisor = false;
};
Faceted faceted(const State& state);
// As the row stands now; Standing::unknown: there is none.
Result<Faceted> faceted_row(database::Reader& reader, std::int64_t row);

// 0: there is no row of this case.
Result<std::int64_t> row_of_case(database::Reader& reader, CaseId id);
Result<std::vector<desk::KeptEntry>>
kept_entries(database::Reader& reader, CaseId id, std::int64_t row);
// An entry of a newer version is passed over and leaves the state read-only.
Result<State> fold_kept(const std::vector<desk::KeptEntry>& entries);
Done keep_entry(database::Writer& writer, std::int64_t row, const desk::Written& entry,
                const desk::Stamp& stamp);

// Makes the row, or brings it and the counts up to date.
Result<std::int64_t> add_row(database::Writer& writer, const State& state);
Done change_row(
    database::Writer& writer, std::int64_t row, const Faceted& before, const State& state);

// One row for each file of the case.
Done keep_attachments(database::Writer& writer, std::int64_t row, const State& state);

// The columns of a listed case in this order, for any SELECT.
#define FOYER_LISTED_COLUMNS                                                                  \
    "id, number, title, customer, phone, channel, category, subcategory, level, phase,"       \
    " registered_at, owner, department, due_at, warn_at, due_kind, row"
ListedCase listed_case(const database::Row& row);
constexpr int listed_title_column = 2;
constexpr int listed_row_column = 16;
constexpr int listed_due_column = 13;

}  // namespace foyer::complaints
