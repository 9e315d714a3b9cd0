#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>

#include "ui/callouts.h"
#include "ui/draw.h"
#include "ui/frame.h"
#include "ui/glyphs.h"
#include "ui/inspect.h"
#include "ui/line_break.h"
#include "ui/utf8.h"

namespace foyer::ui {

namespace {

constexpr std::string_view ellipsis = "…";
constexpr char32_t ellipsis_character = U'…';
constexpr std::u32string_view left_out_before_ellipsis = U" ·，、；：,;";
constexpr std::size_t most_broken_texts = 1024;

// A face at a size of the device.
struct Pen {
    Face face = Face::regular;
    float px = 0;
};

Pen pen_of(const Type& type) {
    return {type.weight == Weight::bold ? Face::bold : Face::regular, device(type.px)};
}

float run_width(std::string_view utf8, const Pen& pen) {
    float width = 0;
    while (!utf8.empty()) width += advance_of(pen.face, pen.px, next_character(utf8));
    return width;
}

// Where the pen stands: a whole pixel, and quarters of one for letters whose words would fall apart
// or run together on whole pixels. Chinese is as wide as its em and stays as sharp as it was drawn.
struct PenPlace {
    float x = 0;
    int quarters = 0;
};

// Whole numbers, shifted so that cutting off rounds what is left of the window as well: rounding by
// the library would cost a fifth of a frame.
PenPlace pen_place(float x, char32_t character) {
    constexpr char32_t after_latin = 0x0250;
    constexpr int shift = 1 << 14;
    const bool is_latin = character < after_latin;
    const float nearest = is_latin ? x + 0.125F : x + 0.5F;
    const int quarters = static_cast<int>((nearest + static_cast<float>(shift)) * 4);
    return {static_cast<float>((quarters >> 2) - shift), is_latin ? quarters & 3 : 0};
}

// The pen moves on in fractions, so that lines are as long as in the pictures.
float draw_run(ImVec2 pen_at, std::string_view utf8, const Pen& pen, Colour colour) {
    ImDrawList* list = canvas();
    while (!utf8.empty()) {
        const char32_t character = next_character(utf8);
        const PenPlace place = pen_place(pen_at.x, character);
        const Glyph glyph = glyph_of(pen.face, pen.px, character, place.quarters);
        if (glyph.w > 0) {
            const ImVec2 from{place.x + glyph.left, pen_at.y - glyph.top};
            list->PrimReserve(6, 4);
            list->PrimRectUV(
                from, {from.x + glyph.w, from.y + glyph.h}, glyph.uv_min, glyph.uv_max, colour);
        }
        pen_at.x += advance_of(pen.face, pen.px, character);
    }
    return pen_at.x;
}

// The base line of a line box, where browsers put it.
float base_line(float top, float line, const Pen& pen) {
    const Metrics metrics = metrics_of(pen.face, pen.px);
    const float leading = device(line) - metrics.ascent - metrics.descent;
    return snapped(top) + std::floor(leading / 2) + metrics.ascent;
}

bool clipped_away(const Rect& box) {
    const ImRect on_device(
        device(box.x), device(box.y), device(box.right()), device(box.bottom()));
    return !on_device.Overlaps(ImGui::GetCurrentContext()->CurrentWindow->ClipRect);
}

// How many bytes can stand before "…" within a width; spaces at the cut go as well.
std::size_t bytes_before_ellipsis(std::string_view utf8, float width, const Pen& pen) {
    const float room = width - advance_of(pen.face, pen.px, ellipsis_character);
    std::string_view rest = utf8;
    std::size_t kept = 0;
    float used = 0;
    while (!rest.empty()) {
        const char32_t character = next_character(rest);
        used += advance_of(pen.face, pen.px, character);
        if (used > room) break;
        if (left_out_before_ellipsis.find(character) == std::u32string_view::npos) {
            kept = utf8.size() - rest.size();
        }
    }
    return kept;
}

float draw_elided(
    ImVec2 at, std::string_view utf8, float width, const Pen& pen, Colour colour, Rect box) {
    const std::string_view kept = utf8.substr(0, bytes_before_ellipsis(utf8, width, pen));
    const float end = draw_run(at, kept, pen, colour);
    const float right = draw_run({end, at.y}, ellipsis, pen, colour);
    if (pointer_over(snapped(box))) callout_later(box, utf8);
    return right - at.x;
}

float draw_line(
    Point at, std::string_view utf8, const Type& type, Colour colour, float width, float max_w) {
    const Pen pen = pen_of(type);
    const bool elided = max_w > 0 && width > device(max_w) + 0.5F;
    const Rect box{at.x, at.y, elided ? max_w : width / scale(), type.line};
    note_text(utf8, box, elided);
    if (clipped_away(box)) return box.w;
    const ImVec2 pen_at{snapped(at.x), base_line(at.y, type.line, pen)};
    if (elided) return draw_elided(pen_at, utf8, device(max_w), pen, colour, box) / scale();
    draw_run(pen_at, utf8, pen, colour);
    return box.w;
}

float aligned(const Rect& box, float width, Align align) {
    switch (align) {
    case Align::left: return box.x;
    case Align::centre: return box.x + (box.w - width) / 2;
    case Align::right: return box.right() - width;
    }
    return box.x;
}

// Broken texts are remembered by text, width and size: a screen asks for the same ones each frame.
struct BrokenKey {
    std::string text;
    float width;
    float px;
    Face face;
    friend bool operator==(const BrokenKey&, const BrokenKey&) = default;
};
struct BrokenView {
    std::string_view text;
    float width;
    float px;
    Face face;
};
struct BrokenHash {
    using is_transparent = void;
    template <class Key>
    std::size_t operator()(const Key& key) const {
        const std::hash<float> number;
        return std::hash<std::string_view>()(key.text) ^ (number(key.width) * 31) ^
               (number(key.px) * 131) ^ static_cast<std::size_t>(key.face);
    }
};
struct BrokenSame {
    using is_transparent = void;
    template <class A, class B>
    bool operator()(const A& a, const B& b) const {
        return a.text == b.text && a.width == b.width && a.px == b.px && a.face == b.face;
    }
};
using Broken = std::unordered_map<BrokenKey, std::vector<TextLine>, BrokenHash, BrokenSame>;

const std::vector<TextLine>& broken(std::string_view utf8, float width, const Pen& pen) {
    static Broken known;
    const auto found = known.find(BrokenView{utf8, width, pen.px, pen.face});
    if (found != known.end()) return found->second;
    if (known.size() > most_broken_texts) known.clear();
    auto lines = break_lines(
        utf8, width, [&](char32_t c) { return advance_of(pen.face, pen.px, c); });
    BrokenKey key{std::string(utf8), width, pen.px, pen.face};
    return known.emplace(std::move(key), std::move(lines)).first->second;
}

std::size_t lines_shown(std::size_t lines, int max_lines) {
    return max_lines <= 0 ? lines : std::min(lines, static_cast<std::size_t>(max_lines));
}

float widest(const std::vector<TextLine>& lines, std::size_t shown) {
    float width = 0;
    for (std::size_t i = 0; i < shown; ++i) width = std::max(width, lines[i].width);
    return width;
}

}  // namespace

float text_width(std::string_view utf8, Type type) {
    return run_width(utf8, pen_of(type)) / scale();
}

float text(Point at, std::string_view utf8, Type type, Colour colour, float max_w) {
    return draw_line(at, utf8, type, colour, run_width(utf8, pen_of(type)), max_w);
}

float text_in(Rect box, std::string_view utf8, Type type, Colour colour, Align align) {
    const float width = run_width(utf8, pen_of(type));
    const float shown = std::min(width / scale(), box.w);
    const Point at{aligned(box, shown, align), box.y + (box.h - type.line) / 2};
    return draw_line(at, utf8, type, colour, width, box.w);
}

float paragraph_height(float width, std::string_view utf8, Type type, int max_lines) {
    const auto& lines = broken(utf8, device(width), pen_of(type));
    return type.line * static_cast<float>(lines_shown(lines.size(), max_lines));
}

float paragraph(Rect box, std::string_view utf8, Type type, Colour colour, int max_lines) {
    const Pen pen = pen_of(type);
    const auto& lines = broken(utf8, device(box.w), pen);
    const std::size_t shown = lines_shown(lines.size(), max_lines);
    const Rect used{box.x, box.y, box.w, type.line * static_cast<float>(shown)};
    note_text(utf8, {used.x, used.y, widest(lines, shown) / scale(), used.h}, shown < lines.size());
    float y = box.y;
    for (std::size_t i = 0; i < shown; ++i, y += type.line) {
        const TextLine& line = lines[i];
        if (clipped_away({box.x, y, box.w, type.line})) continue;
        const ImVec2 pen_at{snapped(box.x), base_line(y, type.line, pen)};
        const std::string_view words = utf8.substr(line.begin, line.end - line.begin);
        const bool cut = i + 1 == shown && shown < lines.size();
        const std::size_t kept =
            cut ? bytes_before_ellipsis(words, device(box.w), pen) : words.size();
        const float end = draw_run(pen_at, words.substr(0, kept), pen, colour);
        if (cut) draw_run({end, pen_at.y}, ellipsis, pen, colour);
    }
    if (shown < lines.size() && pointer_over(snapped(used))) callout_later(used, utf8);
    return used.h;
}

float mono(
    Point at, std::string_view ascii, float px, float line, Colour colour, Align align, float w) {
    const Pen pen{Face::mono, device(px)};
    const float width = run_width(ascii, pen) / scale();
    const Rect box{aligned({at.x, at.y, w, line}, width, align), at.y, width, line};
    note_text(ascii, box);
    if (!clipped_away(box)) {
        draw_run({snapped(box.x), base_line(at.y, line, pen)}, ascii, pen, colour);
    }
    return width;
}

void icon(Point at, Icon glyph, float size, Colour colour) {
    if (glyph == Icon::none || clipped_away({at.x, at.y, size, size})) return;
    const Pen pen{Face::icons, std::round(device(size))};
    const Glyph picture = glyph_of(pen.face, pen.px, static_cast<char32_t>(glyph));
    const ImVec2 from{snapped(at.x) + picture.left, snapped(at.y) + pen.px - picture.top};
    ImDrawList* list = canvas();
    list->PrimReserve(6, 4);
    list->PrimRectUV(
        from, {from.x + picture.w, from.y + picture.h}, picture.uv_min, picture.uv_max, colour);
}

void icon_in(Rect box, Icon glyph, float size, Colour colour) {
    const Rect place = centred(box, size, size);
    icon({place.x, place.y}, glyph, size, colour);
}

}  // namespace foyer::ui
