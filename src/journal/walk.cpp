#include <fmt/core.h>

#include <algorithm>

#include "journal/chain.h"
#include "journal/locate.h"
#include "journal/row.h"

namespace foyer::journal {

namespace {

constexpr std::int64_t progress_every = 1 << 14;

bool equal(ByteView bytes, const Hash& hash) { return std::ranges::equal(bytes, hash); }

class Walk {
public:
    Walk(database::Reader& reader, std::vector<Chain>& chains, std::int64_t position,
         const std::function<bool(Progress)>& progress)
        : m_reader(reader)
        , m_chains(chains)
        , m_start(position)
        , m_position(position)
        , m_progress(progress) {}

    Result<Verdict> run();

private:
    Done read_entries();
    // False ends the walk: m_fault or m_failed says why.
    bool take(const database::Row& row);
    std::optional<Verdict> fault_of(const database::Row& row, Chain& chain, EntryView& entry);
    Result<Verdict> out_of_order(const Chain& chain, const EntryView& entry);
    Result<Verdict> wrong_previous(const Chain& chain, EntryView entry, ByteView hash);
    Result<Verdict> wrong_hash(const Chain& chain, const EntryView& entry, ByteView hash);
    std::optional<Verdict> meet_checkpoint(Chain& chain) const;
    std::optional<Verdict> take_result(Result<Verdict> verdict);
    Chain* chain_of(std::int64_t number);
    Hash hash_of(const EntryView& entry);

