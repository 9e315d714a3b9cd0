// The page of all components, card by card, in the places of the design's picture of them.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "ui/geometry.h"

namespace foyer::gallery {

ui::Rect component_card(ui::Rect box, std::string_view title);

void draw_button_card();
void draw_chip_card();
void draw_selection_card();
void draw_keypad_card();
void draw_banner_card();
void draw_empty_card();
void draw_skeleton_card();
void draw_token_card();
void draw_chart_card();
void draw_type_card();

// The card with what one types in: fields keep their texts and the focus.
struct InputCard {
    std::string phone;
    std::string typing = "138";
    std::string short_phone = "1381234";
    std::string locked = "Locked";
    int category = 0;
    int count = 2;

    void draw();
};

}  // namespace foyer::gallery
