// The only way between threads: a bounded queue of values.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace foyer {

template <class T>
class Queue {
public:
    explicit Queue(std::size_t limit) : m_limit(limit) {}

    // False when full or closed: a full queue is drawn as "busy", nobody waits for it.
    [[nodiscard]] bool push(T value) {
        {
            const std::lock_guard lock(m_mutex);
            if (m_closed || m_values.size() >= m_limit) return false;
            m_values.push_back(std::move(value));
        }
        m_filled.notify_one();
        return true;
    }

    // Waits for a value; nullopt once the queue is closed and empty.
    std::optional<T> pop_blocking() {
        std::unique_lock lock(m_mutex);
        m_filled.wait(lock, [this] { return m_closed || !m_values.empty(); });
        return take_front();
    }

    // Like pop_blocking, but gives up after span_ms (nullopt; tell the cases apart with closed()).
    std::optional<T> pop_blocking_for(long span_ms) {
        std::unique_lock lock(m_mutex);
        m_filled.wait_for(lock, std::chrono::milliseconds(span_ms),
                          [this] { return m_closed || !m_values.empty(); });
        return take_front();
    }

    // Everything that is there now, without waiting.
    std::vector<T> take_all() {
        const std::lock_guard lock(m_mutex);
        std::vector<T> taken(std::make_move_iterator(m_values.begin()),
                             std::make_move_iterator(m_values.end()));
        m_values.clear();
        return taken;
    }

    void close() {
        {
            const std::lock_guard lock(m_mutex);
            m_closed = true;
        }
        m_filled.notify_all();
    }

    bool closed() const {
        const std::lock_guard lock(m_mutex);
        return m_closed;
    }

private:
    std::optional<T> take_front() {
        if (m_values.empty()) return std::nullopt;
        T value = std::move(m_values.front());
        m_values.pop_front();
        return value;
    }

    const std::size_t m_limit;
    mutable std::mutex m_mutex;
    std::condition_variable m_filled;
    std::deque<T> m_values;
    bool m_closed = false;
};

}  // namespace foyer
