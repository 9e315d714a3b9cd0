#include "ui/fonts.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <cmath>

#include "ui/frame.h"
#include "ui/glyphs.h"
#include "ui/shadow.h"

namespace foyer::ui {

namespace {

// ImGui's font size is the height of a line: 24 of 16, as the design sets text that is typed.
constexpr float line_of_em = 1.5F;

ImFont* g_typing = nullptr;

float em_of(const ImFontBaked& baked) { return baked.Size / line_of_em; }

bool start_size(ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*) {
    const Metrics metrics = metrics_of(Face::regular, em_of(*baked));
    const float leading = baked->Size - metrics.ascent - metrics.descent;
    baked->Ascent = std::floor(leading / 2) + metrics.ascent;
    baked->Descent = baked->Ascent - baked->Size;
    return true;
}

bool contains(ImFontAtlas*, ImFontConfig*, ImWchar) { return true; }

void place_picture(
    ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, const GlyphPicture& picture,
    ImFontGlyph* glyph) {
    glyph->PackId = ImFontAtlasPackAddRect(atlas, picture.w, picture.h);
    if (glyph->PackId == ImFontAtlasRectId_Invalid) return;
    glyph->X0 = static_cast<float>(picture.left);
    glyph->Y0 = baked->Ascent - static_cast<float>(picture.top);
    glyph->X1 = glyph->X0 + static_cast<float>(picture.w);
    glyph->Y1 = glyph->Y0 + static_cast<float>(picture.h);
    glyph->Visible = true;
    ImFontAtlasBakedSetFontGlyphBitmap(
        atlas, baked, source, glyph, ImFontAtlasPackGetRect(atlas, glyph->PackId), picture.rows,
        ImTextureFormat_Alpha8, picture.pitch);
}

// Typed characters stand on whole pixels: the field cannot round each one by itself.
bool load_glyph(
    ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar character,
    ImFontGlyph* glyph, float* only_advance) {
    const float em = em_of(*baked);
    const float advance = std::round(advance_of(Face::regular, em, character));
    if (only_advance != nullptr) {
        *only_advance = advance;
        return true;
    }
    glyph->Codepoint = character & 0x1FFFFF;
    glyph->AdvanceX = advance;
    const GlyphPicture picture = picture_of(Face::regular, em, character);
    if (picture.w > 0) place_picture(atlas, source, baked, picture, glyph);
    return true;
}

const ImFontLoader& typing_loader() {
    static const ImFontLoader loader = [] {
        ImFontLoader made;
        made.Name = "foyer";
        made.FontSrcContainsGlyph = contains;
        made.FontBakedInit = start_size;
        made.FontBakedLoadGlyph = load_glyph;
        return made;
    }();
    return loader;
}

}  // namespace

Done find_fonts() { return load_glyphs(); }

Done load_fonts() {
    if (!glyphs_loaded()) CHECK_OK(load_glyphs());
    // A font without a file of its own: ImGui would copy the whole file into memory.
    ImFontConfig config;
    config.FontLoader = &typing_loader();
    g_typing = ImGui::GetIO().Fonts->AddFont(&config);
    return {};
}

void rest_fonts() { rest_glyphs(); }

void forget_fonts() {
    g_typing = nullptr;
    forget_shadows();
    forget_glyphs();
}

float typing_line(const Type& type) { return type.px * line_of_em; }

void push_typing_font(const Type& type) {
    ImGui::PushFont(g_typing, std::round(device(type.px * line_of_em)));
}

void pop_typing_font() { ImGui::PopFont(); }

}  // namespace foyer::ui
