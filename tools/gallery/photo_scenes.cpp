#include "tools/gallery/photo_scenes.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/picture.h"
#include "ui/texts.h"

namespace foyer::gallery {
namespace {

using complaints::CaseSheet;
using ui::PictureState;
using ui::PictureUse;

using Colour = std::array<std::uint8_t, 3>;

Picture ground(int width, int height, Colour top, Colour bottom) {
    Picture picture{width, height, {}};
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            for (std::size_t part = 0; part < 3; ++part)
                picture.rgba.push_back(static_cast<std::uint8_t>(
                    (top[part] * (height - y) + bottom[part] * y) / height));
            picture.rgba.push_back(255);
        }
    return picture;
}

// Shares of the picture, 0 to 1.
void box(Picture& picture, double left, double top, double right, double bottom, Colour colour) {
    const auto px = [](double share, int all) { return static_cast<int>(share * all); };
    for (int y = px(top, picture.height); y < px(bottom, picture.height); ++y)
        for (int x = px(left, picture.width); x < px(right, picture.width); ++x) {
            const auto at = static_cast<std::size_t>(y * picture.width + x) * 4;
            std::ranges::copy(colour, picture.rgba.begin() + static_cast<std::ptrdiff_t>(at));
        }
}

// A carton of milk on a table.
Picture carton(int width, int height) {
    Picture picture = ground(width, height, {206, 220, 234}, {166, 182, 204});
    box(picture, 0, 0.78, 1, 1, {150, 118, 88});
    box(picture, 0.34, 0.24, 0.66, 0.84, {250, 250, 250});
    box(picture, 0.34, 0.18, 0.66, 0.26, {58, 106, 190});
    box(picture, 0.34, 0.5, 0.66, 0.62, {58, 106, 190});
    box(picture, 0.4, 0.68, 0.6, 0.71, {190, 40, 40});
    return picture;
}

// A receipt with its lines.
Picture receipt(int width, int height) {
    Picture picture = ground(width, height, {226, 212, 190}, {206, 186, 156});
    box(picture, 0.28, 0.06, 0.72, 0.94, {252, 252, 248});
    for (int line = 0; line < 9; ++line) {
        const double y = 0.14 + line * 0.08;
        box(picture, 0.33, y, 0.5 + 0.02 * (line % 4), y + 0.018, {90, 90, 90});
        box(picture, 0.6, y, 0.67, y + 0.018, {90, 90, 90});
    }
    return picture;
}

constexpr ui::PictureId milk = 101;
constexpr ui::PictureId paper = 102;

void keep_samples() {
    ui::keep_picture(milk, PictureUse::tile, carton(168, 126));
    ui::keep_picture(paper, PictureUse::tile, receipt(126, 168));
}

complaints::Attachment attached(FileKind kind, std::int64_t bytes, const CaseScene& scene) {
    complaints::Attachment one;
    one.file.kind = kind;
    one.file.bytes = bytes;
    if (kind != FileKind::pdf) one.file.size = {4000, 3000};
    one.at = scene.desk.at(18, 14, 18);
    one.by = scene.model.detail->state.registered_by;
    return one;
}

void tiles(CaseScene& scene) {
    keep_samples();
    scene.state().attachments = {
        attached(FileKind::jpeg, 2'100'000, scene), attached(FileKind::jpeg, 840'000, scene)};
    scene.ui.pictures = {{PictureState::ready, milk}, {PictureState::ready, paper}};
}

void every_tile(CaseScene& scene) {
    tiles(scene);
    auto& files = scene.state().attachments;
    const auto photo = attached(FileKind::jpeg, 1, scene);
    files.insert(files.begin(), {photo, photo});
    files.push_back(attached(FileKind::pdf, 120'000, scene));
    scene.ui.pictures = {{}, {}, {PictureState::ready, milk}, {PictureState::failed, 0},
                         {PictureState::paper, 0}};
}

void view(CaseScene& scene, std::size_t which, PictureState state) {
    tiles(scene);
    scene.state().attachments.push_back(attached(FileKind::pdf, 120'000, scene));
    ui::keep_picture(milk, PictureUse::whole, carton(1280, 960));
    scene.ui.sheet = CaseSheet::viewer;
    scene.ui.viewed = which;
    scene.ui.whole = {state, milk};
}

void attach(CaseScene& scene) {
    scene.ui.sheet = CaseSheet::attach;
    scene.ui.photos = sample_folder(scene.desk);
}

complaints::FolderFile file_of(
    const SampleDesk& desk, const char* name, std::int64_t bytes, int minute) {
    return {std::string("/home/desk/photos/") + name, name, bytes, desk.at(18, 14, minute)};
}

} // namespace

complaints::PhotoChoice sample_folder(const SampleDesk& desk) {
    keep_samples();
    complaints::PhotoChoice choice;
    choice.folder.path = "/home/desk/photos";
    choice.folder.looked = true;
    choice.folder.files = {
        file_of(desk, "IMG_20260318_141702.jpg", 2'104'400, 17),
        file_of(desk, "IMG_20260318_141655.jpg", 1'980'000, 16),
        file_of(desk, "小票.png", 840'000, 12),
        file_of(desk, "scan-0041.pdf", 320'000, 9),
        file_of(desk, "broken.jpg", 12'000, 3)};
    choice.pictures = {
        {PictureState::ready, milk},
        {},
        {PictureState::ready, paper},
        {PictureState::paper, 0},
        {PictureState::failed, 0}};
    return choice;
}

const std::vector<CaseState>& case_photos() {
    static const std::vector<CaseState> states{
        {"photos", tiles},
        {"photos-every", every_tile},
        {"viewer", [](CaseScene& s) { view(s, 0, PictureState::ready); }},
        {"viewer-loading", [](CaseScene& s) { view(s, 1, PictureState::loading); }},
        {"viewer-failed", [](CaseScene& s) { view(s, 1, PictureState::failed); }},
        {"viewer-pdf", [](CaseScene& s) { view(s, 2, PictureState::paper); }},
        {"attach",
         [](CaseScene& s) {
             attach(s);
             s.ui.chosen_files = {s.ui.photos.folder.files[0].path,
                                  s.ui.photos.folder.files[2].path};
         }},
        {"attach-camera",
         [](CaseScene& s) {
             attach(s);
             s.ui.photos.folder.has_camera = true;
         }},
        {"attach-camera-busy",
         [](CaseScene& s) {
             attach(s);
             s.ui.photos.folder.has_camera = true;
             s.ui.photos.trouble = complaints::CameraTrouble::busy;
         }},
        {"attach-camera-taking",
         [](CaseScene& s) {
             attach(s);
             s.ui.photos.folder.files.clear();
             s.ui.photos.folder.has_camera = true;
             s.ui.photos.taking_photo = true;
         }},
        {"attach-empty",
         [](CaseScene& s) {
             attach(s);
             s.ui.photos.folder.files.clear();
         }},
        {"attach-locked",
         [](CaseScene& s) {
             attach(s);
             s.ui.photos.folder.readable = false;
         }},
        {"attach-refused",
         [](CaseScene& s) {
             attach(s);
             s.ui.chosen_files = {s.ui.photos.folder.files[4].path};
             s.ui.refused = ui::tr("{1} is damaged.", {"broken.jpg"});
         }},
    };
    return states;
}

} // namespace foyer::gallery