    database::Reader& m_reader;
    std::vector<Chain>& m_chains;
    std::int64_t m_start;
    std::int64_t m_position;
    std::int64_t m_total = 0;
    const std::function<bool(Progress)>& m_progress;
    std::optional<Verdict> m_fault;
    std::optional<Error> m_failed;
    Sha256 m_sha;
    Bytes m_preimage;
};

bool is_signed(const Chain& chain, const CheckpointView& checkpoint, ByteView signature) {
    Bytes preimage;
    write_preimage(preimage, checkpoint);
    return signature_holds(chain.terminal.sign_public_key, preimage, signature);
}

EntryView entry_of(const database::Row& row, const Chain& chain) {
    return {.terminal = chain.terminal.id.view(),
            .seq = row.integer(2),
            .time = row.integer(3),
            .actor = row.bytes(4),
            .approver = row.bytes(5),
            .kind = row.text(6),
            .subject = row.bytes(7),
            .op = row.bytes(8),
            .previous = row.bytes(9),
            .body = row.bytes(10)};
}

Result<Verdict> Walk::run() {
    TRY(m_total, entry_count(m_reader));
    CHECK_OK(read_entries());
    if (m_failed) return std::unexpected(*m_failed);
    if (!m_fault) m_fault = own_fault(m_chains);
    for (const auto& chain : m_chains) {
        if (!m_fault) m_fault = head_fault(chain);
        if (!m_fault) m_fault = checkpoint_fault(chain);
    }
    auto verdict = m_fault.value_or(Verdict{});
    verdict.entries = m_position - m_start;
    verdict.position = m_position;
    return verdict;
}

Done Walk::read_entries() {
    return m_reader.each(
        "SELECT position, terminal, seq, time, actor, approver, kind, subject, op, previous, body, "
        "hash FROM journal WHERE position > ? ORDER BY position", {m_start},
        [this](const database::Row& row) { return take(row); });
}

bool Walk::take(const database::Row& row) {
    auto* const chain = chain_of(row.integer(1));
    if (chain == nullptr) {
        const auto fits = std::ranges::find_if(
            m_chains, [&](const Chain& known) { return equal(row.bytes(9), known.hash); });
        const Chain meant = fits == m_chains.end() ? Chain() : *fits;
        m_fault = broken_at(meant, row.integer(2), "terminal",
                            fmt::format("Entry {} is of a terminal that nobody knows.",
                                        row.integer(2)));
        return false;
    }
    auto entry = entry_of(row, *chain);
    m_fault = fault_of(row, *chain, entry);
    if (m_fault || m_failed) return false;
    ++m_position;
    if (!m_progress || (m_position - m_start) % progress_every != 0) return true;
    if (m_progress({m_position - m_start, m_total - m_start})) return true;
    m_failed = Error{ErrorCode::cancelled, "verify the journal: cancelled"};
    return false;
}

std::optional<Verdict> Walk::fault_of(const database::Row& row, Chain& chain, EntryView& entry) {
    if (entry.seq != chain.seq + 1) return take_result(out_of_order(chain, entry));
    if (!equal(entry.previous, chain.hash)) {
        return take_result(wrong_previous(chain, entry, row.bytes(11)));
    }
    const auto hash = hash_of(entry);
    if (!equal(row.bytes(11), hash)) return take_result(wrong_hash(chain, entry, row.bytes(11)));
    if (row.integer(0) != m_position + 1) {
        return broken_at(chain, entry.seq, "position",
                         fmt::format("Entry {} stands at place {} instead of {}: entries between "
                                     "are missing or were moved.",
                                     entry.seq, row.integer(0), m_position + 1));
    }
    chain.seq = entry.seq;
    chain.time = entry.time;
    chain.hash = hash;
    return meet_checkpoint(chain);
}

Result<Verdict> Walk::out_of_order(const Chain& chain, const EntryView& entry) {
    for (const auto& other : m_chains) {
        if (&other == &chain || !equal(entry.previous, other.hash)) continue;
        return broken_at(other, other.seq + 1, "terminal",
                         fmt::format("Entry {} was put under another terminal.", other.seq + 1));
    }
    const auto expected = chain.seq + 1;
    if (equal(entry.previous, chain.hash)) {
        return broken_at(chain, expected, "seq",
                         fmt::format("Entry {} calls itself {}.", expected, entry.seq));
    }
    TRY(const auto elsewhere,
        m_reader.number("SELECT count(*) FROM journal WHERE terminal = ? AND seq = ?",
                        {chain.number, expected}));
    if (elsewhere > 0) {
        return broken_at(chain, expected, "position",
                         fmt::format("Entry {} was moved: {} stands in its place.", expected,
                                     entry.seq));
    }
    return broken_at(chain, expected, "seq",
                     fmt::format("Entry {} is missing: {} follows the one before it.", expected,
                                 entry.seq));
}

Result<Verdict> Walk::wrong_previous(const Chain& chain, EntryView entry, ByteView hash) {
    const auto seq = entry.seq;
    if (seq == 1) {
        const auto column = changed_column(view_of(chain.terminal), hash_from(entry.previous));
        if (!column.empty()) {
            return broken_at(chain, 0, column,
                             "The terminal is not the one that wrote its first entry.");
        }
    }
    if (!equal(hash, hash_of(entry))) {
        entry.previous = chain.hash;
        if (equal(hash, hash_of(entry))) {
            return broken_at(chain, seq, "previous",
                             fmt::format("Entry {} names another entry before it.", seq));
        }
        return broken_at(chain, seq, "hash",
                         fmt::format("Entry {} and its hashes do not belong together.", seq));
    }
    if (seq == 1) {
        return broken_at(chain, 0, "terminal",
                         "The terminal is not the one that wrote its first entry.");
    }
    return broken_at(chain, seq - 1, "hash",
                     fmt::format("Entry {} was rewritten: entry {} was chained to another.",
                                 seq - 1, seq));
}

Result<Verdict> Walk::wrong_hash(const Chain& chain, const EntryView& entry, ByteView hash) {
    const auto computed = hash_of(entry);
    TRY(const auto after,
        m_reader.first("SELECT previous FROM journal WHERE terminal = ? AND seq = ?",
                       {chain.number, entry.seq + 1},
                       [](const database::Row& row) { return hash_from(row.bytes(0)); }));
    // What comes after it still knows the hash that it was written with.
    if (after.value_or(chain.recorded.hash) == computed) {
        return broken_at(chain, entry.seq, "hash",
                         fmt::format("The hash of entry {} was changed.", entry.seq));
    }
    TRY(const auto column, changed_column(m_reader, entry, hash_from(hash)));
    return broken_at(chain, entry.seq, column,
                     fmt::format("Entry {} was changed after it was written: its {} is not the "
                                 "one that was hashed.", entry.seq, column));
}

std::optional<Verdict> Walk::meet_checkpoint(Chain& chain) const {
    if (chain.next_checkpoint >= chain.checkpoints.size()) return std::nullopt;
    const auto& checkpoint = chain.checkpoints[chain.next_checkpoint];
    if (checkpoint.seq != chain.seq) return std::nullopt;
    ++chain.next_checkpoint;
    if (checkpoint.head == chain.hash) return std::nullopt;
    auto view = view_of(chain.terminal.id, checkpoint);
    if (is_signed(chain, view, checkpoint.signature)) {
        return broken_at(chain, chain.seq, "hash",
                         fmt::format("Entry {} is not the one that was signed: the chain up to it "
                                     "was rewritten.", chain.seq));
    }
    view.head = chain.hash;
    if (is_signed(chain, view, checkpoint.signature)) {
        return broken_at(chain, chain.seq, "checkpoint.head",
                         fmt::format("The checkpoint at entry {} was changed.", chain.seq));
    }
    return changed_checkpoint(chain, chain.next_checkpoint - 1);
}

std::optional<Verdict> Walk::take_result(Result<Verdict> verdict) {
    if (verdict) return *std::move(verdict);
    m_failed = std::move(verdict).error();
    return std::nullopt;
}

Chain* Walk::chain_of(std::int64_t number) {
    for (auto& chain : m_chains) {
        if (chain.number == number) return &chain;
    }
    return nullptr;
}

Hash Walk::hash_of(const EntryView& entry) {
    write_preimage(m_preimage, entry);
    return m_sha.of(m_preimage);
}

}  // namespace

Result<Verdict> walk(database::Reader& reader, std::vector<Chain>& chains, std::int64_t position,
                     const std::function<bool(Progress)>& progress) {
    return Walk(reader, chains, position, progress).run();
}

}  // namespace foyer::journal
