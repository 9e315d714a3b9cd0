// What stands on the screen, as plain values that travel between the running terminal and a tool
// that looks at it from outside.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"

namespace foyer::platform {

// Device pixels from the window's top left corner.
struct InspectedBox {
    float x = 0;
    float y = 0;
    float w = 0;
    float h = 0;

    float right() const { return x + w; }
    float bottom() const { return y + h; }
    float centre_x() const { return x + w / 2; }
    float centre_y() const { return y + h / 2; }
    friend bool operator==(const InspectedBox&, const InspectedBox&) = default;
};

struct InspectedItem {
    std::string label;
    std::string kind;
    InspectedBox box;
    bool enabled = true;
    bool focused = false;
    std::string layer;
    std::string value;

    friend bool operator==(const InspectedItem&, const InspectedItem&) = default;
};

struct InspectedText {
    std::string text;
    InspectedBox box;
    std::string layer;

    friend bool operator==(const InspectedText&, const InspectedText&) = default;
};

// Items and texts in the order in which they were drawn: later ones lie above.
struct InspectedScreen {
    int width = 0;
    int height = 0;
    std::int64_t frame = 0;
    std::vector<InspectedItem> items;
    std::vector<InspectedText> texts;
    std::string lines; // the texts by rows, as one reads them

    friend bool operator==(const InspectedScreen&, const InspectedScreen&) = default;
};

std::string to_line(const InspectedScreen& screen); // JSON without line breaks
Result<InspectedScreen> screen_from(const std::string& line);

} // namespace foyer::platform
