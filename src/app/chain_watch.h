// How sound the chain is, checked in the background: the recent part at the start, all of it on
// request, with progress. The badge of the counter log shows it.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "app/task_thread.h"
#include "base/clock.h"
#include "journal/verify.h"

namespace foyer::app {

struct ChainState {
    bool checking = false;
    journal::Progress progress;
    std::optional<journal::Verdict> verdict; // of the last check that ended
    Time verified_at;
    std::optional<Error> error; // the check itself could not be made
};

class ChainWatch {
public:
    // `landed` wakes the window when something changed; called on the watch's own thread.
    ChainWatch(std::string database_file, const Clock& clock, std::function<void()> landed);
    ~ChainWatch();

    void check_recent() { start(false); }
    void check_all() { start(true); }
    ChainState state() const;

private:
    void start(bool all);
    void check(bool all);

    const std::string m_file;
    const Clock& m_clock;
    const std::function<void()> m_landed;
    std::atomic<bool> m_closing{false};
    mutable std::mutex m_mutex;
    ChainState m_state; // guarded by m_mutex
    TaskThread m_thread{4};
};

} // namespace foyer::app
