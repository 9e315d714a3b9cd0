// The frame of the counter around a page: rail, bar and scan box of the desk of the samples.
#pragma once

#include <string>

#include "app/shell_screen.h"
#include "ui/geometry.h"

namespace foyer::gallery {

struct SampleHead {
    std::string rail; // "home", "complaints", "log", "more"
    std::string title;
    std::string below;
    bool offline = false; // nothing can be saved, and the frame says so
};

// As Lin Xiaoyu of the first desk sees it.
app::ShellModel sample_shell(const SampleHead& head);
app::ShellModel::Banner disk_full();
// Draws the frame and returns the place of the page.
ui::Rect page_in_shell(ui::Rect canvas, const SampleHead& head);

} // namespace foyer::gallery
