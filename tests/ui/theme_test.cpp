#include "ui/theme.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <array>
#include <cmath>

using namespace foyer::ui;

namespace {

double channel(std::uint32_t byte) {
    const double share = static_cast<double>(byte) / 255;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(Colour c) {
    return 0.2126 * channel(c & 0xFF) + 0.7152 * channel((c >> 8) & 0xFF) +
           0.0722 * channel((c >> 16) & 0xFF);
}

double contrast(Token above, Token below, Scheme scheme) {
    const double a = luminance(colour(above, scheme));
    const double b = luminance(colour(below, scheme));
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

struct Pair {
    Token above;
    Token below;
    double least;
};

}  // namespace

TEST_CASE("colours are those of the token table") {
    CHECK(colour(Token::bg, Scheme::light) == rgb(0xF4F3F0));
    CHECK(colour(Token::bg, Scheme::dark) == rgb(0x121316));
    CHECK(colour(Token::acc, Scheme::light) == rgb(0x3A4BC9));
    CHECK(colour(Token::danger_fill, Scheme::dark) == rgb(0xCC4239));
    CHECK(colour(Token::focus, Scheme::dark) == rgb(0xA9B3FF));
}

TEST_CASE("a colour is written red first and kept as the draw list wants it") {
    CHECK(rgb(0x3A4BC9) == 0xFFC94B3A);
    CHECK(rgb(0x3A4BC9, 0) == 0x00C94B3A);
    CHECK(with_alpha(rgb(0xFFFFFF, 0.5F), 0.5F) == 0x40FFFFFF);
}

TEST_CASE("text can be read on what it stands on, in light and dark") {
    using enum Token;
    constexpr std::array pairs{
        Pair{t1, surface, 4.5},        Pair{t1, bg, 4.5},           Pair{t2, surface, 4.5},
        Pair{t2, bg, 4.5},             Pair{t2, surface3, 4.5},     Pair{t3, surface, 4.5},
        Pair{t3, bg, 4.5},             Pair{t3, surface2, 4.5},     Pair{t3, surface3, 4.5},
        Pair{on_acc, acc, 4.5},        Pair{on_acc, acc_hover, 4.5}, Pair{on_acc, acc_pressed, 4.5},
        Pair{acc_text, surface, 4.5},  Pair{acc_text, acc_soft, 4.5}, Pair{ok, ok_soft, 4.5},
        Pair{warn, warn_soft, 4.5},    Pair{danger, danger_soft, 4.5}, Pair{info, info_soft, 4.5},
        Pair{on_acc, danger_fill, 4.5}, Pair{t1, key2, 4.5},        Pair{ctl, surface, 3},
        Pair{ctl, bg, 3},              Pair{focus, surface, 3},     Pair{focus, bg, 3},
        Pair{warn_fill, surface, 2.99}, Pair{chart2, surface, 3},   Pair{chart5, surface, 3}};
    for (const Scheme scheme : {Scheme::light, Scheme::dark}) {
        for (const Pair& pair : pairs) {
            INFO(static_cast<int>(pair.above) << " on " << static_cast<int>(pair.below));
            CHECK(contrast(pair.above, pair.below, scheme) >= pair.least);
        }
    }
}
