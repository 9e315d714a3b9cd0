// Which column was changed? A hash only says that one was; but most damage is small, so the
// original is found by trying. Runs when a chain is already known to be broken. Private to
// src/journal.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "database/database.h"
#include "journal/preimage.h"

namespace foyer::journal {

// The field of a preimage in which one byte differs from the original; "" when there is none.
// `names` are the fields after the first (the domain); a nameless one is not tried.
std::string changed_field(Bytes preimage, std::span<const std::string_view> names,
                          const std::function<bool(const Bytes&)>& is_original);

// The column of an entry that no longer has the hash it was written with: a single byte of any
// column, or the value of another entry; when neither fits, the body is what remains.
Result<std::string> changed_column(database::Reader& reader, const EntryView& entry,
                                   const Hash& original);
std::string changed_column(const GenesisView& genesis, const Hash& original);
// Only what nothing else tells: head and previous can be held against entry and link.
// When neither fits, the signature is what remains.
enum class Tried { time, time_and_seq };
std::string changed_column(const CheckpointView& checkpoint, ByteView signature,
                           ByteView public_key, Tried tried);

bool signature_holds(ByteView public_key, ByteView message, ByteView signature);

}  // namespace foyer::journal
