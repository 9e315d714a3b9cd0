#include "desk/returns/return_sheet_parts_screen.h"

#include <algorithm>

#include "ui/texts.h"

namespace foyer::returns {

using ui::Rect;
using ui::Token;
using ui::tr;

bool draw_sheet_foot(Rect& in, const CaseScene& scene, const SheetFoot& words) {
    ReturnCaseUi& state = scene.ui;
    Rect foot = ui::cut_bottom(in, sheet_row_h, 16);
    const bool ready = words.why_not.empty();
    const ui::Button go{
        .label = words.does,
        .icon = words.icon,
        .kind = words.kind,
        .shortcut = ui::ctrl(ui::Key::enter),
        .enabled = ready,
        .busy = state.busy,
        .why_not = words.why_not};
    const Rect go_box = ui::cut_right(foot, ui::button_width(go), sheet_gap);
    const ui::Button no{.label = tr("Cancel"), .kind = ui::Kind::ghost};
    if (ui::button(ui::cut_left(foot, ui::button_width(no), sheet_gap), no)) {
        state.sheet = ReturnCaseSheet::none;
        state.typed_for = ReturnCaseSheet::none;
    }
    const bool refused = !state.refused.empty();
    const std::string& said = refused ? state.refused : words.why_not;
    const ui::Type type = refused ? ui::type::label_bold : ui::type::label;
    const float h = ui::paragraph_height(foot.w, said, type, 2);
    if (!said.empty())
        ui::paragraph(
            {foot.x, foot.y + (sheet_row_h - h) / 2, foot.w, h}, said, type,
            ui::colour(refused ? Token::danger : Token::t3), 2);
    return ui::button(go_box, go);
}

void draw_sheet_heading(Rect& in, std::string_view words) {
    ui::text_in(ui::cut_top(in, 20, 6), words, ui::type::label, ui::colour(Token::t2));
}

void draw_sheet_field(
    Rect& in, const char* name, std::string& value, const char* placeholder,
    ui::Content content) {
    draw_sheet_heading(in, name);
    ui::text_field(
        ui::cut_top(in, sheet_row_h, sheet_gap), value,
        {.name = name, .placeholder = placeholder, .limit = 120, .content = content});
}

float sheet_tiles_height(std::size_t count, int across) {
    const auto columns = static_cast<std::size_t>(across);
    const auto rows = static_cast<float>((count + columns - 1) / columns);
    return rows * (sheet_row_h + 10) - 10 + sheet_gap;
}

int draw_sheet_tiles(
    Rect& in, int across, const std::vector<std::string>& labels,
    const std::function<bool(std::size_t)>& is_on) {
    int tapped = -1;
    const Rect place = ui::cut_top(in, sheet_tiles_height(labels.size(), across));
    const auto boxes = ui::grid(place, static_cast<int>(labels.size()), across, sheet_row_h, 10);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        ui::push_id(std::to_string(i));
        if (ui::pick_tile(boxes[i], labels[i], ui::Icon::none, is_on(i)))
            tapped = static_cast<int>(i);
        ui::pop_id();
    }
    return tapped;
}

} // namespace foyer::returns
