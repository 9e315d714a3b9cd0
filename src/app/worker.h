// The worker: the only thread that writes. It takes orders from a bounded queue, submits them one
// by one and answers; when there is nothing to do it tends the files (checkpoints, backups, search
// index).
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <variant>
#include <vector>

#include "app/approval.h"
#include "app/door.h"
#include "app/drafts.h"
#include "app/sign_in.h"
#include "app/store.h"
#include "base/queue.h"

namespace foyer::app {

using Ticket = std::uint64_t;

struct Settled {
    Ticket ticket = 0;
    Outcome outcome;
};
struct DraftJob {
    DraftKey key;
    std::string body; // empty: the form was finished or thrown away
};
// Once, after everything before it is durable: sign-out, closing of the program.
struct SealJob {};
// Time has passed: clocks may have run out, and the till may have dropped a file into the inbox.
struct ClockJob {};
// A sealed file of a case is opened; what is in it goes to `take`, on the worker's thread.
struct FileJob {
    PersonId key;
    Hash hash{};
    std::function<void(Result<std::optional<Bytes>>)> take;
};

class Inbox;

class Worker {
public:
    // Worker's thread: after every recorded order, and once before the first.
    using AfterCommit = std::function<void(Store&)>;

    // `landed` is called on the worker's thread whenever an outcome is ready (it wakes the window).
    // `steady`: time that runs on and is never set.
    Worker(
        std::unique_ptr<Store> store, const Clock& steady, std::function<void()> landed,
        AfterCommit after_commit = {});
    ~Worker(); // finishes the queue, signs a checkpoint, closes the store

    // UI thread. nullopt: the queue is full, the desk is busy; nothing was taken.
    std::optional<Ticket> submit(Order order);
    std::optional<Ticket> submit_approved(Order order, Approval approval);
    std::optional<Ticket> sign_in(SignInWish wish);
    bool save_draft(DraftJob job);
    bool seal_chain();
    bool look_at_clocks();
    bool read_file(FileJob job);
    // UI thread, at the start of a frame.
    std::vector<Settled> take_outcomes() { return m_outcomes.take_all(); }
    // Entries written since the start; grows with every recorded order.
    std::uint64_t entries_landed() const { return m_entries.load(); }
    bool idle() const { return m_open.load() == 0; }
    // Why nothing can be written any more (disk full, damaged file); nullopt while all is well.
    std::optional<Error> read_only_because() const;

private:
    struct OrderJob {
        Ticket ticket;
        Order order;
    };
    struct ApprovedJob {
        Ticket ticket;
        Order order;
        Approval approval;
    };
    struct SignInJob {
        Ticket ticket;
        SignInWish wish;
    };
    using Job =
        std::variant<OrderJob, ApprovedJob, SignInJob, DraftJob, SealJob, ClockJob, FileJob>;

    void run();
    void perform(const OrderJob& job);
    void perform(const ApprovedJob& job);
    void perform(const SignInJob& job);
    void settle_order(Ticket ticket, Outcome outcome);
    void settle(Ticket ticket, Outcome outcome);
    void perform(const DraftJob& job);
    void perform(const SealJob& job);
    void perform(const ClockJob& job);
    void perform(const FileJob& job);
    void remember(const Error& error);
    bool push(Job job);
    void tend_inbox();

    std::unique_ptr<Store> m_store; // worker's thread only
    HeldLocks m_held;               // likewise
    std::unique_ptr<Inbox> m_inbox; // likewise
    std::function<void()> m_landed;
    AfterCommit m_after_commit;
    Queue<Job> m_jobs{256};
    Queue<Settled> m_outcomes{1024};
    std::atomic<std::uint64_t> m_entries{0};
    std::atomic<std::int64_t> m_open{0};
    Ticket m_last_ticket = 0; // UI thread only
    mutable std::mutex m_mutex;
    std::optional<Error> m_broken; // guarded by m_mutex
    std::thread m_thread;
};

} // namespace foyer::app
