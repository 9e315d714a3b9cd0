#include "ui/picture.h"

#include <catch2/catch_test_macros.hpp>
#include <imgui.h>

#include <cmath>
#include <optional>

#include "tests/support/headless.h"
#include "ui/draw.h"
#include "ui/picture_store.h"

using namespace foyer;
using testing::Headless;
using ui::PictureState;
using ui::PictureUse;

namespace {

Picture plain(int width, int height, std::uint8_t grey) {
    const auto pixels = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
    return {width, height, Bytes(pixels * 4, grey)};
}

std::int64_t texture_bytes() {
    std::int64_t bytes = 0;
    for (const ImTextureData* texture : ImGui::GetPlatformIO().Textures)
        bytes += texture->GetSizeInBytes();
    return bytes;
}

} // namespace

TEST_CASE("a photo is drawn from the pixels that were handed over, and pressed", "[ui]") {
    Headless screen;
    int pressed = 0;
    PictureState state = PictureState::loading;
    const auto draw = [&] {
        if (ui::picture_tile({20, 20, 48, 48}, "Photo 1 of 1", {state, 7})) ++pressed;
    };
    screen.frame(draw);
    CHECK(screen.find("Photo 1 of 1")->value == "loading");
    const std::string loading = screen.fingerprint();
    screen.frame([&] {
        ui::keep_picture(7, PictureUse::tile, plain(168, 100, 200));
        draw();
    });
    state = PictureState::ready;
    screen.frame(draw);
    CHECK(screen.find("Photo 1 of 1")->value == "ready");
    CHECK(screen.fingerprint() != loading);
    const std::string ready = screen.fingerprint();
    screen.frame(draw);
    CHECK(screen.fingerprint() == ready);
    screen.tap("Photo 1 of 1");
    CHECK(pressed == 1);
}

TEST_CASE("a photo drawn large takes its edges from its own pixels", "[ui]") {
    Headless screen;
    std::optional<ui::PlacedPicture> placed;
    screen.frame([&] {
        ui::keep_picture(1, PictureUse::tile, plain(64, 48, 200));
        placed = ui::placed_picture(1, PictureUse::tile);
    });
    REQUIRE(placed);
    // Both ends lie in the middle of a pixel of the photo.
    const float pixel = placed->from.x * 2;
    CHECK(placed->from.x > 0);
    CHECK(std::lround((placed->to.x - placed->from.x) / pixel) == 63);
    CHECK(std::lround((placed->to.y - placed->from.y) / pixel) == 47);
}

TEST_CASE("what fails, and a paper, stand as an icon", "[ui]") {
    Headless screen;
    screen.frame([] {
        ui::picture_tile({20, 20, 48, 48}, "broken", {PictureState::failed, 0});
        ui::picture_tile({80, 20, 48, 48}, "receipt", {PictureState::paper, 0}, true);
        ui::whole_picture({200, 20, 400, 400}, {PictureState::failed, 0});
    });
    CHECK(screen.find("broken")->value == "failed");
    CHECK(screen.find("receipt")->value == "on");
}

TEST_CASE("photos take no more memory than they may, the one not drawn for longest goes", "[ui]") {
    Headless screen;
    constexpr auto all = static_cast<ui::PictureId>(ui::small_pictures_most);
    screen.frame([&] {
        for (ui::PictureId id = 1; id <= all; ++id)
            ui::keep_picture(id, PictureUse::tile, plain(168, 168, 10));
    });
    const std::int64_t bytes = texture_bytes();
    screen.frame([] { ui::picture_tile({0, 0, 48, 48}, "first", {PictureState::ready, 1}); });
    screen.frame([&] {
        for (ui::PictureId id = all + 1; id < 2 * all; ++id)
            ui::keep_picture(id, PictureUse::tile, plain(100, 168, 10));
    });
    CHECK(texture_bytes() == bytes);
    CHECK(ui::has_picture(1, PictureUse::tile));
    CHECK_FALSE(ui::has_picture(2, PictureUse::tile));
    CHECK(ui::has_picture(2 * all - 1, PictureUse::tile));
    CHECK_FALSE(ui::has_picture(1, PictureUse::whole));
}

TEST_CASE("the photos of one window are not those of the next", "[ui]") {
    {
        Headless first;
        first.frame([] { ui::keep_picture(7, PictureUse::tile, plain(10, 10, 10)); });
        CHECK(ui::has_picture(7, PictureUse::tile));
    }
    Headless second;
    second.frame([] { CHECK_FALSE(ui::has_picture(7, PictureUse::tile)); });
}
