#include "journal/verify.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/invariant.h"
#include "journal/chain.h"
#include "journal/key_bytes.h"
#include "journal/row.h"

namespace foyer::journal {

namespace {

struct Verified {
    std::int64_t number = 0;
    std::int64_t seq = 0;
    std::int64_t position = 0;
};

Result<std::vector<Verified>> read_verified(database::Reader& reader) {
    return reader.rows("SELECT terminal, seq, position FROM verified ORDER BY terminal", {},
                       [](const database::Row& row) {
                           return Verified{row.integer(0), row.integer(1), row.integer(2)};
                       });
}

// Puts a chain to where it was verified; false when that place does not exist.
Result<bool> skip_to(database::Reader& reader, Chain& chain, const Verified& verified) {
    if (verified.seq == 0) return true;
    TRY(const auto at,
        reader.first("SELECT hash, time FROM journal WHERE terminal = ? AND seq = ? "
                     "AND position <= ?", {chain.number, verified.seq, verified.position},
                     [](const database::Row& row) {
                         return std::pair(hash_from(row.bytes(0)), row.integer(1));
                     }));
    if (!at) return false;
    chain.seq = verified.seq;
    chain.hash = at->first;
    chain.time = at->second;
    // The last one before stays: what follows is linked to it.
    const auto after =
        std::ranges::find_if(chain.checkpoints, [&](const SignedCheckpoint& checkpoint) {
            return checkpoint.seq > verified.seq;
        });
    if (after == chain.checkpoints.begin()) return true;
    chain.checkpoints.erase(chain.checkpoints.begin(), after - 1);
    chain.next_checkpoint = 1;
    chain.from_start = false;
    return true;
}

// The place from which to walk on; 0 when all has to be walked.
Result<std::int64_t> skip_verified(database::Reader& reader, std::vector<Chain>& chains) {
    TRY(const auto verified, read_verified(reader));
    std::int64_t position = 0;
    for (const auto& row : verified) {
        const auto chain = std::ranges::find_if(
            chains, [&](const Chain& known) { return known.number == row.number; });
        if (chain == chains.end()) return 0;
        TRY(const bool there, skip_to(reader, *chain, row));
        if (!there || (position != 0 && row.position != position)) return 0;
        position = row.position;
    }
    return position;
}

}  // namespace

Result<Verdict> verify(database::Reader& reader, const std::function<bool(Progress)>& progress) {
    start_sodium();
    Verdict verdict;
    CHECK_OK(reader.snapshot([&]() -> Done {
        TRY(auto chains, load_chains(reader));
        TRY(verdict, walk(reader, chains, 0, progress));
        return {};
    }));
    return verdict;
}

Result<Verdict> verify_recent(database::Reader& reader) {
    start_sodium();
    Verdict verdict;
    bool whole = false;
    CHECK_OK(reader.snapshot([&]() -> Done {
        TRY(auto chains, load_chains(reader));
        TRY(const auto position, skip_verified(reader, chains));
        whole = position == 0;
        if (whole) return {};
        TRY(verdict, walk(reader, chains, position, {}));
        return {};
    }));
    // Before anything is called broken, all of it is read: the place to start from may be wrong.
    if (whole || verdict.soundness != Soundness::intact) return verify(reader);
    return verdict;
}

Done remember_verified(database::Writer& writer, const Verdict& verdict) {
    INVARIANT(verdict.soundness == Soundness::intact);
    return writer.run(
        "INSERT OR REPLACE INTO verified(terminal, seq, position) "
        "SELECT number, coalesce((SELECT seq FROM journal WHERE terminal = number "
        "AND position <= ?1 ORDER BY seq DESC LIMIT 1), 0), ?1 FROM terminal", {verdict.position});
}

}  // namespace foyer::journal
