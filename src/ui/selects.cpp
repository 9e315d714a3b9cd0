#include <algorithm>
#include <string>

#include "ui/item.h"
#include "ui/motion.h"
#include "ui/parts.h"
#include "ui/texts.h"
#include "ui/widgets.h"

namespace foyer::ui {
namespace {

constexpr float seg_inset = 4;
constexpr float seg_gap = 4;
constexpr float end_w = 57;  // of a stepper: 56 and the line

// The chosen segment is wider than the others by its border.
struct SegmentPlace {
    Rect bar;
    std::size_t count = 0;
    int chosen = -1;

    Rect at(std::size_t index) const {
        const float border = chosen >= 0 ? 2.0F : 0.0F;
        const auto n = static_cast<float>(count);
        const float w = (bar.w - 2 * seg_inset - (n - 1) * seg_gap - border) / n;
        const bool on = static_cast<int>(index) == chosen;
        const bool after = chosen >= 0 && static_cast<int>(index) > chosen;
        const float x = static_cast<float>(index) * (w + seg_gap) + (after ? border : 0);
        return {bar.x + seg_inset + x, bar.y + seg_inset, w + (on ? border : 0),
                bar.h - 2 * seg_inset};
    }
};

void draw_thumb(Rect box, bool urgent) {
    if (urgent) return fill_rect(box, colour(Token::danger_fill), 9);
    shadow(box, 9, 1);
    fill_rect(box, colour(Token::surface), 9);
    stroke_rect(box, colour(Token::acc_line), 9);
}

void draw_segment(Rect cell, const Segment& segment, bool on) {
    const Type words{16, 24, on ? Weight::bold : Weight::regular};
    const Colour ink = !on              ? colour(Token::t2)
                       : segment.urgent ? colour(Token::on_acc)
                                        : colour(Token::acc_text);
    const float mark = segment.icon == Icon::none ? 0.0F : 30.0F;
    const float room = cell.w - 12 - mark;
    const float words_w = std::min(text_width(segment.label, words), room);
    const float middle = cell.y + cell.h / 2;
    const float x = cell.x + (cell.w - words_w - mark) / 2;
    if (mark > 0) icon({x, middle - 11}, segment.icon, 22, ink);
    text({x + mark, middle - 12}, segment.label, words, ink, words_w + 1);
}

// Left and right choose inside the segments and take the focus along.
int walked(int chosen, int count) {
    if (pressed(key(Key::left))) return std::max(chosen - 1, 0);
    if (pressed(key(Key::right))) return std::min(chosen + 1, count - 1);
    return chosen;
}

int touch_segments(const SegmentPlace& place, std::span<const Segment> segments, int chosen) {
    int next = chosen;
    bool walks = true;  // once: the one that gets the focus would walk on
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const auto at = static_cast<int>(i);
        const Press press = item(place.at(i), segments[i].label, "segment",
                                 {.value = at == chosen ? "on" : ""});
        if (press.clicked) next = at;
        if (!press.focused) continue;
        focus_ring(place.at(i), 9);
        const int walked_to = walked(at, static_cast<int>(segments.size()));
        if (walked_to == at || !walks) continue;
        walks = false;
        next = walked_to;
        focus_item(segments[static_cast<std::size_t>(walked_to)].label);
    }
    return next;
}

struct Row {
    Press press;
    Touched touch;
};

Row row_of(Rect box, std::string_view label, bool on) {
    const Press press = item(box, label, "check", {.value = on ? "on" : "off"});
    const Touched touch = touched(label, press);
    const float depth = std::max(0.4F * touch.hover, touch.press);
    if (depth > 0) fill_rect(box, with_alpha(colour(Token::surface3), depth), 12);
    if (press.focused) focus_ring(box, 12);
    return {press, touch};
}

bool stepper_end(Rect box, std::string_view label, Icon glyph, bool enabled) {
    const Press press = item(box, label, "button", {.enabled = enabled, .repeats = true});
    const Touched touch = touched(label, press, enabled);
    const float depth = std::max(0.4F * touch.hover, touch.press);
    fill_rect(inset(box, 2), with_alpha(colour(Token::surface3), depth), 10);
    icon_in(box, glyph, 24, colour(enabled ? Token::acc_text : Token::t3));
    if (press.focused) focus_ring(inset(box, 5), 8);
    return press.clicked;
}

}  // namespace

