// What is checked after the entries: heads, the own terminal, the signed checkpoints.
#include <fmt/core.h>

#include <algorithm>

#include "journal/chain.h"
#include "journal/checkpoint.h"
#include "journal/locate.h"

namespace foyer::journal {

namespace {

bool signed_by(const Chain& chain, const SignedCheckpoint& checkpoint) {
    Bytes preimage;
    write_preimage(preimage, view_of(chain.terminal.id, checkpoint));
    return signature_holds(chain.terminal.sign_public_key, preimage, checkpoint.signature);
}

Verdict torn_at(const Chain& chain, std::int64_t known) {
    auto verdict = broken_at(chain, chain.seq + 1, "seq",
                             fmt::format("Entries {} to {} are missing at the end.", chain.seq + 1,
                                         known));
    verdict.soundness = Soundness::torn_tail;
    return verdict;
}

// Nullopt: what stood before it is not known here.
std::optional<Hash> link_before(const Chain& chain, std::size_t index) {
    if (index > 0) return link_hash(chain.terminal.id, chain.checkpoints[index - 1]);
    return chain.from_start ? std::optional(chain.genesis) : std::nullopt;
}

std::optional<Verdict> one_link_fault(const Chain& chain, std::size_t index) {
    const auto link = link_before(chain, index);
    const auto& checkpoint = chain.checkpoints[index];
    if (!link || checkpoint.previous == *link) return std::nullopt;
    if (index > 0 && !signed_by(chain, chain.checkpoints[index - 1])) {
        return changed_checkpoint(chain, index - 1);
    }
    if (!signed_by(chain, checkpoint)) return changed_checkpoint(chain, index);
    return broken_at(chain, checkpoint.seq, "checkpoint.previous",
                     fmt::format("A checkpoint before the one at entry {} is missing or does not "
                                 "belong there.", checkpoint.seq));
}

// One signature covers all: each checkpoint names the hash of the one before it, so only the last
// has to be checked, and the others when a link does not fit.
std::optional<Verdict> link_fault(const Chain& chain) {
    const auto count = chain.checkpoints.size();
    for (std::size_t index = 0; index < count; ++index) {
        if (const auto fault = one_link_fault(chain, index)) return fault;
    }
    if (signed_by(chain, chain.checkpoints.back())) return std::nullopt;
    return changed_checkpoint(chain, count - 1);
}

std::optional<Verdict> gap_fault(const Chain& chain, std::int64_t first, std::int64_t last) {
    if (last - first <= checkpoint_gap_limit) return std::nullopt;
    return broken_at(chain, first + 1, "checkpoint",
                     fmt::format("No checkpoint was signed between entries {} and {}.", first,
                                 last));
}

std::optional<Verdict> gaps_fault(const Chain& chain) {
    std::int64_t covered = chain.from_start ? 0 : chain.checkpoints.front().seq;
    for (const auto& checkpoint : chain.checkpoints) {
        if (const auto fault = gap_fault(chain, covered, checkpoint.seq)) return fault;
        covered = checkpoint.seq;
    }
    return gap_fault(chain, covered, chain.seq);
}

}  // namespace

Verdict changed_checkpoint(const Chain& chain, std::size_t index) {
    const auto& checkpoint = chain.checkpoints[index];
    const auto link = link_before(chain, index);
    // Its head is the hash of the entry at its place, so its place is right.
    const bool met = index < chain.next_checkpoint &&
                     (checkpoint.seq != chain.seq || checkpoint.head == chain.hash);
    const auto column =
        link && *link != checkpoint.previous
            ? "checkpoint.previous"
            : changed_column(view_of(chain.terminal.id, checkpoint), checkpoint.signature,
                             chain.terminal.sign_public_key,
                             met ? Tried::time : Tried::time_and_seq);
    return broken_at(chain, checkpoint.seq, column,
                     fmt::format("The checkpoint at entry {} was changed.", checkpoint.seq));
}

std::optional<Verdict> head_fault(const Chain& chain) {
    const auto& recorded = chain.recorded;
    const bool same_hash = recorded.hash == chain.hash;
    if (recorded.seq > chain.seq && !same_hash) return torn_at(chain, recorded.seq);
    if (recorded.seq != chain.seq) {
        return broken_at(chain, chain.seq, "terminal.head_seq",
                         fmt::format("The terminal counts {} entries, {} are there.", recorded.seq,
                                     chain.seq));
    }
    if (!same_hash && chain.seq == 0) {
        const auto column = changed_column(view_of(chain.terminal), recorded.hash);
        return broken_at(chain, 0, column.empty() ? "terminal.head_hash" : column,
                         "The terminal was changed.");
    }
    if (!same_hash) {
        return broken_at(chain, chain.seq, "terminal.head_hash",
                         fmt::format("The terminal knows another entry {}.", chain.seq));
    }
    if (recorded.time != chain.time) {
        return broken_at(chain, chain.seq, "terminal.head_time",
                         fmt::format("The terminal knows another time of entry {}.", chain.seq));
    }
    return std::nullopt;
}

std::optional<Verdict> own_fault(const std::vector<Chain>& chains) {
    const auto own = [](const Chain& chain) { return chain.terminal.own; };
    const auto found = std::ranges::find_if(chains, own);
    if (chains.empty()) return std::nullopt;
    if (found == chains.end() || std::ranges::count_if(chains, own) != 1) {
        return broken_at(chains.front(), 0, "terminal.own",
                         "Exactly one terminal has to be this one.");
    }
    const bool succeeded = std::ranges::any_of(chains, [&](const Chain& chain) {
        return chain.terminal.succeeds == found->terminal.id;
    });
    if (!succeeded) return std::nullopt;
    return broken_at(*found, 0, "terminal.own", "This terminal was succeeded by another.");
}

std::optional<Verdict> checkpoint_fault(const Chain& chain) {
    const auto& checkpoints = chain.checkpoints;
    if (!checkpoints.empty()) {
        if (const auto fault = link_fault(chain)) return fault;
        if (checkpoints.back().seq > chain.seq) return torn_at(chain, checkpoints.back().seq);
        if (chain.next_checkpoint != checkpoints.size()) {
            const auto& unmet = checkpoints[chain.next_checkpoint];
            return broken_at(chain, unmet.seq, "checkpoint.seq",
                             fmt::format("The checkpoint at entry {} was not met.", unmet.seq));
        }
    }
    return gaps_fault(chain);
}

}  // namespace foyer::journal
