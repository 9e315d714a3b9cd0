// The broken lines of a text that is being typed: where a place in the text stands on the screen,
// and which place a touch means. Places are bytes.
#pragma once

#include <string_view>
#include <vector>

#include "ui/draw.h"
#include "ui/line_break.h"

namespace foyer::ui {

class TypedLines {
public:
    // `place` is where the first line stands, its h that of one line. The text must outlive this.
    TypedLines(std::string_view text, Rect place, const Type& type);

    std::string_view text() const { return m_text; }
    const std::vector<TextLine>& lines() const { return m_lines; }
    const Rect& place() const { return m_place; }
    void move_up(float by) { m_place.y -= by; }

    std::size_t line_of(std::size_t at) const;
    float x_of(std::size_t at) const;
    float y_of(std::size_t line) const {
        return m_place.y + m_place.h * static_cast<float>(line);
    }
    // The last place on a line at which the caret can stand.
    std::size_t last_place(std::size_t line) const;
    std::size_t place_at(std::size_t line, float x) const;
    std::size_t place_at(Point at) const;

private:
    std::string_view m_text;
    Rect m_place;
    Type m_type;
    std::vector<TextLine> m_lines;
};

}  // namespace foyer::ui
