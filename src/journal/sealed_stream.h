// A file sealed as it is written, piece by piece: bytes that no key opens, in a form that shows any
// change, a cut and pieces out of order. Private to src/journal; attachments.h says what for.
//
//   "FOYSEAL1", length of the sealed key (2 bytes, big-endian), the sealed key (base64 under the
//   person's key, bound to the file's own salt), salt (16), header of the stream (24), pieces:
//   65,536 bytes and a tag of 17 each, the last one shorter and marked as the last.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "base/bytes.h"
#include "base/ids.h"
#include "base/random.h"
#include "base/result.h"
#include "journal/keyring.h"

namespace foyer::journal {

constexpr std::size_t sealed_piece = 64 << 10;

// Writes into a nameless place of the folder; finish() gives it its name. Without that nothing is
// left of it.
class SealedWriter {
public:
    // Makes the folder, for nobody else to read. Error{not_found}: the person has no key.
    static Result<SealedWriter>
    create(const std::string& folder, PersonId person, Keyring& keyring, Random& random);
    SealedWriter(SealedWriter&&) noexcept;
    SealedWriter& operator=(SealedWriter&&) noexcept;
    ~SealedWriter();

    // Pieces of any size.
    Done write(ByteView bytes);
    // The hash of all that was written; durable under the name that `name_for` makes of it.
    Result<Hash> finish(const std::function<std::string(const Hash&)>& name_for);

private:
    struct State;
    explicit SealedWriter(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

// Hands the content out piece by piece; false from `take` stops it. Answers false when the person
// was erased. Error{corrupt}: changed, cut off, or not the content of this hash.
Result<bool> read_sealed(
    const std::string& file, PersonId person, const Hash& hash, Keyring& keyring,
    const std::function<bool(ByteView)>& take);

} // namespace foyer::journal
