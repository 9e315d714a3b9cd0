#include <vector>

#include <imgui.h>

#include "ui/item.h"
#include "ui/parts.h"
#include "ui/widgets.h"

namespace foyer::ui {
namespace {

constexpr float table_side = 20;
constexpr float cell_padding = 12;
constexpr float head_radius = 15;

Press row_ground(Rect box, std::string_view label, bool selected, bool bar) {
    const Press press = item(box, label, "row", {.value = selected ? "on" : ""});
    const Touched touch = touched(label, press);
    const Colour rest = selected ? colour(Token::acc_soft)
                                 : with_alpha(colour(Token::surface3), 0.0F);
    const Colour under = mixed(rest, colour(selected ? Token::acc_soft : Token::surface2),
                               touch.hover);
    fill_rect(box, mixed(under, colour(Token::surface3), touch.press));
    if (selected && bar) fill_rect({box.x, box.y, 3, box.h}, colour(Token::acc));
    // The last row of a card needs no line of its own: the card's edge is there.
    const float cut = ImGui::GetWindowDrawList()->GetClipRectMax().y / scale();
    if (box.bottom() < cut - 1) line_h(box.x, box.bottom() - 1, box.w, colour(Token::border));
    if (press.focused) focus_ring(grown(box, -5), 8);
    return press;
}

}  // namespace

Press list_row(Rect box, std::string_view label, bool selected) {
    return row_ground(box, label, selected, true);
}

Press table_row(Rect box, std::string_view label, bool selected) {
    return row_ground(box, label, selected, false);
}

std::vector<Rect> table_head(Rect box, std::span<const Column> columns) {
    // Its upper corners are those of the card that it heads.
    fill_rect(box, colour(Token::surface2), head_radius);
    fill_rect({box.x, box.y + head_radius, box.w, box.h - head_radius}, colour(Token::surface2));
    line_h(box.x, box.bottom() - 1, box.w, colour(Token::border));
    float fixed = 0;
    float shares = 0;
    for (const Column& column : columns) {
        fixed += column.w;
        shares += column.w == 0 ? 1.0F : 0.0F;
    }
    const float share = shares > 0 ? std::max(0.0F, box.w - fixed) / shares : 0;
    std::vector<Rect> cells;
    cells.reserve(columns.size());
    float x = box.x;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const float w = columns[i].w > 0 ? columns[i].w : share;
        const float left = i == 0 ? table_side : cell_padding;
        const float right = i + 1 == columns.size() ? table_side : cell_padding;
        const Rect cell{x + left, box.y, w - left - right, box.h};
        text_in({cell.x, cell.y, cell.w, box.h - 1}, columns[i].title, type::small,
                colour(Token::t3), columns[i].align);
        cells.push_back(cell);
        x += w;
    }
    return cells;
}

}  // namespace foyer::ui
