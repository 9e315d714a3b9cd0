#include "desk/complaints/case_sheet_parts_screen.h"

#include <algorithm>

#include "ui/texts.h"

namespace foyer::complaints {

using ui::Rect;
using ui::Token;
using ui::tr;

bool draw_foot(Rect& in, CaseUi& state, const Foot& words) {
    Rect foot = ui::cut_bottom(in, row_h, 16);
    const ui::Button go{
        .label = words.does,
        .icon = words.icon,
        .kind = words.kind,
        .shortcut = ui::ctrl(ui::Key::enter),
        .enabled = words.ready,
        .busy = state.busy,
        .why_not = words.why_not};
    const Rect go_box = ui::cut_right(foot, ui::button_width(go), gap);
    const ui::Button no{.label = tr("Cancel"), .kind = ui::Kind::ghost};
    if (ui::button(ui::cut_left(foot, ui::button_width(no), gap), no)) {
        state.sheet = CaseSheet::none;
        state.typed_for = CaseSheet::none;
    }
    if (!state.refused.empty()) {
        const float h = ui::paragraph_height(foot.w, state.refused, ui::type::label_bold, 2);
        ui::paragraph(
            {foot.x, foot.y + (row_h - h) / 2, foot.w, h}, state.refused, ui::type::label_bold,
            ui::colour(Token::danger), 2);
    } else if (!words.ready) {
        const float w = ui::text_width(words.why_not, ui::type::label);
        ui::text(
            {std::max(foot.x, foot.right() - w), foot.y + 18}, words.why_not, ui::type::label,
            ui::colour(Token::t3), foot.w);
    }
    return ui::button(go_box, go);
}

void draw_heading(Rect& in, std::string_view words) {
    ui::text_in(ui::cut_top(in, 20, 6), words, ui::type::label, ui::colour(Token::t2));
}

void draw_text(Rect box, CaseUi& state, const char* name, const char* placeholder) {
    ui::text_area(box, state.text, {.name = name, .placeholder = placeholder, .limit = 500});
}

int draw_tiles(
    Rect& in, std::size_t count, int across, const std::function<std::string(std::size_t)>& label,
    const std::function<bool(std::size_t)>& is_on) {
    const Rect place = ui::cut_top(in, tiles_height(count, static_cast<std::size_t>(across)));
    const auto boxes = ui::grid(place, static_cast<int>(count), across, row_h, tiles_gap);
    int tapped = -1;
    for (std::size_t i = 0; i < count; ++i)
        if (ui::pick_tile(boxes[i], label(i), ui::Icon::none, is_on(i)))
            tapped = static_cast<int>(i);
    return tapped;
}

void draw_codes(Rect& in, std::span<const Code> codes, int across, std::string& chosen) {
    const int tapped = draw_tiles(
        in, codes.size(), across, [&](std::size_t i) { return std::string(tr(codes[i].english)); },
        [&](std::size_t i) { return chosen == codes[i].code; });
    if (tapped >= 0) chosen = codes[static_cast<std::size_t>(tapped)].code;
}

} // namespace foyer::complaints
