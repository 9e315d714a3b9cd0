// Glyphs in the texture that ImGui keeps: drawn by FreeType when first needed, at the exact size,
// and kept by face, size and character. Sizes are device pixels of the em, so a CSS pixel is a
// pixel here and the factor 1.448 of ImGui's own font size does not occur. For src/ui only.
#pragma once

#include <imgui.h>

#include <cstdint>

#include "base/result.h"
#include "ui/font_face.h"

namespace foyer::ui {

enum class Face : std::uint8_t { regular, bold, mono, icons };

struct Glyph {
    float left = 0;  // of the picture, from the pen, device pixels
    float top = 0;   // of the picture, above the base line
    float w = 0;     // 0: nothing to draw
    float h = 0;
    ImVec2 uv_min;
    ImVec2 uv_max;
};

// On any thread, before anything else here.
Done load_glyphs();
bool glyphs_loaded();
// Gives back the memory of the font files when glyphs were drawn since the last time.
void rest_glyphs();
void forget_glyphs();
// Once a frame, before anything is drawn.
void start_glyph_frame();

// Device pixels that the pen moves; does not draw the glyph. Fractional on purpose.
float advance_of(Face face, float px, char32_t character);
// The place in the texture is right until the next glyph is asked for. quarters: how far right of
// its whole pixel the pen stands, 0 to 3 quarters.
Glyph glyph_of(Face face, float px, char32_t character, int quarters = 0);

struct Metrics {
    float ascent = 0;  // whole device pixels, rounded as browsers do
    float descent = 0;
};
Metrics metrics_of(Face face, float px);

// As FreeType draws it, for those who keep glyphs themselves; valid until the next one.
GlyphPicture picture_of(Face face, float px, char32_t character, int quarters = 0);

// Glyphs in the texture now, for benches and tests.
std::size_t glyph_count();

}  // namespace foyer::ui
