#include "platform/virtual_scanner.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <filesystem>
#include <thread>

#include <fcntl.h>
#include <linux/uinput.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "platform/clock.h"
#include "platform/scanner_keys.h"

namespace foyer::platform {
namespace {

constexpr const char* device_name = "Foyer virtual scanner";
constexpr int listener_ms = 5000;
constexpr std::int64_t look_again_ms = 10;

Error error_of(const std::string& action) {
    return {ErrorCode::device, action + ": " + std::strerror(errno)};
}

void pause_ms(std::int64_t ms) {
    std::this_thread::sleep_for(std::chrono::milliseconds(ms));
}

} // namespace

Result<std::unique_ptr<VirtualScanner>> VirtualScanner::open(const std::string& pipe) {
    std::unique_ptr<VirtualScanner> scanner(new VirtualScanner(pipe, true));
    CHECK_OK(scanner->plug_in());
    return scanner;
}

Result<std::unique_ptr<VirtualScanner>> VirtualScanner::open_pipe(const std::string& pipe) {
    std::unique_ptr<VirtualScanner> scanner(new VirtualScanner(pipe, false));
    CHECK_OK(scanner->plug_in());
    return scanner;
}

VirtualScanner::~VirtualScanner() {
    unplug();
}

app::ScannerChoice VirtualScanner::choice() const {
    return {app::ScannerKind::evdev, m_by_kernel ? device_name : m_pipe};
}

Done VirtualScanner::plug_in() {
    m_by_kernel = m_try_kernel && make_device();
    return m_by_kernel ? Done() : make_pipe();
}

bool VirtualScanner::make_device() {
    const int file = ::open("/dev/uinput", O_WRONLY | O_NONBLOCK | O_CLOEXEC);
    if (file < 0) return false;
    uinput_setup setup{};
    setup.id.bustype = BUS_VIRTUAL;
    std::strncpy(setup.name, device_name, sizeof setup.name - 1);
    bool made = ioctl(file, UI_SET_EVBIT, EV_KEY) == 0;
    for (int key = 1; key < KEY_MICMUTE; ++key)
        made = made && ioctl(file, UI_SET_KEYBIT, key) == 0;
    made = made && ioctl(file, UI_DEV_SETUP, &setup) == 0 && ioctl(file, UI_DEV_CREATE) == 0;
    m_file = made ? file : -1;
    if (!made) close(file);
    return made;
}

// Under its name only when it is whole, as udev does it.
Done VirtualScanner::make_pipe() const {
    std::filesystem::remove(m_pipe);
    const std::string draft = m_pipe + ".new";
    std::filesystem::remove(draft);
    if (mkfifo(draft.c_str(), 0600) != 0) return std::unexpected(error_of("make " + draft));
    std::filesystem::rename(draft, m_pipe);
    return {};
}

void VirtualScanner::unplug() {
    if (!m_by_kernel) std::filesystem::remove(m_pipe);
    if (m_file >= 0) close(m_file);
    m_file = -1;
}

Done VirtualScanner::need_listener() {
    const std::int64_t until = steady_ms() + listener_ms;
    while (m_file < 0) {
        m_file = ::open(m_pipe.c_str(), O_WRONLY | O_NONBLOCK | O_CLOEXEC);
        if (m_file >= 0) break;
        if (errno != ENXIO || steady_ms() > until)
            return std::unexpected(error_of("scan: nobody listens at " + m_pipe));
        pause_ms(look_again_ms);
    }
    return {};
}

Done VirtualScanner::type(std::string_view text, bool with_enter) {
    static const auto known = keys_of_letters();
    CHECK_OK(need_listener());
    for (const char letter : text) {
        const auto keys = known.find(letter);
        if (keys == known.end())
            return fail(ErrorCode::unsupported, "type \"" + std::string(1, letter) + "\"");
        if (keys->second.shift) CHECK_OK(send(KEY_LEFTSHIFT, 1));
        CHECK_OK(send(keys->second.code, 1));
        CHECK_OK(send(keys->second.code, 0));
        if (keys->second.shift) CHECK_OK(send(KEY_LEFTSHIFT, 0));
    }
    if (!with_enter) return {};
    CHECK_OK(send(KEY_ENTER, 1));
    return send(KEY_ENTER, 0);
}

Done VirtualScanner::send(std::uint16_t key, int value) {
    std::array<input_event, 2> events{};
    events[0].type = EV_KEY;
    events[0].code = key;
    events[0].value = value;
    events[1].type = EV_SYN;
    // The kernel keeps some sixty events for a reader; a pipe a thousand times that.
    if (m_by_kernel) pause_ms(1);
    pollfd asked{m_file, POLLOUT, 0};
    if (poll(&asked, 1, listener_ms) <= 0 || (asked.revents & POLLERR) != 0)
        return fail(ErrorCode::device, "scan: nobody takes the keys");
    if (write(m_file, events.data(), sizeof events) != sizeof events)
        return std::unexpected(error_of("scan"));
    return {};
}

std::map<char, VirtualScanner::Keys> VirtualScanner::keys_of_letters() {
    std::map<char, Keys> found;
    auto table = ScannerKeys::open();
    if (!table) return found;
    for (const bool shift : {false, true}) {
        if (shift) table->take(KEY_LEFTSHIFT, 1);
        for (std::uint16_t code = KEY_ESC; code <= KEY_SPACE; ++code) {
            const std::string typed = table->take(code, 1);
            table->take(code, 0);
            if (typed.size() == 1) found.try_emplace(typed[0], Keys{code, shift});
        }
    }
    return found;
}

} // namespace foyer::platform
