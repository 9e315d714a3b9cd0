#include "platform/random.h"

#include <sys/random.h>

#include <cerrno>

#include "base/invariant.h"

namespace foyer::platform {

void KernelRandom::fill(std::span<std::uint8_t> bytes) {
    while (!bytes.empty()) {
        const auto got = getrandom(bytes.data(), bytes.size(), 0);
        INVARIANT(got > 0 || errno == EINTR);
        if (got > 0) bytes = bytes.subspan(static_cast<std::size_t>(got));
    }
}

} // namespace foyer::platform
