#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"
#include "ui/frame.h"
#include "ui/item.h"
#include "ui/parts.h"
#include "ui/texts.h"
#include "ui/widgets.h"

namespace foyer::ui {
namespace {

struct Tint {
    Colour fill, ink;
};

Tint tint_colours(int tint) {
    static constexpr std::array tones{Tone::accent, Tone::ok, Tone::warn, Tone::info};
    if (tint >= 0 && tint < 4) {
        const ToneColours tones_of = tone_colours(tones[static_cast<std::size_t>(tint)]);
        return {tones_of.soft, tones_of.text};
    }
    if (tint == 4) {
        return look().scheme == Scheme::light ? Tint{rgb(0xF6E6F0), rgb(0x8E2F70)}
                                              : Tint{rgb(0x40203A), rgb(0xF2A3D3)};
    }
    return {colour(Token::surface3), colour(Token::t2)};
}

bool is_ascii_letter(char32_t c) {
    return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z');
}

// 林晓雨: 林; Chen Jiayi: CJ.
std::string initials(std::string_view name) {
    const std::vector<char32_t> letters = code_points(trimmed(name));
    if (letters.empty()) return "?";
    std::string found = utf8_of(letters.front());
    if (!is_ascii_letter(letters.front())) return found;
    for (std::size_t i = 1; i < letters.size(); ++i) {
        if (letters[i - 1] == U' ' && is_ascii_letter(letters[i])) {
            return found + utf8_of(letters[i]);
        }
    }
    return found;
}

// The piece of a box's corner outside the quarter circle, in the colour of the page. Corners from
// the top left, clockwise.
void cover_corner(const ImRect& box, float r, int corner) {
    const bool right = corner == 1 || corner == 2;
    const bool bottom = corner >= 2;
    const ImVec2 tip{right ? box.Max.x : box.Min.x, bottom ? box.Max.y : box.Min.y};
    const ImVec2 middle{tip.x + (right ? -r : r), tip.y + (bottom ? -r : r)};
    ImDrawList* list = canvas();
    list->PathLineTo(tip);
    list->PathArcToFast(middle, r, 9 + 3 * corner, 6 + 3 * corner);
    list->PathFillConcave(colour(Token::bg));
}

}  // namespace

void card(Rect box, float radius) {
    shadow(box, radius, 1);
    fill_rect(box, colour(Token::surface), radius);
    stroke_rect(box, colour(Token::border), radius);
}

void card_edge(Rect box, float radius) {
    const ImRect at = snapped(box);
    const float r = device(radius);
    for (int corner = 0; corner < 4; ++corner) cover_corner(at, r, corner);
    stroke_rect(box, colour(Token::border), radius);
}

Rect titled_card(Rect box, std::string_view title) {
    card(box);
    text({box.x + 21, box.y + 15}, title, type::body_bold, colour(Token::t1), box.w - 42);
    line_h(box.x + 1, box.y + 53, box.w - 2, colour(Token::border));
    return {box.x + 1, box.y + 54, box.w - 2, box.h - 55};
}

int tint_of(std::string_view name_or_id) {
    std::uint32_t hash = 2166136261U;
    for (const char c : name_or_id) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    }
    return static_cast<int>((hash >> 8U) % 6U);
}

void avatar(Rect box, std::string_view name, int tint) {
    const Tint colours = tint_colours(tint);
    const float radius = std::min(box.w, box.h) / 2;
    circle({box.x + box.w / 2, box.y + box.h / 2}, radius, colours.fill);
    const Type words{static_cast<float>(static_cast<int>(radius * 0.8F + 0.5F)), 24,
                     Weight::bold};
    const std::string letters = initials(name);
    const float w = text_width(letters, words);
    text({box.x + (box.w - w) / 2, box.y + box.h / 2 - 12}, letters, words, colours.ink);
}

void badge(Point centre_right, int count) {
    if (count <= 0) return;
    const std::string words = count > 99 ? "99+" : std::to_string(count);
    const Type digits{12, 18, Weight::bold};
    const float text_w = text_width(words, digits);
    const float w = std::max(18.0F, text_w + 10);
    const Rect box{centre_right.x - w, centre_right.y - 9, w, 18};
    fill_rect(box, colour(Token::danger_fill), 9);
    text({box.x + (w - text_w) / 2, box.y}, words, digits, colour(Token::on_acc));
}

Press press_area(Rect box, std::string_view label, bool enabled, float ring_radius) {
    const Press press = item(box, label, "area", {.enabled = enabled});
    if (press.focused) focus_ring(box, ring_radius);
    return press;
}

}  // namespace foyer::ui
