#include "ui/glyphs.h"

#include <imgui.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <string>
#include <vector>

#include "base/text.h"
#include "tests/support/headless.h"
#include "ui/draw.h"
#include "ui/fonts.h"

using namespace foyer;
using testing::Headless;

namespace {

// The box that fonts draw for what they lack.
std::string picture(char32_t character) {
    const ui::GlyphPicture glyph = ui::picture_of(ui::Face::regular, 24, character);
    std::string rows;
    for (int y = 0; y < glyph.h; ++y) {
        const unsigned char* row = glyph.rows + static_cast<std::ptrdiff_t>(y) * glyph.pitch;
        rows.append(row, row + glyph.w);
    }
    return rows;
}

}  // namespace

TEST_CASE("rare characters of names are drawn, not boxed") {
    const Headless headless;
    const std::string box = picture(0x10FFFE);
    REQUIRE_FALSE(box.empty());
    for (const char32_t character : code_points("㛃喆堃䶮𠮷𬭎𬱟𣇉𬘡𬸦骉㵯Ł↵Ñễ·…")) {
        INFO(utf8_of(character));
        CHECK_FALSE(picture(character).empty());
        CHECK(picture(character) != box);
    }
}

TEST_CASE("a text is as long as the design says") {
    const Headless headless;
    const ui::Type title{20, 28, ui::Weight::bold};
    CHECK(std::abs(ui::text_width("Foyer 服务台", title) - 119.9F) < 1);
    CHECK(ui::text_width("点选姓名输入", ui::type::body) == 6 * 16);
    CHECK(ui::text_width("", ui::type::body) == 0);
}

TEST_CASE("the whole look grows with one factor") {
    Headless headless;
    headless.frame([] { CHECK(ui::text_width("投诉", ui::type::body) == 32); });
    headless.look.text_size = 1.5F;
    headless.look.density = 2;
    headless.frame([] {
        CHECK(ui::scale() == 3);
        CHECK(ui::text_width("投诉", ui::type::body) == 32);
        CHECK(ui::paragraph_height(40, "投诉登记", ui::type::body) == 48);
    });
}

TEST_CASE("letters stand on quarters of a pixel, Chinese on whole ones") {
    const auto pictures_of = [](const char* words) {
        Headless headless;
        headless.frame([words] {
            ui::text({20, 20}, words, {13, 18, ui::Weight::regular}, ui::colour(ui::Token::t1));
        });
        return ui::glyph_count();
    };
    CHECK(pictures_of("诉诉诉诉诉诉诉诉") == 1);
    CHECK(pictures_of("rrrrrrrrrrrrrrrr") == 4);
}

TEST_CASE("glyphs survive the growth of their texture") {
    Headless headless;
    headless.frame([] {
        for (int size = 12; size < 60; size += 4) {
            const ui::Type type{static_cast<float>(size), 72, ui::Weight::regular};
            ui::text({0, static_cast<float>(size) * 10}, "鲜牛奶过期两天要求退一赔十", type,
                     ui::colour(ui::Token::t1));
        }
    });
    headless.settle();
    const std::string settled = headless.fingerprint();
    headless.frame();
    CHECK(headless.fingerprint() == settled);
    CHECK(ui::glyph_count() == 12 * 13);
}

TEST_CASE("a day of rare names does not fill the texture") {
    Headless headless;
    char32_t next = 0x4E00;
    headless.frame([&] {
        ui::shadow({10, 10, 100, 100}, 16, 1);
        ui::text({0, 0}, "退货", ui::type::body, ui::colour(ui::Token::t1));
        for (int row = 0; row < 10; ++row) {
            std::string names;
            for (int i = 0; i < 60; ++i) names += utf8_of(next++);
            ui::text({0, 100.0F + 24 * static_cast<float>(row)}, names, ui::type::body,
                     ui::colour(ui::Token::t1));
        }
    });
    std::size_t most = 0;
    for (int i = 0; i < 25; ++i) {
        headless.frame();
        most = std::max(most, ui::glyph_count());
    }
    CHECK(most < 6000);
    CHECK(ui::glyph_count() < most);
    const ImTextureData* texture = ImGui::GetIO().Fonts->TexData;
    CHECK(texture->Width * texture->Height <= 2048 * 2048);
}

TEST_CASE("characters typed into a field stand on whole pixels in lines of the design") {
    Headless headless;
    headless.frame([] {
        ui::push_typing_font(ui::type::body);
        CHECK(ui::typing_line(ui::type::body) == 24);
        CHECK(ImGui::GetFontSize() == 24);
        CHECK(ImGui::CalcTextSize("退货").x == 32);
        const float latin = ImGui::CalcTextSize("Wide").x;
        CHECK(latin == std::round(latin));
        ui::pop_typing_font();
    });
}
