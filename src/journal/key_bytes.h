// Memory for keys: guarded, kept out of swap and core files, wiped when it is given up.
#pragma once

#include <cstddef>
#include <memory>
#include <span>

#include "base/bytes.h"

namespace foyer::journal {

// libsodium is ready after this; cheap, from any thread.
void start_sodium();

class KeyBytes {
public:
    explicit KeyBytes(std::size_t size);
    explicit KeyBytes(ByteView bytes);

    std::span<std::uint8_t> bytes() { return {m_bytes.get(), m_size}; }
    ByteView view() const { return {m_bytes.get(), m_size}; }

private:
    struct Wipe {
        void operator()(std::uint8_t* bytes) const;
    };
    std::size_t m_size;
    std::unique_ptr<std::uint8_t, Wipe> m_bytes;
};

// Wipes what SQLite or base64 handed over in ordinary memory.
void wipe(Bytes& bytes);

}  // namespace foyer::journal
