#include "platform/inspect_client.h"

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "platform/clock.h"

namespace foyer::platform {

namespace {

constexpr std::int64_t answer_timeout_ms = 10'000;
constexpr unsigned retry_us = 5'000;

int connected_socket(const std::string& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= sizeof address.sun_path) return -1;
    std::memcpy(address.sun_path, path.data(), path.size());
    const int client = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const auto* at = reinterpret_cast<const sockaddr*>(&address);
    if (client >= 0 && connect(client, at, sizeof address) == 0) return client;
    if (client >= 0) close(client);
    return -1;
}

} // namespace

Result<std::unique_ptr<InspectClient>>
InspectClient::connect(const std::string& socket, std::int64_t timeout_ms) {
    const std::int64_t until = steady_ms() + timeout_ms;
    do {
        const int client = connected_socket(socket);
        if (client >= 0) return std::unique_ptr<InspectClient>(new InspectClient(client));
        usleep(retry_us);
    } while (steady_ms() < until);
    return fail(ErrorCode::device, "inspect the terminal: nobody listens on " + socket);
}

InspectClient::~InspectClient() {
    close(m_socket);
}

Result<std::string> InspectClient::ask(const std::string& request, std::int64_t timeout_ms) {
    const std::string line = request + "\n";
    if (send(m_socket, line.data(), line.size(), MSG_NOSIGNAL) < 0) {
        return fail(ErrorCode::device, "inspect the terminal: it has ended");
    }
    const std::int64_t until = steady_ms() + timeout_ms;
    while (m_received.find('\n') == std::string::npos) {
        pollfd waiting{m_socket, POLLIN, 0};
        const auto left = static_cast<int>(std::max<std::int64_t>(0, until - steady_ms()));
        const int ready = poll(&waiting, 1, left);
        if (ready < 0 && errno == EINTR) continue;
        if (ready <= 0)
            return fail(ErrorCode::cancelled, "inspect the terminal: no answer to " + request);
        char bytes[16384];
        const auto got = recv(m_socket, bytes, sizeof bytes, 0);
        if (got <= 0) return fail(ErrorCode::device, "inspect the terminal: it has ended");
        m_received.append(bytes, static_cast<std::size_t>(got));
    }
    const auto end = m_received.find('\n');
    std::string answer = m_received.substr(0, end);
    m_received.erase(0, end + 1);
    return answer;
}

Done InspectClient::ask_for_ok(const std::string& request, std::int64_t timeout_ms) {
    TRY(const std::string answer, ask(request, timeout_ms));
    if (answer == "ok") return {};
    return fail(ErrorCode::device, request + ": " + answer);
}

Result<InspectedScreen> InspectClient::screen() {
    TRY(const std::string line, ask("screen", answer_timeout_ms));
    return screen_from(line);
}

Done InspectClient::quiet(std::int64_t timeout_ms) {
    return ask_for_ok("quiet", timeout_ms);
}

Done InspectClient::advance_clock(std::int64_t span_ms) {
    return ask_for_ok("clock " + std::to_string(span_ms), answer_timeout_ms);
}

Done InspectClient::picture(const std::string& file) {
    return ask_for_ok("picture " + file, answer_timeout_ms);
}

} // namespace foyer::platform
