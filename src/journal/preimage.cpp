#include "journal/preimage.h"

namespace foyer::journal {

namespace {

void put_big_endian(Bytes& bytes, std::uint64_t number, int width) {
    for (int shift = (width - 1) * 8; shift >= 0; shift -= 8) {
        bytes.push_back(static_cast<std::uint8_t>(number >> shift));
    }
}

// The length before every field makes it impossible to move a byte from one field to the next.
void put(Bytes& bytes, ByteView field) {
    put_big_endian(bytes, field.size(), 4);
    bytes.insert(bytes.end(), field.begin(), field.end());
}

void put(Bytes& bytes, std::string_view text) { put(bytes, as_bytes(text)); }

void put(Bytes& bytes, std::int64_t number) {
    put_big_endian(bytes, 8, 4);
    put_big_endian(bytes, static_cast<std::uint64_t>(number), 8);
}

}  // namespace

void write_preimage(Bytes& bytes, const EntryView& entry) {
    bytes.clear();
    put(bytes, std::string_view("foyer.entry/1"));
    put(bytes, entry.terminal);
    put(bytes, entry.seq);
    put(bytes, entry.time);
    put(bytes, entry.actor);
    put(bytes, entry.approver);
    put(bytes, entry.kind);
    put(bytes, entry.subject);
    put(bytes, entry.op);
    put(bytes, entry.previous);
    put(bytes, entry.body);
}

void write_preimage(Bytes& bytes, const CheckpointView& checkpoint) {
    bytes.clear();
    put(bytes, std::string_view("foyer.checkpoint/1"));
    put(bytes, checkpoint.terminal);
    put(bytes, checkpoint.seq);
    put(bytes, checkpoint.head);
    put(bytes, checkpoint.time);
    put(bytes, checkpoint.previous);
}

void write_preimage(Bytes& bytes, const GenesisView& genesis) {
    bytes.clear();
    put(bytes, std::string_view("foyer.terminal/1"));
    put(bytes, genesis.terminal);
    put(bytes, genesis.letter);
    put(bytes, genesis.sign_public_key);
    put(bytes, genesis.succeeds);
}

void write_op_preimage(Bytes& bytes, ByteView op, std::int64_t part) {
    bytes.clear();
    put(bytes, std::string_view("foyer.op/1"));
    put(bytes, op);
    put(bytes, part);
}

void write_link_preimage(Bytes& bytes, ByteView checkpoint_preimage, ByteView signature) {
    bytes.clear();
    put(bytes, std::string_view("foyer.link/1"));
    put(bytes, checkpoint_preimage);
    put(bytes, signature);
}

}  // namespace foyer::journal
