// Which scanner a desk uses, how it is, what it refused, and a test: what is scanned then is shown
// here and goes nowhere else.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/scan_tally.h"
#include "app/scanner_port.h"
#include "desk/viewing.h"
#include "ui/geometry.h"

namespace foyer::app {

struct ScannerForm {
    bool begun = false;
    int kind = 0; // place in scanner_kinds()
    std::string device;
    bool asked = false;
    bool testing = false;            // scans come here
    std::optional<ScanReading> read; // by the test, last
};

struct SaveScanner {
    ScannerChoice scanner;
};
struct LookForScanners {};
using ScannerWish = std::variant<SaveScanner, LookForScanners>;

std::vector<ScannerKind> scanner_kinds();
// nullopt: the device is missing or not written like one.
std::optional<ScannerChoice> chosen_scanner(const ScannerForm& form);

std::vector<ScannerWish> draw_scanner_settings(
    ui::Rect area, const ScannerView& view, const ScanTally& tally, ScannerForm& form,
    const desk::Viewing& viewing);

} // namespace foyer::app
