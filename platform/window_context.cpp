#include "platform/window_context.h"

#include "imgui.h"
#include "imgui_internal.h"

namespace foyer::platform {

ImGuiSession::ImGuiSession() : m_context(ImGui::CreateContext()) {
    make_current();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    // A caret that blinks would wake the machine twice a second.
    io.ConfigInputTextCursorBlink = false;
    io.ConfigWindowsMoveFromTitleBarOnly = true;
    io.ConfigWindowsResizeFromEdges = false;
    io.ConfigDebugHighlightIdConflicts = false;
    // Ctrl+Tab belongs to the desk; Dear ImGui would show its list of windows.
    m_context->ConfigNavWindowingKeyNext = ImGuiKey_None;
    m_context->ConfigNavWindowingKeyPrev = ImGuiKey_None;
}

ImGuiSession::~ImGuiSession() {
    ImGui::DestroyContext(m_context);
}

void ImGuiSession::make_current() const {
    ImGui::SetCurrentContext(m_context);
}

bool ImGuiSession::input_waiting() const {
    return !m_context->InputEventsQueue.empty();
}

void ImGuiSession::scale_pointer(float ratio) {
    // What an earlier frame left in the queue has been scaled already.
    for (int i = 0; i < m_context->InputEventsQueue.Size; ++i) {
        ImGuiInputEvent& event = m_context->InputEventsQueue[i];
        if (event.Type != ImGuiInputEventType_MousePos || event.EventId <= m_scaled) continue;
        const ImVec2 at(event.MousePos.PosX, event.MousePos.PosY);
        if (!ImGui::IsMousePosValid(&at)) continue; // it left the window
        event.MousePos.PosX *= ratio;
        event.MousePos.PosY *= ratio;
    }
    if (m_context->InputEventsNextEventId > 0) m_scaled = m_context->InputEventsNextEventId - 1;
}

} // namespace foyer::platform
