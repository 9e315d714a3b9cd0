#include "app/home_screen.h"

#include "ui/texts.h"

namespace foyer::app {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;
using Wishes = std::vector<ShellWish>;

constexpr float right_w = 376;
constexpr float hero_h = 88;

// The narrow screen (large text) has no right column.
Rect left_of(Rect area) {
    if (area.w >= 1000) ui::cut_right(area, right_w, 20);
    return area;
}

void draw_tile(Rect box, const HomeTile& tile, Wishes& wishes) {
    const ui::Press press = ui::press_area(box, tile.title, true, 16);
    ui::card(box);
    if (press.held) ui::fill_rect(ui::inset(box, 1), ui::colour(Token::surface3), 15);
    const Rect icon{box.x + 19, box.y + 19, 48, 48};
    ui::fill_rect(icon, ui::colour(Token::acc_soft), 12);
    ui::icon_in(icon, tile.icon, 28, ui::colour(Token::acc_text));
    const float inner = box.w - 38;
    ui::text({box.x + 19, box.y + 79}, tile.title, ui::type::title, ui::colour(Token::t1), inner);
    ui::text({box.x + 19, box.y + 107}, tile.below, ui::type::label, ui::colour(Token::t2), inner);
    const bool has_key = tile.shortcut.key != ui::Key::none;
    if (has_key && ui::look().key_hints)
        ui::key_hint({box.right() - 44, box.y + 17}, ui::key_label(tile.shortcut));
    if (press.clicked || (has_key && ui::pressed(tile.shortcut)))
        wishes.emplace_back(ui::Go{tile.page, ""});
}

void draw_tiles(Rect& area, const std::vector<HomeTile>& tiles, Wishes& wishes) {
    const int count = static_cast<int>(tiles.size());
    const int across = area.w < 560 ? 2 : 3;
    const float rows = static_cast<float>((count + across - 1) / across);
    const Rect place = ui::cut_top(area, rows * 148 + (rows - 1) * 16, 16);
    const auto boxes = ui::grid(place, count, across, 148, 16);
    for (std::size_t i = 0; i < tiles.size(); ++i)
        draw_tile(boxes[i], tiles[i], wishes);
}

void draw_recent_row(Rect row, const HomeRecent& recent, Wishes& wishes) {
    const ui::Press press = ui::list_row(row, recent.title, false);
    ui::line_h(row.x, row.y, row.w, ui::colour(Token::border));
    const float mid = row.y + row.h / 2;
    ui::icon({row.x + 20, mid - 11}, recent.icon, 22, ui::colour(Token::t3));
    const float chip_w = ui::status_chip_width(recent.state_icon, recent.state, true);
    const float chip_x = row.right() - 20 - chip_w;
    ui::status_chip({chip_x, mid - 12}, recent.tone, recent.state_icon, recent.state, true);
    const float time_w = ui::text_width(recent.time, ui::type::label);
    ui::text({chip_x - 12 - time_w, mid - 10}, recent.time, ui::type::label, ui::colour(Token::t3));
    ui::text(
        {row.x + 54, mid - 12}, recent.title, ui::type::body, ui::colour(Token::t1),
        chip_x - 24 - time_w - row.x - 54);
    if (press.clicked) wishes.emplace_back(recent.opens);
}

void draw_recent(Rect box, const HomeModel& model, Wishes& wishes) {
    const Rect body = ui::titled_card(box, tr("Pick up where you left off"));
    const std::string_view all = tr("Whole log");
    const float w = ui::text_width(all, ui::type::label_bold) + 28;
    const Rect link{box.right() - 20 - w, box.y + 4, w, 48};
    if (ui::press_area(link, all).clicked) wishes.emplace_back(ui::Go{"log", ""});
    ui::text_in(
        {link.x, link.y, link.w - 24, link.h}, all, ui::type::label_bold,
        ui::colour(Token::acc_text));
    ui::icon(
        {link.right() - 20, link.y + 14}, Icon::chevron_right, 20, ui::colour(Token::acc_text));
    if (model.state == desk::ListState::loading) return ui::loading_state(body, 3, 0);
    if (model.recent.empty())
        return ui::empty_state(
            body, Icon::history, tr("Nothing recorded at this desk yet"),
            tr("What you register appears here"));
    Rect rest = body;
    for (const HomeRecent& recent : model.recent) {
        if (rest.h < 56) break;
        draw_recent_row(ui::cut_top(rest, 56), recent, wishes);
    }
}

void draw_attention_row(Rect row, const HomeAttention& item, Wishes& wishes) {
    const ui::Press press = ui::list_row(row, item.title, false);
    ui::line_h(row.x, row.y, row.w, ui::colour(Token::border));
    const ui::ToneColours tone = ui::tone_colours(item.tone);
    const Rect icon{row.x + 16, row.y + 14, 44, 44};
    ui::fill_rect(icon, tone.soft, 12);
    ui::icon_in(icon, item.icon, 24, tone.text);
    const float w = row.w - 72 - 52;
    ui::text({row.x + 72, row.y + 14}, item.title, ui::type::body_bold, ui::colour(Token::t1), w);
    ui::text({row.x + 72, row.y + 38}, item.below, ui::type::label, ui::colour(Token::t2), w);
    ui::icon({row.right() - 40, row.y + 24}, Icon::chevron_right, 24, ui::colour(Token::t3));
    if (press.clicked) wishes.emplace_back(item.opens);
}

void draw_attention(Rect box, const HomeModel& model, Wishes& wishes) {
    Rect body = ui::titled_card(box, tr("Needs attention"));
    if (model.state == desk::ListState::loading) return ui::loading_state(body, 2, 0);
    if (model.attention.empty())
        return ui::empty_state(
            body, Icon::task_alt, tr("All taken care of"),
            tr("Overdue cases and open questions appear here"));
    const std::string label =
        ui::tr_plural("{1} item", "{1} items", static_cast<std::int64_t>(model.attention.size()));
    const float chip_w = ui::status_chip_width(Icon::priority_high, label, true);
    ui::status_chip(
        {box.right() - 17 - chip_w, box.y + 15}, ui::Tone::danger, Icon::priority_high, label,
        true);
    for (const HomeAttention& item : model.attention) {
        if (body.h < 72) break;
        draw_attention_row(ui::cut_top(body, 72), item, wishes);
    }
}

void draw_figures(Rect box, const HomeModel& model, Wishes& wishes) {
    ui::card(box);
    Rect in = ui::inset(box, 21, 20);
    ui::text_in(ui::cut_top(in, 24, 20), model.day, ui::type::body_bold, ui::colour(Token::t1));
    Rect button = ui::cut_bottom(in, 56, 16);
    const auto columns = ui::columns(in, {ui::fill(), ui::fill(), ui::fill()}, 0);
    for (std::size_t i = 0; i < model.figures.size() && i < columns.size(); ++i) {
        const Rect at = columns[i];
        ui::text(
            {at.x, at.y}, model.figures[i].value, {22, 30, ui::Weight::bold}, ui::colour(Token::t1),
            at.w);
        ui::text(
            {at.x, at.y + 30}, model.figures[i].label, ui::type::small, ui::colour(Token::t3),
            at.w);
    }
    if (ui::button(button, {.label = tr("Switch staff"), .icon = Icon::swap_horiz}))
        wishes.emplace_back(SwitchStaff{});
}

void draw_right(Rect column, const HomeModel& model, Wishes& wishes) {
    const Rect figures = ui::cut_bottom(column, 206, 16);
    draw_attention(column, model, wishes);
    draw_figures(figures, model, wishes);
}

} // namespace

Rect home_hero_box(Rect body) {
    Rect left = left_of(ui::inset(body, 24, 20));
    return ui::cut_top(left, hero_h);
}

void draw_home(const HomeModel& model, Rect body, Wishes& wishes) {
    Rect area = ui::inset(body, 24, 20);
    Rect left = left_of(area);
    ui::cut_top(left, hero_h, 16);
    draw_tiles(left, model.tiles, wishes);
    draw_recent(left, model, wishes);
    if (left.w < area.w) draw_right(ui::cut_right(area, right_w), model, wishes);
}

} // namespace foyer::app
