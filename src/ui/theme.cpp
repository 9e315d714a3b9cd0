#include "ui/theme.h"

#include <array>
#include <cmath>

#include "base/invariant.h"
#include "ui/frame.h"

namespace foyer::ui {

namespace {

struct Pair {
    std::uint32_t light;
    std::uint32_t dark;
};

// In the order of Token; the numbers are those of the design's token table.
constexpr std::array<Pair, static_cast<std::size_t>(Token::count_)> tokens{{
    {0xF4F3F0, 0x121316},  // bg
    {0xFFFFFF, 0x1C1D22},  // surface
    {0xFAF9F7, 0x222329},  // surface2
    {0xEFEDE9, 0x2B2D34},  // surface3
    {0xFFFFFF, 0x18191D},  // rail
    {0xE5E2DC, 0x2F3138},  // border
    {0xD3CFC7, 0x3D4048},  // border2
    {0x8F8A80, 0x72757F},  // ctl
    {0x1C1A17, 0xF1F0EE},  // t1
    {0x55514A, 0xBDBBB6},  // t2
    {0x706B63, 0x9A9893},  // t3
    {0x3A4BC9, 0x5564E2},  // acc
    {0x3040B2, 0x4A58D0},  // acc_hover
    {0x273596, 0x404DBB},  // acc_pressed
    {0xECEEFB, 0x262B4D},  // acc_soft
    {0xC6CCF3, 0x3D467F},  // acc_line
    {0x3443B8, 0xA9B3FF},  // acc_text
    {0xFFFFFF, 0xFFFFFF},  // on_acc
    {0x0B6B45, 0x6FD3A4},  // ok
    {0x12805A, 0x2FA173},  // ok_fill
    {0xE2F3EA, 0x15332A},  // ok_soft
    {0xB4DEC8, 0x23543F},  // ok_line
    {0x8A4B00, 0xF2BC63},  // warn
    {0xD97F06, 0xE09A2B},  // warn_fill
    {0xFDF0DA, 0x3A2B12},  // warn_soft
    {0xF3D29B, 0x5F4718},  // warn_line
    {0xB3261E, 0xFF9A91},  // danger
    {0xC9332A, 0xCC4239},  // danger_fill
    {0xFCE8E6, 0x421E1C},  // danger_soft
    {0xF3BFBA, 0x6B2F2B},  // danger_line
    {0x0B5C86, 0x7CC4EA},  // info
    {0x1476A8, 0x3A93C4},  // info_fill
    {0xE1F0F8, 0x14303F},  // info_soft
    {0xB1D6E9, 0x1F4D66},  // info_line
    {0x55514A, 0xBDBBB6},  // neutral
    {0xEFEDE9, 0x2B2D34},  // neutral_soft
    {0xDEDAD3, 0x3A3D45},  // key2
    {0x3A4BC9, 0x6B83FD},  // chart1
    {0xDB7C06, 0xE5B42E},  // chart2
    {0x175445, 0x10DFAB},  // chart3
    {0x9A208F, 0xD753B3},  // chart4
    {0x4290CE, 0xC6E3F6},  // chart5
    {0x938B7C, 0x757163},  // chart6
    {0xE9E6E0, 0x2B2D33},  // grid
    {0x3A4BC9, 0xA9B3FF},  // focus
}};

constexpr std::uint32_t alpha_shift = 24;

}  // namespace

Colour rgb(std::uint32_t hex, float alpha) {
    const std::uint32_t red = (hex >> 16) & 0xFF;
    const std::uint32_t green = (hex >> 8) & 0xFF;
    const std::uint32_t blue = hex & 0xFF;
    const auto opacity = static_cast<std::uint32_t>(std::lround(alpha * 255.0F));
    return (opacity << alpha_shift) | (blue << 16) | (green << 8) | red;
}

Colour with_alpha(Colour colour, float alpha) {
    const auto before = static_cast<float>(colour >> alpha_shift);
    const auto opacity = static_cast<std::uint32_t>(std::lround(before * alpha));
    return (colour & 0x00FFFFFF) | (opacity << alpha_shift);
}

Colour colour(Token token, Scheme scheme) {
    INVARIANT(token < Token::count_);
    const Pair& pair = tokens[static_cast<std::size_t>(token)];
    return rgb(scheme == Scheme::light ? pair.light : pair.dark);
}

Colour colour(Token token) { return colour(token, look().scheme); }

ToneColours tone_colours(Tone tone) {
    using enum Token;
    switch (tone) {
    case Tone::neutral: return {colour(neutral), colour(t2), colour(neutral_soft), colour(border2)};
    case Tone::accent: return {colour(acc_text), colour(acc), colour(acc_soft), colour(acc_line)};
    case Tone::ok: return {colour(ok), colour(ok_fill), colour(ok_soft), colour(ok_line)};
    case Tone::warn: return {colour(warn), colour(warn_fill), colour(warn_soft), colour(warn_line)};
    case Tone::danger:
        return {colour(danger), colour(danger_fill), colour(danger_soft), colour(danger_line)};
    case Tone::info: return {colour(info), colour(info_fill), colour(info_soft), colour(info_line)};
    }
    INVARIANT(!"every tone has colours");
}

}  // namespace foyer::ui
