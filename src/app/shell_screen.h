// The frame around every page of the counter: the rail at the left, the bar at the top, the scan
// box, banners. Design §3.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "desk/viewing.h"
#include "ui/geometry.h"
#include "ui/icons.h"
#include "ui/navigation.h"
#include "ui/scan_field.h"
#include "ui/widgets.h"

namespace foyer::app {

struct RailItem {
    std::string name; // "complaints"
    std::string page; // opens this page
    std::string label;
    ui::Icon icon = ui::Icon::none;
    int badge = 0;
};

struct ShellModel {
    std::string title;
    std::string below;
    bool has_back = true;
    bool is_home = false; // the scan box is the page's own hero then
    std::string rail;     // the chosen item
    std::vector<RailItem> items;
    std::string staff_name;
    std::string staff_below; // desk and shift
    struct Chip {
        ui::Tone tone = ui::Tone::neutral;
        ui::Icon icon = ui::Icon::none;
        std::string label;
        std::string page; // a tap opens it
        std::string subject{};
    };
    std::vector<Chip> chips; // on home, where there is room
    struct Banner {
        ui::Tone tone = ui::Tone::warn;
        ui::Icon icon = ui::Icon::none;
        std::string lead;
        std::string rest;
    };
    std::optional<Banner> banner; // stays until solved
    bool keyboard_hidden = false; // a key brings the keyboard on the screen back
};

struct ScanUi {
    std::string text;
    bool take_focus = false;
    bool unknown = false; // nothing was found for what was entered
    ui::ScanSign sign;    // to the last scan

    void give(ui::ScanSign::Kind kind) { sign = {kind, sign.number + 1}; }
    // What stands in the box goes; the sign is seen to its end.
    void clear() { *this = {{}, false, false, sign}; }
};

struct LockDesk {};
struct SwitchStaff {};
struct ShowKeyboard {};
struct ScanChanged {};
struct ScanEntered {
    std::string text;
};
using ShellWish = std::variant<
    ui::Go, ui::Back, ui::ReadAgain, LockDesk, SwitchStaff, ShowKeyboard, ScanChanged, ScanEntered>;

struct ShellDrawn {
    ui::Rect body;     // what is left for the page
    ui::Rect scan_box; // where the sheet of what was found hangs
    std::vector<ShellWish> wishes;
};
ShellDrawn draw_shell(ui::Rect window, const ShellModel& model, ScanUi& scan);

// The scan box itself: in the bar (56 high) or as the hero of the home page (88).
void draw_scan_box(ui::Rect box, ScanUi& scan, bool hero, std::vector<ShellWish>& wishes);

} // namespace foyer::app
