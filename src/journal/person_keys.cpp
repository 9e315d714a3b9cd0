#include "journal/person_keys.h"

#include <sodium.h>

#include <algorithm>

#include "journal/seal.h"

namespace foyer::journal {

namespace {

// Two screens full of members and everyone on a day's list; 64 KiB of locked memory.
constexpr std::size_t slots_count = 2048;

Bytes bound_to_person(PersonId person) {
    return bound_to({as_bytes("foyer.person-key/1"), person.view()});
}

}  // namespace

PersonKeys::PersonKeys(database::Writer& writer, const KeyBytes& store_key, Random& random)
    : m_writer(writer)
    , m_store_key(store_key)
    , m_random(random)
    , m_new_key(seal_key_size)
    , m_slots(slots_count * seal_key_size)
    , m_owner_of(slots_count) {}

Done PersonKeys::make(PersonId person) {
    m_random.fill(m_new_key.bytes());
    const auto wrapped =
        seal_under(m_store_key.view(), bound_to_person(person), m_new_key.view(), m_random);
    const std::int64_t before = m_writer.changes();
    CHECK_OK(m_writer.run(
        "INSERT INTO person(id, wrapped_key) VALUES(?, ?) ON CONFLICT(id) DO NOTHING",
        {person, wrapped}));
    if (m_writer.changes() != before) {
        std::ranges::copy(m_new_key.bytes(), remember(person).begin());
        sodium_memzero(m_new_key.bytes().data(), m_new_key.bytes().size());
        return {};
    }
    if (has(person)) return {};
    return fail(ErrorCode::conflict, "make key of person " + text_of(person) + ": was erased");
}

bool PersonKeys::has(PersonId person) {
    return m_slot_of.contains(person) ||
           m_writer.number("SELECT count(*) FROM person WHERE id = ? AND wrapped_key IS NOT NULL",
                           {person}).value_or(0) > 0;
}

Done PersonKeys::destroy_forever(PersonId person) {
    if (const auto kept = m_slot_of.find(person); kept != m_slot_of.end()) {
        const auto key = slot(kept->second);
        sodium_memzero(key.data(), key.size());
        m_slot_of.erase(kept);
    }
    CHECK_OK(m_writer.run("DELETE FROM phone WHERE person = ?", {person}));
    return m_writer.run(
        "INSERT INTO person(id, wrapped_key) VALUES(?, NULL) "
        "ON CONFLICT(id) DO UPDATE SET wrapped_key = NULL", {person});
}

Result<ByteView> PersonKeys::key_of(PersonId person) {
    if (const auto kept = m_slot_of.find(person); kept != m_slot_of.end()) {
        return slot(kept->second);
    }
    TRY(const auto row,
        m_writer.first("SELECT wrapped_key FROM person WHERE id = ?", {person},
                       [](const database::Row& found) -> std::optional<Bytes> {
                           if (found.is_null(0)) return std::nullopt;
                           const auto bytes = found.bytes(0);
                           return Bytes(bytes.begin(), bytes.end());
                       }));
    if (!row) return fail(ErrorCode::not_found, "key of person " + text_of(person) + ": none made");
    return unwrap(person, *row);
}

Result<ByteView> PersonKeys::unwrap(PersonId person, const std::optional<Bytes>& wrapped) {
    if (!wrapped) return ByteView();
    auto key = open_under(m_store_key.view(), bound_to_person(person), *wrapped);
    if (!key || key->size() != seal_key_size) {
        return fail(ErrorCode::corrupt, "key of person " + text_of(person) + ": does not unwrap");
    }
    const auto kept = remember(person);
    std::copy(key->begin(), key->end(), kept.begin());
    wipe(*key);
    return ByteView(kept);
}

void PersonKeys::forget() {
    sodium_memzero(m_slots.bytes().data(), m_slots.bytes().size());
    m_slot_of.clear();
}

std::span<std::uint8_t> PersonKeys::slot(std::size_t number) {
    return m_slots.bytes().subspan(number * seal_key_size, seal_key_size);
}

std::span<std::uint8_t> PersonKeys::remember(PersonId person) {
    const auto number = m_next_slot;
    m_next_slot = (m_next_slot + 1) % slots_count;
    const auto before = m_slot_of.find(m_owner_of[number]);
    if (before != m_slot_of.end() && before->second == number) m_slot_of.erase(before);
    m_owner_of[number] = person;
    m_slot_of[person] = number;
    return slot(number);
}

}  // namespace foyer::journal
