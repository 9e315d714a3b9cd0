// foyer.toml: what belongs to this machine and not to the store. Everything has a default; unknown
// keys are kept out, a damaged file is an Error and nothing is overwritten.
#pragma once

#include <cstdint>
#include <string>

#include "app/scanner_choice_port.h"
#include "base/result.h"
#include "ui/texts.h"
#include "ui/theme.h"

namespace foyer::app {

struct Preferences {
    ui::Language language = ui::Language::zh;
    ui::Scheme scheme = ui::Scheme::light;
    float text_size = 1.0F; // 1, 1.25, 1.5
    bool reduced_motion = false;
    bool key_hints = true;
    bool full_screen = false;
    bool screen_keyboard = true;    // opens when a text field is touched
    bool chinese_keys = false;      // the letters of a keyboard of keys compose Chinese
    std::string desk = "01";        // label of this desk
    std::int64_t idle_lock_s = 120; // rules 4.0
    // As printing/printer_choice_port.h writes them; empty: never chosen.
    std::string printer;
    std::string sheet_printer = "folder:"; // A4
    std::int64_t paper_mm = 80;            // of the slips: 58 or 80
    std::string scanner = "keyboard";      // as scanner_choice_port.h writes it
    std::int64_t sound_volume = 60;        // percent; 0: silent
    std::string photos; // folder that a scanner or a phone fills; empty: photos/ of the data

    friend bool operator==(const Preferences&, const Preferences&) = default;
};

// density: device pixels per design pixel.
ui::Look look_of(const Preferences& preferences, float density);

// What is not written as a scanner counts as one that types.
ScannerChoice scanner_choice(const Preferences& preferences);

// The defaults when there is no file.
Result<Preferences> read_preferences(const std::string& file);
Done write_preferences(const std::string& file, const Preferences& preferences);

} // namespace foyer::app
