// The reader's thread: questions of the screens are answered here, on a read-only connection. An
// answer that a newer question has made stale is interrupted.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "base/queue.h"
#include "base/result.h"
#include "database/database.h"

namespace foyer::app {

using AnyModel = std::shared_ptr<const void>;

struct Ask {
    std::uint64_t slot = 0; // who asks; a newer Ask of the same slot replaces an older one
    std::uint64_t generation = 0;
    std::function<Result<AnyModel>(database::Reader&)> answer;
};
struct Answer {
    std::uint64_t slot = 0;
    std::uint64_t generation = 0;
    Result<AnyModel> model;
};

// The reader's thread with its own read-only connection.
class Enquiries {
public:
    // `landed` is called on the reader's thread whenever an answer is ready (it wakes the window).
    Enquiries(std::unique_ptr<database::Reader> reader, std::function<void()> landed);
    ~Enquiries();

    // UI thread. Interrupts a running answer of the same slot.
    void ask(Ask ask);
    // UI thread, at the start of a frame: what was answered since.
    std::vector<Answer> take_answers();
    std::uint64_t new_slot() { return ++m_last_slot; }
    // Nothing asked that was not taken yet.
    bool idle() const { return m_open.load() == 0; }

private:
    void run();
    std::optional<Ask> next();

    std::unique_ptr<database::Reader> m_reader;
    std::function<void()> m_landed;
    Queue<Answer> m_answers{1024};
    std::atomic<std::int64_t> m_open{0};
    std::uint64_t m_last_slot = 0;

    std::mutex m_mutex;
    std::condition_variable m_filled;
    std::vector<Ask> m_waiting;       // guarded by m_mutex, at most one per slot
    std::uint64_t m_running_slot = 0; // guarded by m_mutex
    bool m_closing = false;           // guarded by m_mutex
    std::thread m_thread;
};

} // namespace foyer::app
