#include "platform/window_boxes.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "platform/window_damage.h"

namespace foyer::platform {

namespace {

// Every triangle is held against each of them.
constexpr std::size_t boxes_max = 16;
constexpr std::int64_t least_area_px = 48 * 48;

bool whole(float edge) {
    return edge == std::floor(edge);
}

bool same_place(ImVec2 a, ImVec2 b) {
    return a.x == b.x && a.y == b.y;
}

bool contains(PixelRect outer, PixelRect inner) {
    return outer.left <= inner.left && outer.top <= inner.top && outer.right >= inner.right &&
        outer.bottom >= inner.bottom;
}

// As ImDrawList::PrimRect leaves them: around the box, from its first corner.
bool runs_around_box(const ImDrawIdx* index) {
    const int first = index[0];
    return index[1] == first + 1 && index[2] == first + 2 && index[3] == first &&
        index[4] == first + 2 && index[5] == first + 3;
}

bool one_opaque_colour(const ImDrawVert* corner) {
    if ((corner->col & IM_COL32_A_MASK) != IM_COL32_A_MASK) return false;
    const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
    return std::all_of(corner, corner + 4, [&](const ImDrawVert& vertex) {
        return vertex.col == corner->col && same_place(vertex.uv, white);
    });
}

} // namespace

int triangles_of(const ImDrawCmd& command) {
    return command.UserCallback == nullptr ? static_cast<int>(command.ElemCount / 3) : 0;
}

std::optional<PlainBox> plain_box(const ImDrawVert* vertices, const ImDrawIdx* index) {
    if (!runs_around_box(index)) return std::nullopt;
    const ImDrawVert* corner = vertices + index[0];
    if (!one_opaque_colour(corner)) return std::nullopt;
    const ImVec2 a = corner[0].pos;
    const ImVec2 c = corner[2].pos;
    const bool square =
        same_place(corner[1].pos, ImVec2(c.x, a.y)) && same_place(corner[3].pos, ImVec2(a.x, c.y));
    if (!square || !whole(a.x) || !whole(a.y) || !whole(c.x) || !whole(c.y)) return std::nullopt;
    const PixelRect rect{
        static_cast<int>(a.x), static_cast<int>(a.y), static_cast<int>(c.x), static_cast<int>(c.y)};
    if (rect.empty()) return std::nullopt;
    return PlainBox{rect, corner->col};
}

void HidingBoxes::keep(const Hiding& box) {
    const auto place = std::find_if(m_boxes.begin(), m_boxes.end(), [&](const Hiding& known) {
        return known.rect.area() < box.rect.area();
    });
    m_boxes.insert(place, box);
    if (m_boxes.size() > boxes_max) m_boxes.pop_back();
}

void HidingBoxes::find(const ImDrawData& frame, PixelRect rect) {
    m_boxes.clear();
    int order = 0;
    for (const ImDrawList* list : frame.CmdLists) {
        for (const ImDrawCmd& command : list->CmdBuffer) {
            find(*list, command, both(clip_of(command), rect), order);
            order += triangles_of(command);
        }
    }
}

void HidingBoxes::find(
    const ImDrawList& list, const ImDrawCmd& command, PixelRect clip, int order) {
    const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
    const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
    for (int n = 0; n + 1 < triangles_of(command); ++n, index += 3) {
        const auto box = plain_box(vertices, index);
        if (!box) continue;
        const PixelRect seen = both(box->rect, clip);
        if (!seen.empty() && seen.area() >= least_area_px) keep({seen, order + n});
    }
}

bool HidingBoxes::hide(PixelRect box, int order) const {
    return std::any_of(m_boxes.begin(), m_boxes.end(), [&](const Hiding& hiding) {
        return hiding.order > order && contains(hiding.rect, box);
    });
}

} // namespace foyer::platform
