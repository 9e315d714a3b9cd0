// The scan box: one field that takes anything. 56 high in the bar, 88 as the hero of the home page.
#pragma once

#include <string>
#include <string_view>

#include "ui/widgets.h"

namespace foyer::ui {

struct ScanField {
    std::string_view name; // its name for keyboards and readers
    std::string_view placeholder;
    std::string_view below{}; // hero only: what it takes
    bool hero = false;
    bool unknown = false; // red line: nothing was found
    bool take_focus = false;
};
Typed scan_field(Rect box, std::string& value, const ScanField& field);

} // namespace foyer::ui
