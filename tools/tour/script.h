// A tour as written down: one step a line. The grammar and every step: tools/README.md.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"

namespace foyer::tour {

// A text on the screen. Values replace {1}, {2} in it, as they do in the product's own texts.
struct Label {
    std::string text;
    std::vector<std::string> values;
};

struct OpenWindow {
    int width = 0;
    int height = 0;
    std::string language; // zh | en
    std::string theme;    // light | dark
};
struct Tap {
    std::string label;
    std::string near; // a text the item belongs to; "" when the label is enough
    bool twice = false;
};
struct TypeText {
    std::string text;
};
struct TouchKeys {
    std::string text; // by the keyboard on the screen, one key after the other
};
struct Paste {
    std::string text;
    int times = 1;
};
struct PressKey {
    std::vector<std::string> modifiers; // Ctrl, Alt, Shift
    std::string key;                    // Enter, F3, a
};
struct EnterPin {
    std::string digits;
};
struct Scan {
    std::string text;
};
// By a scanner with a line of its own. Where one is used, the terminal has it from the start.
struct DeviceScan {
    std::string text;
    int times = 1;          // over, as one code
    bool whole = true;      // false: nothing ends it
    bool from_file = false; // `text` names a file beside the pictures: its first line
};
struct UnplugScanner {};
struct PlugScanner {};
struct WaitFor {
    Label text;
};
struct Expect {
    Label text;
    bool shown = true;
};
struct ExpectEnabled {
    std::string label;
    bool enabled = true;
};
struct Scroll {
    int notches = 0;  // of the wheel; > 0: further down
    std::string near; // over this text; "": over the window's middle
};
struct Shot {
    std::string name;
};
struct MoveClock {
    std::int64_t span_ms = 0;
};
struct Kill {};
struct Start {};
struct Stop {};
struct AskDatabase {
    std::string query;
    std::string value;
};
struct RunCommand {
    std::string command;
    std::optional<std::string> output; // what it must contain
};

using Action = std::variant<
    OpenWindow, Tap, TypeText, TouchKeys, Paste, PressKey, EnterPin, Scan, DeviceScan,
    UnplugScanner, PlugScanner, WaitFor, Expect, ExpectEnabled, Scroll, Shot, MoveClock, Kill,
    Start, Stop, AskDatabase, RunCommand>;

struct Step {
    int line = 0;
    std::string source; // as written
    Action action;
    std::string language; // zh | en: played on such a screen only; "": on both
};
using Script = std::vector<Step>;

// Error{corrupt} names the line and says what was expected there.
Result<Script> parse(std::string_view text);

} // namespace foyer::tour
