// A scanner with a line of its own, as the terminal sees it; the machines behind are in platform/.
// A scanner that types like a keyboard comes with the window's keys instead.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "app/scanner_choice_port.h"
#include "base/clock.h"
#include "base/scan_reading.h"

namespace foyer::app {

// What keeps a scanner from being heard. Each has its sentence for the person at the desk.
enum class ScannerTrouble : std::uint8_t {
    none,
    unplugged, // no such device; it is taken again by itself when it comes
    forbidden, // this program may not read it
    in_use,    // another program has it
    no_scanner // what is there is no device of that kind
};

struct ScannerState {
    ScannerTrouble trouble = ScannerTrouble::none;
    std::string detail; // for who mends it: "open /dev/ttyACM0: Permission denied"

    friend bool operator==(const ScannerState&, const ScannerState&) = default;
};

struct FoundScanner {
    ScannerChoice choice;
    std::string name; // the maker's, or the path

    friend bool operator==(const FoundScanner&, const FoundScanner&) = default;
};

// What screens show; a value that never changes once it is handed out.
struct ScannerView {
    ScannerChoice choice;
    ScannerState state;
    Time since; // it is as it is
    std::vector<FoundScanner> found;
    bool looked = false; // false: nobody asked for `found` yet
};

class Scanner {
public:
    virtual ~Scanner() = default;
    // Any thread; none of these waits.
    virtual void choose(const ScannerChoice& choice) = 0;
    virtual void look() = 0; // now; and keeps `found` true from now on
    virtual std::vector<ScanReading> take_scans() = 0;
    virtual std::shared_ptr<const ScannerView> view() const = 0;
};

} // namespace foyer::app
