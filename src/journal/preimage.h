// The bytes that are hashed and signed. FORMAT.md has the grammar and a worked example; this is
// its only implementation.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/bytes.h"
#include "base/ids.h"

namespace foyer::journal {

// An entry as it stands in its row, without copies. Empty actor or approver: nil.
struct EntryView {
    ByteView terminal;
    std::int64_t seq = 0;
    std::int64_t time = 0;
    ByteView actor;
    ByteView approver;
    std::string_view kind;
    ByteView subject;
    ByteView op;
    ByteView previous;
    ByteView body;
};

// What a checkpoint signs.
struct CheckpointView {
    ByteView terminal;
    std::int64_t seq = 0;
    ByteView head;
    std::int64_t time = 0;
    ByteView previous;
};

// What a terminal's first entry has for its previous hash.
struct GenesisView {
    ByteView terminal;
    std::string_view letter;
    ByteView sign_public_key;
    ByteView succeeds;  // empty: the first of its kind
};

// Each replaces `bytes`, so that one buffer serves a whole verify.
void write_preimage(Bytes& bytes, const EntryView& entry);
void write_preimage(Bytes& bytes, const CheckpointView& checkpoint);
void write_preimage(Bytes& bytes, const GenesisView& genesis);

// "foyer.op/1" over the op and the part's number, for op_part (journal.h).
void write_op_preimage(Bytes& bytes, ByteView op, std::int64_t part);
// "foyer.link/1" over a checkpoint's preimage and signature: what the next one calls previous.
void write_link_preimage(Bytes& bytes, ByteView checkpoint_preimage, ByteView signature);

}  // namespace foyer::journal
