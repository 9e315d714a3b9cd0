#include "desk/returns/field_text.h"
#include "desk/returns/returns.h"
#include "desk/returns/returns_table.h"

namespace foyer::returns {
namespace {

using database::Reader;
using database::Row;

// Not given by the columns: what the verdict is now.
std::optional<ReplayedCase> judged_anew(const Row& row, const PolicyBook& book) {
    const auto asked = case_of_text(row.text(4));
    if (!asked) return std::nullopt;
    const Verdict verdict = judge(*asked, book);
    ReplayedCase one;
    one.id = row.id<ReturnId>(5);
    one.number = row.copy(6);
    one.title = row.copy(7);
    one.opened_at = {row.integer(0)};
    one.before = static_cast<Response>(row.integer(2));
    one.after = verdict.response;
    one.money_before = Fen{row.integer(3)};
    one.money_after = money_back(verdict.amounts);
    return one;
}

} // namespace

Result<std::int64_t> cases_since(Reader& reader, Time since) {
    return reader.number("SELECT count(*) FROM return_replay WHERE opened_at >= ?", {since.ms});
}

Result<ReplayPiece> replay_piece(
    Reader& reader, const PolicyBook& book, ReplayCursor after, int limit, std::size_t examples) {
    ReplayPiece piece;
    std::int64_t read = 0;
    CHECK_OK(reader.each(
        "SELECT r.opened_at, r.owner, r.response, r.money, r.question, c.id, c.number, c.title"
        " FROM return_replay r JOIN return_case c ON c.row = r.owner"
        " WHERE (r.opened_at, r.owner) > (?, ?) ORDER BY r.opened_at, r.owner LIMIT ?",
        {after.opened_at.ms, after.row, limit}, [&](const Row& row) {
            ++read;
            piece.next = ReplayCursor{{row.integer(0)}, row.integer(1)};
            if (auto one = judged_anew(row, book)) take_in(piece.found, *std::move(one), examples);
            return true;
        }));
    if (read < limit) piece.next.reset();
    return piece;
}

Result<Replay> replay(Reader& reader, const PolicyBook& book, Time since, std::size_t examples) {
    Replay whole;
    std::optional<ReplayCursor> after = replay_begin(since);
    while (after) {
        TRY(auto piece, replay_piece(reader, book, *after, replay_piece_cases, examples));
        take_in(whole, std::move(piece.found), examples);
        after = piece.next;
    }
    return whole;
}

} // namespace foyer::returns
