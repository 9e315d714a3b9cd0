// Pictures of every screen in every state, to look at beside the design's own. Each group of
// screens lists its pages in a file of its own here; pages.cpp knows the groups.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/geometry.h"

namespace foyer::gallery {

struct Size {
    int w = 0;
    int h = 0;
};

// Draws one frame on the whole canvas; called until two frames are the same. Keeps the screen's Ui.
using Painter = std::function<void(ui::Rect canvas)>;

struct GalleryPage {
    std::string name;                 // "complaints.list"; the folder of its pictures
    std::vector<std::string> states;  // "full", "empty", "loading", "failed", ...
    // A painter that starts afresh, for one of the states. Called with the picture's language in
    // use, so that sample texts may follow it.
    std::function<Painter(const std::string& state)> painter;
    std::vector<Size> sizes{{1366, 768}, {1920, 1080}, {1080, 1920}};
    bool both_languages = true;
    std::vector<float> text_sizes{1, 1.25F, 1.5F};  // the larger ones at the first size only
};

std::vector<GalleryPage> all_pages();

// The groups.
std::vector<GalleryPage> component_pages();
std::vector<GalleryPage> word_pages();
std::vector<GalleryPage> closed_desk_pages();
std::vector<GalleryPage> counter_log_pages();
std::vector<GalleryPage> staff_pages();
std::vector<GalleryPage> complaints_pages();
std::vector<GalleryPage> return_pages();
std::vector<GalleryPage> return_case_pages();
std::vector<GalleryPage> capa_pages();
std::vector<GalleryPage> knowledge_pages();
std::vector<GalleryPage> home_pages();
std::vector<GalleryPage> typing_pages();
std::vector<GalleryPage> printer_pages();
std::vector<GalleryPage> receipts_pages();
std::vector<GalleryPage> survey_pages();
std::vector<GalleryPage> person_pages();
std::vector<GalleryPage> columns_pages();
std::vector<GalleryPage> policy_pages();

}  // namespace foyer::gallery
