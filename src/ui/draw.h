// Drawing on the current frame, in design pixels, snapped to whole device pixels.
#pragma once

#include <string_view>
#include <vector>

#include "ui/geometry.h"
#include "ui/icons.h"
#include "ui/theme.h"

namespace foyer::ui {

enum class Weight : std::uint8_t { regular, bold };
enum class Align : std::uint8_t { left, centre, right };

// CSS pixels and line height, as the design's type table has them.
struct Type {
    float px = 16;
    float line = 24;
    Weight weight = Weight::regular;
};
namespace type {
constexpr Type caption{12, 16, Weight::regular};
constexpr Type small{13, 18, Weight::regular};
constexpr Type label{14, 20, Weight::regular};
constexpr Type label_bold{14, 20, Weight::bold};
constexpr Type row{15, 22, Weight::regular};
constexpr Type row_bold{15, 22, Weight::bold};
constexpr Type body{16, 24, Weight::regular};
constexpr Type body_bold{16, 24, Weight::bold};
constexpr Type lead{18, 26, Weight::bold};
constexpr Type title{20, 28, Weight::bold};
constexpr Type head{22, 30, Weight::bold};
constexpr Type number{28, 36, Weight::bold};
constexpr Type money{36, 44, Weight::bold};
constexpr Type clock{96, 104, Weight::bold};
}  // namespace type

// One line, elided with "…" when wider than max_w (> 0); an elided text gives the whole on tap or
// hover. Returns the width drawn. `at` is the top left of the line box.
float text(Point at, std::string_view utf8, Type type, Colour colour, float max_w = 0);
// One line inside a box, vertically centred.
float text_in(Rect box, std::string_view utf8, Type type, Colour colour, Align align = Align::left);
// Several lines, broken by the rules for Chinese (never a line that starts with ，or ends with （,
// no break inside a number with its unit). Returns the height. max_lines 0: all of them.
float paragraph(Rect box, std::string_view utf8, Type type, Colour colour, int max_lines = 0);
float text_width(std::string_view utf8, Type type);
float paragraph_height(float width, std::string_view utf8, Type type, int max_lines = 0);
// Digits with the fixed-width font, for hashes only.
float mono(Point at, std::string_view ascii, float px, float line, Colour colour,
           Align align = Align::left, float w = 0);

void icon(Point at, Icon glyph, float size, Colour colour);
void icon_in(Rect box, Icon glyph, float size, Colour colour);

void fill_rect(Rect r, Colour colour, float radius = 0);
void stroke_rect(Rect r, Colour colour, float radius = 0, float thickness = 1);
void dashed_rect(Rect r, Colour colour, float radius, float thickness = 1);
void line_h(float x, float y, float w, Colour colour);  // 1 px
void line_v(float x, float y, float h, Colour colour);
void gradient(Rect r, Colour top, Colour bottom, float radius = 0);
void shadow(Rect r, float radius, int level);  // of something opaque at elevation 1-3
void halo(Rect r, float radius);               // focus halo, 4 px
void circle(Point centre, float radius, Colour colour);
void ring(Point centre, float radius, float thickness, Colour colour);
// Turns clockwise from the top: 0 to 1 is the whole circle. Round ends.
void arc(
    Point centre, float radius, float thickness, float from_turn, float to_turn, Colour colour);

// Everything drawn until pop_clip() is cut to r.
void push_clip(Rect r);
void pop_clip();
// What is drawn and touched from here on lies above all that came before (dialog, toast, sheet).
void push_layer(std::string_view name);
void pop_layer();

}  // namespace foyer::ui
