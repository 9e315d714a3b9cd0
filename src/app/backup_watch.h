// The store's copies: made in the background, and what became of the last one. A copy that fails is
// tried again until one succeeds; the screens show it meanwhile.
#pragma once

#include <functional>
#include <mutex>
#include <optional>
#include <string>

#include "app/task_thread.h"
#include "base/clock.h"
#include "base/result.h"

namespace foyer::app {

// After a failure; otherwise the terminal says when a copy is worth making.
constexpr std::int64_t backup_retry_ms = 5 * minute_ms;

struct BackupState {
    bool copying = false;
    std::optional<Error> failed; // why the last one is not there; nullopt: it is, or none was made
    Time failing_since;
    Time tried_at;
};

class BackupWatch {
public:
    // `landed` wakes the window when a copy ended; called on the watch's own thread.
    BackupWatch(std::string data_folder, const Clock& clock, std::function<void()> landed);
    ~BackupWatch() = default; // lets a copy that is being made end

    // Nothing happens while one is being made.
    void start();
    BackupState state() const;
    // Milliseconds until a failed copy is to be tried again; nullopt: none failed.
    std::optional<std::int64_t> retry_in_ms() const;

private:
    void copy();

    const std::string m_folder;
    const Clock& m_clock;
    const std::function<void()> m_landed;
    mutable std::mutex m_mutex;
    BackupState m_state; // guarded by m_mutex
    TaskThread m_thread{1};
};

} // namespace foyer::app
