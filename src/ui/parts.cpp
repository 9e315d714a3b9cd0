#include "ui/parts.h"

#include <cmath>

#include "ui/motion.h"

namespace foyer::ui {
namespace {

constexpr int hover_ms = 120;
constexpr int press_ms = 80;
constexpr int turn_ms = 900;

std::uint32_t channel(Colour colour, int shift) {
    return (colour >> shift) & 0xFFU;
}

}  // namespace

Colour mixed(Colour from, Colour to, float share) {
    if (share <= 0.0F) return from;
    if (share >= 1.0F) return to;
    Colour result = 0;
    for (const int shift : {0, 8, 16, 24}) {
        const auto a = static_cast<float>(channel(from, shift));
        const auto b = static_cast<float>(channel(to, shift));
        result |= static_cast<Colour>(std::lround(a + (b - a) * share)) << shift;
    }
    return result;
}

Rect grown(Rect box, float by) {
    return {box.x - by, box.y - by, box.w + 2 * by, box.h + 2 * by};
}

Touched touched(std::string_view label, const Press& press, bool enabled) {
    const std::uint32_t id = motion_id(label);
    return {motion(id ^ 0x5AU, enabled && press.hovered ? 1.0F : 0.0F, hover_ms),
            motion(id ^ 0xA5U, enabled && press.held ? 1.0F : 0.0F, press_ms, Ease::linear)};
}

void spinner(Point centre, Colour colour) {
    const float from = turning(turn_ms);
    ring(centre, 10.5F, 3, with_alpha(colour, 0.35F));
    arc(centre, 10.5F, 3, from, from + 0.25F, colour);
}

void control_frame(Rect box, const Frame& frame) {
    constexpr float radius = 12;
    if (frame.enabled && frame.focused && !frame.error) halo(box, radius);
    fill_rect(box, colour(frame.enabled ? Token::surface : Token::surface3), radius);
    if (!frame.enabled) return stroke_rect(box, colour(Token::border2), radius, 1);
    if (frame.error) return stroke_rect(box, colour(Token::danger_fill), radius, 2);
    if (frame.focused) return stroke_rect(box, colour(Token::acc), radius, 2);
    stroke_rect(box, colour(Token::ctl), radius, 1);
}

void error_line(Rect control, std::string_view sentence) {
    const Point at{control.x, control.bottom() + 4};
    icon({at.x, at.y + 1}, Icon::error, 18, colour(Token::danger));
    text({at.x + 24, at.y}, sentence, type::label_bold, colour(Token::danger), control.w - 24);
}

void field_label(Rect control, std::string_view label) {
    text({control.x, control.y - 26}, label, type::label, colour(Token::t2), control.w);
}

}  // namespace foyer::ui
