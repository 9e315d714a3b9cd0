#include "ui/activity.h"

#include <imgui.h>
#include <imgui_internal.h>

namespace foyer::ui {

bool somebody_is_there() {
    for (const ImGuiInputEvent& event : ImGui::GetCurrentContext()->InputEventsTrail)
        if (event.Type != ImGuiInputEventType_Focus) return true;
    return false;
}

Point window_size() {
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    return {size.x, size.y};
}

}  // namespace foyer::ui
