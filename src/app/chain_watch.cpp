#include "app/chain_watch.h"

namespace foyer::app {

ChainWatch::ChainWatch(std::string database_file, const Clock& clock, std::function<void()> landed)
    : m_file(std::move(database_file)), m_clock(clock), m_landed(std::move(landed)) {}

ChainWatch::~ChainWatch() {
    m_closing = true;
}

ChainState ChainWatch::state() const {
    const std::lock_guard lock(m_mutex);
    return m_state;
}

void ChainWatch::start(bool all) {
    {
        const std::lock_guard lock(m_mutex);
        if (m_state.checking) return;
        m_state.checking = true;
        m_state.progress = {};
    }
    // The queue cannot be full: there is never more than one check.
    (void)m_thread.start([this, all] { check(all); });
}

void ChainWatch::check(bool all) {
    const auto progress = [this](journal::Progress done) {
        const std::lock_guard lock(m_mutex);
        m_state.progress = done;
        return !m_closing;
    };
    auto reader = database::Reader::open(m_file);
    auto verdict = !reader ? std::unexpected(reader.error())
        : all              ? journal::verify(**reader, progress)
                           : journal::verify_recent(**reader);
    {
        const std::lock_guard lock(m_mutex);
        m_state.checking = false;
        m_state.verified_at = m_clock.now();
        m_state.error.reset();
        if (verdict)
            m_state.verdict = *verdict;
        else if (verdict.error().code != ErrorCode::cancelled)
            m_state.error = verdict.error();
    }
    m_landed();
}

} // namespace foyer::app
