#include "ui/glyphs.h"

#include <imgui_internal.h>

#include <array>
#include <cmath>
#include <memory>
#include <unordered_map>
#include <utility>

#include "base/invariant.h"

namespace foyer::ui {

namespace {

constexpr std::size_t face_count = 4;
// Beyond this the texture is emptied between two frames: a day of rare names must not fill memory.
constexpr std::size_t most_glyphs = 5000;

struct Kept {
    Glyph glyph;
    ImFontAtlasRectId place = ImFontAtlasRectId_Invalid;
    int texture = -1;  // the one that the uv belong to
};

struct Glyphs {
    std::array<std::unique_ptr<FontStack>, face_count> stacks;
    FontFile mono;  // opened when first needed: only hashes are set in it
    bool drawn_since_rest = false;
    std::unordered_map<std::uint64_t, Kept> kept;
};

std::unique_ptr<Glyphs> g_glyphs;

std::unique_ptr<FontStack>& place_of(Face face) {
    INVARIANT(g_glyphs != nullptr);
    return g_glyphs->stacks[static_cast<std::size_t>(face)];
}

FontStack& mono_stack() {
    auto& place = place_of(Face::mono);
    if (place != nullptr) return *place;
    auto face = FontFace::open(g_glyphs->mono, false);
    if (!face) return *place_of(Face::regular);
    place = std::make_unique<FontStack>(std::move(*face), false);
    return *place;
}

FontStack& stack_of(Face face) { return face == Face::mono ? mono_stack() : *place_of(face); }

std::uint64_t key_of(Face face, float px, char32_t character, int quarters) {
    const auto size = static_cast<std::uint64_t>(std::lround(px * 8.0F));
    return (size << 32) | (static_cast<std::uint64_t>(quarters) << 28) |
           (static_cast<std::uint64_t>(face) << 24) | character;
}

Result<std::unique_ptr<FontStack>> open_stack(const FontWanted& wanted, bool is_icons) {
    TRY(auto file, find_font(wanted));
    TRY(auto face, FontFace::open(std::move(file), is_icons));
    return std::make_unique<FontStack>(std::move(face), wanted.bold);
}

void paint(const GlyphPicture& picture, const Kept& kept, ImFontAtlas& atlas) {
    const ImTextureRect* place = ImFontAtlasPackGetRect(&atlas, kept.place);
    ImTextureData* texture = atlas.TexData;
    ImFontAtlasTextureBlockConvert(
        picture.rows, ImTextureFormat_Alpha8, picture.pitch,
        static_cast<unsigned char*>(texture->GetPixelsAt(place->x, place->y)), texture->Format,
        texture->GetPitch(), picture.w, picture.h);
}

Kept drawn(Face face, float px, char32_t character, int quarters) {
    const GlyphPicture picture = picture_of(face, px, character, quarters);
    Kept kept;
    if (picture.w <= 0 || picture.h <= 0) return kept;
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    kept.place = atlas.AddCustomRect(picture.w, picture.h);
    if (kept.place == ImFontAtlasRectId_Invalid) return kept;
    kept.glyph.left = static_cast<float>(picture.left);
    kept.glyph.top = static_cast<float>(picture.top);
    kept.glyph.w = static_cast<float>(picture.w);
    kept.glyph.h = static_cast<float>(picture.h);
    paint(picture, kept, atlas);
    return kept;
}

// ImGui moves everything to a new texture when the old one is full.
void find_again(Kept& kept, const ImFontAtlas& atlas) {
    ImFontAtlasRect place;
    if (kept.place == ImFontAtlasRectId_Invalid || !atlas.GetCustomRect(kept.place, &place)) return;
    kept.glyph.uv_min = place.uv0;
    kept.glyph.uv_max = place.uv1;
    kept.texture = atlas.TexData->UniqueID;
}

}  // namespace

Done load_glyphs() {
    const char* const cjk = "fonts-noto-cjk";
    auto glyphs = std::make_unique<Glyphs>();
    const auto put = [&](Face face) -> auto& {
        return glyphs->stacks[static_cast<std::size_t>(face)];
    };
    TRY(put(Face::regular), open_stack({"Noto Sans CJK SC", false, cjk}, false));
    TRY(put(Face::bold), open_stack({"Noto Sans CJK SC", true, cjk}, false));
    TRY(glyphs->mono, find_font({"Noto Sans Mono CJK SC", false, cjk}));
    TRY(put(Face::icons),
        open_stack({"Material Icons", false, "fonts-material-design-icons-iconfont"}, true));
    g_glyphs = std::move(glyphs);
    close_font_search();
    return {};
}

bool glyphs_loaded() { return g_glyphs != nullptr; }

void rest_glyphs() {
    if (g_glyphs == nullptr || !std::exchange(g_glyphs->drawn_since_rest, false)) return;
    for (const auto& stack : g_glyphs->stacks) {
        if (stack != nullptr) stack->rest();
    }
}

void forget_glyphs() {
    g_glyphs.reset();
    close_font_search();
}

void start_glyph_frame() {
    INVARIANT(g_glyphs != nullptr);
    if (g_glyphs->kept.size() < most_glyphs) return;
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    for (const auto& [key, kept] : g_glyphs->kept) {
        if (kept.place != ImFontAtlasRectId_Invalid) atlas.RemoveCustomRect(kept.place);
    }
    g_glyphs->kept.clear();
    atlas.CompactCache();
}

float advance_of(Face face, float px, char32_t character) {
    return stack_of(face).advance(character) * px;
}

Glyph glyph_of(Face face, float px, char32_t character, int quarters) {
    const std::uint64_t key = key_of(face, px, character, quarters);
    auto found = g_glyphs->kept.find(key);
    if (found == g_glyphs->kept.end()) {
        found = g_glyphs->kept.emplace(key, drawn(face, px, character, quarters)).first;
    }
    const ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    Kept& kept = found->second;
    if (kept.texture != atlas.TexData->UniqueID) find_again(kept, atlas);
    return kept.glyph;
}

Metrics metrics_of(Face face, float px) {
    const FontFace& first = stack_of(face).first();
    return {std::round(first.ascent() * px), std::round(first.descent() * px)};
}

GlyphPicture picture_of(Face face, float px, char32_t character, int quarters) {
    g_glyphs->drawn_since_rest = true;
    return stack_of(face).face_for(character).picture(character, px, quarters);
}

std::size_t glyph_count() { return g_glyphs == nullptr ? 0 : g_glyphs->kept.size(); }

}  // namespace foyer::ui
