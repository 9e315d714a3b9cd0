#include "desk/staff/staff_table.h"

#include <algorithm>

#include "desk/kept_entry_rows.h"
#include "desk/staff/staff_entry.h"
#include "desk/staff/staff_rows.h"

namespace foyer::staff {
namespace {

using database::Reader;
using database::Row;
using database::Writer;
using desk::Stamp;

Result<Facts> facts_about_people(Reader& reader) {
    Facts facts;
    TRY(facts.staff, everyone(reader));
    TRY(facts.newest, newest_entry(reader));
    return facts;
}

Result<Facts> facts_about_signing_in(
    Reader& reader, TerminalId terminal, const desk::Circumstance& circumstance) {
    TRY(auto facts, facts_about_people(reader));
    TRY(facts.tries, tries_on(reader, terminal, std::max(circumstance.now, facts.newest)));
    return facts;
}

// The row of a person stands at the newest of their entries.
Result<bool> is_newest(Reader& reader, StaffId staff, const Stamp& stamp) {
    TRY(const auto later,
        reader.number(
            "SELECT count(*) FROM (SELECT 1 FROM staff_entry WHERE staff = ?"
            " AND (hlc, terminal, seq) > (?, ?, ?) LIMIT 1)",
            {staff, stamp.hlc, stamp.terminal, stamp.seq}));
    return later == 0;
}

Done keep_event(Writer& writer, const Event& event, const Stamp& stamp) {
    auto entry = written(event);
    // The record lives in staff_pin alone.
    if (entry.body.contains("pin")) entry.body["pin"] = nullptr;
    return writer.run(
        "INSERT INTO staff_entry VALUES(?,?,?,?,?,?,?)",
        {subject_of(event), stamp.hlc, stamp.terminal, stamp.seq, stamp.at.ms, entry.kind,
         desk::opened_body(entry.body)});
}

Done keep_pin(Writer& writer, StaffId staff, const Pin& pin, const Stamp& stamp) {
    return writer.run(
        "INSERT INTO staff_pin(staff, hlc, terminal, seq, record) VALUES(?,?,?,?,?)"
        " ON CONFLICT(staff) DO UPDATE SET hlc = excluded.hlc, terminal = excluded.terminal,"
        " seq = excluded.seq, record = excluded.record"
        " WHERE (excluded.hlc, excluded.terminal, excluded.seq) >="
        " (staff_pin.hlc, staff_pin.terminal, staff_pin.seq)",
        {staff, stamp.hlc, stamp.terminal, stamp.seq, pin.record});
}

// A try belongs to one terminal, whose entries always come in its own order.
Done keep_try(Writer& writer, StaffId staff, const Stamp& stamp) {
    return writer.run(
        "INSERT INTO staff_try(terminal, seq, at, staff, answered, matched) VALUES(?,?,?,?,0,0)",
        {stamp.terminal, stamp.seq, stamp.at.ms, staff});
}

Done answer_try(Writer& writer, StaffId staff, const Stamp& stamp, bool matched) {
    return writer.run(
        "UPDATE staff_try SET answered = 1, matched = ?1 WHERE terminal = ?2 AND seq ="
        " (SELECT max(seq) FROM staff_try WHERE terminal = ?2 AND staff = ?3 AND seq < ?4)",
        {matched, stamp.terminal, staff, stamp.seq});
}

struct Aside {
    Writer& writer;
    const Stamp& stamp;

