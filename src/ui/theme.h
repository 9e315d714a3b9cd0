// The look: colours by their names in the design, light and dark, and the factor that turns design
// pixels into device pixels. Set once a frame by begin_frame(); read by widgets only.
#pragma once

#include <cstdint>

#include "ui/geometry.h"

namespace foyer::ui {

// Names as in the token table of the design: t1 text, acc accent, okS success soft, ...
enum class Token : std::uint8_t {
    bg, surface, surface2, surface3, rail, border, border2, ctl, t1, t2, t3,
    acc, acc_hover, acc_pressed, acc_soft, acc_line, acc_text, on_acc,
    ok, ok_fill, ok_soft, ok_line, warn, warn_fill, warn_soft, warn_line,
    danger, danger_fill, danger_soft, danger_line, info, info_fill, info_soft, info_line,
    neutral, neutral_soft, key2, chart1, chart2, chart3, chart4, chart5, chart6, grid, focus,
    count_
};

using Colour = std::uint32_t;  // 0xAABBGGRR, as the draw list wants it

enum class Scheme : std::uint8_t { light, dark };

struct Look {
    Scheme scheme = Scheme::light;
    float text_size = 1.0F;  // 1, 1.25 or 1.5
    float density = 1.0F;    // device pixels per design pixel at text size 1
    bool reduced_motion = false;
    bool key_hints = true;
};

Colour colour(Token token);
Colour colour(Token token, Scheme scheme);  // for the gallery and tests
Colour with_alpha(Colour colour, float alpha);
Colour rgb(std::uint32_t hex, float alpha = 1.0F);  // 0x3A4BC9
const Look& look();
float scale();  // device pixels per design pixel: density x text_size

// Starts a frame of drawing: the canvas is the whole window in design pixels.
// Call after ImGui::NewFrame(), before anything is drawn; end_frame() before ImGui::Render().
Rect begin_frame(const Look& look);
void end_frame();

// A status tells itself by colour, icon and word.
enum class Tone : std::uint8_t { neutral, accent, ok, warn, danger, info };
struct ToneColours {
    Colour text, fill, soft, line;
};
ToneColours tone_colours(Tone tone);

}  // namespace foyer::ui
