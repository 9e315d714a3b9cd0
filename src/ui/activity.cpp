#include "ui/activity.h"

#include <imgui_internal.h>

namespace foyer::ui {

bool somebody_is_there() {
    for (const ImGuiInputEvent& event : ImGui::GetCurrentContext()->InputEventsTrail)
        if (event.Type != ImGuiInputEventType_Focus) return true;
    return false;
}

} // namespace foyer::ui
