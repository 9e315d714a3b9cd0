#include "platform/watchdog.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstring>

namespace foyer::platform {

namespace {

std::int64_t number_in(const std::string& text) {
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

} // namespace

Watchdog::Watchdog(const Environment& environment) : m_address(environment("NOTIFY_SOCKET")) {
    if (m_address.empty() || m_address.size() >= sizeof(sockaddr_un::sun_path)) return;
    m_socket = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    // Half of what is asked for leaves room for one that comes late.
    m_interval_ms = number_in(environment("WATCHDOG_USEC")) / 1000 / 2;
}

Watchdog::~Watchdog() {
    if (m_socket >= 0) close(m_socket);
}

void Watchdog::ready() const {
    send("READY=1");
}
void Watchdog::alive() const {
    send("WATCHDOG=1");
}
void Watchdog::stopping() const {
    send("STOPPING=1");
}

void Watchdog::status(const std::string& sentence) const {
    std::string line = "STATUS=" + sentence;
    std::ranges::replace(line, '\n', ' ');
    send(line);
}

void Watchdog::send(const std::string& line) const {
    if (m_socket < 0) return;
    sockaddr_un to{};
    to.sun_family = AF_UNIX;
    std::memcpy(to.sun_path, m_address.data(), m_address.size());
    // "@" stands for an address outside the file system.
    if (to.sun_path[0] == '@') to.sun_path[0] = '\0';
    const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + m_address.size());
    // A service manager that does not listen is no reason to stop serving.
    static_cast<void>(sendto(
        m_socket, line.data(), line.size(), MSG_NOSIGNAL | MSG_DONTWAIT,
        reinterpret_cast<const sockaddr*>(&to), size));
}

} // namespace foyer::platform
