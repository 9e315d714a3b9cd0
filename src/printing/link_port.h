// A line to a slip printer that carries bytes both ways: TCP or a USB character device.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>

#include "base/bytes.h"
#include "base/result.h"

namespace foyer::printing {

class Link {
public:
    virtual ~Link() = default; // closes it

    struct Sent {
        std::size_t count = 0;       // bytes that left this program
        std::optional<Error> broken; // none: all left, or the time is over
    };
    virtual Sent send_blocking(ByteView bytes, long limit_ms) = 0;
    // As many bytes as come within the limit, at most `most`; returns once it has them all.
    virtual Result<Bytes> receive_blocking(std::size_t most, long limit_ms) = 0;
    // Returns when the other side has all that was sent. Error{cancelled}: not in that time;
    // Error{device}: the line broke.
    virtual Done finish_blocking(long limit_ms) = 0;
};

// Error{device, network}: there is nobody, or nobody answers in time.
using OpenLink = std::function<Result<std::unique_ptr<Link>>()>;

} // namespace foyer::printing
