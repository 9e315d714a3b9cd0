#include "app/worker.h"

#include <algorithm>

#include "app/attaching.h"
#include "app/clock_watch.h"
#include "app/inbox.h"
#include "app/upkeep.h"

namespace foyer::app {
namespace {

std::optional<long> sooner(std::optional<long> a, std::optional<long> b) {
    if (!a || !b) return a ? a : b;
    return std::min(*a, *b);
}

} // namespace

Worker::Worker(
    std::unique_ptr<Store> store, const Clock& steady, std::function<void()> landed,
    AfterCommit after_commit)
    : m_store(std::move(store)),
      m_held(steady),
      m_inbox(std::make_unique<Inbox>(*m_store)),
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

std::optional<Ticket> Worker::submit_approved(Order order, Approval approval) {
    const Ticket ticket = ++m_last_ticket;
    if (!push(ApprovedJob{ticket, std::move(order), std::move(approval)})) return std::nullopt;
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

bool Worker::look_at_clocks() {
    return push(ClockJob{});
}

bool Worker::read_file(FileJob job) {
    return push(std::move(job));
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
        const auto moment = sooner(upkeep.waits_ms(), m_inbox->waits_ms());
        auto job = moment ? m_jobs.pop_blocking_for(*moment) : m_jobs.pop_blocking();
        if (job) {
            std::visit([this](const auto& work) { perform(work); }, *job);
            upkeep.work_done();
            --m_open;
            m_landed();
        } else if (m_jobs.closed()) {
            break;
        } else if (m_inbox->waits_ms()) {
            tend_inbox();
        } else {
            upkeep.tend();
        }
    }
    m_inbox.reset();
    upkeep.close_down();
}

void Worker::perform(const OrderJob& job) {
    settle_order(job.ticket, submit_order(*m_store, job.order));
}

void Worker::perform(const ApprovedJob& job) {
    settle_order(
        job.ticket, app::submit_approved(*m_store, m_held, job.order, job.approval));
}

void Worker::settle_order(Ticket ticket, Outcome outcome) {
    const bool recorded = std::holds_alternative<Recorded>(outcome);
    settle(ticket, std::move(outcome));
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

void Worker::perform(const ClockJob&) {
    const auto recorded = record_breaches(*m_store);
    if (recorded) m_entries += static_cast<std::uint64_t>(*recorded);
    else remember(recorded.error());
    m_inbox->look();
}

// The screens show how far it came.
void Worker::tend_inbox() {
    const auto entered = m_inbox->tend();
    if (!entered) return remember(entered.error());
    m_entries += *entered ? 1 : 0;
    m_landed();
}

void Worker::perform(const FileJob& job) {
    job.take(app::read_file(*m_store, job.key, job.hash));
}

void Worker::remember(const Error& error) {
    if (!m_store->broken()) return;
    const std::lock_guard lock(m_mutex);
    if (!m_broken) m_broken = error;
}

} // namespace foyer::app
