#include "ui/callouts.h"

#include <algorithm>
#include <string>

#include "ui/draw.h"
#include "ui/frame.h"
#include "ui/layers.h"
#include "ui/widgets.h"

namespace foyer::ui {

namespace {

constexpr float widest = 480;
constexpr float inner_edge = 12;
constexpr float near_gap = 6;
constexpr float edge = 8;

struct Wanted {
    Rect near;
    std::string sentence;
};
Wanted g_wanted;

Rect place_beside(const Rect& near, float w, float h) {
    const Rect page = design_of({{0, 0}, ImGui::GetIO().DisplaySize});
    const float most_x = std::max(edge, page.w - w - edge);
    const float x = std::clamp(near.x + (near.w - w) / 2, edge, most_x);
    const float above = near.y - near_gap - h;
    return {x, above >= edge ? above : near.bottom() + near_gap, w, h};
}

}  // namespace

void callout_later(Rect near, std::string_view sentence) {
    g_wanted.near = near;
    g_wanted.sentence.assign(sentence);
}

void callout(Rect near, std::string_view sentence) { callout_later(near, sentence); }

void draw_callouts() {
    if (g_wanted.sentence.empty()) return;
    const float room = widest - 2 * inner_edge;
    const float words = std::min(room, text_width(g_wanted.sentence, type::label) + 1);
    const float height = paragraph_height(words, g_wanted.sentence, type::label);
    const Rect box = place_beside(g_wanted.near, words + 2 * inner_edge, height + 2 * inner_edge);
    push_layer_over("callout", {0, 0, 1, 1});
    shadow(box, 10, 2);
    fill_rect(box, rgb(0x26241F), 10);
    stroke_rect(box, rgb(0x47443D), 10);
    paragraph(
        {box.x + inner_edge, box.y + inner_edge, words, height}, g_wanted.sentence, type::label,
        rgb(0xFFFFFF));
    pop_layer();
    g_wanted.sentence.clear();
}

}  // namespace foyer::ui
