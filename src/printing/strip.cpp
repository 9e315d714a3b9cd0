#include "printing/strip.h"

namespace foyer::printing {
namespace {

void paint(cairo_t* canvas, const InkedLine& inked) {
    const double shade = inked.white ? 1 : 0;
    cairo_set_source_rgb(canvas, shade, shade, shade);
    cairo_move_to(canvas, inked.x, inked.baseline);
    pango_cairo_show_layout_line(canvas, inked.line.line.get());
}

void paint(cairo_t* canvas, const Box& box) {
    cairo_set_source_rgb(canvas, 0, 0, 0);
    cairo_rectangle(canvas, box.x, box.y, box.w, box.h);
    cairo_fill(canvas);
}

void paint(cairo_t* canvas, const InkedModules& code) {
    cairo_set_source_rgb(canvas, 0, 0, 0);
    for (int y = 0; y < code.modules.height; ++y) {
        for (int x = 0; x < code.modules.width; ++x) {
            if (code.modules.at(x, y))
                cairo_rectangle(
                    canvas, code.box.x + x * code.box.w, code.box.y + y * code.box.h, code.box.w,
                    code.box.h);
        }
    }
    cairo_fill(canvas);
}

} // namespace

void paint(cairo_t* canvas, const Strip& strip) {
    for (const Ink& ink : strip.ink)
        std::visit([&](const auto& one) { paint(canvas, one); }, ink);
}

} // namespace foyer::printing
