// librime itself: what is being composed, step by step. All calls from one thread.
#pragma once

#include <memory>

#include "base/result.h"
#include "platform/ime.h"
#include "ui/typing_port.h"

namespace foyer::platform {

class Composer {
public:
    // Loads librime and its dictionary, about 50 ms. not_found: one of them is not installed.
    static Result<std::unique_ptr<Composer>> open(const TypingOptions& options);
    virtual ~Composer() = default;
    virtual ui::TypingAnswer take(const ui::TypingStep& step) = 0;
};

} // namespace foyer::platform
