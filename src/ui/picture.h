// Photos on the screen. Whoever decodes them hands the pixels over once; they live in two textures
// of a fixed size, so that the memory of photos has a bound: small ones, of which the one that was
// not drawn for the longest makes room for the next, and a large one that fills the window.
//
// Pixels that are handed over are uploaded with the next frame; a screen that shows the same photos
// as before draws nothing. UI thread, between begin_frame() and end_frame().
#pragma once

#include <cstdint>
#include <string_view>

#include "base/picture.h"
#include "ui/geometry.h"
#include "ui/icons.h"

namespace foyer::ui {

constexpr int small_picture_px = 168;
constexpr int small_pictures_most = 36;
constexpr int large_picture_px = 1280;

// Of a content: the same id is the same picture.
using PictureId = std::uint64_t;
enum class PictureUse : std::uint8_t { tile, whole };

enum class PictureState : std::uint8_t { loading, ready, failed, paper }; // paper: a PDF
struct PictureView {
    PictureState state = PictureState::loading;
    PictureId id = 0; // ready

    friend bool operator==(const PictureView&, const PictureView&) = default;
};

// No side longer than small_picture_px or large_picture_px.
void keep_picture(PictureId id, PictureUse use, const Picture& pixels);
// Still there, not made room for another.
bool has_picture(PictureId id, PictureUse use);

// A tile that can be pressed: the middle of the photo, cut to the box, or an icon while it is not
// there. `label` is what it is called; `chosen` adds a check mark. True when it was pressed.
bool picture_tile(
    Rect box, std::string_view label, const PictureView& view, bool chosen = false);
// The whole of a large picture, as large as fits; an icon in its place while there is none.
void whole_picture(Rect box, const PictureView& view);

} // namespace foyer::ui
