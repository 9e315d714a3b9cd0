// The append-only, hash-chained journal in SQLite. It is the truth; all other tables are derived.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "database/database.h"
#include "journal/entry.h"

namespace foyer::journal {

// DDL of the journal's own tables, triggers and indexes (reliability.md §1.1).
const std::vector<std::string_view>& schema();

constexpr std::size_t body_bytes_limit = 64 << 10;

// An incarnation of a terminal: one identity, one key, one chain.
struct Terminal {
    TerminalId id;
    char letter = 'A';     // of the numbers that people read: TS01-261122-A0007
    Bytes sign_public_key;  // Ed25519, 32 bytes
    std::optional<TerminalId> succeeds;
    bool own = false;
};

struct Head {
    TerminalId terminal;
    std::int64_t seq = 0;
    Hlc time = 0;
    Hash hash{};
};

// Makes this data folder's own terminal, with the first letter that is free here and not among
// `letters_elsewhere`; its genesis hash is over everything in Terminal but `own`. The one that was
// own before is continued no more.
Done create_terminal(database::Writer& writer, TerminalId terminal, ByteView sign_public_key,
                     const std::optional<TerminalId>& succeeds,
                     std::string_view letters_elsewhere = {});
// Error{not_found} before create_terminal: the store has not been set up.
Result<Terminal> own_terminal(database::Reader& reader);
Result<std::vector<Terminal>> terminals(database::Reader& reader);
Result<Head> own_head(database::Reader& reader);
Result<std::vector<Head>> heads(database::Reader& reader);

// Inside the caller's transaction. Chains and writes; Error{conflict} when the op stands already,
// Error{unsupported} for a body above the limit or that is no UTF-8, or a kind that is not of the
// form "complaints.registered/1".
Result<Entry> append(database::Writer& writer, Time now, NewEntry entry);

Result<std::optional<Entry>> entry_at(database::Reader& reader, TerminalId terminal,
                                      std::int64_t seq);
Result<std::optional<Entry>> entry_of_op(database::Reader& reader, OpId op);
// A command that writes several entries gives the first its op and the others parts of it, so that
// each stands once and a resend is still recognised by its first. Part 0 is the op itself.
OpId op_part(OpId op, int part);
// In fold order (time, terminal, seq).
Result<std::vector<Entry>> entries_of(database::Reader& reader, SubjectId subject);
// Every entry in fold order, for rebuild; stops when act fails.
Done each_entry(database::Reader& reader, const std::function<Done(const Entry&)>& act);
Result<std::int64_t> entry_count(database::Reader& reader);

}  // namespace foyer::journal
