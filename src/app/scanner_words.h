// How the scanner's state reads.
#pragma once

#include <string>

#include "app/device_words.h"
#include "app/scanner_port.h"

namespace foyer::app {

DeviceWords words_of(ScannerTrouble trouble);
// One that types like a keyboard has no state to tell.
DeviceWords words_of(const ScannerView& view);
// "Scanner Newland HR22"
std::string name_of(const ScannerChoice& choice);

} // namespace foyer::app
