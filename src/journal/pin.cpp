#include <fmt/core.h>
#include <sodium.h>

#include <charconv>

#include "base/invariant.h"
#include "journal/keyring.h"
#include "journal/key_bytes.h"

namespace foyer::journal {

namespace {

constexpr std::size_t salt_size = crypto_pwhash_SALTBYTES;
constexpr std::size_t hash_size = 32;

struct PinCost {
    std::uint64_t passes = 2;
    std::size_t memory = std::size_t{64} << 20;
};

// More than any record of ours asks for: a forged record must not exhaust the machine.
constexpr PinCost most{.passes = 16, .memory = std::size_t{256} << 20};

PinCost cost_of(IndexCost cost) {
    return cost == IndexCost::store ? PinCost{} : PinCost{.passes = 1, .memory = 64 << 10};
}

std::optional<Bytes> slow_hash(std::string_view pin, ByteView salt, PinCost cost) {
    start_sodium();
    Bytes hash(hash_size);
    const int hashed = crypto_pwhash(hash.data(), hash.size(), pin.data(), pin.size(), salt.data(),
                                     cost.passes, cost.memory, crypto_pwhash_ALG_ARGON2ID13);
    if (hashed != 0) return std::nullopt;
    return hash;
}

struct PinRecord {
    PinCost cost;
    Bytes salt;
    Bytes hash;
};

template <class Number>
bool read_number(std::string_view text, Number& number) {
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc() && read.ptr == text.data() + text.size();
}

// "argon2id$passes$memory in bytes$salt$hash"
std::optional<PinRecord> parse_record(std::string_view record) {
    std::vector<std::string_view> parts;
    for (std::size_t start = 0; start <= record.size();) {
        const auto end = std::min(record.find('$', start), record.size());
        parts.push_back(record.substr(start, end - start));
        start = end + 1;
    }
    if (parts.size() != 5 || parts[0] != "argon2id") return std::nullopt;
    PinRecord read;
    if (!read_number(parts[1], read.cost.passes)) return std::nullopt;
    if (!read_number(parts[2], read.cost.memory)) return std::nullopt;
    const auto salt = from_base64(parts[3]);
    const auto hash = from_base64(parts[4]);
    if (!salt || salt->size() != salt_size) return std::nullopt;
    if (!hash || hash->size() != hash_size) return std::nullopt;
    if (read.cost.passes > most.passes || read.cost.memory > most.memory) return std::nullopt;
    read.salt = *salt;
    read.hash = *hash;
    return read;
}

}  // namespace

std::string pin_record(std::string_view pin, Random& random, IndexCost cost) {
    const auto spent = cost_of(cost);
    Bytes salt(salt_size);
    random.fill(salt);
    const auto hash = slow_hash(pin, salt, spent);
    INVARIANT(hash.has_value());
    return fmt::format("argon2id${}${}${}${}", spent.passes, spent.memory, to_base64(salt),
                       to_base64(*hash));
}

bool pin_matches(std::string_view record, std::string_view pin) {
    const auto read = parse_record(record);
    if (!read) return false;
    const auto hash = slow_hash(pin, read->salt, read->cost);
    return hash && sodium_memcmp(hash->data(), read->hash.data(), hash_size) == 0;
}

}  // namespace foyer::journal
