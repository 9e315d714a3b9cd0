#include "desk/complaints/case_rows_table.h"

#include <algorithm>
#include <limits>
#include <string_view>

#include "base/phone.h"
#include "base/text.h"
#include "desk/complaints/authority.h"
#include "desk/complaints/code_lists.h"
#include "desk/complaints/complaints_entry.h"
#include "desk/complaints/levels.h"

namespace foyer::complaints {
namespace {

using database::Reader;
using database::Row;
using database::Value;
using database::Writer;
using desk::id_or_null;

// An open case whose clocks rest sorts behind all others.
constexpr std::int64_t no_due = std::numeric_limits<std::int64_t>::max();

// Whoever allowed it has given it.
Value given_by(const std::optional<Proposal>& given) {
    if (!given) return nullptr;
    return given->approver.is_nil() ? given->by : given->approver;
}
Value given_at(const std::optional<Proposal>& given) {
    return given ? Value(given->at.ms) : Value(nullptr);
}
Value given_fen(const std::optional<Proposal>& given) {
    return given ? Value(given->amount.value) : Value(nullptr);
}

Value files_count(const State& state) {
    return static_cast<std::int64_t>(state.attachments.size());
}

// What the case gives away as it stands: the newest proposal, unless it was declined.
std::optional<Proposal> goodwill_of(const State& state) {
    const bool declined = state.answer == CustomerAnswer::rejected;
    if (!state.proposal || declined || !is_goodwill(state.proposal->remedy)) return std::nullopt;
    return state.proposal;
}

struct Columns {
    std::string number, title, customer, phone, cause;
    std::optional<Proposal> goodwill;
    RunningClock clock{ClockKind::resolve, {}, {{no_due}, {no_due}}};
};

Columns columns_of(const State& state) {
    Columns columns;
    if (state.phase == Phase::draft) return columns;
    columns.number = desk::text_of(state.number);
    columns.title = title_of(state.intake);
    columns.customer = masked_name(state.intake.name_given);
    if (!state.intake.phone.empty()) columns.phone = masked_phone(state.intake.phone);
    columns.cause = cause_of(state.intake);
    columns.goodwill = goodwill_of(state);
    const auto clocks = running_clocks(state);
    if (!clocks.empty()) columns.clock = clocks.front();
    return columns;
}

// What a case adds to the kept counts.
std::vector<std::string> words_of(const Faceted& row) {
    if (row.standing == Standing::unknown) return {};
    if (row.standing == Standing::finished) return {"all", "closed"};
    std::vector<std::string> words{"all", "open", "level:" + std::to_string(row.level),
                                   "category:" + row.category};
    if (row.phase == Phase::resolved) words.emplace_back("resolved");
    if (!row.owner.is_nil()) words.push_back("owner:" + text_of(row.owner));
    if (row.for_supervisor) words.emplace_back("supervisor");
    return words;
}

Done count(Writer& writer, const std::vector<std::string>& words,
           const std::vector<std::string>& not_in, int step) {
    for (const std::string& word : words) {
        if (std::ranges::find(not_in, word) != not_in.end()) continue;
        CHECK_OK(writer.run("INSERT INTO complaint_count VALUES(?1, ?2)"
                            " ON CONFLICT(word) DO UPDATE SET count = count + ?2",
                            {word, step}));
    }
    return {};
}

Done recount(Writer& writer, const Faceted& before, const Faceted& after) {
    const auto old_words = words_of(before);
    const auto new_words = words_of(after);
    CHECK_OK(count(writer, old_words, new_words, -1));
    return count(writer, new_words, old_words, 1);
}

}  // namespace

Standing standing_of(const State& state) {
    if (state.phase == Phase::draft) return Standing::unknown;
    return is_open(state) ? Standing::open : Standing::finished;
}

Faceted faceted(const State& state) {
    return {standing_of(state),    state.phase, state.level,
            state.intake.category, state.owner, !supervisor_reasons(state).empty()};
}

Result<Faceted> faceted_row(Reader& reader, std::int64_t row) {
    TRY(const auto found,
        reader.first("SELECT standing, phase, level, category, owner, for_supervisor FROM complaint"
                     " WHERE row = ?",
                     {row}, [](const Row& columns) {
                         return Faceted{static_cast<Standing>(columns.integer(0)),
                                        static_cast<Phase>(columns.integer(1)),
                                        static_cast<int>(columns.integer(2)), columns.copy(3),
                                        columns.id<StaffId>(4), columns.integer(5) != 0};
                     }));
    return found.value_or(Faceted{});
}

Result<std::int64_t> row_of_case(Reader& reader, CaseId id) {
    return reader.number("SELECT row FROM complaint WHERE id = ?", {id});
}

Result<std::vector<desk::KeptEntry>> kept_entries(Reader& reader, CaseId id, std::int64_t row) {
    return reader.rows(
        "SELECT kind, body, terminal, seq, hlc, at, actor, approver FROM complaint_entry"
        " WHERE complaint = ? ORDER BY hlc, terminal, seq",
        {row}, [&](const Row& entry) { return desk::kept_entry(id_cast<SubjectId>(id), entry); });
}

Result<State> fold_kept(const std::vector<desk::KeptEntry>& entries) {
    State state;
    for (const desk::KeptEntry& entry : entries) {
        auto event = read_event(entry.written);
        if (event) {
            state = evolve(std::move(state), *event, entry.stamp);
        } else if (event.error().code == ErrorCode::unsupported) {
            state.read_only = true;
            state.id = id_cast<CaseId>(entry.written.subject);
        } else {
            return std::unexpected(std::move(event).error());
        }
    }
    return state;
}

Done keep_entry(
    Writer& writer, std::int64_t row, const desk::Written& entry, const desk::Stamp& stamp) {
    return writer.run(
        "INSERT INTO complaint_entry(complaint, hlc, terminal, seq, at, actor, approver, kind,"
        " body) VALUES(?,?,?,?,?,?,?,?,?)",
        {row, stamp.hlc, stamp.terminal, stamp.seq, stamp.at.ms, stamp.actor,
         id_or_null(stamp.approver), entry.kind, desk::opened_body(entry.body)});
}

Result<std::int64_t> add_row(Writer& writer, const State& state) {
    const Columns columns = columns_of(state);
    const Intake& intake = state.intake;
    CHECK_OK(writer.run(
        "INSERT INTO complaint(id, number, standing, phase, level, channel, category, subcategory,"
        " title, customer, phone, registered_at, received_at, owner, department, due_at, warn_at,"
        " due_kind, person, cause, read_only, for_supervisor, parent, goodwill_by, goodwill_at,"
        " goodwill_fen, attachments) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        {state.id, columns.number, static_cast<std::int64_t>(standing_of(state)),
         static_cast<int>(state.phase), state.level, code_of(intake.channel), intake.category,
         intake.subcategory, columns.title, columns.customer, columns.phone,
         state.registered_at.ms, intake.received_at.value_or(state.registered_at).ms,
         id_or_null(state.owner), department_in_charge(state), columns.clock.limit.due.ms,
         columns.clock.limit.warn_at.ms, static_cast<int>(columns.clock.kind),
         id_or_null(intake.person), columns.cause.empty() ? Value(nullptr) : Value(columns.cause),
         state.read_only, !supervisor_reasons(state).empty(), id_or_null(state.parent),
         given_by(columns.goodwill), given_at(columns.goodwill), given_fen(columns.goodwill),
         files_count(state)}));
    CHECK_OK(recount(writer, {}, faceted(state)));
    return writer.number("SELECT last_insert_rowid()");
}

