// Scanners of this machine that have a line of their own: read on a thread, taken again by
// themselves when they come back.
#pragma once

#include <functional>
#include <memory>

#include "app/scanner_port.h"
#include "platform/scanner_device.h"

namespace foyer::platform {

// `landed` is called on the scanner's thread when there is a scan or the view has changed (it wakes
// the window). The clock outlives the scanner.
std::unique_ptr<app::Scanner> open_scanner(
    const app::ScannerChoice& choice, const Clock& clock, std::function<void()> landed,
    ScannerPlaces places = {});

} // namespace foyer::platform
