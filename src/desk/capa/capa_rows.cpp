#include "desk/capa/capa_rows.h"

#include <algorithm>

#include "desk/capa/capa_entry.h"
#include "desk/kept_entry_rows.h"

namespace foyer::capa {
namespace {

using database::Reader;
using database::Row;
using database::Writer;

// The value that the first case has under the key's kind; asked of the complaints' own table.
Result<std::optional<std::string>> value_of_key(Reader& reader, const State& state) {
    if (state.key.empty() || state.cases.empty()) return std::optional<std::string>();
    return reader.first(
        "SELECT value FROM complaint_key WHERE kind = ? AND complaint ="
        " (SELECT row FROM complaint WHERE id = ?)",
        {state.key, state.cases.front()}, [](const Row& row) { return row.copy(0); });
}

// After `from`, up to `to`.
Result<int> count_under(
    Reader& reader, const std::string& key, const std::string& value, Time from, Time to) {
    TRY(const auto count,
        reader.number(
            "SELECT count(*) FROM complaint_key INDEXED BY complaint_key_alike"
            " WHERE kind = ? AND value = ? AND at > ? AND at <= ?",
            {key, value, from.ms, to.ms}));
    return static_cast<int>(count);
}

} // namespace

Result<State> read_state(Reader& reader, CapaId id) {
    TRY(const auto kept,
        reader.rows(
            "SELECT kind, body, terminal, seq, hlc, at, actor, NULL FROM capa_entry"
            " WHERE capa = ? ORDER BY hlc, terminal, seq",
            {id}, [&](const Row& row) { return desk::kept_entry(id_cast<SubjectId>(id), row); }));
    State state;
    state.id = id;
    for (const desk::KeptEntry& one : kept) {
        TRY(const auto event, read_event(one.written));
        state = evolve(std::move(state), event, one.stamp);
    }
    return state;
}

Done keep_event(Writer& writer, const Event& event, const desk::Stamp& stamp) {
    const desk::Written entry = written(event);
    return writer.run(
        "INSERT INTO capa_entry VALUES(?,?,?,?,?,?,?,?)",
        {subject_of(event), stamp.hlc, stamp.terminal, stamp.seq, stamp.at.ms, stamp.actor,
         entry.kind, entry.body.dump()});
}

Done write_rows(Writer& writer, const State& state) {
    CHECK_OK(writer.run(
        "INSERT OR REPLACE INTO capa VALUES(?,?,?,?,?,?,?,?,?,?)",
        {state.id, state.number, static_cast<int>(state.phase), state.effective, state.key,
         state.problem, state.owner, iso_date(state.due), state.done_at.ms,
         static_cast<std::int64_t>(state.cases.size())}));
    for (const CaseId complaint : state.cases)
        CHECK_OK(writer.run("INSERT OR IGNORE INTO capa_case VALUES(?,?)", {complaint, state.id}));
    return {};
}

Result<std::optional<Counts>> counts_of(Reader& reader, const State& state, Time now) {
    TRY(const auto value, value_of_key(reader, state));
    if (!value || state.phase == Phase::open) return std::optional<Counts>();
    const Time until{std::min(now.ms, verify_from(state).ms)};
    Counts counts;
    TRY(counts.before,
        count_under(
            reader, state.key, *value, state.opened_at - measured_ms, state.opened_at));
    TRY(counts.after, count_under(reader, state.key, *value, state.done_at, until));
    return std::optional(counts);
}

} // namespace foyer::capa
