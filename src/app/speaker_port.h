// The machine's loudspeaker, as the terminal sees it. A machine without one is as good: nothing is
// told by sound alone.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace foyer::app {

constexpr int samples_a_second = 48'000; // one channel

class Speaker {
public:
    virtual ~Speaker() = default;
    // Never waits; a sound that would come too late is left out. Any thread.
    virtual void play(std::vector<std::int16_t> samples) = 0;
    // Why the last sound was not heard; "" when it was, or when none was played yet.
    virtual std::string trouble() const = 0;
};

} // namespace foyer::app
