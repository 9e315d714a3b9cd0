// The keys of persons in keyring.db, each wrapped under the store's key, and a cache of those in
// use. Private to src/journal.
#pragma once

#include <map>
#include <optional>

#include "base/random.h"
#include "database/database.h"
#include "journal/key_bytes.h"

namespace foyer::journal {

class PersonKeys {
public:
    PersonKeys(database::Writer& writer, const KeyBytes& store_key, Random& random);

    Done make(PersonId person);
    bool has(PersonId person);
    // Overwritten, together with the person's telephone numbers.
    Done destroy_forever(PersonId person);
    // Empty when the person was erased; Error{not_found} when there never was a key. Valid until
    // the next call.
    Result<ByteView> key_of(PersonId person);
    // After a rolled back transaction the cache may know keys that the file does not.
    void forget();

private:
    std::span<std::uint8_t> slot(std::size_t number);
    std::span<std::uint8_t> remember(PersonId person);
    Result<ByteView> unwrap(PersonId person, const std::optional<Bytes>& wrapped);

    database::Writer& m_writer;
    const KeyBytes& m_store_key;
    Random& m_random;
    KeyBytes m_new_key; // while it is made: guarded memory takes longer to get than a key to make
    KeyBytes m_slots;
    std::map<PersonId, std::size_t> m_slot_of;
    std::vector<PersonId> m_owner_of;
    std::size_t m_next_slot = 0;
};

}  // namespace foyer::journal
