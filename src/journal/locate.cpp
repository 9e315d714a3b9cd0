#include "journal/locate.h"

#include <sodium.h>

#include <algorithm>

#include "journal/sha256.h"

namespace foyer::journal {

namespace {

constexpr std::string_view entry_fields[] = {"",     "seq",     "time", "actor", "approver",
                                             "kind", "subject", "op",   ""};
constexpr std::string_view genesis_fields[] = {"terminal.id", "terminal.letter",
                                               "terminal.sign_key", "terminal.succeeds"};
constexpr std::string_view checkpoint_fields[] = {"", "checkpoint.seq", "", "checkpoint.time"};
constexpr std::string_view checkpoint_time[] = {"", "", "", "checkpoint.time"};

std::size_t read_length(const Bytes& preimage, std::size_t at) {
    std::size_t length = 0;
    for (std::size_t i = 0; i < 4; ++i) length = length << 8 | preimage[at + i];
    return length;
}

bool one_byte_restores(Bytes& preimage, std::size_t at,
                       const std::function<bool(const Bytes&)>& is_original) {
    const auto found = preimage[at];
    for (int change = 1; change < 256; ++change) {
        preimage[at] = static_cast<std::uint8_t>(found ^ change);
        if (is_original(preimage)) return true;
    }
    preimage[at] = found;
    return false;
}

class Trial {
public:
    Trial(const EntryView& found, const Hash& original) : m_found(found), m_original(original) {}

    bool fits(const EntryView& changed) {
        write_preimage(m_preimage, changed);
        return m_sha.of(m_preimage) == m_original;
    }
    // One column given the values that it has in other entries.
    Result<bool> fits_with(database::Reader& reader, std::string_view distinct_values,
                           const std::function<void(EntryView&, ByteView)>& put) {
        bool fitting = false;
        CHECK_OK(reader.each(distinct_values, {}, [&](const database::Row& row) {
            auto changed = m_found;
            put(changed, row.bytes(0));
            fitting = fits(changed);
            return !fitting;
        }));
        return fitting;
    }

private:
    const EntryView& m_found;
    const Hash& m_original;
    Sha256 m_sha;
    Bytes m_preimage;
};

constexpr std::string_view every_staff =
    "SELECT NULL UNION SELECT actor FROM journal UNION SELECT approver FROM journal";

}  // namespace

std::string changed_field(Bytes preimage, std::span<const std::string_view> names,
                          const std::function<bool(const Bytes&)>& is_original) {
    std::size_t at = 4 + read_length(preimage, 0);
    for (const auto name : names) {
        const auto end = at + 4 + read_length(preimage, at);
        for (at += 4; at < end && !name.empty(); ++at) {
            if (one_byte_restores(preimage, at, is_original)) return std::string(name);
        }
        at = end;
    }
    return "";
}

Result<std::string> changed_column(database::Reader& reader, const EntryView& entry,
                                   const Hash& original) {
    Bytes preimage;
    write_preimage(preimage, entry);
    Sha256 sha;
    auto column = changed_field(preimage, entry_fields, [&](const Bytes& changed) {
        return sha.of(changed) == original;
    });
    if (!column.empty()) return column;

    Trial trial(entry, original);
    TRY(const bool actor,
        trial.fits_with(reader, every_staff,
                        [](EntryView& changed, ByteView staff) { changed.actor = staff; }));
    if (actor) return "actor";
    TRY(const bool approver,
        trial.fits_with(reader, every_staff,
                        [](EntryView& changed, ByteView staff) { changed.approver = staff; }));
    if (approver) return "approver";
    TRY(const bool kind,
        trial.fits_with(reader, "SELECT DISTINCT kind FROM journal",
                        [](EntryView& changed, ByteView text) { changed.kind = as_text(text); }));
    if (kind) return "kind";
    TRY(const bool subject,
        trial.fits_with(reader, "SELECT DISTINCT subject FROM journal",
                        [](EntryView& changed, ByteView id) { changed.subject = id; }));
    return subject ? "subject" : "body";
}

std::string changed_column(const GenesisView& genesis, const Hash& original) {
    Bytes preimage;
    write_preimage(preimage, genesis);
    Sha256 sha;
    return changed_field(preimage, genesis_fields,
                         [&](const Bytes& changed) { return sha.of(changed) == original; });
}

std::string changed_column(const CheckpointView& checkpoint, ByteView signature,
                           ByteView public_key, Tried tried) {
    Bytes preimage;
    write_preimage(preimage, checkpoint);
    const std::span<const std::string_view> fields =
        tried == Tried::time ? checkpoint_time : checkpoint_fields;
    const auto column = changed_field(preimage, fields, [&](const Bytes& changed) {
        return signature_holds(public_key, changed, signature);
    });
    return column.empty() ? "checkpoint.signature" : column;
}

bool signature_holds(ByteView public_key, ByteView message, ByteView signature) {
    if (public_key.size() != crypto_sign_PUBLICKEYBYTES) return false;
    if (signature.size() != crypto_sign_BYTES) return false;
    return crypto_sign_verify_detached(signature.data(), message.data(), message.size(),
                                       public_key.data()) == 0;
}

}  // namespace foyer::journal
