#include "ui/candidate_bar.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <string>

#include "base/text.h"
#include "ui/draw.h"
#include "ui/texts.h"
#include "ui/touch_keys.h"
#include "ui/utf8.h"
#include "ui/widgets.h"

namespace foyer::ui {
namespace {

constexpr float radius = 20;
constexpr int grid_across = 8;
constexpr int grid_down = 4;

Type candidate_type(float cell_h, Weight weight) {
    const float px = std::min(48.0F, cell_h * 0.65F);
    return {px, px * 1.25F, weight};
}

struct Cell {
    std::string_view words;
    bool chosen = false;
    Weight weight() const { return chosen ? Weight::bold : Weight::regular; }
};

bool draw_cell(Rect box, const Cell& cell, const Finger& finger, bool line_before) {
    const TouchKey touch = touch_key(box, cell.words, finger);
    if (cell.chosen || touch.held) fill_rect(box, colour(Token::acc_soft));
    if (line_before && !cell.chosen) line_v(box.x, box.y, box.h, colour(Token::border));
    const Type type = candidate_type(box.h, cell.weight());
    const float w = text_width(cell.words, type);
    text(
        {box.x + std::max(8.0F, (box.w - w) / 2), box.y + (box.h - type.line) / 2}, cell.words,
        type, colour(cell.chosen ? Token::acc_text : Token::t1), box.w - 16);
    return touch.pressed;
}

float least_width(std::string_view words, float bar_h) {
    const float around = bar_h > 100 ? 72.0F : 80.0F * std::min(1.0F, bar_h / 74);
    return text_width(words, candidate_type(bar_h, Weight::regular)) + around;
}

// How many candidates from `first` on fit into `room`, at least one.
std::size_t
fitting(const std::vector<std::string>& words, std::size_t first, float room, float bar_h) {
    std::size_t count = 0;
    for (std::size_t i = first; i < words.size(); ++i) {
        const float w = least_width(words[i], bar_h);
        if (w > room && count > 0) break;
        room -= w;
        ++count;
    }
    return count;
}

void draw_ground(Rect bar) {
    fill_rect(bar, colour(Token::surface), radius);
    stroke_rect(bar, colour(Token::border2), radius);
}

void draw_composing(Rect box, std::string_view composing) {
    const float px = std::min(32.0F, box.h * 0.42F);
    const Type type{px, px * 1.25F, Weight::regular};
    fill_rect({box.x, box.y, box.w / 2, box.h}, colour(Token::surface2), radius - 1);
    fill_rect({box.x + radius, box.y, box.w - radius, box.h}, colour(Token::surface2));
    const float w = text_width(composing, type);
    text(
        {box.x + std::max(12.0F, (box.w - w) / 2), box.y + (box.h - type.line) / 2}, composing,
        type, colour(Token::t2), box.w - 24);
}

bool icon_cell(Rect box, Icon glyph, std::string_view name, const Finger& finger) {
    const TouchKey touch = touch_key(box, name, finger);
    if (touch.held) fill_rect(inset(box, 1), colour(Token::acc_soft), radius);
    icon_in(box, glyph, std::min(44.0F, box.h * 0.58F), colour(Token::t2));
    return touch.pressed;
}

// One page of candidates; the cells share what room is left.
void draw_page(
    Rect room, const KeyboardModel& model, KeyboardUi& ui, const Finger& finger,
    KeyboardDrawn& drawn) {
    const auto& words = model.answer.candidates;
    const std::size_t count = fitting(words, 0, room.w, room.h);
    drawn.shown = count;
    drawn.wanted = count;
    float used = 0;
    for (std::size_t i = 0; i < count; ++i)
        used += least_width(words[i], room.h);
    const bool full = count < words.size();
    const float more = full ? (room.w - used) / static_cast<float>(count) : 0;
    float x = room.x;
    for (std::size_t i = 0; i < count; ++i) {
        const float w = std::min(least_width(words[i], room.h) + more, room.right() - x);
        if (draw_cell({x, room.y, w, room.h}, {words[i], i == model.chosen}, finger, i > 0)) {
            drawn.picked = i;
        }
        x += w;
    }
    line_v(x, room.y, room.h, colour(Token::border));
    ui.first = 0;
}

void turn_back(KeyboardUi& ui) {
    if (ui.before.empty()) return;
    ui.first = ui.before.back();
    ui.before.pop_back();
}

void draw_spread_keys(
    Rect room, KeyboardUi& ui, const Finger& finger, std::size_t next, std::size_t known) {
    const float w = std::min(140.0F, room.w / 3);
    const Rect forward{room.right() - w, room.y, w, room.h};
    const Rect back{forward.x - w, room.y, w, room.h};
    if (icon_cell(back, Icon::chevron_left, tr("key", "Earlier"), finger)) turn_back(ui);
    if (icon_cell(forward, Icon::chevron_right, tr("key", "More"), finger) && next < known) {
        ui.before.push_back(ui.first);
        ui.first = next;
    }
}

struct GridPlace {
    Rect box;
    std::size_t index = 0;
};

// Words wider than a cell take as many as they need.
std::vector<GridPlace>
grid_places(Rect area, float gap, const std::vector<std::string>& words, std::size_t first) {
    const float cell = (area.w - gap * (grid_across - 1)) / grid_across;
    const float h = (area.h - gap * (grid_down - 1)) / grid_down;
    std::vector<GridPlace> places;
    int column = 0;
    int row = 0;
    for (std::size_t i = first; i < words.size(); ++i) {
        const float w = text_width(words[i], candidate_type(h, Weight::regular)) + 32;
        const int span =
            std::clamp(static_cast<int>(std::ceil((w + gap) / (cell + gap))), 1, grid_across);
        if (column + span > grid_across) {
            column = 0;
            if (++row == grid_down) break;
        }
        const auto across = static_cast<float>(span);
        places.push_back(
            {{area.x + static_cast<float>(column) * (cell + gap),
              area.y + static_cast<float>(row) * (h + gap), across * cell + (across - 1) * gap, h},
             i});
        column += span;
    }
    return places;
}

void draw_idle(
    Rect room, const KeyboardModel& model, const KeyboardUi& ui, const Finger& finger,
    KeyboardDrawn& drawn) {
    if (!model.trouble.empty() && ui.chinese && model.words) {
        const Type type{18, 26, Weight::regular};
        const float h = paragraph_height(room.w - 40, model.trouble, type, 2);
        paragraph(
            {room.x + 20, room.y + (room.h - h) / 2, room.w - 40, h}, model.trouble, type,
            colour(Token::warn), 2);
        return;
    }
    if (model.numbers) return;
    std::string_view signs = ui.chinese && model.words ? "，。？！、：；" : ",.?!-'@";
    const float w = room.w / 7;
    float x = room.x;
    while (!signs.empty()) {
        const char32_t sign = next_character(signs);
        const std::string word = utf8_of(sign);
        push_id("quick");
        if (draw_cell({x, room.y, w, room.h}, {word}, finger, x > room.x)) {
            drawn.strokes.push_back({sign, Key::none});
        }
        pop_id();
        x += w;
    }
}

} // namespace

void draw_candidate_bar(
    Rect bar, const KeyboardMetrics& metrics, const KeyboardModel& model, KeyboardUi& ui,
    const Finger& finger, KeyboardDrawn& drawn) {
    draw_ground(bar);
    Rect room = inset(bar, 1, 0);
    const Rect last = cut_right(room, metrics.last_cell);
    const std::string& composing = model.answer.composing;
    if (composing.empty()) {
        cut_left(room, radius);
        draw_idle(room, model, ui, finger, drawn);
        drawn.hide = icon_cell(last, Icon::keyboard_hide, tr("key", "Hide the keyboard"), finger);
        return;
    }
    const float words_w =
        text_width(composing, {std::min(32.0F, bar.h * 0.42F), 40, Weight::regular}) + 48;
    const float first_w = std::clamp(words_w, metrics.first_cell, bar.w / 2);
    draw_composing(cut_left(room, first_w), composing);
    if (!ui.expanded) draw_page(room, model, ui, finger, drawn);
    const Icon way = ui.expanded ? Icon::expand_less : Icon::expand_more;
    const char* name = ui.expanded ? tr("key", "Fewer candidates") : tr("key", "All candidates");
    if (icon_cell(last, way, name, finger) && !model.answer.candidates.empty()) {
        ui.expanded = !ui.expanded;
        ui.first = 0;
        ui.before.clear();
    }
    if (!ui.expanded) return;
    const Rect area{
        bar.x, bar.bottom() + metrics.below_bar, bar.w, 4 * metrics.key + 3 * metrics.gap};
    const auto places = grid_places(area, metrics.gap, model.answer.candidates, ui.first);
    const std::size_t next = places.empty() ? ui.first : places.back().index + 1;
    draw_spread_keys(room, ui, finger, next, model.answer.candidates.size());
}

void draw_candidate_grid(
    Rect area, const KeyboardMetrics& metrics, const KeyboardModel& model, KeyboardUi& ui,
    const Finger& finger, KeyboardDrawn& drawn) {
    const auto& words = model.answer.candidates;
    if (ui.first >= words.size()) ui.first = 0;
    for (const GridPlace& place : grid_places(area, metrics.gap, words, ui.first)) {
        const TouchKey touch = touch_key(place.box, words[place.index], finger);
        draw_key_face(place.box, {.words = words[place.index], .held = touch.held});
        if (touch.pressed) drawn.picked = place.index;
    }
    drawn.wanted = ui.first + std::size_t{2} * grid_across * grid_down;
}

} // namespace foyer::ui
