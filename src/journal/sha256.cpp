#include "journal/sha256.h"

#include <openssl/evp.h>

#include "base/invariant.h"

namespace foyer::journal {

struct Sha256::Engine {
    EVP_MD* digest = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    EVP_MD_CTX* state = EVP_MD_CTX_new();

    Engine() = default;
    ~Engine() {
        EVP_MD_CTX_free(state);
        EVP_MD_free(digest);
    }
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;
};

void Sha256::Destroy::operator()(Engine* engine) const { delete engine; }

Sha256::Sha256() : m_engine(new Engine) {
    INVARIANT(m_engine->digest != nullptr && m_engine->state != nullptr);
}

Hash Sha256::of(ByteView message) {
    Hash hash{};
    const bool hashed =
        EVP_DigestInit_ex2(m_engine->state, m_engine->digest, nullptr) == 1 &&
        EVP_DigestUpdate(m_engine->state, message.data(), message.size()) == 1 &&
        EVP_DigestFinal_ex(m_engine->state, hash.data(), nullptr) == 1;
    INVARIANT(hashed);
    return hash;
}

Hash sha256(ByteView message) { return Sha256().of(message); }

}  // namespace foyer::journal
