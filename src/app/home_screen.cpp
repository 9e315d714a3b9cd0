#include "app/home_screen.h"

#include <algorithm>

#include "app/home_cards_screen.h"
#include "ui/texts.h"

namespace foyer::app {
namespace {

using ui::Rect;
using ui::Token;
using Wishes = std::vector<ShellWish>;

// A wide page has a column at the right; a tall one has all below each other; in little room
// (large texts) tiles lie flat and what needs attention is a strip.
enum class Shape : std::uint8_t { wide, tall, compact };

Shape shape_of(Rect body) {
    if (body.w < 900 || body.h < 500) return Shape::compact;
    return body.w > body.h ? Shape::wide : Shape::tall;
}

struct Measures {
    Shape shape = Shape::wide;
    float gap = 16;
    float hero_h = 88;
    float tile_h = 148;
    Rect area; // of the page, without its edges
    Rect left; // the column of the hero and the tiles
    Rect right;
};

Measures measures_of(Rect body) {
    Measures measures;
    measures.shape = shape_of(body);
    measures.area = ui::inset(body, 24, 20);
    if (measures.shape == Shape::compact) {
        measures.gap = 12;
        measures.hero_h = 76;
        measures.tile_h = 104;
        measures.area = {body.x + 16, body.y + 14, body.w - 32, body.h - 28};
    }
    measures.left = measures.area;
    if (measures.shape == Shape::wide)
        measures.right = ui::cut_right(measures.left, body.w < 1100 ? 340.0F : 376.0F, 20);
    return measures;
}

// ---- tiles ------------------------------------------------------------------------------------

struct TileLook {
    Rect icon;
    float icon_size = 28;
    ui::Point words;
    float words_w = 0;
    ui::Type title = ui::type::title;
    ui::Type below = ui::type::label;
    int below_lines = 1;
};

TileLook tile_look(Rect box, Shape shape) {
    if (shape != Shape::compact)
        return {{box.x + 19, box.y + 19, 48, 48}, 28, {box.x + 19, box.y + 79}, box.w - 38};
    return {
        {box.x + 15, box.y + 30, 44, 44},
        26,
        {box.x + 71, box.y + 30},
        box.w - 83,
        ui::type::lead,
        ui::type::small,
        2};
}

void draw_tile(Rect box, const HomeTile& tile, Shape shape, Wishes& wishes) {
    const TileLook look = tile_look(box, shape);
    const ui::Press press = ui::press_area(box, tile.title, true, 16);
    ui::card(box);
    if (press.held) ui::fill_rect(ui::inset(box, 1), ui::colour(Token::surface3), 15);
    ui::fill_rect(look.icon, ui::colour(Token::acc_soft), 12);
    ui::icon_in(look.icon, tile.icon, look.icon_size, ui::colour(Token::acc_text));
    ui::text(look.words, tile.title, look.title, ui::colour(Token::t1), look.words_w);
    ui::paragraph(
        {look.words.x, look.words.y + look.title.line, look.words_w, 0}, tile.below, look.below,
        ui::colour(Token::t2), look.below_lines);
    const bool has_key = tile.shortcut.key != ui::Key::none;
    if (has_key && ui::look().key_hints) {
        const std::string key = ui::key_label(tile.shortcut);
        ui::key_hint({box.right() - 17 - ui::key_hint_width(key), box.y + 17}, key);
    }
    if (press.clicked || (has_key && ui::pressed(tile.shortcut)))
        wishes.emplace_back(ui::Go{tile.page, ""});
}

void draw_tiles(
    Rect& area, const std::vector<HomeTile>& tiles, const Measures& measures, Wishes& wishes) {
    const int count = static_cast<int>(tiles.size());
    const int across = area.w < 640 && measures.shape == Shape::compact ? 2 : 3;
    const auto rows = static_cast<float>((count + across - 1) / across);
    const float h = rows * (measures.tile_h + measures.gap) - measures.gap;
    const Rect place = ui::cut_top(area, h, measures.gap);
    const auto boxes = ui::grid(place, count, across, measures.tile_h, measures.gap);
    // The rail has some of the same words.
    ui::push_id("tiles");
    for (std::size_t i = 0; i < tiles.size(); ++i)
        draw_tile(boxes[i], tiles[i], measures.shape, wishes);
    ui::pop_id();
}

// ---- the rest of the page ---------------------------------------------------------------------

void draw_wide(Rect left, Rect right, const HomeModel& model, Wishes& wishes) {
    draw_recent(left, model, wishes);
    const Rect figures = ui::cut_bottom(right, figures_height(right.w), 16);
    draw_attention(right, model, wishes);
    draw_figures(figures, model, wishes);
}

void draw_tall(Rect area, const HomeModel& model, Wishes& wishes) {
    draw_attention(ui::cut_top(area, attention_height(area.w, model), 16), model, wishes);
    draw_figures(ui::cut_top(area, figures_height(area.w), 16), model, wishes);
    area.h = std::min(area.h, recent_height(model));
    draw_recent(area, model, wishes);
}

void draw_compact(Rect area, const HomeModel& model, Wishes& wishes) {
    draw_attention_strips(area, model, wishes);
    if (model.state == desk::ListState::failed || area.h < recent_least_height(model)) return;
    area.h = std::min(area.h, recent_height(model));
    draw_recent(area, model, wishes);
}

} // namespace

Rect home_hero_box(Rect body) {
    const Measures measures = measures_of(body);
    return {measures.left.x, measures.left.y, measures.left.w, measures.hero_h};
}

void draw_home(const HomeModel& model, Rect body, Wishes& wishes) {
    const Measures measures = measures_of(body);
    Rect left = measures.left;
    ui::cut_top(left, measures.hero_h, measures.gap);
    draw_tiles(left, model.tiles, measures, wishes);
    switch (measures.shape) {
    case Shape::wide: return draw_wide(left, measures.right, model, wishes);
    case Shape::tall: return draw_tall(left, model, wishes);
    case Shape::compact: return draw_compact(left, model, wishes);
    }
}

} // namespace foyer::app