    Done operator()(const Added& added) const {
        return keep_pin(writer, added.staff, added.pin, stamp);
    }
    Done operator()(const PinReset& reset) const {
        return keep_pin(writer, reset.staff, reset.pin, stamp);
    }
    Done operator()(const PinTried& tried) const { return keep_try(writer, tried.staff, stamp); }
    Done operator()(const PinRefused& refused) const {
        return answer_try(writer, refused.staff, stamp, false);
    }
    Done operator()(const SignedIn& in) const { return answer_try(writer, in.staff, stamp, true); }
    Done operator()(const PinConfirmed& confirmed) const {
        return answer_try(writer, confirmed.staff, stamp, true);
    }
    template <class Other>
    Done operator()(const Other&) const {
        return {};
    }
};

Result<State> fold_again(Reader& reader, StaffId staff) {
    State state;
    Done trouble;
    CHECK_OK(reader.each(
        "SELECT kind, body, terminal, seq, hlc, at, NULL, NULL FROM staff_entry WHERE staff = ?"
        " ORDER BY hlc, terminal, seq",
        {staff}, [&](const Row& row) {
            auto step = evolve_row(state, staff, row);
            if (step)
                state = *std::move(step);
            else
                trouble = std::unexpected(std::move(step).error());
            return trouble.has_value();
        }));
    CHECK_OK(trouble);
    return state;
}

}  // namespace

const std::vector<std::string_view>& schema() {
    static const std::vector<std::string_view> ddl = {
        "CREATE TABLE staff("
        " id BLOB PRIMARY KEY, number TEXT NOT NULL, name TEXT NOT NULL,"
        " latin_name TEXT NOT NULL, post TEXT NOT NULL, role TEXT NOT NULL,"
        " keeper INTEGER NOT NULL, retired INTEGER NOT NULL, pin_length INTEGER NOT NULL,"
        " wrong_pins INTEGER NOT NULL, locked_until INTEGER NOT NULL,"
        " signed_in_at INTEGER NOT NULL) STRICT, WITHOUT ROWID",
        "CREATE TABLE staff_entry("
        " staff BLOB NOT NULL, hlc INTEGER NOT NULL, terminal BLOB NOT NULL,"
        " seq INTEGER NOT NULL, at INTEGER NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL,"
        " PRIMARY KEY(staff, hlc, terminal, seq)) STRICT, WITHOUT ROWID",
        "CREATE TABLE staff_newest(one INTEGER PRIMARY KEY CHECK(one = 1), at INTEGER NOT NULL)"
        " STRICT",
        "CREATE TABLE staff_pin("
        " staff BLOB PRIMARY KEY, hlc INTEGER NOT NULL, terminal BLOB NOT NULL,"
        " seq INTEGER NOT NULL, record TEXT NOT NULL) STRICT, WITHOUT ROWID",
        "CREATE TABLE staff_try("
        " terminal BLOB NOT NULL, seq INTEGER NOT NULL, at INTEGER NOT NULL, staff BLOB NOT NULL,"
        " answered INTEGER NOT NULL, matched INTEGER NOT NULL, PRIMARY KEY(terminal, seq))"
        " STRICT, WITHOUT ROWID",
        "CREATE INDEX staff_try_at ON staff_try(terminal, at)"};
    return ddl;
}

const std::vector<std::string_view>& tables() {
    static const std::vector<std::string_view> names = {
        "staff", "staff_entry", "staff_newest", "staff_pin", "staff_try"};
    return names;
}

Result<Facts> facts_for(
    Reader& reader, const Command& command, const desk::Circumstance& circumstance) {
    if (const auto* begin = get_if<BeginSignIn>(&command)) {
        return facts_about_signing_in(reader, begin->terminal, circumstance);
    }
    if (const auto* finish = get_if<FinishSignIn>(&command)) {
        return facts_about_signing_in(reader, finish->terminal, circumstance);
    }
    return facts_about_people(reader);
}

Done project(Writer& writer, const Event& event, const Stamp& stamp) {
    const StaffId staff = subject_of(event);
    TRY(const bool newest, is_newest(writer, staff, stamp));
    CHECK_OK(keep_event(writer, event, stamp));
    CHECK_OK(visit(Aside{writer, stamp}, event));
    CHECK_OK(writer.run(
        "INSERT INTO staff_newest VALUES(1, ?1)"
        " ON CONFLICT(one) DO UPDATE SET at = max(at, ?1)",
        {stamp.at.ms}));
    if (newest) {
        TRY(auto before, read_state(writer, staff));
        return write_state(writer, evolve(std::move(before), event, stamp));
    }
    TRY(const auto state, fold_again(writer, staff));
    return write_state(writer, state);
}

Result<std::vector<State>> everyone(Reader& reader) {
    return reader.rows(states_by_number, {}, state_of);
}

Result<desk::StaffDirectory> directory(Reader& reader) {
    TRY(const auto states, everyone(reader));
    std::vector<desk::StaffCard> cards;
    cards.reserve(states.size());
    for (const auto& state : states) {
        cards.push_back(
            {state.staff, state.names.name, state.names.latin_name, state.number, state.role,
             state.names.post, !state.retired});
    }
    return desk::StaffDirectory(std::move(cards));
}

Result<SignInBoard> sign_in_board(
    Reader& reader, TerminalId terminal, const desk::Circumstance& circumstance) {
    TRY(const auto facts, facts_about_signing_in(reader, terminal, circumstance));
    return sign_in_board(facts, circumstance);
}

Result<std::vector<Try>> tries_on(Reader& reader, TerminalId terminal, Time newest) {
    return reader.rows(
        "SELECT seq, staff, at, answered, matched FROM staff_try"
        " WHERE terminal = ? AND at > ? ORDER BY seq",
        {terminal, (newest - tries_remembered_ms).ms}, [&](const Row& row) {
            return Try{terminal,
                       row.integer(0),
                       row.id<StaffId>(1),
                       {row.integer(2)},
                       row.integer(3) != 0,
                       row.integer(4) != 0};
        });
}

Result<Time> newest_entry(Reader& reader) {
    TRY(const auto at, reader.number("SELECT at FROM staff_newest"));
    return Time{at};
}

Result<std::optional<std::string>> pin_record_of(Reader& reader, StaffId staff) {
    return reader.first(
        "SELECT record FROM staff_pin JOIN staff ON staff.id = staff_pin.staff"
        " WHERE staff = ? AND retired = 0 AND record <> ''",
        {staff}, [](const Row& row) { return row.copy(0); });
}

}  // namespace foyer::staff
