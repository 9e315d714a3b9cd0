#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numbers>
#include <vector>

#include "ui/draw.h"
#include "ui/frame.h"
#include "ui/shadow.h"

namespace foyer::ui {

namespace {

// One soft shadow as in a style sheet: moved down by `down`, blurred by `blur`.
struct Soft {
    float down;
    float blur;
    float light;
    float dark;
};

constexpr std::array<Soft, 1> low{{{1, 2, 0.07F, 0.40F}}};
constexpr std::array<Soft, 2> middle{{{2, 4, 0.06F, 0.30F}, {8, 20, 0.08F, 0.35F}}};
constexpr std::array<Soft, 2> high{{{4, 8, 0.10F, 0.40F}, {20, 48, 0.20F, 0.60F}}};

// A corner of a blurred rounded rectangle, as coverage; its last row and column are those of the
// straight sides. Wide blurs are drawn small and stretched: they have no detail.
struct Corner {
    ImFontAtlasRectId place = ImFontAtlasRectId_Invalid;
    float outside = 0; // device pixels that the corner reaches beyond the rectangle
    float size = 0;    // device pixels of the whole corner
};
using CornerKey = std::pair<int, int>; // radius and blur, device pixels
std::map<CornerKey, Corner> g_corners;

constexpr float widest_fine_blur = 10;
constexpr float coarse_step = 4;
constexpr float reach = 2.4F; // standard deviations after which nothing is seen

// How much of a blurred half plane lies at a signed distance from its edge (negative: inside).
float coverage_at(float distance, float sigma) {
    return 0.5F * std::erfc(distance / (sigma * std::numbers::sqrt2_v<float>));
}

// Signed distance to the rounded corner whose straight edges are x = 0 and y = 0.
float distance_to_corner(float x, float y, float radius) {
    const float across = radius - x;
    const float along = radius - y;
    if (across <= 0 || along <= 0) return std::max(-x, -y);
    return std::hypot(across, along) - radius;
}

std::vector<unsigned char>
corner_picture(int texels, float step, const Corner& corner, float radius, float sigma) {
    // A corner rounder than its blur keeps its shape; a sharper one is rounded by the blur itself.
    const float shape = std::max(radius, sigma * 1.5F);
    std::vector<unsigned char> picture;
    picture.reserve(static_cast<std::size_t>(texels * texels));
    for (int row = 0; row < texels; ++row) {
        for (int column = 0; column < texels; ++column) {
            const float x = (static_cast<float>(column) + 0.5F) * step - corner.outside;
            const float y = (static_cast<float>(row) + 0.5F) * step - corner.outside;
            const float covered = coverage_at(distance_to_corner(x, y, shape), sigma);
            picture.push_back(static_cast<unsigned char>(std::lround(covered * 255.0F)));
        }
    }
    return picture;
}

Corner drawn_corner(float radius, float blur) {
    const float sigma = blur / 2;
    const float step = blur > widest_fine_blur ? coarse_step : 1;
    Corner corner;
    corner.outside = std::ceil(reach * sigma / step) * step;
    const float inside = std::max(radius, sigma * 1.5F) + reach * sigma;
    const auto texels = static_cast<int>(std::ceil((corner.outside + inside) / step));
    corner.size = static_cast<float>(texels) * step;
    const auto picture = corner_picture(texels, step, corner, radius, sigma);
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    corner.place = atlas.AddCustomRect(texels, texels);
    if (corner.place == ImFontAtlasRectId_Invalid) return corner;
    const ImTextureRect* place = ImFontAtlasPackGetRect(&atlas, corner.place);
    ImTextureData* texture = atlas.TexData;
    ImFontAtlasTextureBlockConvert(
        picture.data(), ImTextureFormat_Alpha8, texels,
        static_cast<unsigned char*>(texture->GetPixelsAt(place->x, place->y)), texture->Format,
        texture->GetPitch(), texels, texels);
    return corner;
}

const Corner& corner_of(float radius, float blur) {
    const CornerKey key{static_cast<int>(std::lround(radius)), static_cast<int>(std::lround(blur))};
    const auto found = g_corners.find(key);
    if (found != g_corners.end()) return found->second;
    return g_corners.emplace(key, drawn_corner(radius, blur)).first->second;
}

// Where the texture is read across one side: at the corner's edge, at its end, and back again.
struct Stops {
    std::array<float, 4> at; // device pixels
    std::array<float, 4> from;
};

Stops stops(float low_edge, float high_edge, float corner, float uv_edge, float uv_end) {
    const float size = std::min(corner, (high_edge - low_edge) / 2);
    const float uv_middle = uv_edge + (uv_end - uv_edge) * size / corner;
    return {
        {low_edge, low_edge + size, high_edge - size, high_edge},
        {uv_edge, uv_middle, uv_middle, uv_edge}};
}

// A stretch of the texture over a box of the screen.
struct Stretch {
    ImRect at;
    ImRect from;
};

// The part of a stretch that lies within `bounds`.
Stretch cut_to(const Stretch& whole, const ImRect& bounds) {
    Stretch part = whole;
    part.at.ClipWithFull(bounds);
    const auto share = [](float value, float from, float to) {
        return to > from ? (value - from) / (to - from) : 0.0F;
    };
    const auto uv = [&](float x, float y) {
        return ImVec2(
            ImLerp(whole.from.Min.x, whole.from.Max.x, share(x, whole.at.Min.x, whole.at.Max.x)),
            ImLerp(whole.from.Min.y, whole.from.Max.y, share(y, whole.at.Min.y, whole.at.Max.y)));
    };
    part.from = {uv(part.at.Min.x, part.at.Min.y), uv(part.at.Max.x, part.at.Max.y)};
    return part;
}

// What lies under the thing itself is not drawn: it would be hidden, and it is most of a shadow.
void draw_around(const Stretch& whole, const ImRect& hidden, Colour colour) {
    const ImRect& at = whole.at;
    const float top = std::clamp(hidden.Min.y, at.Min.y, at.Max.y);
    const float bottom = std::clamp(hidden.Max.y, top, at.Max.y);
    for (const ImRect& bounds :
         {ImRect(at.Min.x, at.Min.y, at.Max.x, top), ImRect(at.Min.x, bottom, at.Max.x, at.Max.y),
          ImRect(at.Min.x, top, hidden.Min.x, bottom),
          ImRect(hidden.Max.x, top, at.Max.x, bottom)}) {
        const Stretch part = cut_to(whole, bounds);
        if (part.at.GetWidth() <= 0 || part.at.GetHeight() <= 0) continue;
        ImDrawList* list = canvas();
        list->PrimReserve(6, 4);
        list->PrimRectUV(part.at.Min, part.at.Max, part.from.Min, part.from.Max, colour);
    }
}

// Nine pieces: four corners, four stretched sides, the middle.
void draw_nine(const ImRect& box, const ImRect& hidden, const Corner& corner, Colour colour) {
    ImFontAtlasRect place;
    if (!ImGui::GetIO().Fonts->GetCustomRect(corner.place, &place)) return;
    const ImVec2 half_texel{
        (place.uv1.x - place.uv0.x) / static_cast<float>(place.w) / 2,
        (place.uv1.y - place.uv0.y) / static_cast<float>(place.h) / 2};
    const Stops x =
        stops(box.Min.x, box.Max.x, corner.size, place.uv0.x, place.uv1.x - half_texel.x);
    const Stops y =
        stops(box.Min.y, box.Max.y, corner.size, place.uv0.y, place.uv1.y - half_texel.y);
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t column = 0; column < 3; ++column) {
            const Stretch piece{
                {x.at[column], y.at[row], x.at[column + 1], y.at[row + 1]},
                {x.from[column], y.from[row], x.from[column + 1], y.from[row + 1]}};
            draw_around(piece, hidden, colour);
        }
    }
}

void draw_soft(const Rect& r, float radius, const Soft& soft) {
    const bool light = look().scheme == Scheme::light;
    const Colour colour = light ? rgb(0x282216, soft.light) : rgb(0x000000, soft.dark);
    const Corner& corner = corner_of(device(radius), device(soft.blur));
    ImRect box = snapped(Rect{r.x, r.y + soft.down, r.w, r.h});
    box.Expand(corner.outside);
    ImRect hidden = snapped(r);
    hidden.Expand(-std::ceil(device(radius)));
    if (hidden.IsInverted()) hidden = {box.Min, box.Min};
    draw_nine(box, hidden, corner, colour);
}

} // namespace

void shadow(Rect r, float radius, int level) {
    if (level == 1) draw_soft(r, radius, low[0]);
    if (level == 2) {
        for (const Soft& soft : middle)
            draw_soft(r, radius, soft);
    }
    if (level == 3) {
        for (const Soft& soft : high)
            draw_soft(r, radius, soft);
    }
}

void forget_shadows() {
    g_corners.clear();
}

} // namespace foyer::ui
