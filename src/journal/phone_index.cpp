#include "journal/phone_index.h"

#include <sodium.h>

namespace foyer::journal {

namespace {

constexpr std::size_t blind_size = 16;
constexpr unsigned long long passes = 2;
constexpr std::size_t memory = std::size_t{19} << 20;

Bytes keyed_hash(ByteView key, ByteView message, std::size_t size) {
    Bytes hash(size);
    crypto_generichash(hash.data(), hash.size(), message.data(), message.size(), key.data(),
                       key.size());
    return hash;
}

}  // namespace

Result<Bytes> blind_phone(ByteView key, std::string_view normal_phone, IndexCost cost) {
    if (cost == IndexCost::demo) return keyed_hash(key, as_bytes(normal_phone), blind_size);
    const auto salt = keyed_hash(key, as_bytes("foyer.phone-salt/1"), crypto_pwhash_SALTBYTES);
    Bytes slow(32);
    const int hashed =
        crypto_pwhash(slow.data(), slow.size(), normal_phone.data(), normal_phone.size(),
                      salt.data(), passes, memory, crypto_pwhash_ALG_ARGON2ID13);
    if (hashed != 0) return fail(ErrorCode::storage, "look up a number: out of memory");
    return keyed_hash(key, slow, blind_size);
}

}  // namespace foyer::journal
