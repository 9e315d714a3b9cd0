#include "desk/complaints/complaints_table.h"

#include <algorithm>

#include "base/phone.h"
#include "desk/complaints/breaches_table.h"
#include "desk/complaints/case_rows_table.h"
#include "desk/complaints/case_search_table.h"
#include "desk/complaints/complaints_entry.h"
#include "desk/complaints/levels.h"
#include "desk/complaints/radar_table.h"
#include "desk/written.h"

namespace foyer::complaints {
namespace {

using database::Reader;
using database::Row;
using database::Writer;
using desk::Circumstance;

constexpr std::int64_t days_30_ms = 30 * day_ms;
constexpr std::int64_t days_7_ms = 7 * day_ms;
constexpr int persons_counted = 3; // more than three are three to every rule of levels

Result<int> next_serial(Reader& reader, const Register& command, const Circumstance& now) {
    TRY(const auto last,
        reader.number("SELECT last FROM complaint_serial WHERE terminal = ? AND day = ?",
                      {std::string(1, command.terminal),
                       compact_date(now.zone->business_date(now.now))}));
    return static_cast<int>(last) + 1;
}

Result<LevelHistory> level_history(Reader& reader, const Intake& intake, Time now) {
    LevelHistory history;
    if (!intake.person.is_nil()) {
        TRY(const auto earlier,
            reader.number("SELECT count(*) FROM (SELECT 1 FROM complaint"
                          " INDEXED BY complaint_person WHERE person = ? AND received_at > ?"
                          " LIMIT 100)",
                          {intake.person, (now - days_30_ms).ms}));
        history.earlier_by_person_30_days = static_cast<int>(earlier);
    }
    const std::string cause = cause_of(intake);
    if (cause.empty()) return history;
    TRY(const auto others,
        reader.number("SELECT count(*) FROM (SELECT DISTINCT coalesce(person, id) FROM complaint"
                      " INDEXED BY complaint_cause WHERE cause = ?1 AND received_at > ?2"
                      " AND (person IS NULL OR person <> ?3) LIMIT ?4)",
                      {cause, (now - days_7_ms).ms, intake.person, persons_counted}));
    history.persons_same_cause_7_days = static_cast<int>(others);
    return history;
}

// Asked of the staff's own table: is this person on the list and not retired?
Result<bool> works_here(Reader& reader, StaffId staff) {
    if (staff.is_nil()) return true;
    TRY(const auto found,
        reader.number("SELECT count(*) FROM staff WHERE id = ? AND retired = 0", {staff}));
    return found == 1;
}

Result<std::optional<desk::Role>> role_of_staff(Reader& reader, StaffId staff) {
    if (staff.is_nil()) return std::optional<desk::Role>();
    TRY(const auto found,
        reader.first("SELECT role FROM staff WHERE id = ? AND retired = 0", {staff},
                     [](const Row& row) { return desk::role_of(row.text(0)); }));
    return found.value_or(std::nullopt);
}

// On this business day, besides this case.
Result<Fen> goodwill_given(
    Reader& reader, StaffId staff, CaseId besides, const Circumstance& now) {
    if (staff.is_nil()) return Fen{};
    const Date today = now.zone->business_date(now.now);
    TRY(const auto fen,
        reader.number("SELECT coalesce(sum(goodwill_fen), 0) FROM complaint"
                      " INDEXED BY complaint_goodwill"
                      " WHERE goodwill_by = ? AND goodwill_at >= ? AND id <> ?",
                      {staff, now.zone->moment(today, 4 * hour_ms).ms, besides}));
    return Fen{fen};
}

Done add_proposal_facts(
    Reader& reader, const Propose& propose, const Circumstance& now, Facts& facts) {
    TRY(facts.goodwill.actor_today,
        goodwill_given(reader, now.actor.staff, propose.id, now));
    TRY(facts.goodwill.approver_today, goodwill_given(reader, now.approver, propose.id, now));
    TRY(facts.approver_role, role_of_staff(reader, now.approver));
    return {};
}

// The other case of a verb that concerns two; nil: the verb concerns one.
CaseId other_case(const Command& command, const State& state) {
    if (const auto* merge = get_if<Merge>(&command)) return merge->into;
    if (const auto* join = get_if<JoinParent>(&command)) return join->parent;
    if (holds_alternative<Unmerge>(command)) return state.merged_into;
    return {};
}

Done add_other_case(Reader& reader, const Command& command, Facts& facts) {
    const CaseId other = other_case(command, facts.state);
    if (!other.is_nil()) {
        TRY(facts.other, state_of(reader, other));
    }
    if (!other.is_nil() || holds_alternative<Close>(command)) {
        TRY(facts.open_children, open_children(reader, facts.state.id));
    }
    return {};
}

Done count_serial(Writer& writer, const Event& event) {
    const auto* registered = get_if<Registered>(&event);
    if (registered == nullptr) return {};
    const desk::Number& number = registered->number;
    return writer.run("INSERT INTO complaint_serial VALUES(?1, ?2, ?3)"
                      " ON CONFLICT(terminal, day) DO UPDATE SET last = max(last, ?3)",
                      {std::string(1, number.terminal), compact_date(number.date), number.serial});
}

// The first entry that came in of a case.
Done begin_case(Writer& writer, const desk::Written& entry, const desk::Stamp& stamp) {
    TRY(const State state, fold_kept({{entry, stamp}}));
    TRY(const auto row, add_row(writer, state));
    CHECK_OK(keep_entry(writer, row, entry, stamp));
    CHECK_OK(keep_attachments(writer, row, state));
    CHECK_OK(watch_case(writer, row, state));
    CHECK_OK(keep_keys(writer, row, state));
    if (state.phase == Phase::draft) return {};
    return add_to_search(writer, row, state, faceted(state));
}

Done continue_case(Writer& writer, std::int64_t row, const desk::Written& entry,
                   const desk::Stamp& stamp) {
    TRY(const Faceted before, faceted_row(writer, row));
    CHECK_OK(keep_entry(writer, row, entry, stamp));
    TRY(const auto entries, kept_entries(writer, id_cast<CaseId>(entry.subject), row));
    TRY(const State state, fold_kept(entries));
    CHECK_OK(change_row(writer, row, before, state));
    CHECK_OK(keep_attachments(writer, row, state));
    CHECK_OK(watch_case(writer, row, state));
    CHECK_OK(keep_keys(writer, row, state));
    if (state.phase == Phase::draft) return {};
    if (before.standing == Standing::unknown) {
        return add_to_search(writer, row, state, faceted(state));
    }
    return change_facets(writer, row, before, faceted(state));
}

TimelineLine timeline_line(const desk::KeptEntry& entry) {
    TimelineLine line;
    line.at = entry.stamp.at;
    line.actor = entry.stamp.actor;
    line.approver = entry.stamp.approver;
    line.terminal = entry.stamp.terminal;
    line.seq = entry.stamp.seq;
    const auto event = read_event(entry.written);
    if (event) describe(*event, line);
    else line.kind = TimelineKind::unknown;
    return line;
}

constexpr std::int64_t one_go_ms = 10 * minute_ms;

// Several files put to a case in one go are one line.
void add_line(std::vector<TimelineLine>& lines, TimelineLine line) {
    TimelineLine* before = lines.empty() ? nullptr : &lines.back();
    const bool goes_on = before != nullptr && before->files > 0 && line.files > 0 &&
        before->actor == line.actor && line.at - before->at < one_go_ms;
    if (goes_on) ++before->files;
    else lines.push_back(std::move(line));
}

}  // namespace

Result<Facts> facts_for(Reader& reader, const Command& command, const Circumstance& now) {
    Facts facts;
    TRY(facts.state, state_of(reader, case_of(command)));
    if (const auto* wanted = get_if<Register>(&command)) {
        TRY(facts.next_serial, next_serial(reader, *wanted, now));
        TRY(facts.history, level_history(reader, wanted->intake, now.now));
    } else if (const auto* assign = get_if<Assign>(&command)) {
        TRY(facts.target_active, works_here(reader, assign->staff));
    } else if (const auto* propose = get_if<Propose>(&command)) {
        CHECK_OK(add_proposal_facts(reader, *propose, now, facts));
    }
    CHECK_OK(add_other_case(reader, command, facts));
    return facts;
}

Done project(Writer& writer, const Event& event, const desk::Stamp& stamp) {
    return project_entry(writer, written(event), stamp);
}

Done project_entry(Writer& writer, const desk::Written& entry, const desk::Stamp& stamp) {
    const auto event = read_event(entry);
    if (event) CHECK_OK(count_serial(writer, *event));
    TRY(const auto row, row_of_case(writer, id_cast<CaseId>(entry.subject)));
    return row == 0 ? begin_case(writer, entry, stamp) : continue_case(writer, row, entry, stamp);
}

Result<std::int64_t> registered_on(Reader& reader, Date day) {
    return reader.number("SELECT coalesce(sum(last), 0) FROM complaint_serial WHERE day = ?",
                         {compact_date(day)});
}

Result<State> state_of(Reader& reader, CaseId id) {
    TRY(const auto row, row_of_case(reader, id));
    if (row == 0) return State{};
    TRY(const auto entries, kept_entries(reader, id, row));
    return fold_kept(entries);
}

Result<std::optional<CaseDetail>> find_case(Reader& reader, CaseId id) {
    TRY(const auto row, row_of_case(reader, id));
    if (row == 0) return std::optional<CaseDetail>();
    TRY(const auto entries, kept_entries(reader, id, row));
    CaseDetail detail;
    TRY(detail.state, fold_kept(entries));
    const Intake& intake = detail.state.intake;
    detail.title = title_of(intake);
    detail.customer = masked_name(intake.name_given);
    if (!intake.phone.empty()) detail.phone = masked_phone(intake.phone);
    for (const desk::KeptEntry& entry : entries)
        add_line(detail.timeline, timeline_line(entry));
    std::ranges::reverse(detail.timeline);
    TRY(detail.open_children, open_children(reader, id));
    return std::optional(std::move(detail));
}

Result<int> open_children(Reader& reader, CaseId parent) {
    TRY(const auto count,
        reader.number("SELECT count(*) FROM complaint INDEXED BY complaint_parent"
                      " WHERE parent = ? AND standing = 1",
                      {parent}));
    return static_cast<int>(count);
}

Result<std::optional<CaseId>> case_with_number(Reader& reader, const desk::Number& number) {
    return reader.first("SELECT id FROM complaint WHERE number = ?", {desk::text_of(number)},
                        [](const Row& row) { return row.id<CaseId>(0); });
}

Result<std::vector<ListedCase>> cases_of_person(Reader& reader, PersonId person, int limit) {
    return reader.rows("SELECT " FOYER_LISTED_COLUMNS
                       " FROM complaint INDEXED BY complaint_person WHERE person = ?"
                       " ORDER BY received_at DESC, row DESC LIMIT ?",
                       {person, limit}, listed_case);
}

Result<std::vector<ListedCase>> related_cases(Reader& reader, const State& state, int limit) {
    const std::string cause = cause_of(state.intake);
    TRY(auto found,
        reader.rows("SELECT " FOYER_LISTED_COLUMNS " FROM complaint INDEXED BY complaint_person"
                    " WHERE person = ?1 AND standing = 1 AND id <> ?2"
                    " ORDER BY received_at DESC LIMIT ?3",
                    {state.intake.person, state.id, limit}, listed_case));
    TRY(const auto alike,
        reader.rows("SELECT " FOYER_LISTED_COLUMNS " FROM complaint INDEXED BY complaint_cause"
                    " WHERE cause = ?1 AND standing = 1 AND id <> ?2"
                    " ORDER BY received_at DESC LIMIT ?3",
                    {cause, state.id, limit}, listed_case));
    for (const ListedCase& one : alike) {
        const bool there = std::ranges::any_of(
            found, [&](const ListedCase& other) { return other.id == one.id; });
        if (!there && static_cast<int>(found.size()) < limit) found.push_back(one);
    }
    return found;
}

Result<PersonHistory> complaints_of_person(Reader& reader, PersonId person, Time now) {
    PersonHistory history;
    if (person.is_nil()) return history;
    TRY(history.complaints_90_days,
        reader.number("SELECT count(*) FROM complaint INDEXED BY complaint_person"
                      " WHERE person = ? AND received_at > ?",
                      {person, (now - 90 * day_ms).ms}));
    TRY(history.open,
        reader.number("SELECT count(*) FROM complaint INDEXED BY complaint_person"
                      " WHERE person = ? AND standing = 1",
                      {person}));
    TRY(const auto newest, cases_of_person(reader, person, 1));
    if (newest.empty()) return history;
    history.newest = newest.front().id;
    history.newest_number = newest.front().number;
    history.newest_phase = newest.front().phase;
    return history;
}

Result<std::vector<CaseFile>> files_of_cases(Reader& reader) {
    return reader.rows(
        "SELECT complaint.id, complaint.person, hash FROM complaint_attachment"
        " JOIN complaint ON row = complaint ORDER BY complaint, hash", {},
        [](const Row& row) {
            CaseFile file{row.id<CaseId>(0), row.id<PersonId>(1), {}};
            if (file.key.is_nil()) file.key = id_cast<PersonId>(file.id);
            std::ranges::copy(row.bytes(2), file.hash.begin());
            return file;
        });
}

Result<bool> tidy_search(Writer& writer, int pages) {
    return search_index().merge(writer, pages);
}
Done optimise_search(Writer& writer) { return search_index().optimise(writer); }

}  // namespace foyer::complaints
