// From the list of pages to files: one picture for each state, language, scheme and size.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "platform/window.h"
#include "tools/gallery/gallery.h"
#include "ui/texts.h"
#include "ui/theme.h"

namespace foyer::gallery {

struct Picture {
    std::string page;
    std::string state;
    ui::Language language = ui::Language::zh;
    ui::Scheme scheme = ui::Scheme::light;
    Size size;
    float text_size = 1;

    // "complaints.list/full-zh-dark-1366x768.png"; larger texts: "...-1366x768-150.png"
    std::string file() const;
};

// `only`: the pages whose name begins so, or "page/state"; empty: all.
std::vector<Picture> pictures_of(const std::vector<GalleryPage>& pages, const std::string& only);

Done draw_picture(platform::OffScreen& screen, const GalleryPage& page, const Picture& picture,
                  const std::string& folder);

Done write_index(const std::vector<Picture>& pictures, const std::string& folder);

}  // namespace foyer::gallery
