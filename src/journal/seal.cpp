#include "journal/seal.h"

#include <sodium.h>

#include "base/invariant.h"

namespace foyer::journal {

namespace {

constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(seal_key_size == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

}  // namespace

Bytes bound_to(std::initializer_list<ByteView> parts) {
    Bytes bound;
    for (const auto part : parts) {
        const auto size = static_cast<std::uint32_t>(part.size());
        for (int shift = 24; shift >= 0; shift -= 8) {
            bound.push_back(static_cast<std::uint8_t>(size >> shift));
        }
        bound.insert(bound.end(), part.begin(), part.end());
    }
    return bound;
}

Bytes seal_under(ByteView key, ByteView bound, ByteView plain, Random& random) {
    INVARIANT(key.size() == seal_key_size);
    Bytes sealed(nonce_size + plain.size() + tag_size);
    random.fill(std::span(sealed).first(nonce_size));
    crypto_aead_xchacha20poly1305_ietf_encrypt(sealed.data() + nonce_size, nullptr, plain.data(),
                                               plain.size(), bound.data(), bound.size(), nullptr,
                                               sealed.data(), key.data());
    return sealed;
}

std::optional<Bytes> open_under(ByteView key, ByteView bound, ByteView sealed) {
    INVARIANT(key.size() == seal_key_size);
    if (sealed.size() < nonce_size + tag_size) return std::nullopt;
    Bytes plain(sealed.size() - nonce_size - tag_size);
    const auto text = sealed.subspan(nonce_size);
    const int opened = crypto_aead_xchacha20poly1305_ietf_decrypt(
        plain.data(), nullptr, nullptr, text.data(), text.size(), bound.data(), bound.size(),
        sealed.data(), key.data());
    if (opened != 0) return std::nullopt;
    return plain;
}

}  // namespace foyer::journal
