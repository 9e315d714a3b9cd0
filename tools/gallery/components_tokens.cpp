#include <array>

#include "tools/gallery/components.h"
#include "ui/draw.h"
#include "ui/theme.h"

namespace foyer::gallery {

using namespace ui;

void draw_token_card() {
    component_card({28, 1068, 618, 300}, "Colour tokens");
    struct Swatch {
        Token token;
        std::string_view name;
    };
    static constexpr std::array<Swatch, 12> swatches{{{Token::bg, "bg"},
                                                      {Token::surface, "surface"},
                                                      {Token::surface2, "surface2"},
                                                      {Token::surface3, "surface3"},
                                                      {Token::border, "border"},
                                                      {Token::ctl, "ctl"},
                                                      {Token::acc, "accent"},
                                                      {Token::acc_soft, "accent soft"},
                                                      {Token::ok_fill, "success"},
                                                      {Token::warn_fill, "warning"},
                                                      {Token::danger_fill, "danger"},
                                                      {Token::info_fill, "info"}}};
    for (std::size_t i = 0; i < swatches.size(); ++i) {
        const float x = 49 + 106 * static_cast<float>(i % 5);
        const float y = 1119 + 80 * static_cast<float>(i / 5);
        fill_rect({x, y, 96, 48}, colour(swatches[i].token), 10);
        stroke_rect({x, y, 96, 48}, colour(Token::border2), 10);
        text({x, y + 52}, swatches[i].name, type::small, colour(Token::t1));
    }
}

void draw_chart_card() {
    component_card({662, 1068, 360, 300},
                   "Chart palette, colour-blind safe, always with labels");
    static constexpr std::array tokens{Token::chart1, Token::chart2, Token::chart3,
                                       Token::chart4, Token::chart5, Token::chart6};
    static constexpr std::array<float, 6> heights{90, 70, 58, 44, 34, 24};
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const float x = 683 + 52 * static_cast<float>(i);
        fill_rect({x, 1235 - heights[i], 44, heights[i]}, colour(tokens[i]), 6);
        text_in({x, 1241, 44, 16}, "c" + std::to_string(i + 1), type::caption,
                colour(Token::t3), Align::centre);
    }
}

void draw_type_card() {
    component_card({1038, 1068, 300, 300}, "Type: Noto Sans CJK SC, Regular and Bold");
    text({1059, 1139}, "¥235.60", type::money, colour(Token::t1));
    text({1059, 1183}, "页面标题 22", type::head, colour(Token::t1));
    text({1059, 1213}, "正文 16 Body text", type::body, colour(Token::t1));
    text({1059, 1237}, "辅助 14 Secondary", type::label, colour(Token::t2));
    text({1059, 1257}, "说明 13 Caption", type::small, colour(Token::t3));
}

}  // namespace foyer::gallery
