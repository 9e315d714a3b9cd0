// Choosing photos and papers from the folder that scanners and phones fill: for a case, and for a
// complaint that is still being typed.
#pragma once

#include <string>
#include <vector>

#include "desk/complaints/photo_folder.h"
#include "desk/viewing.h"
#include "ui/geometry.h"
#include "ui/picture.h"

namespace foyer::complaints {

// What the page brings for this frame.
struct PhotoChoice {
    PhotoFolder folder;
    std::vector<ui::PictureView> pictures; // of folder.files, in their order
    bool taking_photo = false;
    CameraTrouble trouble = CameraTrouble::none;
    bool photo_wished = false; // set by a press of the button, taken back by the page
};

// A tap puts the path of a file to `chosen`, in the order of the taps, or takes it away.
void draw_photo_choice(
    ui::Rect in, PhotoChoice& choice, std::vector<std::string>& chosen,
    const desk::Viewing& viewing);

// "840 KB", "2.1 MB"
std::string size_text(std::int64_t bytes);

} // namespace foyer::complaints
