#include "journal/checkpoint.h"

#include "base/invariant.h"
#include "journal/chain.h"
#include "journal/row.h"

namespace foyer::journal {

namespace {

struct Ends {
    std::int64_t number = 0;
    Head head;
    std::optional<SignedCheckpoint> last;
};

Result<Ends> own_ends(database::Reader& reader) {
    TRY(auto ends,
        reader.first("SELECT number, id, head_seq, head_time, head_hash FROM terminal "
                     "WHERE own = 1", {},
                     [](const database::Row& row) {
                         return Ends{row.integer(0),
                                     {row.id<TerminalId>(1), row.integer(2), row.integer(3),
                                      hash_from(row.bytes(4))},
                                     std::nullopt};
                     }));
    if (!ends) return fail(ErrorCode::not_found, "checkpoint: the store has not been set up");
    TRY(ends->last,
        reader.first("SELECT seq, head, time, previous, signature FROM checkpoint "
                     "WHERE terminal = ? ORDER BY seq DESC LIMIT 1",
                     {ends->number}, checkpoint_from));
    return *ends;
}

}  // namespace

Done checkpoint_head(database::Writer& writer, const Keyring& keyring, Time now,
                     std::int64_t after_entries) {
    INVARIANT(writer.in_transaction() && after_entries > 0);
    TRY(const auto ends, own_ends(writer));
    const auto covered = ends.last ? ends.last->seq : 0;
    if (ends.head.seq - covered < after_entries) return {};
    TRY(const auto terminal, own_terminal(writer));
    if (keyring.sign_public_key() != terminal.sign_public_key) {
        return fail(ErrorCode::corrupt, "checkpoint: the keyring is of another terminal");
    }
    SignedCheckpoint checkpoint{
        .seq = ends.head.seq,
        .head = ends.head.hash,
        .time = now.ms,
        .previous = ends.last ? link_hash(terminal.id, *ends.last) : genesis_hash(terminal),
        .signature = {}};
    Bytes preimage;
    write_preimage(preimage, view_of(terminal.id, checkpoint));
    return writer.run(
        "INSERT INTO checkpoint(terminal, seq, head, time, previous, signature) "
        "VALUES(?, ?, ?, ?, ?, ?)",
        {ends.number, checkpoint.seq, ByteView(checkpoint.head), checkpoint.time,
         ByteView(checkpoint.previous), keyring.sign(preimage)});
}

}  // namespace foyer::journal
