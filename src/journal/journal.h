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

struct Head {
    TerminalId terminal;
    std::int64_t seq = 0;
    Hlc time = 0;
    Hash hash{};
};

// Makes this data folder's own terminal (incarnation); its genesis hash is over id and public key.
Done create_terminal(database::Writer& writer, TerminalId terminal, ByteView sign_public_key,
                     const std::optional<TerminalId>& succeeds);
Result<Head> own_head(database::Reader& reader);
Result<std::vector<Head>> heads(database::Reader& reader);

// Inside the caller's transaction. Chains and writes; Error{conflict} when the op stands already.
Result<Entry> append(database::Writer& writer, Time now, NewEntry entry);

Result<std::optional<Entry>> entry_at(database::Reader& reader, TerminalId terminal, std::int64_t seq);
Result<std::optional<Entry>> entry_of_op(database::Reader& reader, OpId op);
// In fold order (time, terminal, seq).
Result<std::vector<Entry>> entries_of(database::Reader& reader, SubjectId subject);
// Every entry in fold order, for rebuild; stops when act fails.
Done each_entry(database::Reader& reader, const std::function<Done(const Entry&)>& act);
Result<std::int64_t> entry_count(database::Reader& reader);

}  // namespace foyer::journal
