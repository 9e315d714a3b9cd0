// Paper behind the worker: after a commit its slip is laid out, spooled and handed to the printing
// thread.
#pragma once

#include <functional>

#include "app/paper.h"
#include "app/preferences.h"
#include "app/print_room.h"

namespace foyer::app {

// What the preferences say; a printer that is not written as one counts as none.
PrintChoice print_choice(const Preferences& preferences);

// For the worker (worker.h, AfterCommit). The room outlives it.
std::function<void(Store&)>
paper_after_commit(PrintRoom& room, const Spool& spool, std::string label);

} // namespace foyer::app
