#include "ui/field_memory.h"

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/field_edit.h"

namespace foyer::ui {
namespace {

struct Memory {
    ImGuiID id = 0;
    std::string value;
    int selected_from = 0;
    int caret = 0;
};

// One keyboard, one field that is being edited.
FirstKey g_first_key;
Memory g_memory;

void remember(ImGuiID id, const std::string& value) {
    const ImGuiInputTextState* state = ImGui::GetInputTextState(id);
    if (state == nullptr || ImGui::GetActiveID() != id) return;
    g_memory = {id, value, state->GetCursorPos(), state->GetCursorPos()};
    if (!state->HasSelection()) return;
    const bool at_start = state->GetCursorPos() == state->GetSelectionStart();
    g_memory.selected_from = at_start ? state->GetSelectionEnd() : state->GetSelectionStart();
}

void put_back(ImGuiID id, std::string& value) {
    value = g_memory.value;
    ImGuiInputTextState* state = ImGui::GetInputTextState(id);
    if (state != nullptr && ImGui::GetActiveID() == id) {
        state->ReloadUserBufAndMoveToEnd();
        state->ReloadSelectionStart = g_memory.selected_from;
        state->ReloadSelectionEnd = g_memory.caret;
    }
    remember_value(id, value);
    g_memory = {};
}

} // namespace

void hear_first_key(FirstKey key) {
    g_first_key = key;
}

void undo_scanned_key(unsigned int id, std::string& value) {
    if (g_first_key.taken_back && g_memory.id == id) put_back(id, value);
    if (g_first_key.may_be_taken_back) remember(id, value);
}

void forget_first_key() {
    g_first_key = {};
}

} // namespace foyer::ui
