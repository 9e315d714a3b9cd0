#include "ui/font_face.h"

#include <fmt/core.h>
#include <ft2build.h>

#include <algorithm>
#include <cmath>

#include FT_FREETYPE_H
#include FT_ADVANCES_H
#include FT_OUTLINE_H

namespace foyer::ui {

namespace {

// Lives as long as the program: FreeType's own state is small and faces come and go.
FT_Library library() {
    static const FT_Library shared = [] {
        FT_Library made = nullptr;
        FT_Init_FreeType(&made);
        return made;
    }();
    return shared;
}

constexpr float not_known = -1.0F;
constexpr std::size_t page_size = 256;

}  // namespace

Result<std::unique_ptr<FontFace>> FontFace::open(FontFile file, bool is_icons) {
    FT_Face face = nullptr;
    const auto size = static_cast<FT_Long>(file.file->size());
    if (FT_New_Memory_Face(library(), file.file->bytes(), size, file.index, &face) != 0 ||
        FT_Select_Charmap(face, FT_ENCODING_UNICODE) != 0 || !FT_IS_SCALABLE(face)) {
        if (face != nullptr) FT_Done_Face(face);
        return fail(ErrorCode::corrupt, fmt::format("read the font {}", file.file->path()));
    }
    return std::unique_ptr<FontFace>(new FontFace(std::move(file), face, is_icons));
}

FontFace::~FontFace() { FT_Done_Face(m_face); }

bool FontFace::has(char32_t character) const { return FT_Get_Char_Index(m_face, character) != 0; }

float FontFace::advance(char32_t character) const {
    FT_Fixed units = 0;
    FT_Get_Advance(m_face, FT_Get_Char_Index(m_face, character), FT_LOAD_NO_SCALE, &units);
    return static_cast<float>(units) / static_cast<float>(m_face->units_per_EM);
}

float FontFace::ascent() const {
    return static_cast<float>(m_face->ascender) / static_cast<float>(m_face->units_per_EM);
}

float FontFace::descent() const {
    return static_cast<float>(-m_face->descender) / static_cast<float>(m_face->units_per_EM);
}

GlyphPicture FontFace::picture(char32_t character, float px, int quarters) {
    if (px != m_px) {
        FT_Set_Char_Size(m_face, 0, static_cast<FT_F26Dot6>(std::lround(px * 64.0F)), 72, 72);
        m_px = px;
    }
    // Light hinting straightens what lies and leaves widths alone; icons stay as they were drawn.
    const FT_Int32 flags =
        FT_LOAD_NO_BITMAP | (m_is_icons ? FT_LOAD_NO_HINTING : FT_LOAD_TARGET_LIGHT);
    if (FT_Load_Glyph(m_face, FT_Get_Char_Index(m_face, character), flags) != 0) return {};
    FT_GlyphSlot slot = m_face->glyph;
    if (quarters != 0) FT_Outline_Translate(&slot->outline, quarters * 16, 0);
    if (FT_Render_Glyph(slot, FT_RENDER_MODE_NORMAL) != 0) return {};
    const FT_Bitmap& bitmap = slot->bitmap;
    if (bitmap.pixel_mode != FT_PIXEL_MODE_GRAY) return {};
    return {
        bitmap.buffer, bitmap.pitch, static_cast<int>(bitmap.width), static_cast<int>(bitmap.rows),
        slot->bitmap_left, slot->bitmap_top};
}

FontFace& FontStack::face_for(char32_t character) {
    return m_first->has(character) ? *m_first : stand_in_for(character);
}

FontFace& FontStack::stand_in_for(char32_t character) {
    for (const auto& face : m_stand_ins) {
        if (face->has(character)) return *face;
    }
    if (std::find(m_nowhere.begin(), m_nowhere.end(), character) != m_nowhere.end()) {
        return *m_first;
    }
    if (auto file = find_font_with(character, m_bold)) {
        auto face = FontFace::open(*std::move(file), false);
        if (face.has_value() && (*face)->has(character)) {
            m_stand_ins.push_back(*std::move(face));
            return *m_stand_ins.back();
        }
    }
    m_nowhere.push_back(character);
    return *m_first;
}

void FontStack::rest() const {
    m_first->rest();
    for (const auto& face : m_stand_ins)
        face->rest();
}

float FontStack::advance(char32_t character) {
    const std::size_t number = character / page_size;
    if (number >= m_advances.size()) m_advances.resize(number + 1);
    auto& page = m_advances[number];
    if (page == nullptr) {
        page = std::make_unique<Page>();
        page->fill(not_known);
    }
    float& known = (*page)[character % page_size];
    if (known < 0) known = face_for(character).advance(character);
    return known;
}

}  // namespace foyer::ui
