// SHA-256. Through libcrypto: it uses the processor's own SHA instructions, which makes a whole
// verify about three times as fast as libsodium's portable code.
#pragma once

#include <memory>

#include "base/bytes.h"

namespace foyer::journal {

// Keeps its working memory, for hashing many things in a row. Used by one thread at a time.
class Sha256 {
public:
    Sha256();
    Hash of(ByteView message);

private:
    struct Engine;
    struct Destroy {
        void operator()(Engine* engine) const;
    };
    std::unique_ptr<Engine, Destroy> m_engine;
};

Hash sha256(ByteView message);

}  // namespace foyer::journal