Done change_row(
    Writer& writer, std::int64_t row, const Faceted& before, const State& state) {
    const Columns columns = columns_of(state);
    const Intake& intake = state.intake;
    CHECK_OK(writer.run(
        "UPDATE complaint SET number = ?2, standing = ?3, phase = ?4, level = ?5, channel = ?6,"
        " category = ?7, subcategory = ?8, title = ?9, customer = ?10, phone = ?11,"
        " registered_at = ?12, received_at = ?13, owner = ?14, department = ?15, due_at = ?16,"
        " warn_at = ?17, due_kind = ?18, person = ?19, cause = ?20, read_only = ?21,"
        " for_supervisor = ?22, parent = ?23, goodwill_by = ?24, goodwill_at = ?25,"
        " goodwill_fen = ?26, attachments = ?27 WHERE row = ?1",
        {row, columns.number, static_cast<std::int64_t>(standing_of(state)),
         static_cast<int>(state.phase), state.level, code_of(intake.channel), intake.category,
         intake.subcategory, columns.title, columns.customer, columns.phone,
         state.registered_at.ms, intake.received_at.value_or(state.registered_at).ms,
         id_or_null(state.owner), department_in_charge(state), columns.clock.limit.due.ms,
         columns.clock.limit.warn_at.ms, static_cast<int>(columns.clock.kind),
         id_or_null(intake.person), columns.cause.empty() ? Value(nullptr) : Value(columns.cause),
         state.read_only, !supervisor_reasons(state).empty(), id_or_null(state.parent),
         given_by(columns.goodwill), given_at(columns.goodwill), given_fen(columns.goodwill),
         files_count(state)}));
    return recount(writer, before, faceted(state));
}

Done keep_attachments(Writer& writer, std::int64_t row, const State& state) {
    for (const Attachment& one : state.attachments) {
        CHECK_OK(writer.run("INSERT OR IGNORE INTO complaint_attachment VALUES(?,?,?,?)",
                            {row, ByteView(one.file.hash), one.file.bytes,
                             code_of(one.file.kind)}));
    }
    return {};
}

ListedCase listed_case(const Row& row) {
    ListedCase listed;
    listed.id = row.id<CaseId>(0);
    listed.number = desk::parse_number(row.text(1)).value_or(desk::Number{});
    listed.title = row.copy(2);
    listed.customer = row.copy(3);
    listed.phone = row.copy(4);
    listed.channel = channel_of(row.text(5)).value_or(Channel::visit);
    listed.category = row.copy(6);
    listed.subcategory = row.copy(7);
    listed.level = static_cast<int>(row.integer(8));
    listed.phase = static_cast<Phase>(row.integer(9));
    listed.registered_at = {row.integer(10)};
    listed.owner = row.id<StaffId>(11);
    listed.department = row.copy(12);
    if (row.integer(listed_due_column) != no_due) {
        listed.due = Limit{{row.integer(listed_due_column)}, {row.integer(14)}};
        listed.due_kind = static_cast<ClockKind>(row.integer(15));
    }
    return listed;
}

}  // namespace foyer::complaints
