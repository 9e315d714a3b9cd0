// The options `foyer` is started with.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "ui/texts.h"
#include "ui/theme.h"

namespace foyer::app {

struct CommandLine {
    std::string data;  // folder of the store; empty: the person's own data folder
    bool demo = false; // opens (and makes) a filled demo store
    int width = 1366;
    int height = 768;
    bool full_screen = false;
    float scale = 0; // device pixels per design pixel; 0: as the monitor says
    std::optional<ui::Language> language;
    std::optional<ui::Scheme> scheme;
    std::int64_t clock_offset_ms = 0;  // the tour: the clock starts moved by so much
    std::string inspect; // socket for the tour; empty: nobody looks in
};

// Either the options, or the status to leave with at once (help, version, a wrong option): what is
// to be said has been printed.
struct Parsed {
    CommandLine options;
    std::optional<int> leave_with;
};
Parsed read_command_line(int count, char** words);

} // namespace foyer::app
