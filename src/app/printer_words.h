// How the printer's state reads: on the chip, on the banner, in the drawer, in the settings. What
// has happened, what is safe, what to do.
#pragma once

#include <string>

#include "app/device_words.h"
#include "app/print_room.h"

namespace foyer::app {

DeviceWords words_of(printing::Trouble trouble);
// As the person at the desk should hear it first: a job to look at, a printer in trouble, a roll
// that ends soon, all well.
DeviceWords words_of(const PrintView& view);
// "2 slips are waiting, nothing is lost."
std::string waiting_words(const PrintView& view);
// "Network printer 192.168.1.50"
std::string name_of(const printing::PrinterChoice& choice);

} // namespace foyer::app
