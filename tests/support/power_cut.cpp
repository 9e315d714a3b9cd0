#include <algorithm>

#include "tests/support/failing_disk.h"

namespace foyer::test {

namespace {

using Kind = DiskOperation::Kind;
constexpr std::size_t sector = 512;

void put(Bytes& bytes, std::size_t start, ByteView from) {
    if (bytes.size() < start + from.size()) bytes.resize(start + from.size());
    std::copy(from.begin(), from.end(), bytes.begin() + static_cast<std::ptrdiff_t>(start));
}

void apply(Bytes& bytes, const DiskOperation& operation) {
    if (operation.kind == Kind::write) {
        put(bytes, static_cast<std::size_t>(operation.offset), operation.bytes);
    }
    if (operation.kind == Kind::truncate) bytes.resize(static_cast<std::size_t>(operation.offset));
}

// How a disk treats what it had not synced: mostly one way, so that "all", "nothing" and "almost
// all" come up often.
struct Mood {
    std::uint64_t kept_of_16;
    explicit Mood(SeededRandom& random) {
        constexpr std::uint64_t moods[] = {0, 1, 8, 8, 15, 16};
        kept_of_16 = moods[random.number(std::size(moods))];
    }
    bool keeps(SeededRandom& random) const { return random.number(16) < kept_of_16; }
};

void apply_in_part(Bytes& bytes, const DiskOperation& operation, const Mood& mood,
                   SeededRandom& random) {
    if (operation.kind != Kind::write) {
        if (mood.keeps(random)) apply(bytes, operation);
        return;
    }
    const ByteView all = operation.bytes;
    const auto offset = static_cast<std::size_t>(operation.offset);
    for (std::size_t at = 0; at < all.size();) {
        const auto in_sector = std::min(sector - (offset + at) % sector, all.size() - at);
        const bool torn = random.number(32) == 0;
        const auto kept = torn ? random.number(in_sector + 1) : in_sector;
        if (mood.keeps(random)) put(bytes, offset + at, all.subspan(at, kept));
        at += in_sector;
    }
}

}  // namespace

void PowerCut::advance_to(std::size_t operation) {
    while (m_next < operation) play(m_operations[m_next++]);
}

void PowerCut::play(const DiskOperation& operation) {
    auto& state = m_states[operation.file];
    switch (operation.kind) {
    case Kind::create: state.exists = true; return;
    case Kind::remove: state = {}; return;
    case Kind::write:
    case Kind::truncate: state.unsynced.push_back(&operation); return;
    case Kind::sync: break;
    }
    if (m_disk == Disk::lying) return;
    for (const auto* const unsynced : state.unsynced) apply(state.durable, *unsynced);
    state.unsynced.clear();
    // Making a WAL durable makes the names in its folder so, the database's among them.
    for (auto& [path, other] : m_states) other.linked = other.linked || other.exists;
}

Files PowerCut::files_left(SeededRandom& random) const {
    Files left;
    for (const auto& [path, state] : m_states) {
        if (!state.exists || (!state.linked && random.number(2) == 0)) continue;
        const Mood mood(random);
        Bytes bytes = state.durable;
        for (const auto* const unsynced : state.unsynced) {
            apply_in_part(bytes, *unsynced, mood, random);
        }
        left[path] = std::move(bytes);
    }
    return left;
}

}  // namespace foyer::test
