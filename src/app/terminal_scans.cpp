// What becomes of a code that a scanner read, on whatever screen.
#include <utility>

#include "app/terminal.h"
#include "ui/motion.h"
#include "ui/texts.h"

namespace foyer::app {
namespace {

using ui::tr;

std::string words_of(ScanFault fault) {
    switch (fault) {
    case ScanFault::none: break;
    case ScanFault::control_characters:
        return tr("This code was refused: it would press keys. Use another code.");
    case ScanFault::too_long: return tr("This code was refused: it is too long to be one of ours.");
    case ScanFault::broken_off: return tr("The scan broke off. Scan again.");
    case ScanFault::not_text: return tr("The scan could not be read. Scan again.");
    }
    return "";
}

} // namespace

void Terminal::scanned(const ScanReading& reading) {
    touched();
    m_readings.push_back(reading);
}

void Terminal::hear_scans() {
    for (const ScanReading& reading : std::exchange(m_readings, {})) {
        if (reading.fault != ScanFault::none) {
            ++m_scans_refused;
            notify({ui::Notify::Tone::refused, words_of(reading.fault)});
        } else if (!m_session.signed_in()) {
            notify({ui::Notify::Tone::refused, tr("Sign in first, then scan again.")});
        } else {
            route_scan(reading.text);
        }
    }
}

// As if it had been typed into the scan box and Enter pressed.
void Terminal::route_scan(const std::string& code) {
    m_switch.reset();
    m_scan = {};
    m_scan.text = code;
    m_scan_entered = true;
    ui::need_frame_in(0);
}

} // namespace foyer::app
