#include "ui/list_keys.h"

#include <array>

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/frame.h"
#include "ui/keys.h"

namespace foyer::ui {

void claim_arrows() {
    if (layer_covered() || text_field_focused()) return;
    constexpr std::array arrows{ImGuiKey_UpArrow, ImGuiKey_DownArrow};
    for (const ImGuiKey key : arrows)
        ImGui::SetKeyOwner(key, ImGui::GetID("list arrows"));
}

} // namespace foyer::ui
