#include <catch2/catch_test_macros.hpp>

#include <array>

#include "imgui.h"
#include "platform/window.h"

using namespace foyer::platform;

namespace {

using Pixel = std::array<std::uint8_t, 4>;

Pixel pixel_at(const Image& image, int x, int y) {
    const auto at = static_cast<std::size_t>(y * image.width + x) * 4;
    return {image.rgba[at], image.rgba[at + 1], image.rgba[at + 2], image.rgba[at + 3]};
}

} // namespace

TEST_CASE("a rectangle drawn off screen has exactly its pixels") {
    const auto screen = OffScreen::open(64, 48).value();
    const Image image = screen->render([] {
        ImGui::GetForegroundDrawList()->AddRectFilled(
            ImVec2(10, 5), ImVec2(20, 15), IM_COL32(200, 100, 50, 255));
    });
    REQUIRE(image.width == 64);
    REQUIRE(image.height == 48);
    const Pixel inside{200, 100, 50, 255};
    const Pixel outside{0, 0, 0, 255};
    for (int y = 0; y < 48; ++y) {
        for (int x = 0; x < 64; ++x) {
            const bool in = x >= 10 && x < 20 && y >= 5 && y < 15;
            REQUIRE(pixel_at(image, x, y) == (in ? inside : outside));
        }
    }
}

TEST_CASE("the off-screen picture follows a new size and new content") {
    const auto screen = OffScreen::open(64, 48).value();
    const auto fill = [](ImU32 colour) {
        return [colour] {
            ImGui::GetForegroundDrawList()->AddRectFilled(ImVec2(0, 0), ImVec2(500, 500), colour);
        };
    };
    CHECK(
        pixel_at(screen->render(fill(IM_COL32(255, 0, 0, 255))), 63, 47) == Pixel{255, 0, 0, 255});
    screen->resize(200, 100);
    const Image larger = screen->render(fill(IM_COL32(0, 255, 0, 255)));
    CHECK(larger.width == 200);
    CHECK(pixel_at(larger, 199, 99) == Pixel{0, 255, 0, 255});
}
