// How items reach inspect.h; for the sources of src/ui only.
#pragma once

#include <imgui.h>

#include <string_view>

namespace foyer::ui {

bool inspecting();
// The item that ImGui knows by this id, under the words that a person sees.
void note_item(
    ImGuiID id, std::string_view label, std::string_view kind, bool enabled, std::string_view value,
    bool focused);
// What was seen in this frame so far has moved up; what is now below `floor` is not seen.
void move_seen(float up, float floor);
// Ends the collecting of this frame: seen() tells it from now on.
void finish_inspection();

}  // namespace foyer::ui
