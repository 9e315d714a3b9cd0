#include "desk/complaints/breaches_table.h"

#include <algorithm>

#include "desk/complaints/case_rows_table.h"
#include "desk/complaints/complaints_table.h"

namespace foyer::complaints {
namespace {

using database::Reader;
using database::Row;
using database::Value;
using database::Writer;

constexpr std::string_view next_due_sql =
    "SELECT complaint FROM complaint_watch INDEXED BY complaint_watch_due"
    " WHERE next_due IS NOT NULL AND next_due <= ? ORDER BY next_due LIMIT ?";
constexpr std::string_view asleep_sql =
    "SELECT complaint FROM complaint_watch INDEXED BY complaint_watch_touched"
    " WHERE patience IS NOT NULL AND patience = ? AND touched_at <= ? ORDER BY touched_at LIMIT ?";

Result<CaseId> id_of(Reader& reader, std::int64_t row) {
    TRY(const auto id,
        reader.first("SELECT id FROM complaint WHERE row = ?", {row},
                     [](const Row& found) { return found.id<CaseId>(0); }));
    return id.value_or(CaseId{});
}

Result<std::vector<State>> states_of(Reader& reader, const std::vector<std::int64_t>& rows) {
    std::vector<State> states;
    for (const std::int64_t row : rows) {
        TRY(const auto id, id_of(reader, row));
        TRY(auto state, state_of(reader, id));
        states.push_back(std::move(state));
    }
    return states;
}

std::int64_t first_number(const Row& row) { return row.integer(0); }

} // namespace

const std::vector<std::string_view>& watch_schema() {
    static const std::vector<std::string_view> ddl = {
        "CREATE TABLE complaint_watch("
        " complaint INTEGER PRIMARY KEY, next_due INTEGER, patience INTEGER,"
        " touched_at INTEGER NOT NULL) STRICT",
        "CREATE INDEX complaint_watch_due ON complaint_watch(next_due)"
        " WHERE next_due IS NOT NULL",
        "CREATE INDEX complaint_watch_touched ON complaint_watch(patience, touched_at)"
        " WHERE patience IS NOT NULL"};
    return ddl;
}

Done watch_case(Writer& writer, std::int64_t row, const State& state) {
    if (!is_open(state)) {
        return writer.run("DELETE FROM complaint_watch WHERE complaint = ?", {row});
    }
    const auto next = next_breach_at(state);
    const bool may_sleep = may_fall_asleep(state);
    return writer.run(
        "INSERT INTO complaint_watch VALUES(?1, ?2, ?3, ?4)"
        " ON CONFLICT(complaint) DO UPDATE SET next_due = ?2, patience = ?3, touched_at = ?4",
        {row, next ? Value(next->ms) : Value(nullptr),
         may_sleep ? Value(patience_class(state.level)) : Value(nullptr), state.touched_at.ms});
}

Result<BreachFacts> facts_for(
    Reader& reader, const RecordBreach& command, const desk::Circumstance&) {
    BreachFacts facts;
    TRY(facts.state, state_of(reader, command.id));
    return facts;
}

Result<std::vector<RecordBreach>> breaches_due(
    Reader& reader, const desk::StoreCalendar& calendar, const TimeZone& zone, Time now,
    int limit) {
    std::vector<RecordBreach> due;
    TRY(const auto rows, reader.rows(next_due_sql, {now.ms, limit}, first_number));
    TRY(const auto late, states_of(reader, rows));
    for (const State& state : late) {
        for (const Breach& breach : breaches_to_record(state, now)) {
            due.push_back({state.id, breach.clock, breach.due, breach.department});
        }
    }
    for (int patience = 0; patience < patience_classes; ++patience) {
        const Time touched = asleep_when_touched_by(patience, calendar, zone, now);
        TRY(const auto asleep,
            reader.rows(asleep_sql, {patience, touched.ms, limit}, first_number));
        TRY(const auto states, states_of(reader, asleep));
        for (const State& state : states) {
            const Time moment = untouched_due(state, calendar, zone);
            if (moment <= now) due.push_back({state.id, ClockKind::untouched, moment});
        }
    }
    std::ranges::stable_sort(due, {}, &RecordBreach::due);
    return due;
}

std::vector<std::string_view> watch_questions() { return {next_due_sql, asleep_sql}; }

} // namespace foyer::complaints
