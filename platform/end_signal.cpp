#include "platform/end_signal.h"

#include <pthread.h>
#include <signal.h>

#include <utility>

namespace foyer::platform {

namespace {

sigset_t ending_signals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    return signals;
}

} // namespace

EndSignal::EndSignal() {
    const sigset_t signals = ending_signals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

EndSignal::~EndSignal() {
    if (!m_thread.joinable()) return;
    m_done = true;
    pthread_kill(m_thread.native_handle(), SIGTERM);
    m_thread.join();
}

void EndSignal::listen(std::function<void()> wake) {
    m_wake = std::move(wake);
    m_thread = std::thread([this] {
        const sigset_t signals = ending_signals();
        int signal = 0;
        while (!m_done) {
            if (sigwait(&signals, &signal) != 0 || m_done) continue;
            m_asked = true;
            m_wake();
        }
    });
}

} // namespace foyer::platform
