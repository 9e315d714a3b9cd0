#include "base/invariant.h"
#include "journal/chain.h"
#include "journal/journal.h"
#include "journal/row.h"

namespace foyer::journal {

namespace {

constexpr std::string_view terminal_columns =
    "SELECT id, letter, sign_key, succeeds, own FROM terminal ORDER BY number";

Terminal terminal_from(const database::Row& row) {
    Terminal terminal;
    terminal.id = row.id<TerminalId>(0);
    terminal.letter = row.text(1).empty() ? '?' : row.text(1).front();
    const auto key = row.bytes(2);
    terminal.sign_public_key.assign(key.begin(), key.end());
    if (!row.is_null(3)) terminal.succeeds = row.id<TerminalId>(3);
    terminal.own = row.integer(4) == 1;
    return terminal;
}

Head head_from(const database::Row& row) {
    return {row.id<TerminalId>(0), row.integer(1), row.integer(2), hash_from(row.bytes(3))};
}

// A new incarnation never hands out numbers under the letter of the one before: papers with those
// numbers may be in customers' hands.
Result<std::string> free_letter(database::Reader& reader, std::string taken) {
    TRY(const auto known, terminals(reader));
    for (const auto& terminal : known) taken += terminal.letter;
    for (char letter = 'A'; letter <= 'Z'; ++letter) {
        if (!taken.contains(letter)) return std::string(1, letter);
    }
    return fail(ErrorCode::unsupported, "create terminal: the letters A to Z are used up");
}

}  // namespace

Done create_terminal(database::Writer& writer, TerminalId terminal, ByteView sign_public_key,
                     const std::optional<TerminalId>& succeeds,
                     std::string_view letters_elsewhere) {
    INVARIANT(!terminal.is_nil());
    TRY(const auto letter, free_letter(writer, std::string(letters_elsewhere)));
    const Terminal fresh{.id = terminal,
                         .letter = letter.front(),
                         .sign_public_key = Bytes(sign_public_key.begin(), sign_public_key.end()),
                         .succeeds = succeeds,
                         .own = true};
    CHECK_OK(writer.run("UPDATE terminal SET own = 0 WHERE own = 1"));
    return writer.run(
        "INSERT INTO terminal(id, letter, sign_key, succeeds, own, head_hash) "
        "VALUES(?, ?, ?, ?, 1, ?)",
        {terminal, letter, sign_public_key, succeeds, ByteView(genesis_hash(fresh))});
}

Result<std::vector<Terminal>> terminals(database::Reader& reader) {
    return reader.rows(terminal_columns, {}, terminal_from);
}

Result<Terminal> own_terminal(database::Reader& reader) {
    TRY(auto known, terminals(reader));
    for (auto& terminal : known) {
        if (terminal.own) return std::move(terminal);
    }
    return fail(ErrorCode::not_found, "own terminal: the store has not been set up");
}

Result<Head> own_head(database::Reader& reader) {
    TRY(const auto head,
        reader.first("SELECT id, head_seq, head_time, head_hash FROM terminal WHERE own = 1", {},
                     head_from));
    if (!head) return fail(ErrorCode::not_found, "own head: the store has not been set up");
    return *head;
}

Result<std::vector<Head>> heads(database::Reader& reader) {
    return reader.rows("SELECT id, head_seq, head_time, head_hash FROM terminal ORDER BY id", {},
                       head_from);
}

}  // namespace foyer::journal
