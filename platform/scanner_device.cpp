#include "platform/scanner_device.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include <fcntl.h>
#include <linux/input.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

namespace foyer::platform {
namespace {

namespace fs = std::filesystem;
using app::ScannerChoice;
using app::ScannerKind;
using app::ScannerState;
using app::ScannerTrouble;

ScannerTrouble trouble_of(int error) {
    switch (error) {
    case EACCES:
    case EPERM: return ScannerTrouble::forbidden;
    case EBUSY: return ScannerTrouble::in_use;
    case ENOENT:
    case ENODEV:
    case ENXIO:
    case EIO:
    case ENOTDIR: return ScannerTrouble::unplugged;
    default: return ScannerTrouble::no_scanner;
    }
}

ScannerState failed(const std::string& action, int error) {
    return {trouble_of(error), action + ": " + std::strerror(error)};
}

int open_quietly(const std::string& path, int how) {
    return ::open(path.c_str(), how | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
}

bool is_pipe(int file) {
    struct stat seen {};
    return fstat(file, &seen) == 0 && S_ISFIFO(seen.st_mode);
}

using KeyBits = std::array<unsigned char, KEY_CNT / 8>;

// The device's own name when it has the keys of a code; "" otherwise.
std::string keyboard_name(int file) {
    KeyBits keys{};
    if (ioctl(file, EVIOCGBIT(EV_KEY, keys.size()), keys.data()) < 0) return "";
    for (const int key : {KEY_0, KEY_9, KEY_A, KEY_Z, KEY_ENTER})
        if ((keys[static_cast<std::size_t>(key) / 8] & (1U << (key % 8))) == 0) return "";
    std::array<char, 256> name{};
    if (ioctl(file, EVIOCGNAME(name.size() - 1), name.data()) < 0) return "";
    return name.data();
}

std::vector<std::string> names_in(const std::string& folder) {
    std::vector<std::string> names;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(folder, none))
        names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    return names;
}

bool is_path(const std::string& device) {
    return device.starts_with('/');
}

// "" when no device of that name can be seen; `forbidden` when some could not be asked.
std::string path_named(const std::string& name, const std::string& folder, bool& forbidden) {
    for (const std::string& one : names_in(folder)) {
        if (!one.starts_with("event")) continue;
        const std::string path = folder + "/" + one;
        const ScannerDevice device(open_quietly(path, O_RDONLY), path);
        forbidden = forbidden || (!device.open() && errno == EACCES);
        if (device.open() && keyboard_name(device.file()) == name) return path;
    }
    return "";
}

// The path in `detail`, or why there is none.
ScannerState path_of(const ScannerChoice& choice, const ScannerPlaces& places) {
    if (is_path(choice.device)) return {ScannerTrouble::none, choice.device};
    bool forbidden = false;
    const std::string path = path_named(choice.device, places.input, forbidden);
    if (!path.empty()) return {ScannerTrouble::none, path};
    if (forbidden)
        return {ScannerTrouble::forbidden, "read the devices in " + places.input + ": not allowed"};
    return {ScannerTrouble::unplugged, "find \"" + choice.device + "\" in " + places.input};
}

OpenedScanner opened_keys(const std::string& path) {
    const int file = open_quietly(path, O_RDONLY);
    if (file < 0) return {{}, failed("open " + path, errno)};
    ScannerDevice device(file, path);
    if (is_pipe(file)) return {std::move(device), {}};
    if (keyboard_name(file).empty())
        return {{}, {ScannerTrouble::no_scanner, path + " has no keys that type"}};
    if (ioctl(file, EVIOCGRAB, 1) < 0)
        return {{}, failed("take the keys of " + path + " for Foyer alone", errno)};
    return {std::move(device), {}};
}

// Eight bits, no parity, nothing changed on the way. A USB line has no speed; others are at 9600,
// as scanners leave their makers.
bool make_raw(int file) {
    termios line{};
    if (tcgetattr(file, &line) < 0) return false;
    cfmakeraw(&line);
    line.c_cflag |= CLOCAL | CREAD;
    line.c_cflag &= ~static_cast<tcflag_t>(HUPCL | CRTSCTS | CSTOPB);
    cfsetspeed(&line, B9600);
    return tcsetattr(file, TCSANOW, &line) == 0;
}

OpenedScanner opened_line(const std::string& path) {
    const int file = open_quietly(path, O_RDWR);
    if (file < 0) return {{}, failed("open " + path, errno)};
    ScannerDevice device(file, path);
    if (!make_raw(file)) return {{}, {ScannerTrouble::no_scanner, path + " is no serial line"}};
    // What was scanned while nobody listened is nobody's.
    tcflush(file, TCIFLUSH);
    (void)ioctl(file, TIOCEXCL);
    return {std::move(device), {}};
}

void add_keyboards(const ScannerPlaces& places, std::vector<app::FoundScanner>& found) {
    for (const std::string& one : names_in(places.input)) {
        if (!one.starts_with("event")) continue;
        const std::string path = places.input + "/" + one;
        const ScannerDevice device(open_quietly(path, O_RDONLY), path);
        const std::string name = device.open() ? keyboard_name(device.file()) : "";
        if (!name.empty()) found.push_back({{ScannerKind::evdev, name}, name});
    }
}

void add_lines(const ScannerPlaces& places, std::vector<app::FoundScanner>& found) {
    const auto named = names_in(places.serial);
    for (const std::string& one : named)
        found.push_back({{ScannerKind::serial, places.serial + "/" + one}, one});
    if (!named.empty()) return;
    for (const std::string& one : names_in(places.devices))
        if (one.starts_with("ttyACM") || one.starts_with("ttyUSB"))
            found.push_back({{ScannerKind::serial, places.devices + "/" + one}, one});
}

} // namespace

ScannerDevice& ScannerDevice::operator=(ScannerDevice&& other) noexcept {
    std::swap(m_file, other.m_file);
    std::swap(m_path, other.m_path);
    return *this;
}

void ScannerDevice::close() {
    if (m_file >= 0) ::close(m_file);
    m_file = -1;
}

Result<std::string> ScannerDevice::read() const {
    std::string bytes(4096, '\0');
    const ssize_t got = ::read(m_file, bytes.data(), bytes.size());
    if (got < 0 && (errno == EAGAIN || errno == EINTR)) return std::string();
    if (got <= 0) return fail(ErrorCode::device, m_path + " has gone");
    bytes.resize(static_cast<std::size_t>(got));
    return bytes;
}

bool ScannerDevice::in_place() const {
    struct stat there {};
    struct stat ours {};
    return stat(m_path.c_str(), &there) == 0 && fstat(m_file, &ours) == 0 &&
        there.st_dev == ours.st_dev && there.st_ino == ours.st_ino;
}

OpenedScanner open_scanner_device(const ScannerChoice& choice, const ScannerPlaces& places) {
    if (choice.kind == ScannerKind::keyboard) return {};
    const ScannerState path = path_of(choice, places);
    if (path.trouble != ScannerTrouble::none) return {{}, path};
    return choice.kind == ScannerKind::evdev ? opened_keys(path.detail) : opened_line(path.detail);
}

ScannerState look_at_scanner(const ScannerChoice& choice, const ScannerPlaces& places) {
    if (choice.kind == ScannerKind::keyboard) return {};
    const ScannerState path = path_of(choice, places);
    if (path.trouble != ScannerTrouble::none) return path;
    if (access(path.detail.c_str(), R_OK) != 0) return failed("open " + path.detail, errno);
    return {};
}

std::vector<app::FoundScanner> find_scanners(const ScannerPlaces& places) {
    std::vector<app::FoundScanner> found;
    add_keyboards(places, found);
    add_lines(places, found);
    return found;
}

std::vector<std::string> folders_of(const ScannerChoice& choice, const ScannerPlaces& places) {
    std::vector<std::string> folders{places.input, places.serial, places.devices};
    if (choice.kind != ScannerKind::keyboard && is_path(choice.device))
        folders.push_back(fs::path(choice.device).parent_path().string());
    return folders;
}

} // namespace foyer::platform
