// The papers that documents are laid out for. Rolls are as wide as the head of the printer (203
// dpi) and endless; A4 is laid out in dots of 150 dpi, so that the sizes of type are about the
// same.
#pragma once

#include <cstdint>
#include <optional>

namespace foyer::printing {

enum class Paper : std::uint8_t { roll_58, roll_80, a4 };

struct PaperSize {
    int width = 0;
    int height = 0; // 0: endless
    int margin_x = 0;
    int margin_y = 0;
    double dots_per_inch = 0;

    int room() const { return width - 2 * margin_x; }
};

constexpr PaperSize size_of(Paper paper) {
    switch (paper) {
    case Paper::roll_58: return {384, 0, 16, 24, 203.2};
    case Paper::roll_80: return {576, 0, 24, 28, 203.2};
    case Paper::a4: break;
    }
    return {1240, 1754, 118, 118, 150};
}

constexpr int millimetres_of(Paper paper) {
    return paper == Paper::roll_58 ? 58 : paper == Paper::roll_80 ? 80 : 210;
}
// nullopt: there is no such roll.
constexpr std::optional<Paper> roll_of(std::int64_t millimetres) {
    if (millimetres == 58) return Paper::roll_58;
    if (millimetres == 80) return Paper::roll_80;
    return std::nullopt;
}

} // namespace foyer::printing
