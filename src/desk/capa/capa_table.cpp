#include "desk/capa/capa_table.h"

#include <algorithm>
#include <utility>

#include "base/iso_time.h"
#include "desk/capa/capa_rows.h"

namespace foyer::capa {
namespace {

using database::Reader;
using database::Row;
using database::Writer;

std::vector<CaseId> cases_of(const Command& command) {
    if (const auto* open = get_if<Open>(&command)) return open->cases;
    if (const auto* link = get_if<LinkCase>(&command)) return {link->complaint};
    return {};
}

StaffId owner_of(const Command& command) {
    if (const auto* open = get_if<Open>(&command)) return open->owner;
    if (const auto* hand_over = get_if<HandOver>(&command)) return hand_over->owner;
    return {};
}

// Asked of the complaints' own table.
Result<bool> all_recorded(Reader& reader, const std::vector<CaseId>& cases) {
    for (const CaseId one : cases) {
        TRY(const auto found, reader.number("SELECT count(*) FROM complaint WHERE id = ?", {one}));
        if (found == 0) return false;
    }
    return true;
}

// Asked of the staff's own table.
Result<bool> works_here(Reader& reader, StaffId staff) {
    TRY(const auto found,
        reader.number("SELECT count(*) FROM staff WHERE id = ? AND retired = 0", {staff}));
    return found == 1;
}

Result<int> running_with(Reader& reader, const Open& open) {
    if (open.cases.empty()) return 0;
    TRY(const auto number,
        reader.number(
            "SELECT number FROM capa_case JOIN capa ON capa.id = capa_case.capa"
            " WHERE complaint = ? AND phase <> ? AND key = ? ORDER BY number DESC LIMIT 1",
            {open.cases.front(), static_cast<int>(Phase::verified), open.key}));
    return static_cast<int>(number);
}

constexpr std::string_view listed_columns =
    "capa.id, number, phase, effective, problem, owner, due, done_at, cases";

ListedCapa listed_of(const Row& row) {
    ListedCapa listed;
    listed.id = row.id<CapaId>(0);
    listed.number = static_cast<int>(row.integer(1));
    listed.phase = static_cast<Phase>(row.integer(2));
    listed.effective = row.integer(3) != 0;
    listed.problem = row.copy(4);
    listed.owner = row.id<StaffId>(5);
    listed.due = parse_iso_date(row.text(6)).value_or(Date{});
    listed.done_at = {row.integer(7)};
    listed.cases = static_cast<int>(row.integer(8));
    return listed;
}

std::string_view condition_of(Scope scope) {
    switch (scope) {
    case Scope::running: return "number > 0 AND phase IN (0, 1) ORDER BY due, number";
    case Scope::to_verify: return "number > 0 AND phase = 1 ORDER BY done_at, number";
    case Scope::finished: return "number > 0 AND phase = 2 ORDER BY number DESC";
    case Scope::all: return "number > 0 ORDER BY number DESC";
    }
    return "0";
}

Result<CapaCounts> count_all(Reader& reader) {
    CapaCounts counts;
    CHECK_OK(reader.each(
        "SELECT phase, count(*) FROM capa WHERE number > 0 GROUP BY phase", {},
        [&](const Row& row) {
            const auto count = static_cast<int>(row.integer(1));
            switch (static_cast<Phase>(row.integer(0))) {
            case Phase::open: counts.open = count; break;
            case Phase::action_done: counts.to_verify = count; break;
            case Phase::verified: counts.finished = count; break;
            }
            return true;
        }));
    return counts;
}

Result<std::vector<LinkedCase>> linked_cases(Reader& reader, const State& state) {
    std::vector<LinkedCase> linked;
    for (const CaseId id : state.cases) {
        TRY(auto found,
            reader.first(
                "SELECT number, title, received_at FROM complaint WHERE id = ?", {id},
                [&](const Row& row) {
                    return LinkedCase{id, row.copy(0), row.copy(1), {row.integer(2)}};
                }));
        if (found) linked.push_back(*std::move(found));
    }
    return linked;
}

} // namespace

const std::vector<std::string_view>& schema() {
    static const std::vector<std::string_view> ddl = {
        "CREATE TABLE capa("
        " id BLOB PRIMARY KEY, number INTEGER NOT NULL, phase INTEGER NOT NULL,"
        " effective INTEGER NOT NULL, key TEXT NOT NULL, problem TEXT NOT NULL,"
        " owner BLOB NOT NULL, due TEXT NOT NULL, done_at INTEGER NOT NULL,"
        " cases INTEGER NOT NULL) STRICT, WITHOUT ROWID",
        "CREATE INDEX capa_number ON capa(number)",
        "CREATE INDEX capa_phase ON capa(phase, due)",
        "CREATE TABLE capa_case("
        " complaint BLOB NOT NULL, capa BLOB NOT NULL, PRIMARY KEY(complaint, capa))"
        " STRICT, WITHOUT ROWID",
        "CREATE TABLE capa_entry("
        " capa BLOB NOT NULL, hlc INTEGER NOT NULL, terminal BLOB NOT NULL,"
        " seq INTEGER NOT NULL, at INTEGER NOT NULL, actor BLOB NOT NULL,"
        " kind TEXT NOT NULL, body TEXT NOT NULL,"
        " PRIMARY KEY(capa, hlc, terminal, seq)) STRICT, WITHOUT ROWID"};
    return ddl;
}

const std::vector<std::string_view>& tables() {
    static const std::vector<std::string_view> names = {"capa", "capa_case", "capa_entry"};
    return names;
}

Result<Facts>
facts_for(Reader& reader, const Command& command, const desk::Circumstance& circumstance) {
    Facts facts;
    TRY(facts.state, read_state(reader, subject_of(command)));
    TRY(facts.owner_active, works_here(reader, owner_of(command)));
    TRY(facts.cases_known, all_recorded(reader, cases_of(command)));
    if (const auto* open = get_if<Open>(&command)) {
        TRY(facts.running, running_with(reader, *open));
        TRY(const auto highest, reader.number("SELECT coalesce(max(number), 0) FROM capa"));
        facts.highest_number = static_cast<int>(highest);
    }
    if (holds_alternative<Verify>(command)) {
        TRY(facts.counts, counts_of(reader, facts.state, circumstance.now));
    }
    return facts;
}

Done project(Writer& writer, const Event& event, const desk::Stamp& stamp) {
    CHECK_OK(keep_event(writer, event, stamp));
    TRY(const State state, read_state(writer, subject_of(event)));
    return write_rows(writer, state);
}

Result<CapaList> list_capas(Reader& reader, const CapaQuery& query) {
    CapaList list;
    const std::string sql = "SELECT " + std::string(listed_columns) + " FROM capa WHERE " +
        std::string(condition_of(query.scope)) + " LIMIT ?";
    TRY(list.rows, reader.rows(sql, {query.limit + 1}, listed_of));
    list.more = std::cmp_greater(list.rows.size(), query.limit);
    if (list.more) list.rows.pop_back();
    TRY(list.counts, count_all(reader));
    return list;
}

Result<CapaDetail> find_capa(Reader& reader, CapaId id, Time now) {
    CapaDetail detail;
    TRY(auto state, read_state(reader, id));
    if (state.number == 0) return detail;
    TRY(detail.cases, linked_cases(reader, state));
    TRY(detail.counts, counts_of(reader, state, now));
    detail.found = std::move(state);
    return detail;
}

Result<std::optional<CapaId>> capa_with_number(Reader& reader, int number) {
    return reader.first(
        "SELECT id FROM capa WHERE number = ? AND number > 0 ORDER BY id", {number},
        [](const Row& row) { return row.id<CapaId>(0); });
}

Result<std::vector<ListedCapa>> capas_of_case(Reader& reader, CaseId complaint) {
    const std::string sql = "SELECT " + std::string(listed_columns) +
        " FROM capa_case CROSS JOIN capa ON capa.id = capa_case.capa"
        " WHERE complaint = ? AND number > 0 ORDER BY number DESC";
    return reader.rows(sql, {complaint}, listed_of);
}

} // namespace foyer::capa
