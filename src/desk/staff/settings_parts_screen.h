// The parts of the settings that deal with people: the list and its dialogs.
#pragma once

#include <string_view>
#include <vector>

#include "desk/staff/staff_settings_screen.h"

namespace foyer::staff::settings {

// The card at the right with its title; what is left for its content.
ui::Rect settings_card(ui::Rect box, std::string_view title, std::string_view below);

void draw_staff_list(ui::Rect box, const Model& model, Ui& ui, const desk::Viewing& viewing,
                     std::vector<Wish>& wishes);
// Over everything, when one is open.
void draw_staff_dialog(
    const Model& model, Ui& ui, const desk::Viewing& viewing, std::vector<Wish>& wishes);

// Why the viewer may not do this; nullopt: they may. Asks decide(), so that a button never
// promises what the desk would refuse.
std::optional<desk::Refusal> why_not(
    const Command& command, const Model& model, const desk::Viewing& viewing);

}  // namespace foyer::staff::settings
