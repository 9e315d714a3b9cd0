// XChaCha20-Poly1305: nobody without the key reads it, nobody moves it to another place unnoticed.
#pragma once

#include <initializer_list>
#include <optional>

#include "base/bytes.h"
#include "base/random.h"

namespace foyer::journal {

constexpr std::size_t seal_key_size = 32;

// What a seal is bound to; not secret, not stored, given again to open it.
Bytes bound_to(std::initializer_list<ByteView> parts);

// nonce (24 bytes), text, tag (16 bytes).
Bytes seal_under(ByteView key, ByteView bound, ByteView plain, Random& random);
// nullopt: another key, another place, or changed bytes.
std::optional<Bytes> open_under(ByteView key, ByteView bound, ByteView sealed);

}  // namespace foyer::journal
