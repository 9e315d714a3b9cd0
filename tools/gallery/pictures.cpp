#include "tools/gallery/pictures.h"

#include <filesystem>
#include <fstream>

#include <fmt/format.h>

#include "platform/image.h"

namespace foyer::gallery {
namespace {

std::string_view word_of(ui::Language language) {
    return language == ui::Language::zh ? "zh" : "en";
}

std::string_view word_of(ui::Scheme scheme) {
    return scheme == ui::Scheme::light ? "light" : "dark";
}

std::vector<ui::Language> languages_of(const GalleryPage& page) {
    if (!page.both_languages) return {ui::Language::zh};
    return {ui::Language::zh, ui::Language::en};
}

void add_pictures(const GalleryPage& page, const std::string& state,
                  std::vector<Picture>& pictures) {
    for (const ui::Language language : languages_of(page)) {
        for (const ui::Scheme scheme : {ui::Scheme::light, ui::Scheme::dark}) {
            for (const Size size : page.sizes) {
                pictures.push_back({page.name, state, language, scheme, size});
            }
            for (const float text_size : page.text_sizes) {
                if (text_size == 1) continue;
                pictures.push_back(
                    {page.name, state, language, scheme, page.sizes.front(), text_size});
            }
        }
    }
}

// A quarter of each side, for the index: every pixel is the mean of sixteen.
platform::Image quarter(const platform::Image& image) {
    platform::Image small{image.width / 4, image.height / 4, {}};
    small.rgba.resize(static_cast<std::size_t>(small.width * small.height) * 4);
    for (int y = 0; y < small.height; ++y) {
        for (int x = 0; x < small.width * 4; ++x) {
            int sum = 0;
            for (int dot = 0; dot < 16; ++dot) {
                const int from_y = y * 4 + dot / 4;
                const int from_x = (x / 4) * 4 + dot % 4;
                sum += image.rgba[static_cast<std::size_t>(
                    (from_y * image.width + from_x) * 4 + x % 4)];
            }
            small.rgba[static_cast<std::size_t>(y * small.width * 4 + x)] =
                static_cast<std::uint8_t>(sum / 16);
        }
    }
    return small;
}

Done write(const platform::Image& image, const std::filesystem::path& file) {
    std::error_code failure;
    std::filesystem::create_directories(file.parent_path(), failure);
    return platform::write_png(image, file.string());
}

std::string figure(const Picture& picture) {
    const std::string larger =
        picture.text_size == 1 ? "" : fmt::format(" {:.0f} %", picture.text_size * 100);
    return fmt::format(
        "<figure><a href=\"{0}\"><img src=\"small/{0}\" loading=\"lazy\" alt=\"{0}\"></a>"
        "<figcaption>{1} {2} {3}x{4}{5}</figcaption></figure>\n",
        picture.file(), word_of(picture.language), word_of(picture.scheme), picture.size.w,
        picture.size.h, larger);
}

constexpr std::string_view index_head =
    "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Gallery</title>\n"
    "<style>body{font:16px/24px sans-serif;margin:24px;background:#f4f3f0;color:#1c1a17}\n"
    "nav a{margin-right:16px}figure{display:inline-block;margin:8px;vertical-align:top}\n"
    "img{border:1px solid #d3cfc7;border-radius:6px}figcaption{font-size:13px;color:#55514a}\n"
    "h2{margin:40px 0 0}h3{margin:16px 0 0}</style></head><body>\n<h1>Gallery</h1>\n";

// The screens by name, each leading to its pictures.
std::string contents(const std::vector<Picture>& pictures) {
    std::string links = "<nav>";
    std::string page;
    for (const Picture& picture : pictures) {
        if (picture.page == page) continue;
        page = picture.page;
        links += fmt::format("<a href=\"#{0}\">{0}</a>", page);
    }
    return links + "</nav>\n";
}

}  // namespace

std::string Picture::file() const {
    const std::string larger = text_size == 1 ? "" : fmt::format("-{:.0f}", text_size * 100);
    return fmt::format("{}/{}-{}-{}-{}x{}{}.png", page, state, word_of(language),
                       word_of(scheme), size.w, size.h, larger);
}

std::vector<Picture> pictures_of(const std::vector<GalleryPage>& pages, const std::string& only) {
    std::vector<Picture> pictures;
    for (const GalleryPage& page : pages) {
        for (const std::string& state : page.states) {
            const bool wanted = page.name.starts_with(only) || page.name + "/" + state == only;
            if (wanted) add_pictures(page, state, pictures);
        }
    }
    return pictures;
}

Done draw_picture(platform::OffScreen& screen, const GalleryPage& page, const Picture& picture,
                  const std::string& folder) {
    ui::use_language(picture.language);
    ui::Look look;
    look.scheme = picture.scheme;
    look.text_size = picture.text_size;
    look.key_hints = picture.text_size == 1;
    look.reduced_motion = true;
    screen.resize(picture.size.w, picture.size.h);
    // A frame of nothing in between: focus and scroll places of the last picture are forgotten.
    screen.render([&look] {
        ui::begin_frame(look);
        ui::end_frame();
    });
    const Painter paint = page.painter(picture.state);
    const platform::Image image = screen.render([&] {
        paint(ui::begin_frame(look));
        ui::end_frame();
    }, 8);
    CHECK_OK(write(image, std::filesystem::path(folder) / picture.file()));
    return write(quarter(image), std::filesystem::path(folder) / "small" / picture.file());
}

Done write_index(const std::vector<Picture>& pictures, const std::string& folder) {
    std::ofstream index(std::filesystem::path(folder) / "index.html");
    index << index_head << contents(pictures);
    std::string page;
    std::string state;
    for (const Picture& picture : pictures) {
        if (picture.page != page)
            index << fmt::format("<h2 id=\"{0}\">{0}</h2>\n", picture.page);
        if (picture.page != page || picture.state != state)
            index << "<h3>" << picture.state << "</h3>\n";
        page = picture.page;
        state = picture.state;
        index << figure(picture);
    }
    index << "</body></html>\n";
    index.close();
    if (!index) return fail(ErrorCode::storage, "write " + folder + "/index.html");
    return {};
}

}  // namespace foyer::gallery
