#include "desk/staff/staff_settings_screen.h"

#include <array>

#include "desk/staff/settings_parts_screen.h"
#include "ui/widgets.h"

namespace foyer::staff::settings {
namespace {

using ui::Rect;
using ui::Token;
using ui::tr;

struct GroupWords {
    Group group;
    ui::Icon icon;
    const char* label;
};
constexpr std::array<GroupWords, 8> groups = {
    {{Group::staff, ui::Icon::people, N_("Staff & roles")},
     {Group::policy, ui::Icon::gavel, N_("Return policies")},
     {Group::knowledge, ui::Icon::menu_book, N_("Knowledge")},
     {Group::calendar, ui::Icon::event, N_("Calendar")},
     {Group::receipts, ui::Icon::receipt, N_("Receipts")},
     {Group::look, ui::Icon::palette, N_("Look & language")},
     {Group::devices, ui::Icon::print, N_("Devices")},
     {Group::about, ui::Icon::info, N_("About")}}};

// Policy, knowledge, calendar, receipts and devices are pages of their own; the group chosen here
// stays.
void choose(Group group, Ui& ui, std::vector<Wish>& wishes) {
    close_dialog(ui);
    if (group == Group::devices)
        wishes.emplace_back(OpenDevices{});
    else if (group == Group::knowledge)
        wishes.emplace_back(OpenKnowledge{});
    else if (group == Group::calendar)
        wishes.emplace_back(OpenCalendar{});
    else if (group == Group::receipts)
        wishes.emplace_back(OpenReceipts{});
    else if (group == Group::policy)
        wishes.emplace_back(OpenPolicy{});
    else
        ui.group = group;
}

void draw_group(Rect row, const GroupWords& words, Ui& ui, std::vector<Wish>& wishes) {
    const bool on = ui.group == words.group;
    const auto press = ui::press_area(row, tr(words.label));
    if (on || press.held) {
        ui::fill_rect(row, ui::colour(on ? Token::acc_soft : Token::surface3), 12);
    }
    const auto colour = ui::colour(on ? Token::acc_text : Token::t2);
    ui::icon({row.x + 16, row.y + 18}, words.icon, 24, colour);
    ui::text({row.x + 52, row.y + 18}, tr(words.label),
             on ? ui::type::body_bold : ui::type::body, colour, row.w - 64);
    if (press.clicked) choose(words.group, ui, wishes);
}

void draw_groups(Rect box, Ui& ui, std::vector<Wish>& wishes) {
    ui::card(box);
    const float h = static_cast<float>(groups.size()) * 60;
    const Rect moved = ui::begin_scroll("groups", ui::inset(box, 11), h);
    Rect row{moved.x, moved.y, moved.w, 60};
    for (const auto& group : groups) {
        draw_group(row, group, ui, wishes);
        row.y += 60;
    }
    ui::end_scroll();
}

float group_row_width(const Ui& ui) {
    float w = 0;
    for (const auto& group : groups) {
        w += 8 +
             ui::filter_chip_width(tr(group.label), group.icon, false, ui.group == group.group);
    }
    return w;
}

// Beside each other where a column of them would leave too little; without their marks where these
// leave no room for the words, and in two lines where the words alone are too many.
void draw_group_row(Rect& area, Ui& ui, std::vector<Wish>& wishes) {
    Rect row = ui::cut_top(area, 56, 8);
    const bool marked = group_row_width(ui) <= row.w + 8;
    for (const auto& group : groups) {
        const bool on = ui.group == group.group;
        const ui::Icon icon = marked ? group.icon : ui::Icon::none;
        const float w = ui::filter_chip_width(tr(group.label), icon, false, on);
        if (w > row.w) row = ui::cut_top(area, 56, 8);
        if (ui::filter_chip(ui::cut_left(row, w, 8), tr(group.label), on, icon))
            choose(group.group, ui, wishes);
    }
    ui::cut_top(area, 0, 8);
}

constexpr std::array<int, 3> text_sizes = {100, 125, 150};
constexpr float look_h = 3 * (20 + 6 + 56 + 20) + 56 + 24;
constexpr float groups_beside_from = 1000; // of the page

bool draw_schemes(Rect row, DeskLook& look) {
    int chosen = look.scheme == ui::Scheme::light ? 0 : 1;
    const std::vector<ui::Segment> segments = {{.label = tr("Light")}, {.label = tr("Dark")}};
    const bool changed = ui::segmented(row, tr("Theme"), segments, chosen);
    if (changed) look.scheme = chosen == 0 ? ui::Scheme::light : ui::Scheme::dark;
    return changed;
}

bool draw_languages(Rect row, DeskLook& look) {
    int chosen = look.language == ui::Language::zh ? 0 : 1;
    const std::vector<ui::Segment> segments = {{.label = "中文"}, {.label = "English"}};
    const bool changed = ui::segmented(row, tr("Language"), segments, chosen);
    if (changed) look.language = chosen == 0 ? ui::Language::zh : ui::Language::en;
    return changed;
}

bool draw_text_sizes(Rect row, DeskLook& look) {
    int chosen = look.text_size_percent >= 150 ? 2 : look.text_size_percent >= 125 ? 1 : 0;
    const std::vector<ui::Segment> segments = {
        {.label = "100 %"}, {.label = "125 %"}, {.label = "150 %"}};
    const bool changed = ui::segmented(row, tr("Text size"), segments, chosen);
    if (changed) look.text_size_percent = text_sizes[static_cast<std::size_t>(chosen)];
    return changed;
}

Rect labelled(Rect& inside, const char* label) {
    const Rect line = ui::cut_top(inside, 20, 6);
    ui::text({line.x, line.y}, label, ui::type::label, ui::colour(Token::t2), line.w);
    return ui::cut_top(inside, 56, 20);
}

void draw_look(Rect box, const Model& model, std::vector<Wish>& wishes) {
    const Rect place = settings_card(box, tr("Look & language"), tr("Of this desk alone"));
    // As wide as the card, so that the focus rings at the edges are seen.
    const Rect cut{box.x + 1, place.y - 6, box.w - 2, box.bottom() - place.y};
    const Rect moved = ui::begin_scroll("look", cut, look_h);
    Rect inside{place.x, moved.y + 6, std::min(place.w, 480.0F), look_h};
    DeskLook look = model.look;
    draw_languages(labelled(inside, tr("Language")), look);
    draw_schemes(labelled(inside, tr("Theme")), look);
    draw_text_sizes(labelled(inside, tr("Text size")), look);
    ui::switch_row(ui::cut_top(inside, 56), tr("Show keys on the buttons"), look.key_hints);
    ui::end_scroll();
    if (look != model.look) wishes.emplace_back(look);
}

void draw_about(Rect box, const Model& model) {
    Rect inside = settings_card(box, tr("About"), tr("This terminal and its store"));
    for (const auto& [label, value] : model.about) {
        Rect line = ui::cut_top(inside, 40);
        ui::line_h(line.x, line.bottom(), line.w, ui::colour(Token::border));
        ui::text_in(ui::cut_left(line, 240), label, ui::type::label, ui::colour(Token::t2));
        ui::text({line.x, line.y + 8}, value, ui::type::body, ui::colour(Token::t1), line.w);
    }
}

}  // namespace

void close_dialog(Ui& ui) {
    ui.dialog = Dialog::none;
    ui.form = {};
    ui.asked = false;
    ui.take_focus = false;
}

std::vector<Wish> draw(const Model& model, Ui& ui, Rect body, const desk::Viewing& viewing) {
    std::vector<Wish> wishes;
    Rect area = ui::inset(body, 24, 20);
    if (body.w < groups_beside_from)
        draw_group_row(area, ui, wishes);
    else
        draw_groups(ui::cut_left(area, 260, 20), ui, wishes);
    switch (ui.group) {
    case Group::staff: draw_staff_list(area, model, ui, viewing, wishes); break;
    case Group::look: draw_look(area, model, wishes); break;
    case Group::devices:
    case Group::receipts:
    case Group::policy:
    case Group::knowledge:
    case Group::calendar: break;
    case Group::about: draw_about(area, model); break;
    }
    draw_staff_dialog(model, ui, viewing, wishes);
    return wishes;
}

}  // namespace foyer::staff::settings
