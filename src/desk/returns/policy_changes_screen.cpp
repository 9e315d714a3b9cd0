// What the draft changes of the version before it: old and new value side by side.
#include <array>

#include "desk/returns/policy_parts_screen.h"
#include "desk/returns/return_parts_screen.h"

namespace foyer::returns::policy {
namespace {

using ui::Rect;
using ui::Token;
using ui::tr;

constexpr float row_h = 58;

std::vector<ui::Column> head_columns(float width) {
    const bool roomy = width >= 1100;
    const float value_w = roomy ? 220 : width * 0.22F;
    return {
        {tr("Category"), roomy ? 300 : width * 0.28F},
        {tr("Column"), 0},
        {tr("Until now"), value_w},
        {tr("From then on"), value_w}};
}

void draw_row(Rect box, const std::vector<Rect>& cells, const PolicyChange& change) {
    const auto cell = [&](std::size_t i) { return Rect{cells[i].x, box.y, cells[i].w - 8, box.h}; };
    Rect name = cell(0);
    draw_goods_tile({name.x, name.y + 9, 40, 40}, change.category);
    ui::cut_left(name, 52);
    ui::text_in(name, category_name(change.category), ui::type::row_bold, ui::colour(Token::t1));
    ui::text_in(cell(1), tr(name_of_column(change.column)), ui::type::row, ui::colour(Token::t1));
    ui::text_in(
        cell(2), said(words_of_value(change.column, change.before)), ui::type::row,
        ui::colour(Token::t2));
    ui::text_in(
        cell(3), said(words_of_value(change.column, change.after)), ui::type::row_bold,
        ui::colour(Token::acc_text));
    ui::line_h(box.x, box.bottom() - 1, box.w, ui::colour(Token::border));
}

} // namespace

void draw_changes(Rect box, const Scene& scene) {
    if (scene.changes.empty())
        return ui::empty_state(
            box, ui::Icon::edit_note, tr("The draft changes nothing yet"),
            tr("Tap a category in the table and change what it says"));
    Rect rest = box;
    const auto cells = ui::table_head(ui::cut_top(rest, 40), head_columns(box.w));
    const auto rows =
        ui::begin_list("changes", rest, static_cast<std::int64_t>(scene.changes.size()), row_h);
    for (std::int64_t i = rows.first; i < rows.last; ++i)
        draw_row(rows.row_box(i), cells, scene.changes[static_cast<std::size_t>(i)]);
    ui::end_list();
}

} // namespace foyer::returns::policy