bool segmented(Rect box, std::string_view name, std::span<const Segment> segments, int& chosen) {
    if (segments.empty()) return false;
    push_id(name);
    fill_rect(box, colour(Token::surface3), 12);
    const bool some = chosen >= 0 && static_cast<std::size_t>(chosen) < segments.size();
    const SegmentPlace place{box, segments.size(), some ? chosen : -1};
    if (some) {
        const auto at = static_cast<std::size_t>(chosen);
        Rect thumb = place.at(at);
        thumb.x = box.x + motion(motion_id("thumb"), thumb.x - box.x, 120);
        draw_thumb(thumb, segments[at].urgent);
    }
    for (std::size_t i = 0; i < segments.size(); ++i) {
        draw_segment(place.at(i), segments[i], static_cast<int>(i) == chosen);
    }
    const int next = touch_segments(place, segments, chosen);
    pop_id();
    const bool changed = next != chosen;
    chosen = next;
    return changed;
}

void check_mark(Rect box, bool on) {
    fill_rect(box, colour(on ? Token::acc : Token::surface), 8);
    stroke_rect(box, colour(on ? Token::acc : Token::ctl), 8, 2);
    if (on) icon_in(box, Icon::check, 20, colour(Token::on_acc));
}

void switch_mark(Rect box, float thumb) {
    const Colour track = mixed(colour(Token::ctl), colour(Token::acc), thumb);
    fill_rect(box, track, box.h / 2);
    const float radius = box.h / 2 - 3;
    const float x = box.x + 3 + radius + (box.w - box.h) * thumb;
    circle({x, box.y + box.h / 2}, radius, rgb(0xFFFFFF));
}

bool check_row(Rect box, std::string_view label, bool& on) {
    const Row row = row_of(box, label, on);
    check_mark({box.x + 4, box.y + box.h / 2 - 14, 28, 28}, on);
    text({box.x + 44, box.y + box.h / 2 - 12}, label, type::body, colour(Token::t1), box.w - 48);
    if (row.press.clicked) on = !on;
    return row.press.clicked;
}

bool switch_row(Rect box, std::string_view label, bool& on) {
    const Row row = row_of(box, label, on);
    const float thumb = motion(motion_id(label) ^ 0x99U, on ? 1.0F : 0.0F, 120);
    switch_mark({box.right() - 56, box.y + box.h / 2 - 16, 52, 32}, thumb);
    text({box.x + 4, box.y + box.h / 2 - 12}, label, type::body, colour(Token::t1), box.w - 72);
    if (row.press.clicked) on = !on;
    return row.press.clicked;
}

bool stepper(Rect box, std::string_view name, int& value, int least, int most) {
    push_id(name);
    control_frame(box, {});
    const Rect middle{box.x + end_w, box.y + 1, box.w - 2 * end_w, box.h - 2};
    const int before = value;
    if (stepper_end({box.x + 1, box.y, 56, box.h}, tr("One less"), Icon::remove, value > least)) {
        value = std::max(least, value - 1);
    }
    if (stepper_end({middle.right(), box.y, 56, box.h}, tr("One more"), Icon::add, value < most)) {
        value = std::min(most, value + 1);
    }
    line_v(middle.x, middle.y, middle.h, colour(Token::border));
    line_v(middle.right() - 1, middle.y, middle.h, colour(Token::border));
    text_in(middle, std::to_string(value), {20, 24, Weight::bold}, colour(Token::t1),
            Align::centre);
    pop_id();
    return value != before;
}

}  // namespace foyer::ui
