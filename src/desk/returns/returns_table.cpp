#include "desk/returns/returns_table.h"

#include <algorithm>

#include "base/phone.h"
#include "desk/returns/kept_entries_table.h"
#include "desk/returns/receipt_lines_table.h"
#include "desk/returns/return_rows_table.h"
#include "desk/returns/returns_entry.h"
#include "desk/typed.h"
#include "desk/written.h"

namespace foyer::returns {
namespace {

using database::Reader;
using database::Row;
using database::Writer;
using desk::Circumstance;

constexpr int frequency_days = 90;
constexpr std::string_view entries_table = "return_entry";

Result<int> next_serial(Reader& reader, const Open& command, const Circumstance& now) {
    TRY(const auto last,
        reader.number(
            "SELECT last FROM return_serial WHERE terminal = ? AND day = ?",
            {std::string(1, command.terminal), compact_date(now.zone->business_date(now.now))}));
    return static_cast<int>(last) + 1;
}

Result<History> history_of(Reader& reader, PersonId person, Time now) {
    History history;
    if (person.is_nil()) return history;
    CHECK_OK(reader.each(
        "SELECT sum(no_reason), sum(no_reason_fen), sum(no_receipt), sum(no_receipt_fen)"
        " FROM return_case INDEXED BY return_person"
        " WHERE person = ? AND opened_at > ? AND counts = 1",
        {person, (now - frequency_days * day_ms).ms}, [&](const Row& row) {
            history = {row.integer(0), {row.integer(1)}, row.integer(2), {row.integer(3)}};
            return false;
        }));
    return history;
}

Result<std::optional<desk::Role>> role_of_staff(Reader& reader, StaffId staff) {
    if (staff.is_nil()) return std::optional<desk::Role>();
    TRY(const auto found,
        reader.first(
            "SELECT role FROM staff WHERE id = ? AND retired = 0", {staff},
            [](const Row& row) { return desk::role_of(row.text(0)); }));
    return found.value_or(std::nullopt);
}

Done add_receipt(Reader& reader, const ReturnCase& asked, ReturnId besides, Facts& facts) {
    TRY(const auto row, row_of_return(reader, besides));
    const std::string receipt = receipt_key(asked);
    TRY(facts.lines, line_records(reader, receipt, row));
    TRY(facts.paid_back, paid_back(reader, receipt, row));
    return {};
}

Result<int> repairs_of_serial(Reader& reader, const std::string& serial) {
    TRY(const auto count,
        reader.number(
            "SELECT count(*) FROM return_repair WHERE serial = ?", {desk::one_line(serial)}));
    return static_cast<int>(count);
}

Result<std::vector<std::size_t>> positions_in_batch(Reader& reader, ReturnId id) {
    return reader.rows(
        "SELECT DISTINCT position FROM return_batch_item WHERE id = ?", {id},
        [](const Row& row) { return static_cast<std::size_t>(row.integer(0)); });
}

Result<State> folded(const std::vector<desk::KeptEntry>& entries) {
    State state;
    for (const desk::KeptEntry& entry : entries) {
        auto event = read_event(entry.written);
        if (!event && event.error().code != ErrorCode::unsupported)
            return std::unexpected(std::move(event).error());
        const Event* own = event ? get_if<Event>(&*event) : nullptr;
        if (own != nullptr) {
            state = evolve(std::move(state), *own, entry.stamp);
        } else {
            state.read_only = true;
            state.id = id_cast<ReturnId>(entry.written.subject);
        }
    }
    return state;
}

Done count_serial(Writer& writer, const desk::Written& entry) {
    const auto event = read_event(entry);
    const Event* own = event ? get_if<Event>(&*event) : nullptr;
    const auto* verdict = own == nullptr ? nullptr : get_if<Judged>(own);
    if (verdict == nullptr) return {};
    const desk::Number& number = verdict->number;
    return writer.run(
        "INSERT INTO return_serial VALUES(?1, ?2, ?3)"
        " ON CONFLICT(terminal, day) DO UPDATE SET last = max(last, ?3)",
        {std::string(1, number.terminal), compact_date(number.date), number.serial});
}

Done project_return(Writer& writer, const desk::Written& entry, const desk::Stamp& stamp) {
    CHECK_OK(count_serial(writer, entry));
    const auto id = id_cast<ReturnId>(entry.subject);
    TRY(auto row, row_of_return(writer, id));
    if (row == 0) {
        State first;
        first.id = id;
        TRY(row, put_return(writer, 0, first));
    }
    CHECK_OK(keep_entry(writer, entries_table, row, entry, stamp));
    TRY(const auto entries, kept_entries(writer, entries_table, entry.subject, row));
    TRY(const State state, folded(entries));
    TRY(row, put_return(writer, row, state));
    return {};
}

} // namespace

Result<Facts> facts_to_judge(
    Reader& reader, const ReturnCase& asked, const Customer& customer, const Circumstance& now) {
    Facts facts;
    CHECK_OK(add_receipt(reader, asked, {}, facts));
    TRY(facts.history, history_of(reader, customer.person, now.now));
    TRY(facts.book, policy_book(reader));
    return facts;
}

Result<Facts> facts_for(Reader& reader, const Command& command, const Circumstance& now) {
    Facts facts;
    const auto* open = get_if<Open>(&command);
    if (open != nullptr) {
        TRY(facts, facts_to_judge(reader, open->asked, open->customer, now));
        TRY(facts.next_serial, next_serial(reader, *open, now));
    }
    TRY(facts.state, state_of(reader, return_of(command)));
    TRY(facts.approver_role, role_of_staff(reader, now.approver));
    const bool about_money =
        holds_alternative<Override>(command) || holds_alternative<Settle>(command);
    if (about_money) {
        CHECK_OK(add_receipt(reader, facts.state.asked, facts.state.id, facts));
        TRY(facts.book, policy_book(reader));
    }
    if (const auto* repair = get_if<ReceiveForRepair>(&command)) {
        TRY(facts.repairs_of_serial, repairs_of_serial(reader, repair->serial));
    }
    if (holds_alternative<Dispose>(command)) {
        TRY(facts.in_batch, positions_in_batch(reader, facts.state.id));
    }
    return facts;
}

Done project(Writer& writer, const Event& event, const desk::Stamp& stamp) {
    return project_entry(writer, written(event), stamp);
}

Done project_entry(Writer& writer, const desk::Written& entry, const desk::Stamp& stamp) {
    if (entry.kind.starts_with("returns.batch_")) return project_batch(writer, entry, stamp);
    if (entry.kind.starts_with("returns.policy_")) return project_policy(writer, entry, stamp);
    return project_return(writer, entry, stamp);
}

Result<State> state_of(Reader& reader, ReturnId id) {
    TRY(const auto row, row_of_return(reader, id));
    if (row == 0) return State{};
    TRY(const auto entries, kept_entries(reader, entries_table, id_cast<SubjectId>(id), row));
    return folded(entries);
}

Result<std::int64_t> opened_on(Reader& reader, Date day) {
    return reader.number(
        "SELECT coalesce(sum(last), 0) FROM return_serial WHERE day = ?", {compact_date(day)});
}

Result<std::optional<ReturnDetail>> find_return(Reader& reader, ReturnId id) {
    TRY(const auto row, row_of_return(reader, id));
    if (row == 0) return std::optional<ReturnDetail>();
    TRY(const auto entries, kept_entries(reader, entries_table, id_cast<SubjectId>(id), row));
    ReturnDetail detail;
    TRY(detail.state, folded(entries));
    detail.title = title_of(detail.state);
    detail.customer = masked_name(detail.state.customer.name_given);
    if (!detail.state.customer.phone.empty())
        detail.phone = masked_phone(detail.state.customer.phone);
    for (const desk::KeptEntry& entry : entries) {
        const auto event = read_event(entry.written);
        detail.timeline.push_back(
            timeline_line(event ? get_if<Event>(&*event) : nullptr, entry.stamp));
    }
    std::ranges::reverse(detail.timeline);
    TRY(const auto duplicate,
        reader.number("SELECT duplicate FROM return_case WHERE row = ?", {row}));
    detail.duplicate = duplicate != 0;
    return std::optional(std::move(detail));
}

} // namespace foyer::returns
