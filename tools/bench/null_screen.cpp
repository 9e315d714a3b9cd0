#include "tools/bench/null_screen.h"

#include <imgui.h>
#include <imgui_internal.h>

#include "tools/bench/stopwatch.h"

namespace foyer::bench {

NullScreen::NullScreen(int width, int height) : m_context(ImGui::CreateContext()) {
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    io.DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
    io.DeltaTime = 1.0F / 60;
}

NullScreen::~NullScreen() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_Destroyed);
    }
    ImGui::DestroyContext(m_context);
}

double NullScreen::frame_ms(const std::function<void()>& build) {
    const Stopwatch watch;
    ImGui::NewFrame();
    build();
    ImGui::Render();
    const double spent = watch.cpu_ms();
    serve_textures();
    return spent;
}

void NullScreen::serve_textures() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_WantCreate) texture->SetTexID(1);
        const bool going = texture->Status == ImTextureStatus_WantDestroy;
        if (going) texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(going ? ImTextureStatus_Destroyed : ImTextureStatus_OK);
    }
}

} // namespace foyer::bench
