// Lines of text by Pango: broken by the rules of the script, inside a word only where the word is
// wider than the paper, with another font for characters that the first one lacks. Used within
// printing/ only.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <pango/pangocairo.h>

#include "printing/document.h"
#include "printing/fonts.h"

namespace foyer::printing {

struct Type {
    int dots = 22; // size
    int line = 30; // height of a line
    bool bold = false;
};
Type type_of(Size size, bool bold);

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
    void operator()(PangoLayoutLine* line) const { pango_layout_line_unref(line); }
};

// Holds on to the layout it is part of.
struct Line {
    std::shared_ptr<PangoLayout> layout;
    std::unique_ptr<PangoLayoutLine, Unref> line;
    double width = 0;
    // The line's box above and below its baseline; never less than its ink.
    int above = 0;
    int below = 0;
    int first_byte = 0; // of the text
    int bytes = 0;

    int height() const { return above + below; }
};

// Lives no longer than the fonts.
class Typesetter {
public:
    explicit Typesetter(const Fonts& fonts);

    std::vector<Line> lines(const std::string& text, Type type, int width) const;
    // On one line, however long.
    double width(const std::string& text, Type type) const;

private:
    std::vector<Line> lines_asked(const std::string& text, Type type, int width) const;
    std::shared_ptr<PangoLayout> layout(const std::string& text, Type type, int width) const;

    std::unique_ptr<PangoContext, Unref> m_context;
};

} // namespace foyer::printing
