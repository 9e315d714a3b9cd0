// keyring.db: the terminal's signing key, the store's secrets and one key per person. It is mutable
// and never part of the journal: destroying a person's key erases that person everywhere, and the
// chain stays valid.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "base/clock.h"
#include "base/ids.h"
#include "base/random.h"
#include "base/result.h"

namespace foyer::journal {

// Cost of the blind index of telephone numbers: 19 MiB for a store (about 18 ms a look-up), next to
// nothing for demo stores of a million made-up people.
enum class IndexCost { store, demo };

// Used by the worker's thread only; person keys are cached.
class Keyring {
public:
    // Error{conflict} when the file exists.
    static Result<std::unique_ptr<Keyring>> create(const std::string& file, Random& random,
                                                   IndexCost cost);
    static Result<std::unique_ptr<Keyring>> open(const std::string& file, Random& random);
    virtual ~Keyring() = default;

    virtual Bytes sign_public_key() const = 0;
    virtual Bytes sign(ByteView message) const = 0;  // Ed25519, 64 bytes
    // A key for a new incarnation of the terminal: made and kept, in use only after use_sign_key.
    virtual Result<Bytes> make_sign_key() = 0;
    // The key that own_terminal() names. Error{not_found}: this keyring is of another store.
    virtual Done use_sign_key(ByteView public_key) = 0;

    // Durable before it returns unless begin_bulk() is on: a key must outlive the entry it seals.
    // Nothing happens when there is one; Error{conflict} when the person was erased.
    virtual Done make_person_key(PersonId person) = 0;
    // The same, and remembers the person's number: both are durable by one write.
    virtual Done make_person_key(PersonId person, std::string_view normal_phone) = 0;
    virtual bool has_person_key(PersonId person) = 0;
    // Key and telephone numbers; no trace is left in the file or its WAL. Error{conflict} while a
    // backup reads the file: the key is gone, call again so that its last bytes go too.
    virtual Done destroy_person_key_forever(PersonId person) = 0;

    // Sealed texts are base64. Bound to `context` (op and field), so that a sealed text cannot be
    // moved elsewhere. Error{not_found} without a key for that person.
    virtual Result<std::string> seal(PersonId person, std::string_view context,
                                     std::string_view plain) = 0;
    // nullopt when the person's key is gone; Error{corrupt} when the seal does not hold.
    virtual Result<std::optional<std::string>> open_seal(PersonId person, std::string_view context,
                                                         std::string_view sealed) = 0;

    // Sealing under the store's own key (PIN records, drafts). nullopt: the seal does not hold.
    virtual std::string seal_for_store(std::string_view context, std::string_view plain) = 0;
    virtual std::optional<std::string> open_for_store(std::string_view context,
                                                      std::string_view sealed) = 0;

    // Who has this number (normal form), found by a keyed slow hash; never by the number itself.
    // A number belongs to the person it was remembered for last.
    virtual Done remember_phone(PersonId person, std::string_view normal_phone) = 0;
    virtual Result<std::optional<PersonId>> person_of_phone(std::string_view normal_phone) = 0;

    // One transaction around many of the calls above (imports, demo data). It must end before the
    // transaction of the journal that uses those keys does.
    virtual Done begin_bulk() = 0;
    virtual Done end_bulk() = 0;
    // Why nothing can be written to its file any more, as of Writer::broken().
    virtual const std::optional<Error>& broken() const = 0;
};

// Argon2id of a PIN, 64 MiB: about 70 ms, so never on the UI thread or inside a transaction.
// The record goes into the journal only under seal_for_store.
std::string pin_record(std::string_view pin, Random& random, IndexCost cost);
bool pin_matches(std::string_view record, std::string_view pin);

}  // namespace foyer::journal
