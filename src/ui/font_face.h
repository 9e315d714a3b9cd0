// One face of a font file, opened with FreeType, and the fonts that stand in for what it lacks.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

#include "base/result.h"
#include "ui/font_files.h"

struct FT_FaceRec_;
struct FT_LibraryRec_;

namespace foyer::ui {

// 8-bit coverage; valid until the next picture of the same face.
struct GlyphPicture {
    const unsigned char* rows = nullptr;
    int pitch = 0;
    int w = 0;
    int h = 0;
    int left = 0;
    int top = 0;
};

class FontFace {
public:
    static Result<std::unique_ptr<FontFace>> open(FontFile file, bool is_icons);
    ~FontFace();
    FontFace(const FontFace&) = delete;
    FontFace& operator=(const FontFace&) = delete;

    bool has(char32_t character) const;
    // In ems.
    float advance(char32_t character) const;
    float ascent() const;
    float descent() const;
    // Gives back the memory of the file's parts that were read.
    void rest() const { m_file.file->rest(); }
    // px: device pixels of the em. quarters: how far right of a whole pixel it stands, in quarters.
    GlyphPicture picture(char32_t character, float px, int quarters = 0);

private:
    FontFace(FontFile file, FT_FaceRec_* face, bool is_icons)
        : m_file(std::move(file)), m_face(face), m_is_icons(is_icons) {}
    FontFile m_file;
    FT_FaceRec_* m_face;
    bool m_is_icons;
    float m_px = 0;
};

// A face with the stand-ins that were needed so far. Fontconfig is asked once for a character.
class FontStack {
public:
    FontStack(std::unique_ptr<FontFace> first, bool bold)
        : m_bold(bold), m_first(std::move(first)) {}

    FontFace& first() { return *m_first; }
    // The face that has the character; the first one (its empty box) when none has.
    FontFace& face_for(char32_t character);
    // In ems, remembered.
    float advance(char32_t character);
    void rest() const;

private:
    FontFace& stand_in_for(char32_t character);
    using Page = std::array<float, 256>;
    bool m_bold;
    std::unique_ptr<FontFace> m_first;
    std::vector<std::unique_ptr<FontFace>> m_stand_ins;
    std::vector<char32_t> m_nowhere;
    std::vector<std::unique_ptr<Page>> m_advances;
};

}  // namespace foyer::ui
