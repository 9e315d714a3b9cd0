// The devices a scanner may be, found and opened. All calls ask the kernel only and return at once.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/scanner_port.h"
#include "base/result.h"

namespace foyer::platform {

// Where the machine keeps its devices; tests have folders of their own.
struct ScannerPlaces {
    std::string input = "/dev/input";
    std::string serial = "/dev/serial/by-id";
    std::string devices = "/dev"; // ttyACM0, ttyUSB0 where nothing names them
};

// An open device and its way back: closes it, lets its keys go.
class ScannerDevice {
public:
    ScannerDevice() = default;
    ScannerDevice(int file, std::string path) : m_file(file), m_path(std::move(path)) {}
    ~ScannerDevice() { close(); }
    ScannerDevice(ScannerDevice&& other) noexcept { *this = std::move(other); }
    ScannerDevice& operator=(ScannerDevice&& other) noexcept;

    bool open() const { return m_file >= 0; }
    void close();
    int file() const { return m_file; }
    // What came; "" when nothing waits. Error{device}: it has gone.
    Result<std::string> read() const;
    // Its path leads to it still: it was not unplugged behind our back.
    bool in_place() const;

private:
    int m_file = -1;
    std::string m_path;
};

struct OpenedScanner {
    ScannerDevice device;
    app::ScannerState state; // why it is not open
};
// evdev: its keys come here and nowhere else, where the kernel can do that: a virtual scanner may
// be a pipe that carries the same events. ScannerKind::keyboard opens nothing.
OpenedScanner open_scanner_device(const app::ScannerChoice& choice, const ScannerPlaces& places);
// As open_scanner_device() would find it, without taking it from who has it.
app::ScannerState
look_at_scanner(const app::ScannerChoice& choice, const ScannerPlaces& places = {});
// What may be a scanner: devices with the keys of a code, and serial lines.
std::vector<app::FoundScanner> find_scanners(const ScannerPlaces& places = {});
// The folders in which a change may bring or take the device, or another one.
std::vector<std::string> folders_of(const app::ScannerChoice& choice, const ScannerPlaces& places);

} // namespace foyer::platform
