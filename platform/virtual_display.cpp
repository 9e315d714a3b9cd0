#include "platform/virtual_display.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "platform/clock.h"

namespace foyer::platform {

namespace {

constexpr std::int64_t start_timeout_ms = 10'000;

// Xvfb writes its number when it is ready for clients.
std::string number_from(int pipe) {
    std::string number;
    const std::int64_t until = steady_ms() + start_timeout_ms;
    while (!number.ends_with('\n')) {
        pollfd waiting{pipe, POLLIN, 0};
        if (poll(&waiting, 1, static_cast<int>(until - steady_ms())) <= 0) return "";
        char read_bytes[16];
        const auto got = read(pipe, read_bytes, sizeof read_bytes);
        if (got <= 0) return "";
        number.append(read_bytes, static_cast<std::size_t>(got));
    }
    number.pop_back();
    return number;
}

} // namespace

bool VirtualDisplay::installed() {
    return !find_program("Xvfb").empty();
}

Result<std::unique_ptr<VirtualDisplay>>
VirtualDisplay::open(int width, int height, const std::string& frame_buffer_folder) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) {
        return fail(ErrorCode::device, std::string("start Xvfb: ") + std::strerror(errno));
    }
    ProgramOptions options;
    const std::string size = std::to_string(width) + "x" + std::to_string(height) + "x24";
    options.command = {"Xvfb",      "-displayfd", std::to_string(ends[1]),
                       "-screen",   "0",          size,
                       "-nolisten", "tcp",        "-noreset"};
    if (!frame_buffer_folder.empty()) {
        options.command.insert(options.command.end(), {"-fbdir", frame_buffer_folder});
    }
    options.output_file = "/dev/null";
    options.kept_open = {ends[1]};
    auto server = Program::start(options);
    close(ends[1]);
    const std::string number = server ? number_from(ends[0]) : "";
    close(ends[0]);
    if (!server) return std::unexpected(server.error());
    if (number.empty()) return fail(ErrorCode::device, "start Xvfb: it did not get ready");
    return std::unique_ptr<VirtualDisplay>(new VirtualDisplay(*std::move(server), ":" + number));
}

} // namespace foyer::platform
