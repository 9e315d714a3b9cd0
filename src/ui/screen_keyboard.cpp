#include "ui/screen_keyboard.h"

#include <algorithm>

#include "ui/candidate_bar.h"
#include "ui/draw.h"
#include "ui/keyboard_metrics.h"
#include "ui/texts.h"
#include "ui/touch_keys.h"
#include "ui/widgets.h"

namespace foyer::ui {
namespace {

using Act = KeyCap::Act;

KeyboardLayout layout_of(const KeyboardModel& model, const KeyboardUi& ui) {
    return {ui.layer, ui.shift, ui.chinese && model.words, ui.full_width, model.lines, model.names};
}

void type_character(char32_t c, KeyboardUi& ui, KeyboardDrawn& drawn) {
    drawn.strokes.push_back({c, Key::none});
    if (ui.shift == KeyShift::once) ui.shift = KeyShift::off;
}

KeyShift next_shift(KeyShift shift) {
    if (shift == KeyShift::off) return KeyShift::once;
    return shift == KeyShift::once ? KeyShift::locked : KeyShift::off;
}

void act(const KeyCap& key, KeyboardUi& ui, KeyboardDrawn& drawn) {
    switch (key.act) {
    case Act::character: return type_character(key.character, ui, drawn);
    case Act::erase: return drawn.strokes.push_back({0, Key::backspace});
    case Act::enter: return drawn.strokes.push_back({0, Key::enter});
    case Act::shift: ui.shift = next_shift(ui.shift); return;
    case Act::language:
        ui.chinese = !ui.chinese;
        ui.shift = KeyShift::off;
        drawn.end_as_typed = true;
        return;
    case Act::signs: ui.layer = KeyLayer::signs; return;
    case Act::letters: ui.layer = KeyLayer::letters; return;
    case Act::turn:
        ui.layer = ui.layer == KeyLayer::signs ? KeyLayer::more_signs : KeyLayer::signs;
        return;
    case Act::width: ui.full_width = !ui.full_width; return;
    }
}

float shares_of(const KeyRow& row) {
    float shares = 0;
    for (const KeyCap& key : row.keys)
        shares += key.share;
    return shares;
}

void draw_row(
    Rect row_box, const KeyRow& row, float gap, KeyboardUi& ui, const Finger& finger,
    KeyboardDrawn& drawn) {
    const float gaps = gap * static_cast<float>(row.keys.size() - 1);
    const float unit = (row_box.w - gaps) / shares_of(row);
    float x = row_box.x;
    for (const KeyCap& key : row.keys) {
        const Rect box{x, row_box.y, unit * key.share, row_box.h};
        const TouchKey touch = touch_key(box, key.face, finger, key.act == Act::erase);
        draw_key_face(box, {key.face, key.icon, key.style, touch.held, key.on});
        if (touch.pressed) act(key, ui, drawn);
        x = box.right() + gap;
    }
}

void draw_keys(
    Rect area, const KeyboardMetrics& metrics, const KeyboardModel& model, KeyboardUi& ui,
    const Finger& finger, KeyboardDrawn& drawn) {
    const KeyboardLayout layout = layout_of(model, ui);
    float y = area.y;
    for (const KeyRow& row : keyboard_rows(layout)) {
        const float in = row.indented ? metrics.indent : 0;
        draw_row(
            {area.x + in, y, area.w - 2 * in, metrics.key}, row, metrics.gap, ui, finger, drawn);
        y += metrics.key + metrics.gap;
    }
}

} // namespace

KeyboardMetrics keyboard_metrics(Rect window) {
    KeyboardMetrics metrics;
    if (window.h > window.w) {
        metrics = {
            .side = 32,
            .top = 25,
            .bar = 112,
            .below_bar = 20,
            .key = 124,
            .gap = 10,
            .bottom = 28,
            .indent = 48,
            .first_cell = 168,
            .last_cell = 112};
    }
    // On a low window (large texts) the keys give way to the field, but not below a finger's size.
    constexpr float most_of_window = 0.6F;
    constexpr float least_target = 56;
    const float keys_w = window.w - 2 * metrics.side;
    metrics.indent = std::min(metrics.indent, (keys_w + metrics.gap) / 20);
    const float spare = window.h * most_of_window - metrics.height();
    if (spare >= 0) return metrics;
    metrics.bar = std::max(least_target, metrics.bar + spare / 5);
    metrics.key = std::max(least_target, metrics.key + spare / 5);
    return metrics;
}

Rect keyboard_box(Rect window) {
    const float h = keyboard_metrics(window).height();
    return {window.x, window.bottom() - h, window.w, h};
}

KeyboardDrawn
draw_keyboard(Rect box, const KeyboardModel& model, KeyboardUi& ui, const Finger& finger) {
    const KeyboardMetrics metrics = keyboard_metrics({0, 0, box.w, box.bottom()});
    if (model.numbers) ui.layer = KeyLayer::numbers;
    if (!model.numbers && ui.layer == KeyLayer::numbers) ui.layer = KeyLayer::letters;
    if (model.answer.candidates.empty()) ui.expanded = false;
    fill_rect({box.x, box.y, box.w, box.h + 1}, colour(Token::surface3));
    line_h(box.x, box.y, box.w, colour(Token::border));
    KeyboardDrawn drawn;
    Rect area{
        box.x + metrics.side, box.y + metrics.top, box.w - 2 * metrics.side,
        box.h - metrics.top - metrics.bottom};
    const Rect bar = cut_top(area, metrics.bar, metrics.below_bar);
    draw_candidate_bar(bar, metrics, model, ui, finger, drawn);
    if (ui.expanded) {
        draw_candidate_grid(area, metrics, model, ui, finger, drawn);
    } else {
        draw_keys(area, metrics, model, ui, finger, drawn);
    }
    return drawn;
}

} // namespace foyer::ui
