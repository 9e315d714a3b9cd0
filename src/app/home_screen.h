// The home page (design 02): the hero scan box, what can be started here, what needs attention,
// what was done last. Only features that exist are shown.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/shell_screen.h"
#include "desk/viewing.h"

namespace foyer::app {

struct HomeTile {
    std::string page;
    ui::Icon icon = ui::Icon::none;
    std::string title;
    std::string below; // a live count
    ui::Shortcut shortcut{};
};
struct HomeAttention {
    ui::Tone tone = ui::Tone::danger;
    ui::Icon icon = ui::Icon::none;
    std::string title;
    std::string below;
    ui::Go opens;
};
struct HomeRecent {
    ui::Icon icon = ui::Icon::none;
    std::string title;
    std::string time;
    ui::Tone tone = ui::Tone::neutral;
    ui::Icon state_icon = ui::Icon::none;
    std::string state;
    ui::Go opens;
};
struct HomeFigure {
    std::string value;
    std::string label;
};

struct HomeModel {
    desk::ListState state = desk::ListState::loading;
    std::vector<HomeTile> tiles;
    std::vector<HomeAttention> attention;
    std::vector<HomeRecent> recent;
    std::vector<HomeFigure> figures; // three: today at this store
    std::string day;                 // heading of the figures
};

// Where the hero scan box stands; the page itself leaves the place free.
ui::Rect home_hero_box(ui::Rect body);
void draw_home(const HomeModel& model, ui::Rect body, std::vector<ShellWish>& wishes);

} // namespace foyer::app
