// The devices of this desk (design 14): printers, scanner, sounds; which, how they are, tests.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "app/printer_settings_screen.h"
#include "app/scanner_settings_screen.h"
#include "app/tones.h"

namespace foyer::app {

enum class DeviceGroup : std::uint8_t { slips, sheets, scanner, sound };

struct DevicesModel {
    PrintView print;
    ScannerView scanner;
    ScanTally scans;
    std::int64_t volume_percent = 0;
    std::string speaker_trouble; // empty: none so far
};

struct DevicesUi {
    DeviceGroup group = DeviceGroup::slips;
    PrinterForm slips;
    PrinterForm sheets;
    ScannerForm scanner;
};

struct UseVolume {
    std::int64_t percent = 0;
};
struct TrySound {
    Sound sound = Sound::scan_good;
};
using DevicesWish = std::variant<
    SavePrinter, TestPrint, LookAgain, SaveScanner, LookForScanners, UseVolume, TrySound>;

std::vector<DevicesWish>
draw_devices(const DevicesModel& model, DevicesUi& ui, ui::Rect body, const desk::Viewing& viewing);

} // namespace foyer::app
