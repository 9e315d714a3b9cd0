#include "desk/returns/return_rows_table.h"

#include <algorithm>

#include "base/phone.h"
#include "desk/returns/receipt_lines_table.h"

namespace foyer::returns {
namespace {

using database::Reader;
using database::Row;
using database::Value;
using database::Writer;

struct Frequency {
    bool no_reason = false;
    Fen no_reason_fen;
    bool no_receipt = false;
    Fen no_receipt_fen;
};

// Positions without a fault that are given: a pending return counts itself (rules 4.2.3 F).
Frequency frequency_of(const State& state) {
    Frequency frequency;
    for (std::size_t i = 0; i < state.verdict.lines.size(); ++i) {
        const LineVerdict& line = state.verdict.lines[i];
        if (!is_approved(line.response)) continue;
        if (class_of(state.asked.request[i].cause) != CauseClass::no_reason) continue;
        frequency.no_reason = true;
        frequency.no_reason_fen = frequency.no_reason_fen + line.amounts.goods_value;
        if (state.asked.proof != Proof::none) continue;
        frequency.no_receipt = true;
        frequency.no_receipt_fen = frequency.no_receipt_fen + line.amounts.goods_value;
    }
    return frequency;
}

std::string word_of(Standing standing) {
    return "standing:" + std::to_string(static_cast<std::int64_t>(standing));
}

Done count(Writer& writer, Standing standing, int step) {
    if (standing == Standing::unknown) return {};
    return writer.run(
        "INSERT INTO return_count VALUES(?1, ?2)"
        " ON CONFLICT(word) DO UPDATE SET count = count + ?2",
        {word_of(standing), step});
}

Done recount(Writer& writer, Standing before, Standing after) {
    if (before == after) return {};
    CHECK_OK(count(writer, before, -1));
    return count(writer, after, 1);
}

Done put_goods(Writer& writer, std::int64_t row, const State& state) {
    for (std::size_t i = 0; i < state.disposed.size(); ++i) {
        if (!state.disposed[i] || i >= state.goods.size()) continue;
        const auto position = static_cast<std::int64_t>(i);
        TRY(const auto batched,
            writer.number(
                "SELECT count(*) FROM return_batch_item WHERE id = ? AND position = ?",
                {state.id, position}));
        CHECK_OK(writer.run(
            "INSERT INTO return_goods VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)"
            " ON CONFLICT(owner, position) DO UPDATE SET disposition = ?5, disposed_at = ?6,"
            " batched = ?7",
            {row, position, state.goods[i].name, state.asked.request[i].qty,
             code_of(state.disposed[i]->disposition), state.disposed_at[i].ms, batched > 0}));
    }
    return {};
}

Done put_repairs(Writer& writer, std::int64_t row, const State& state) {
    for (std::size_t i = 0; i < state.repairs.size(); ++i) {
        const Repair& repair = state.repairs[i];
        std::optional<std::string> promised;
        if (repair.promised_on) promised = iso_date(*repair.promised_on);
        const std::string name =
            repair.position < state.goods.size() ? state.goods[repair.position].name : "";
        CHECK_OK(writer.run(
            "INSERT INTO return_repair VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
            " ON CONFLICT(owner, repair) DO UPDATE SET serial = ?3, name = ?4, vendor = ?5,"
            " promised_on = ?6, back = ?7, open = ?8",
            {row, static_cast<std::int64_t>(i), repair.serial, name, repair.vendor, promised,
             repair.back_at.has_value(), is_open(repair)}));
    }
    return {};
}

Result<Standing> standing_in(Reader& reader, std::int64_t row) {
    TRY(const auto standing,
        reader.number("SELECT standing FROM return_case WHERE row = ?", {row}));
    return static_cast<Standing>(standing);
}

Done put_case(Writer& writer, std::int64_t row, const State& state) {
    const Frequency often = frequency_of(state);
    const bool named = state.phase != Phase::draft;
    const bool counts = is_pending(state.phase) || is_done(state.phase);
    const bool repairing =
        std::ranges::any_of(state.repairs, [](const Repair& repair) { return is_open(repair); });
    const auto& person = state.customer.person;
    const std::string phone =
        state.customer.phone.empty() ? "" : masked_phone(state.customer.phone);
    return writer.run(
        "UPDATE return_case SET number = ?2, standing = ?3, phase = ?4, response = ?5,"
        " receipt = ?6, title = ?7, customer = ?8, phone = ?9, person = ?10, opened_at = ?11,"
        " opened_by = ?12, money = ?13, counts = ?14, no_reason = ?15, no_reason_fen = ?16,"
        " no_receipt = ?17, no_receipt_fen = ?18, read_only = ?19,"
        " repairing = ?20 WHERE row = ?1",
        {row, named ? desk::text_of(state.number) : std::string(),
         static_cast<std::int64_t>(standing_of(state)), static_cast<int>(state.phase),
         static_cast<int>(state.verdict.response), state.asked.sale.receipt_no, title_of(state),
         masked_name(state.customer.name_given), phone,
         person.is_nil() ? Value(nullptr) : Value(person), state.opened_at.ms, state.opened_by,
         money_back(state.verdict.amounts).value, counts, often.no_reason,
         often.no_reason_fen.value, often.no_receipt, often.no_receipt_fen.value, state.read_only,
         repairing});
}

} // namespace

Standing standing_of(const State& state) {
    if (state.phase == Phase::draft) return Standing::unknown;
    if (state.phase == Phase::approved) return Standing::approved;
    if (is_pending(state.phase)) return Standing::waiting;
    if (state.phase == Phase::settled) return Standing::at_desk;
    return state.phase == Phase::goods_disposed ? Standing::finishing : Standing::ended;
}

std::string title_of(const State& state) {
    if (state.goods.empty()) return {};
    std::string title = state.goods.front().name;
    if (state.goods.size() > 1) title += " +" + std::to_string(state.goods.size() - 1);
    return title;
}

Result<std::int64_t> row_of_return(Reader& reader, ReturnId id) {
    return reader.number("SELECT row FROM return_case WHERE id = ?", {id});
}

Result<std::int64_t> put_return(Writer& writer, std::int64_t row, const State& state) {
    if (row == 0) {
        CHECK_OK(writer.run(
            "INSERT INTO return_case VALUES(NULL, ?, '', 0, 0, 0, '', '', '', '', NULL, 0, ?, 0,"
            " 0, 0, 0, 0, 0, 0, 0, 0)",
            {state.id, state.opened_by}));
        TRY(row, writer.number("SELECT last_insert_rowid()"));
    }
    TRY(const Standing before, standing_in(writer, row));
    CHECK_OK(put_case(writer, row, state));
    CHECK_OK(recount(writer, before, standing_of(state)));
    if (state.phase == Phase::draft) return row;
    CHECK_OK(put_goods(writer, row, state));
    CHECK_OK(put_repairs(writer, row, state));
    CHECK_OK(put_receipt_lines(writer, row, state));
    return row;
}

ListedReturn listed_return(const Row& row) {
    ListedReturn listed;
    listed.id = row.id<ReturnId>(0);
    listed.number = desk::parse_number(row.text(1)).value_or(desk::Number{});
    listed.title = row.copy(2);
    listed.customer = row.copy(3);
    listed.phone = row.copy(4);
    listed.receipt = row.copy(5);
    listed.phase = static_cast<Phase>(row.integer(6));
    listed.response = static_cast<Response>(row.integer(7));
    listed.money_back = {row.integer(8)};
    listed.opened_at = {row.integer(9)};
    listed.opened_by = row.id<StaffId>(10);
    listed.duplicate = row.integer(11) != 0;
    listed.repairing = row.integer(12) != 0;
    return listed;
}

} // namespace foyer::returns
