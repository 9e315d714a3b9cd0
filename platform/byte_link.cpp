#include "platform/byte_link.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>

#include <fcntl.h>
#include <linux/sockios.h>
#include <netdb.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace foyer::platform {
namespace {

using SteadyClock = std::chrono::steady_clock;

// Whoever wants to stop is heard so often.
constexpr int listen_ms = 100;

// The time that is left of a limit; none once somebody wants to stop.
class Limit {
public:
    Limit(long limit_ms, std::stop_token stop)
        : m_end(SteadyClock::now() + std::chrono::milliseconds(limit_ms)),
          m_stop(std::move(stop)) {}
    int left_ms() const {
        if (m_stop.stop_requested()) return 0;
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(m_end - SteadyClock::now());
        return static_cast<int>(std::max<long>(0, left.count()));
    }
    bool over() const { return left_ms() == 0; }

private:
    SteadyClock::time_point m_end;
    std::stop_token m_stop;
};

Error error_of(const std::string& action) {
    return {ErrorCode::device, action + ": " + std::strerror(errno)};
}

// False: the limit is over.
bool wait_for(int file, short what, const Limit& limit) {
    pollfd asked{file, what, 0};
    int found = 0;
    do
        found = poll(&asked, 1, std::min(limit.left_ms(), listen_ms));
    while ((found < 0 && errno == EINTR) || (found == 0 && !limit.over()));
    return found > 0;
}

bool try_later() {
    return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
}

class FileLink : public printing::Link {
public:
    FileLink(int file, std::string name, std::stop_token stop)
        : m_file(file), m_name(std::move(name)), m_stop(std::move(stop)) {}
    ~FileLink() override { close(m_file); }

    Sent send_blocking(ByteView bytes, long limit_ms) override {
        const Limit limit(limit_ms, m_stop);
        Sent sent;
        while (sent.count < bytes.size() && wait_for(m_file, POLLOUT, limit)) {
            const ssize_t count = put(bytes.subspan(sent.count));
            if (count > 0) {
                sent.count += static_cast<std::size_t>(count);
            } else if (!try_later()) {
                sent.broken = error_of("send to " + m_name);
                return sent;
            }
        }
        return sent;
    }

    Result<Bytes> receive_blocking(std::size_t most, long limit_ms) override {
        const Limit limit(limit_ms, m_stop);
        Bytes received(most);
        std::size_t count = 0;
        while (count < most && wait_for(m_file, POLLIN, limit)) {
            const ssize_t got = read(m_file, received.data() + count, most - count);
            if (got == 0) return fail(ErrorCode::device, m_name + " closed the line");
            if (got < 0 && !try_later()) return std::unexpected(error_of("read from " + m_name));
            if (got > 0) count += static_cast<std::size_t>(got);
        }
        received.resize(count);
        return received;
    }

    // The kernel has handed a device's bytes on when it took them.
    Done finish_blocking(long) override { return {}; }

protected:
    virtual ssize_t put(ByteView bytes) { return write(m_file, bytes.data(), bytes.size()); }

    const int m_file;
    const std::string m_name;
    const std::stop_token m_stop;
};

class TcpLink final : public FileLink {
public:
    using FileLink::FileLink;

    // Unread answers would make closing throw away what the printer has not read yet.
    Done finish_blocking(long limit_ms) override {
        const Limit limit(limit_ms, m_stop);
        shutdown(m_file, SHUT_WR);
        std::array<char, 256> rest{};
        while (waiting_to_leave() > 0) {
            if (limit.over())
                return fail(ErrorCode::cancelled, m_name + " has not taken all that was sent");
            pollfd nothing{-1, 0, 0};
            (void)poll(&nothing, 1, 10);
        }
        while (wait_for(m_file, POLLIN, Limit(std::min(limit.left_ms(), 500), m_stop))) {
            const ssize_t got = recv(m_file, rest.data(), rest.size(), 0);
            if (got < 0 && !try_later()) return std::unexpected(error_of("finish " + m_name));
            if (got == 0) break;
        }
        return {};
    }

private:
    // A printer that has gone must not end the program by a signal.
    ssize_t put(ByteView bytes) override {
        return send(m_file, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    }
    int waiting_to_leave() const {
        int bytes = 0;
        return ioctl(m_file, SIOCOUTQ, &bytes) == 0 ? bytes : 0;
    }
};

struct FreeAddresses {
    void operator()(addrinfo* found) const { freeaddrinfo(found); }
};

// -1: not this one; errno says why.
int connected(const addrinfo& address, const Limit& limit) {
    const int file = socket(
        address.ai_family, address.ai_socktype | SOCK_NONBLOCK | SOCK_CLOEXEC, address.ai_protocol);
    if (file < 0) return -1;
    int failed = 0;
    if (connect(file, address.ai_addr, address.ai_addrlen) != 0) {
        failed = errno;
        if (failed == EINPROGRESS) {
            socklen_t size = sizeof failed;
            if (!wait_for(file, POLLOUT, limit))
                failed = ETIMEDOUT;
            else
                getsockopt(file, SOL_SOCKET, SO_ERROR, &failed, &size);
        }
    }
    if (failed == 0) return file;
    close(file);
    errno = failed;
    return -1;
}

} // namespace

Result<std::unique_ptr<printing::Link>>
open_tcp_link(const std::string& host, int port, long limit_ms, std::stop_token stop) {
    const std::string name = host + ":" + std::to_string(port);
    addrinfo wanted{};
    wanted.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    const int failed = getaddrinfo(host.c_str(), std::to_string(port).c_str(), &wanted, &found);
    if (failed != 0)
        return fail(ErrorCode::network, "find printer " + name + ": " + gai_strerror(failed));
    const std::unique_ptr<addrinfo, FreeAddresses> addresses(found);
    const Limit limit(limit_ms, stop);
    for (const addrinfo* one = found; one != nullptr; one = one->ai_next) {
        const int file = connected(*one, limit);
        if (file >= 0) return std::make_unique<TcpLink>(file, name, stop);
    }
    return std::unexpected(error_of("connect to printer " + name));
}

Result<std::unique_ptr<printing::Link>>
open_device_link(const std::string& file, std::stop_token stop) {
    const int opened = open(file.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (opened < 0) return std::unexpected(error_of("open printer " + file));
    return std::make_unique<FileLink>(opened, file, std::move(stop));
}

} // namespace foyer::platform
