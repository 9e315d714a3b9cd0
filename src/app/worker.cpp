#include "app/worker.h"

#include "app/upkeep.h"

namespace foyer::app {

Worker::Worker(
    std::unique_ptr<Store> store, const Clock& steady, std::function<void()> landed,
    AfterCommit after_commit)
    : m_store(std::move(store)),
      m_held(steady),
      m_landed(std::move(landed)),
      m_after_commit(std::move(after_commit)),
      m_thread([this] { run(); }) {}

Worker::~Worker() {
    m_jobs.close();
    m_thread.join();
}

bool Worker::push(Job job) {
    ++m_open;
    if (m_jobs.push(std::move(job))) return true;
    --m_open;
    return false;
}

std::optional<Ticket> Worker::submit(Order order) {
    const Ticket ticket = ++m_last_ticket;
    if (!push(OrderJob{ticket, std::move(order)})) return std::nullopt;
    return ticket;
}

std::optional<Ticket> Worker::sign_in(SignInWish wish) {
    const Ticket ticket = ++m_last_ticket;
    if (!push(SignInJob{ticket, std::move(wish)})) return std::nullopt;
    return ticket;
}

bool Worker::save_draft(DraftJob job) {
    return push(std::move(job));
}

bool Worker::seal_chain() {
    return push(SealJob{});
}

std::optional<Error> Worker::read_only_because() const {
    const std::lock_guard lock(m_mutex);
    return m_broken;
}

void Worker::run() {
    Upkeep upkeep(*m_store);
    if (m_after_commit) m_after_commit(*m_store);
    while (true) {
        if (upkeep.is_behind()) upkeep.tend();
        const auto moment = upkeep.waits_ms();
        auto job = moment ? m_jobs.pop_blocking_for(*moment) : m_jobs.pop_blocking();
        if (job) {
            std::visit([this](const auto& work) { perform(work); }, *job);
            upkeep.work_done();
            --m_open;
            m_landed();
        } else if (m_jobs.closed()) {
            break;
        } else {
            upkeep.tend();
        }
    }
    upkeep.close_down();
}

void Worker::perform(const OrderJob& job) {
    Outcome outcome = submit_order(*m_store, job.order);
    const bool recorded = std::holds_alternative<Recorded>(outcome);
    settle(job.ticket, std::move(outcome));
    if (!recorded || !m_after_commit) return;
    m_landed();
    m_after_commit(*m_store);
}

void Worker::perform(const SignInJob& job) {
    settle(job.ticket, app::sign_in(*m_store, m_held, job.wish));
}

void Worker::settle(Ticket ticket, Outcome outcome) {
    if (const auto* recorded = std::get_if<Recorded>(&outcome)) {
        m_entries += recorded->repeated ? 0 : recorded->kinds.size();
    } else if (const auto* error = std::get_if<Error>(&outcome)) {
        remember(*error);
    }
    (void)m_outcomes.push({ticket, std::move(outcome)});
}

void Worker::perform(const DraftJob& job) {
    const Done done =
        job.body.empty() ? drop_draft(*m_store, job.key) : keep_draft(*m_store, job.key, job.body);
    if (!done) remember(done.error());
}

void Worker::perform(const SealJob&) {
    const Done done = seal_chain_of(*m_store);
    if (!done) remember(done.error());
}

void Worker::remember(const Error& error) {
    if (!m_store->broken()) return;
    const std::lock_guard lock(m_mutex);
    if (!m_broken) m_broken = error;
}

} // namespace foyer::app
