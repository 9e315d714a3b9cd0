// The files of the inbox that could not be read: their headings, to be told what they hold.
#pragma once

#include <string>
#include <vector>

#include "desk/receipts/columns_screen.h"

namespace foyer::app {

// Those with a sentence beside them (inbox.h), by name; POSLog and what holds no headings is left
// out. Reads the disk: not for the UI thread.
std::vector<receipts::columns::WaitingFile> waiting_files(const std::string& inbox);
std::int64_t count_waiting(const std::string& inbox);

} // namespace foyer::app
