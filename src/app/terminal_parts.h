// What a terminal is made of; all of it lives longer than the terminal.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/backup_watch.h"
#include "app/chain_watch.h"
#include "app/drafts.h"
#include "app/enquiries.h"
#include "app/picture_room.h"
#include "app/preferences.h"
#include "app/print_room.h"
#include "app/scanner_port.h"
#include "app/speaker_port.h"
#include "app/worker.h"
#include "base/clock.h"
#include "base/random.h"
#include "base/store_time.h"
#include "ui/typing_port.h"

namespace foyer::app {

struct TerminalParts {
    Worker* worker = nullptr;
    Enquiries* enquiries = nullptr;
    ChainWatch* chain = nullptr;
    BackupWatch* backup = nullptr;
    const Clock* clock = nullptr;
    Random* random = nullptr;
    const TimeZone* zone = nullptr;
    Preferences preferences;
    std::vector<KeptDraft> drafts; // as they were when the program started
    float density = 1.0F;
    ui::TypingEngine* typing = nullptr; // nullptr: English only
    bool desktop_types = false;         // the desktop's own input method is at work
    // Writes foyer.toml, off the UI thread.
    std::function<void(const Preferences&)> keep_preferences;
    PrintRoom* print_room = nullptr; // nullptr: it does not print
    Scanner* scanner = nullptr;      // nullptr: only one that types is heard
    Speaker* speaker = nullptr;      // nullptr: silent
    PictureRoom* pictures = nullptr; // nullptr: no photos are shown
    std::string inbox;               // into which the till drops its files
};

} // namespace foyer::app
