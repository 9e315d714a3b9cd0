// Plain boxes among the triangles of a frame: one opaque colour, sides along whole pixels. They
// hide what was drawn before them and need no shading.
#pragma once

#include <optional>
#include <vector>

#include "imgui.h"
#include "platform/region.h"

namespace foyer::platform {

struct PlainBox {
    PixelRect rect;
    ImU32 colour = 0;
};

int triangles_of(const ImDrawCmd& command);

// The box that the two triangles at `index` make, unless they are anything else. `vertices` are
// those that `index` counts from.
std::optional<PlainBox> plain_box(const ImDrawVert* vertices, const ImDrawIdx* index);

// The largest plain boxes within a rectangle, with their places in the order of drawing.
class HidingBoxes {
public:
    void find(const ImDrawData& frame, PixelRect rect);
    // Whether something drawn later than the triangle number `order` hides all of `box`.
    bool hide(PixelRect box, int order) const;

private:
    struct Hiding {
        PixelRect rect;
        int order = 0;
    };
    void find(const ImDrawList& list, const ImDrawCmd& command, PixelRect clip, int order);
    void keep(const Hiding& box);
    std::vector<Hiding> m_boxes; // largest first
};

} // namespace foyer::platform
