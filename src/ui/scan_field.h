// The scan box: one field that takes anything. 56 high in the bar, 88 as the hero of the home page.
#pragma once

#include <string>
#include <string_view>

#include "ui/widgets.h"

namespace foyer::ui {

// What the box says to a scan, once: a flash and a check, or a red edge and a shake. Design §6.
struct ScanSign {
    enum class Kind : std::uint8_t { none, good, bad };
    Kind kind = Kind::none;
    int number = 0; // another one is another sign

    friend bool operator==(const ScanSign&, const ScanSign&) = default;
};

struct ScanField {
    std::string_view name; // its name for keyboards and readers
    std::string_view placeholder;
    std::string_view below{}; // hero only: what it takes
    bool hero = false;
    bool unknown = false; // red line: nothing was found
    bool take_focus = false;
    ScanSign sign{};
};
Typed scan_field(Rect box, std::string& value, const ScanField& field);

} // namespace foyer::ui
