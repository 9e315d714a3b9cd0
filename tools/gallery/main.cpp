// gallery [--out DIR] [--only NAME]: draws the screens to PNG files without a window.
#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "tools/gallery/gallery.h"
#include "tools/gallery/pictures.h"
#include "ui/fonts.h"

namespace foyer::gallery {
namespace {

// Drawing some pages anew leaves the others in the index.
std::vector<Picture> drawn_so_far(
    const std::vector<GalleryPage>& pages, const std::filesystem::path& folder) {
    std::vector<Picture> pictures = pictures_of(pages, "");
    std::erase_if(pictures, [&](const Picture& picture) {
        return !std::filesystem::exists(folder / picture.file());
    });
    return pictures;
}

Done draw_all(const std::string& folder, const std::string& only) {
    const std::vector<GalleryPage> pages = all_pages();
    const std::vector<Picture> pictures = pictures_of(pages, only);
    CHECK_OK(ui::load_texts(FOYER_TRANSLATIONS_DIR));
    TRY(const auto screen, platform::OffScreen::open(1366, 768));
    CHECK_OK(ui::load_fonts());
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        const auto page = std::find_if(pages.begin(), pages.end(), [&](const GalleryPage& each) {
            return each.name == pictures[i].page;
        });
        CHECK_OK(draw_picture(*screen, *page, pictures[i], folder));
        fmt::print("{}/{} {}\n", i + 1, pictures.size(), pictures[i].file());
    }
    ui::forget_fonts();
    return write_index(drawn_so_far(pages, folder), folder);
}

}  // namespace
}  // namespace foyer::gallery

int main(int argc, char** argv) {
    CLI::App app{"Draws every screen in every state to PNG files"};
    std::string folder = "out/gallery";
    std::string only;
    app.add_option("--out", folder, "Folder for the pictures")->capture_default_str();
    app.add_option("--only", only, "Pages whose name begins so, or page/state");
    CLI11_PARSE(app, argc, argv);
    const foyer::Done done = foyer::gallery::draw_all(folder, only);
    if (done) return 0;
    fmt::print(stderr, "{}\n", done.error().what);
    return 1;
}
