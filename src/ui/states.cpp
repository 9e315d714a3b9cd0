#include <algorithm>
#include <array>

#include "ui/motion.h"
#include "ui/parts.h"
#include "ui/texts.h"
#include "ui/widgets.h"

namespace foyer::ui {
namespace {

constexpr std::int64_t loading_shows_after_ms = 150;
constexpr int loading_pulse_ms = 1200;
constexpr float state_w = 420;

struct StateWords {
    Icon icon;
    Tone tone;
    std::string_view title;
    std::string_view text;
};

// Icon box, title and sentence in the middle of the box, with `below` left free under them.
// Returns the top of what comes below.
float draw_state(Rect box, const StateWords& words, float below) {
    const float w = std::min(box.w - 32, state_w);
    const float sentence_h = paragraph_height(w, words.text, type::label);
    const float title_h = paragraph_height(box.w - 16, words.title, type::lead, 2);
    const float height = 72 + 8 + title_h + 8 + sentence_h + below;
    const float centre_x = box.x + box.w / 2;
    float y = box.y + std::max(0.0F, (box.h - height) / 2);
    const ToneColours tones = tone_colours(words.tone);
    const Rect mark{centre_x - 36, y, 72, 72};
    fill_rect(mark, tones.soft, 12);
    icon_in(mark, words.icon, 39, tones.text);
    y += 80;
    const float title_w = std::min(text_width(words.title, type::lead), box.w - 16);
    paragraph(
        {centre_x - title_w / 2, y, title_w + 1, title_h}, words.title, type::lead,
        colour(Token::t1), 2);
    y += title_h + 8;
    const float line_w = std::min(text_width(words.text, type::label), w);
    paragraph({centre_x - line_w / 2, y, line_w + 1, sentence_h}, words.text, type::label,
              colour(Token::t2));
    return y + sentence_h;
}

float with_button(Rect box, const StateWords& words) { return draw_state(box, words, 72) + 16; }

bool state_button(Rect box, float y, const Button& action) {
    const float w = button_width(action);
    return button({box.x + (box.w - w) / 2, y, w, 56}, action);
}

}  // namespace

void empty_state(
    Rect box, Icon glyph, std::string_view title, std::string_view sentence, Tone tone) {
    draw_state(box, {glyph, tone, title, sentence}, 0);
}

bool empty_state(Rect box, Icon glyph, std::string_view title, std::string_view sentence,
                 const Button& first_step) {
    return state_button(box, with_button(box, {glyph, Tone::neutral, title, sentence}),
                        first_step);
}

void loading_state(Rect box, int rows, std::int64_t waiting_ms) {
    const std::int64_t waited = waiting_ms + shown_for_ms(motion_id("loading"));
    if (waited < loading_shows_after_ms && !look().reduced_motion) {
        need_frame_in(loading_shows_after_ms - waited);
        return;
    }
    struct Bars {
        float first, second;
    };
    static constexpr std::array<Bars, 3> widths{{{0.75F, 0.52F}, {0.60F, 0.44F}, {0.45F, 0.36F}}};
    const Colour fill = with_alpha(colour(Token::surface3),
                                   1.0F - 0.45F * pulse(loading_pulse_ms));
    for (int i = 0; i < rows; ++i) {
        const float y = box.y + 56 * static_cast<float>(i);
        if (y + 44 > box.bottom()) return;
        const Bars bars = widths[static_cast<std::size_t>(i) % widths.size()];
        fill_rect({box.x, y, 44, 44}, fill, 12);
        fill_rect({box.x + 56, y + 5, (box.w - 56) * bars.first, 14}, fill, 7);
        fill_rect({box.x + 56, y + 27, (box.w - 56) * bars.second, 12}, fill, 6);
    }
}

bool failed_state(Rect box, std::string_view what_happened, std::string_view what_to_do) {
    const float y = with_button(box, {Icon::error, Tone::danger, what_happened, what_to_do});
    return state_button(
        box, y, {.label = tr("Try again"), .icon = Icon::refresh, .kind = Kind::tonal});
}

}  // namespace foyer::ui
