#include "platform/inspect_server.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstring>

namespace foyer::platform {

namespace {

constexpr std::size_t request_bytes_max = 4096;
// The first frame to end after a question may have begun before it, without the latest input.
constexpr int frames_for_certainty = 2;

bool send_all(int client, std::string line) {
    line += '\n';
    std::size_t sent = 0;
    while (sent < line.size()) {
        const auto wrote = send(client, line.data() + sent, line.size() - sent, MSG_NOSIGNAL);
        if (wrote <= 0) return false;
        sent += static_cast<std::size_t>(wrote);
    }
    return true;
}

std::unexpected<Error> socket_failure(const std::string& socket) {
    return fail(
        ErrorCode::device, "listen for inspection on " + socket + ": " + std::strerror(errno));
}

} // namespace

InspectServer::InspectServer(std::string socket, InspectHooks hooks)
    : m_socket(std::move(socket)), m_hooks(std::move(hooks)) {}

Result<std::unique_ptr<InspectServer>>
InspectServer::open(const std::string& socket, InspectHooks hooks) {
    auto server = std::unique_ptr<InspectServer>(new InspectServer(socket, std::move(hooks)));
    CHECK_OK(server->listen());
    server->m_thread = std::thread([raw = server.get()] { raw->serve(); });
    return server;
}

Done InspectServer::listen() {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (m_socket.size() >= sizeof address.sun_path) {
        return fail(ErrorCode::unsupported, "listen for inspection: path too long: " + m_socket);
    }
    std::memcpy(address.sun_path, m_socket.data(), m_socket.size());
    struct stat found {};
    if (lstat(m_socket.c_str(), &found) == 0 && S_ISSOCK(found.st_mode)) unlink(m_socket.c_str());
    m_stop = eventfd(0, EFD_CLOEXEC);
    m_listener = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (m_stop < 0 || m_listener < 0) return socket_failure(m_socket);
    const auto* at = reinterpret_cast<const sockaddr*>(&address);
    if (bind(m_listener, at, sizeof address) != 0) return socket_failure(m_socket);
    // Nobody can connect before listen().
    if (chmod(m_socket.c_str(), S_IRUSR | S_IWUSR) != 0) return socket_failure(m_socket);
    if (::listen(m_listener, 1) != 0) return socket_failure(m_socket);
    return {};
}

InspectServer::~InspectServer() {
    if (m_thread.joinable()) {
        {
            const std::lock_guard lock(m_mutex);
            m_ending = true;
        }
        m_answered.notify_all();
        eventfd_write(m_stop, 1);
        m_thread.join();
        unlink(m_socket.c_str());
    }
    if (m_listener >= 0) close(m_listener);
    if (m_stop >= 0) close(m_stop);
}

// False when the end has come.
bool InspectServer::wait_for(int descriptor) const {
    pollfd both[] = {{descriptor, POLLIN, 0}, {m_stop, POLLIN, 0}};
    while (poll(both, 2, -1) < 0 && errno == EINTR) {}
    return (both[1].revents & POLLIN) == 0;
}

void InspectServer::serve() {
    while (wait_for(m_listener)) {
        const int client = accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (client < 0) continue;
        talk_to(client);
        close(client);
    }
}

void InspectServer::talk_to(int client) {
    std::string received;
    while (wait_for(client)) {
        char bytes[512];
        const auto got = recv(client, bytes, sizeof bytes, 0);
        if (got <= 0) return;
        received.append(bytes, static_cast<std::size_t>(got));
        for (auto end = received.find('\n'); end != std::string::npos; end = received.find('\n')) {
            const std::string request = received.substr(0, end);
            received.erase(0, end + 1);
            if (!send_all(client, answer(request))) return;
        }
        if (received.size() > request_bytes_max) return;
    }
}

std::string InspectServer::answer(const std::string& request) {
    const auto space = request.find(' ');
    const std::string verb = request.substr(0, space);
    const std::string rest = space == std::string::npos ? "" : request.substr(space + 1);
    if (verb == "screen") {
        const std::lock_guard lock(m_mutex);
        return to_line(m_screen);
    }
    if (verb == "quiet") return answer_when_quiet();
    if (verb == "picture" && !rest.empty()) return answer_picture(rest);
    if (verb == "clock" && !rest.empty()) {
        std::int64_t span_ms = 0;
        const char* first = rest.data() + (rest.front() == '+' ? 1 : 0);
        const char* last = rest.data() + rest.size();
        const auto [end, problem] = std::from_chars(first, last, span_ms);
        if (problem != std::errc{} || end != last) return "error: clock wants milliseconds";
        m_hooks.advance_clock(span_ms);
        m_hooks.wake();
        return "ok";
    }
    return "error: known are screen, quiet, clock +MS, picture FILE";
}

std::string InspectServer::answer_when_quiet() {
    std::unique_lock lock(m_mutex);
    m_frames_since_question = 0;
    lock.unlock();
    m_hooks.wake();
    lock.lock();
    m_answered.wait(lock, [this] { return m_ending || !m_frames_since_question; });
    return m_frames_since_question ? "error: the terminal ends" : "ok";
}

std::string InspectServer::answer_picture(const std::string& file) {
    std::unique_lock lock(m_mutex);
    m_picture_file = file;
    lock.unlock();
    m_hooks.wake();
    lock.lock();
    m_answered.wait(lock, [this] { return m_ending || !m_picture_file; });
    return m_picture_file ? "error: the terminal ends" : m_picture_answer;
}

void InspectServer::frame_ended(InspectedScreen screen, bool quiet) {
    std::unique_lock lock(m_mutex);
    m_screen = std::move(screen);
    bool another_frame = false;
    if (m_picture_file) {
        const Done written = write_png(m_hooks.picture(), *m_picture_file);
        m_picture_answer = written ? "ok" : "error: " + written.error().what;
        m_picture_file.reset();
    }
    if (m_frames_since_question) {
        const bool certain = ++*m_frames_since_question >= frames_for_certainty;
        if (certain && quiet) m_frames_since_question.reset();
        another_frame = !certain;
    }
    lock.unlock();
    m_answered.notify_all();
    if (another_frame) m_hooks.wake();
}

} // namespace foyer::platform
