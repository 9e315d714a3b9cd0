#include "journal/key_bytes.h"

#include <sodium.h>

#include <algorithm>

#include "base/invariant.h"

namespace foyer::journal {

void start_sodium() { INVARIANT(sodium_init() >= 0); }

void KeyBytes::Wipe::operator()(std::uint8_t* bytes) const { sodium_free(bytes); }

KeyBytes::KeyBytes(std::size_t size) : m_size(size) {
    start_sodium();
    m_bytes.reset(static_cast<std::uint8_t*>(sodium_malloc(size)));
    INVARIANT(m_bytes != nullptr);
}

KeyBytes::KeyBytes(ByteView bytes) : KeyBytes(bytes.size()) {
    std::copy(bytes.begin(), bytes.end(), m_bytes.get());
}

void wipe(Bytes& bytes) { sodium_memzero(bytes.data(), bytes.size()); }

}  // namespace foyer::journal
