// Where the pixels of picture.h lie. Private to src/ui.
#pragma once

#include <imgui.h>

#include <optional>

#include "ui/picture.h"

namespace foyer::ui {

// A picture in its texture: what to draw, and how large it is in pixels.
struct PlacedPicture {
    ImTextureRef texture;
    ImVec2 from; // corners, 0 to 1
    ImVec2 to;
    float width = 0;
    float height = 0;
};

// nullopt: it is not there. Counts as drawn now.
std::optional<PlacedPicture> placed_picture(PictureId id, PictureUse use);

} // namespace foyer::ui
