#include <array>

#include "tools/gallery/components.h"
#include "ui/widgets.h"

namespace foyer::gallery {

using namespace ui;

void InputCard::draw() {
    component_card({28, 360, 558, 314}, "Inputs 56: rest, focus, error, disabled, stepper");
    text_field({49, 411, 252, 56}, phone,
               {.name = "rest", .placeholder = "手机号", .icon = Icon::call});
    text_field({313, 411, 252, 56}, typing, {.name = "focus", .take_focus = true});
    text_field({49, 479, 252, 56}, short_phone, {.name = "error", .error = "还差 4 位"});
    text_field({313, 479, 252, 56}, locked, {.name = "disabled", .enabled = false});
    const std::array<std::string, 2> categories{"食品安全", "价格差异"};
    select({49, 571, 252, 56}, "category", categories, category);
    stepper({313, 571, 252, 56}, "count", count, 1, 9);
}

void draw_selection_card() {
    component_card({602, 360, 420, 314},
                   "Selection: segmented, filter chip, pick tile, check, switch");
    const std::array<Segment, 3> segments{{{.label = "退货"}, {.label = "换货"},
                                           {.label = "维修"}}};
    int chosen = 0;
    segmented({623, 411, 378, 56}, "what", segments, chosen);
    filter_chip({623, 479, 106.7F, 56}, "Today", true, Icon::check);
    filter_chip({737.7F, 479, 113.1F, 56}, "All staff", false, Icon::none, true);
    pick_tile({623, 547, 183, 64}, "食品安全", Icon::health_and_safety, true);
    pick_tile({818, 547, 183, 64}, "价格差异", Icon::sell, false);
    check_mark({623, 625, 28, 28}, true);
    check_mark({667, 625, 28, 28}, false);
    switch_mark({711, 623, 52, 32}, 1);
    switch_mark({779, 623, 52, 32}, 0);
}

void draw_keypad_card() {
    component_card({1038, 360, 300, 314}, "Keypad 68 (kiosk 142 – 164)");
    constexpr std::array keys{PadKey::d1, PadKey::d2, PadKey::d3,    PadKey::d4,   PadKey::d5,
                              PadKey::d6, PadKey::clear, PadKey::d0, PadKey::back};
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const auto column = static_cast<float>(i % 3);
        const auto row = static_cast<float>(i / 3);
        pad_key({1059 + column * 88.67F, 411 + row * 76, 80.67F, 68}, keys[i],
                keys[i] == PadKey::d5 ? 1.0F : 0.0F);
    }
}

}  // namespace foyer::gallery
