#include "ui/typed_lines.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "ui/frame.h"
#include "ui/glyphs.h"
#include "ui/utf8.h"

namespace foyer::ui {
namespace {

constexpr std::size_t texts_kept = 8;

struct Broken {
    std::string text;
    float width = 0;
    float px = 0;
    std::vector<TextLine> lines;
};

// A screen has few texts that are typed at once, and asks for each several times a frame.
const std::vector<TextLine>& broken(std::string_view text, float width, float px) {
    static std::array<Broken, texts_kept> known;
    static std::size_t oldest = 0;
    for (const Broken& each : known) {
        if (each.width == width && each.px == px && each.text == text) return each.lines;
    }
    Broken& next = known[oldest];
    oldest = (oldest + 1) % known.size();
    const auto advance = [px](char32_t c) { return advance_of(Face::regular, px, c); };
    next = {std::string(text), width, px, break_lines(text, width, advance)};
    return next.lines;
}

}  // namespace

TypedLines::TypedLines(std::string_view text, Rect place, const Type& type)
    : m_text(text), m_place(place), m_type(type),
      m_lines(broken(text, device(place.w), device(type.px))) {}

std::size_t TypedLines::line_of(std::size_t at) const {
    std::size_t found = 0;
    while (found + 1 < m_lines.size() && m_lines[found + 1].begin <= at) ++found;
    return found;
}

float TypedLines::x_of(std::size_t at) const {
    const TextLine& line = m_lines[line_of(at)];
    const std::size_t end = std::max(std::min(at, m_text.size()), line.begin);
    return m_place.x + text_width(m_text.substr(line.begin, end - line.begin), m_type);
}

std::size_t TypedLines::last_place(std::size_t line) const {
    return line + 1 >= m_lines.size() ? m_text.size() : m_lines[line].end;
}

std::size_t TypedLines::place_at(std::size_t line, float x) const {
    const std::size_t end = last_place(line);
    std::string_view rest = m_text.substr(m_lines[line].begin, end - m_lines[line].begin);
    float pen = m_place.x;
    while (!rest.empty()) {
        std::string_view after = rest;
        const char32_t character = next_character(after);
        const float step = advance_of(Face::regular, device(m_type.px), character) / scale();
        if (x < pen + step / 2) break;
        pen += step;
        rest = after;
    }
    return end - rest.size();
}

std::size_t TypedLines::place_at(Point at) const {
    const float row = std::floor((at.y - m_place.y) / m_place.h);
    const auto last = static_cast<float>(m_lines.size() - 1);
    return place_at(static_cast<std::size_t>(std::clamp(row, 0.0F, last)), at.x);
}

}  // namespace foyer::ui
