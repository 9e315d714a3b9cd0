// A strip is the smallest piece of a laid out document that is not torn apart by a page: one line
// of text, one line of a table row, a code. Used within printing/ only.
#pragma once

#include <memory>
#include <optional>
#include <variant>
#include <vector>

#include "printing/codes.h"
#include "printing/slip.h"
#include "printing/typesetting.h"

namespace foyer::printing {

struct Box {
    double x = 0;
    double y = 0;
    double w = 0;
    double h = 0;
};
// All places count from the strip's upper left corner, in dots.
struct InkedLine {
    Line line;
    double x = 0;
    int baseline = 0;
    bool white = false;
};
struct InkedModules {
    Modules modules;
    Box box; // of one module: w, h
};
using Ink = std::variant<InkedLine, Box, InkedModules>;

struct Strip {
    int height = 0;
    std::vector<Ink> ink;         // in painting order
    std::optional<DeviceAct> act; // for the device, when it has come here
};

// Paints in black and white with the strip's corner at (0, 0).
void paint(cairo_t* canvas, const Strip& strip);

} // namespace foyer::printing
