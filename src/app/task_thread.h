// A thread that does one kind of work, one piece after the other.
#pragma once

#include <functional>
#include <thread>

#include "base/queue.h"

namespace foyer::app {

class TaskThread {
public:
    explicit TaskThread(std::size_t limit) : m_tasks(limit), m_thread([this] { run(); }) {}
    // Finishes what is queued, then ends.
    ~TaskThread() {
        m_tasks.close();
        m_thread.join();
    }
    TaskThread(const TaskThread&) = delete;
    TaskThread& operator=(const TaskThread&) = delete;

    // False when the queue is full: say "busy", do not wait.
    [[nodiscard]] bool start(std::function<void()> task) { return m_tasks.push(std::move(task)); }

private:
    void run() {
        while (auto task = m_tasks.pop_blocking())
            (*task)();
    }

    Queue<std::function<void()>> m_tasks;
    std::thread m_thread;
};

} // namespace foyer::app
