#include <algorithm>
#include <string>

#include "ui/draw.h"
#include "ui/screen_keyboard.h"
#include "ui/touch_keys.h"
#include "ui/widgets.h"

namespace foyer::ui {
namespace {

constexpr float height = 56;
constexpr float padding = 16;
constexpr float between = 20; // two candidates
constexpr float number_w = 18;
constexpr float screen_gap = 8;
constexpr float under_line = 20; // leaves the frame of a field to be seen
constexpr Type word{20, 28, Weight::regular};

struct Shown {
    std::size_t first = 0;
    std::size_t end = 0;
};

float word_width(const std::string& words) {
    return number_w + text_width(words, word) + between;
}

float width_of(const TypingAnswer& answer, Shown shown) {
    float w = 2 * padding + text_width(answer.composing, type::body) + between;
    for (std::size_t i = shown.first; i < shown.end; ++i)
        w += word_width(answer.candidates[i]);
    return w;
}

Rect place(Rect screen, Rect caret, float w) {
    const float x = std::clamp(
        caret.x - padding, screen.x + screen_gap,
        std::max(screen.x + screen_gap, screen.right() - w - screen_gap));
    const float below = caret.bottom() + under_line;
    const bool fits = below + height <= screen.bottom();
    return {x, fits ? below : caret.y - under_line - height, w, height};
}

} // namespace

CandidateWindow draw_candidates(
    Rect screen, Rect caret, const TypingAnswer& answer, std::size_t chosen, std::size_t page_start,
    std::size_t page, const Finger& finger) {
    const std::size_t known = answer.candidates.size();
    const Shown shown{std::min(page_start, known), std::min(page_start + page, known)};
    const float most = screen.w - 2 * screen_gap;
    CandidateWindow window{place(screen, caret, std::min(most, width_of(answer, shown))), {}};
    const Rect box = window.box;
    shadow(box, 12, 2);
    fill_rect(box, colour(Token::surface), 12);
    stroke_rect(box, colour(Token::border2), 12);
    push_clip(inset(box, 1));
    float x = box.x + padding;
    x += text({x, box.y + 16}, answer.composing, type::body, colour(Token::t3)) + between;
    for (std::size_t i = shown.first; i < shown.end; ++i) {
        const std::string& words = answer.candidates[i];
        const Rect cell{x - between / 2, box.y, word_width(words), height};
        const TouchKey touch = touch_key(cell, words, finger);
        if (i == chosen || touch.held) fill_rect(inset(cell, 0, 1), colour(Token::acc_soft), 8);
        const std::string number = std::to_string(i - shown.first + 1);
        text({x, box.y + 21}, number, type::caption, colour(Token::t3));
        text(
            {x + number_w, box.y + 14}, words, word,
            colour(i == chosen ? Token::acc_text : Token::t1));
        if (touch.pressed) window.picked = i;
        x += word_width(words);
    }
    pop_clip();
    return window;
}

} // namespace foyer::ui
