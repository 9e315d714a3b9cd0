#include "journal/preimage.h"

#include <algorithm>
#include <array>

namespace foyer::journal {

namespace {

template <std::size_t width>
std::array<std::uint8_t, width> big_endian(std::uint64_t number) {
    std::array<std::uint8_t, width> bytes;
    for (std::size_t i = width; i > 0; --i, number >>= 8) {
        bytes[i - 1] = static_cast<std::uint8_t>(number);
    }
    return bytes;
}

// The length before every field makes it impossible to move a byte from one field to the next.
void put(Bytes& bytes, ByteView field) {
    const auto length = big_endian<4>(field.size());
    const auto start = bytes.size();
    bytes.resize(start + length.size() + field.size());
    const auto behind = std::copy(length.begin(), length.end(), bytes.data() + start);
    std::copy(field.begin(), field.end(), behind);
}

void put(Bytes& bytes, std::string_view text) { put(bytes, as_bytes(text)); }

void put(Bytes& bytes, std::int64_t number) {
    put(bytes, big_endian<8>(static_cast<std::uint64_t>(number)));
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
