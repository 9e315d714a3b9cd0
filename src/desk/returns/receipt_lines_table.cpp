#include "desk/returns/receipt_lines_table.h"

#include "base/iso_time.h"
#include "desk/returns/field_text.h"
#include "desk/returns/receipt_lines.h"
#include "desk/typed.h"

namespace foyer::returns {
namespace {

using database::Reader;
using database::Row;
using database::Writer;

constexpr std::int64_t idle = 0;
constexpr std::int64_t pending = 1;
constexpr std::int64_t done = 2;

std::int64_t standing_of_lines(Phase phase) {
    if (is_pending(phase)) return pending;
    return is_done(phase) ? done : idle;
}

Done put_line(
    Writer& writer, std::int64_t row, const State& state, std::int64_t line, const LineSum& sum) {
    const SaleLine* sold = find_line(state.asked.sale, line);
    if (sold == nullptr) return {};
    return writer.run(
        "INSERT INTO return_line VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)"
        " ON CONFLICT(receipt, line, owner) DO UPDATE SET standing = ?4, pieces = ?5,"
        " quality = ?6, priced = ?7, money = ?8, settled_at = ?11",
        {receipt_key(state.asked), line, row, standing_of_lines(state.phase), sum.pieces,
         sum.quality, sum.priced, sum.money.value, sold->qty, sold->net_paid.value,
         state.settled_at.value_or(Time{}).ms});
}

Done put_payouts(Writer& writer, std::int64_t row, const State& state) {
    for (const Payment& payout : state.payouts) {
        CHECK_OK(writer.run(
            "INSERT INTO return_payout VALUES(?1, ?2, ?3, ?4)"
            " ON CONFLICT(receipt, tender, owner) DO UPDATE SET amount = ?4",
            {receipt_key(state.asked), code_of(payout.tender), row, payout.amount.value}));
    }
    return {};
}

Done put_replay(Writer& writer, std::int64_t row, const State& state) {
    return writer.run(
        "INSERT INTO return_replay VALUES(?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING",
        {state.opened_at.ms, row, static_cast<int>(state.first_verdict.response),
         money_back(state.first_verdict.amounts).value, field_text(state.asked)});
}

struct Taken {
    std::int64_t line = 0, row = 0, pieces = 0, money = 0, bought = 0, net_paid = 0;
};

// Settled ones in the order of their time; the same on every terminal.
Result<std::vector<Taken>> taken_of(Reader& reader, const std::string& receipt) {
    return reader.rows(
        "SELECT l.line, l.owner, l.pieces, l.money, l.bought, l.net_paid FROM return_line l"
        " JOIN return_case c ON c.row = l.owner WHERE l.receipt = ? AND l.standing = 2"
        " ORDER BY l.line, l.settled_at, c.id",
        {receipt}, [](const Row& row) {
            return Taken{row.integer(0), row.integer(1), row.integer(2),
                         row.integer(3), row.integer(4), row.integer(5)};
        });
}

Done flag_duplicates(Writer& writer, const std::string& receipt) {
    TRY(const auto taken, taken_of(writer, receipt));
    std::map<std::int64_t, Taken> sums;
    std::map<std::int64_t, bool> flagged;
    for (const Taken& one : taken) {
        Taken& sum = sums[one.line];
        sum.pieces += one.pieces;
        sum.money += one.money;
        const bool beyond = sum.pieces > one.bought || sum.money > one.net_paid;
        flagged[one.row] = flagged[one.row] || beyond;
    }
    for (const auto& [row, beyond] : flagged) {
        CHECK_OK(writer.run(
            "UPDATE return_case SET duplicate = ?2 WHERE row = ?1 AND duplicate <> ?2",
            {row, beyond}));
    }
    return {};
}

} // namespace

std::string receipt_key(const ReturnCase& asked) {
    const std::string number = desk::one_line(asked.sale.receipt_no);
    if (number.empty() || asked.proof == Proof::none) return {};
    return number + " " + (asked.sale.date ? iso_date(*asked.sale.date) : std::string());
}

Done put_receipt_lines(Writer& writer, std::int64_t row, const State& state) {
    CHECK_OK(put_replay(writer, row, state));
    if (receipt_key(state.asked).empty()) return {};
    for (const auto& [line, sum] : line_sums(state))
        CHECK_OK(put_line(writer, row, state, line, sum));
    CHECK_OK(put_payouts(writer, row, state));
    return is_done(state.phase) ? flag_duplicates(writer, receipt_key(state.asked)) : Done();
}

Result<std::map<std::int64_t, LineRecord>>
line_records(Reader& reader, const std::string& receipt, std::int64_t besides) {
    std::map<std::int64_t, LineRecord> records;
    if (receipt.empty()) return records;
    CHECK_OK(reader.each(
        "SELECT line, standing, pieces, quality, priced, money, bought, net_paid"
        " FROM return_line WHERE receipt = ? AND owner <> ? AND standing > 0 ORDER BY line, owner",
        {receipt, besides}, [&](const Row& row) {
            LineRecord& record = records[row.integer(0)];
            if (!record.bought) {
                record.bought = row.integer(6);
                record.net_paid = Fen{row.integer(7)};
            }
            if (row.integer(1) == pending) {
                record.pending = true;
                return true;
            }
            record.returned += row.integer(2);
            record.returned_for_quality += row.integer(3);
            record.price_corrected += row.integer(4);
            record.paid_back = record.paid_back + Fen{row.integer(5)};
            return true;
        }));
    return records;
}

Result<PaidBack> paid_back(Reader& reader, const std::string& receipt, std::int64_t besides) {
    PaidBack back;
    if (receipt.empty()) return back;
    CHECK_OK(reader.each(
        "SELECT tender, amount FROM return_payout WHERE receipt = ? AND owner <> ?",
        {receipt, besides}, [&](const Row& row) {
            const Tender tender = find_tender(row.text(0)).value_or(Tender::cash);
            back[tender] = back[tender] + Fen{row.integer(1)};
            return true;
        }));
    return back;
}

} // namespace foyer::returns
