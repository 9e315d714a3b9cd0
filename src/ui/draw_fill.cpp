#include <algorithm>
#include <cmath>

#include "ui/draw.h"
#include "ui/frame.h"

namespace foyer::ui {

namespace {

// Device pixels on each side of a round corner from which on it pays to draw a box in bands.
constexpr float least_band = 16;

bool opaque(Colour colour) {
    return (colour & IM_COL32_A_MASK) == IM_COL32_A_MASK;
}

// From the quarter that ends at the top, clockwise as ImGui counts its twelfths of a turn.
void quarter_disc(ImDrawList* list, ImVec2 middle, float radius, int from, Colour colour) {
    list->PathLineTo(middle);
    list->PathArcToFast(middle, radius, from, from + 3);
    list->PathFillConvex(colour);
}

// Three bands and four quarter discs: the window fills a plain band without shading it, and draws
// nothing that such a band hides.
void fill_in_bands(const ImRect& box, float r, Colour colour) {
    ImDrawList* list = canvas();
    list->AddRectFilled({box.Min.x, box.Min.y + r}, {box.Max.x, box.Max.y - r}, colour);
    list->AddRectFilled({box.Min.x + r, box.Min.y}, {box.Max.x - r, box.Min.y + r}, colour);
    list->AddRectFilled({box.Min.x + r, box.Max.y - r}, {box.Max.x - r, box.Max.y}, colour);
    quarter_disc(list, {box.Min.x + r, box.Min.y + r}, r, 6, colour);
    quarter_disc(list, {box.Max.x - r, box.Min.y + r}, r, 9, colour);
    quarter_disc(list, {box.Max.x - r, box.Max.y - r}, r, 0, colour);
    quarter_disc(list, {box.Min.x + r, box.Max.y - r}, r, 3, colour);
}

} // namespace

void fill_rect(Rect r, Colour colour, float radius) {
    const ImRect box = snapped(r);
    const float within = std::min({device(radius), box.GetWidth() / 2, box.GetHeight() / 2});
    const float whole = std::round(within);
    const float straight = std::min(box.GetWidth(), box.GetHeight()) - 2 * whole;
    if (whole > 0 && straight >= least_band && opaque(colour)) {
        fill_in_bands(box, whole, colour);
    } else {
        canvas()->AddRectFilled(box.Min, box.Max, colour, within);
    }
}

} // namespace foyer::ui
