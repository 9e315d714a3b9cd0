// SIGTERM and SIGINT as a wish to end, so that the terminal closes its store and goes with exit
// code 0 when the service manager stops it.
#pragma once

#include <atomic>
#include <functional>
#include <thread>

namespace foyer::platform {

class EndSignal {
public:
    // To be made before any other thread: threads inherit that these signals are not theirs.
    EndSignal();
    ~EndSignal();
    EndSignal(const EndSignal&) = delete;
    EndSignal& operator=(const EndSignal&) = delete;

    // Calls `wake` from a thread of its own when a signal comes; until then nothing.
    void listen(std::function<void()> wake);
    bool asked() const { return m_asked; }

private:
    std::function<void()> m_wake;
    std::atomic<bool> m_asked = false;
    std::atomic<bool> m_done = false;
    std::thread m_thread;
};

} // namespace foyer::platform
