#include "app/backup_watch.h"

#include <algorithm>

#include "journal/backup.h"

namespace foyer::app {
namespace {

Done verified_copy(const std::string& folder, Time now) {
    TRY(const auto backup, journal::back_up(folder, now));
    if (!backup.file.empty()) return {};
    return fail(ErrorCode::corrupt, "back up " + folder + ": the journal is not intact");
}

} // namespace

BackupWatch::BackupWatch(std::string data_folder, const Clock& clock, std::function<void()> landed)
    : m_folder(std::move(data_folder)), m_clock(clock), m_landed(std::move(landed)) {}

void BackupWatch::start() {
    {
        const std::lock_guard lock(m_mutex);
        if (m_state.copying) return;
        m_state.copying = true;
        m_state.tried_at = m_clock.now();
    }
    // The queue cannot be full: there is never more than one copy.
    (void)m_thread.start([this] { copy(); });
}

void BackupWatch::copy() {
    const Time now = m_clock.now();
    const Done done = verified_copy(m_folder, now);
    {
        const std::lock_guard lock(m_mutex);
        m_state.copying = false;
        if (!done && !m_state.failed) m_state.failing_since = now;
        m_state.failed.reset();
        if (!done) m_state.failed = done.error();
    }
    m_landed();
}

BackupState BackupWatch::state() const {
    const std::lock_guard lock(m_mutex);
    return m_state;
}

std::optional<std::int64_t> BackupWatch::retry_in_ms() const {
    const BackupState now = state();
    if (!now.failed || now.copying) return std::nullopt;
    return std::max<std::int64_t>(now.tried_at + backup_retry_ms - m_clock.now(), 0);
}

} // namespace foyer::app
