#include "journal/chain.h"

#include <algorithm>

#include "journal/row.h"

namespace foyer::journal {

namespace {

Chain chain_from(const database::Row& row) {
    Chain chain;
    chain.number = row.integer(0);
    chain.terminal.id = row.id<TerminalId>(1);
    chain.terminal.letter = row.text(2).empty() ? '?' : row.text(2).front();
    const auto key = row.bytes(3);
    chain.terminal.sign_public_key.assign(key.begin(), key.end());
    if (!row.is_null(4)) chain.terminal.succeeds = row.id<TerminalId>(4);
    chain.terminal.own = row.integer(5) == 1;
    chain.recorded = {chain.terminal.id, row.integer(6), row.integer(7), hash_from(row.bytes(8))};
    chain.genesis = genesis_hash(chain.terminal);
    chain.hash = chain.genesis;
    return chain;
}

}  // namespace

SignedCheckpoint checkpoint_from(const database::Row& row) {
    SignedCheckpoint checkpoint;
    checkpoint.seq = row.integer(0);
    checkpoint.head = hash_from(row.bytes(1));
    checkpoint.time = row.integer(2);
    checkpoint.previous = hash_from(row.bytes(3));
    const auto signature = row.bytes(4);
    if (signature.size() == checkpoint.signature.size()) {
        std::copy(signature.begin(), signature.end(), checkpoint.signature.begin());
    }
    return checkpoint;
}

GenesisView view_of(const Terminal& terminal) {
    return {.terminal = terminal.id.view(),
            .letter = std::string_view(&terminal.letter, 1),
            .sign_public_key = terminal.sign_public_key,
            .succeeds = terminal.succeeds ? terminal.succeeds->view() : ByteView()};
}

Hash genesis_hash(const Terminal& terminal) {
    Bytes preimage;
    write_preimage(preimage, view_of(terminal));
    return sha256(preimage);
}

CheckpointView view_of(const TerminalId& terminal, const SignedCheckpoint& checkpoint) {
    return {.terminal = terminal.view(),
            .seq = checkpoint.seq,
            .head = checkpoint.head,
            .time = checkpoint.time,
            .previous = checkpoint.previous};
}

Hash link_hash(const TerminalId& terminal, const SignedCheckpoint& checkpoint) {
    Bytes preimage;
    write_preimage(preimage, view_of(terminal, checkpoint));
    Bytes link;
    write_link_preimage(link, preimage, checkpoint.signature);
    return sha256(link);
}

Result<std::vector<Chain>> load_chains(database::Reader& reader) {
    TRY(auto chains,
        reader.rows("SELECT number, id, letter, sign_key, succeeds, own, head_seq, head_time, "
                    "head_hash FROM terminal ORDER BY number", {}, chain_from));
    for (auto& chain : chains) {
        TRY(chain.checkpoints,
            reader.rows("SELECT seq, head, time, previous, signature FROM checkpoint "
                        "WHERE terminal = ? ORDER BY seq", {chain.number}, checkpoint_from));
    }
    return chains;
}

Verdict broken_at(const Chain& chain, std::int64_t seq, std::string column, std::string what) {
    Verdict verdict;
    verdict.soundness = Soundness::broken;
    verdict.terminal = chain.terminal.id;
    verdict.seq = seq;
    verdict.column = std::move(column);
    verdict.what = std::move(what);
    return verdict;
}

}  // namespace foyer::journal
