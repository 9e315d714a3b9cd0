#include "ui/secret_field.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <utility>

#include "base/secret.h"
#include "ui/activity.h"

// Dear ImGui names this type but keeps its inside to itself.
namespace ImStb {
#include <imstb_textedit.h>
}

namespace foyer::ui {
namespace {

// ImGui hands the text of a field that lost the focus to its owner one frame later.
constexpr int frames_to_hand_over = 2;

bool g_edited = false;  // in this frame
int g_frames_to_go = 0; // 0: nothing is to be wiped
bool g_wanted = false;   // in this frame

template <class T>
void wipe_from(ImVector<T>& values, int used) {
    if (values.Data == nullptr) return;
    const auto unused = static_cast<std::size_t>(values.Capacity - used) * sizeof(T);
    wipe(reinterpret_cast<char*>(values.Data + used), unused);
}

template <class T>
void wipe_unused(ImVector<T>& values) {
    wipe_from(values, values.Size);
}

void wipe_deleted(ImStb::StbUndoState& undo) {
    const int unused = undo.redo_char_point - undo.undo_char_point;
    if (unused > 0) wipe(undo.undo_char + undo.undo_char_point, static_cast<std::size_t>(unused));
}

// Another field may be in use of the same memory: then only what it does not use.
void wipe_state(ImGuiInputTextState& state, bool in_use) {
    if (!in_use && state.TextA.Data != nullptr) {
        state.TextA.resize(1);
        state.ClearText();
        state.TextToRevertTo.resize(0);
        state.ID = 0;
        if (state.Stb != nullptr) {
            auto& undo = state.Stb->undostate;
            undo.undo_point = 0;
            undo.undo_char_point = 0;
            undo.redo_point = IMSTB_TEXTEDIT_UNDOSTATECOUNT;
            undo.redo_char_point = IMSTB_TEXTEDIT_UNDOCHARCOUNT;
        }
    }
    if (state.TextA.Data != nullptr) wipe_from(state.TextA, state.TextLen + 1);
    wipe_unused(state.TextToRevertTo);
    wipe_from(state.CallbackTextBackup, 0); // of use only inside one call
    if (state.Stb != nullptr) wipe_deleted(state.Stb->undostate);
}

} // namespace

void secret_is_wanted() {
    g_wanted = true;
}

bool secret_wanted() {
    return g_wanted;
}

void secret_is_edited() {
    g_edited = true;
    secret_is_wanted();
}

void wipe_left_secrets() {
    g_wanted = false;
    if (std::exchange(g_edited, false)) {
        g_frames_to_go = frames_to_hand_over;
        return;
    }
    if (g_frames_to_go == 0 || --g_frames_to_go > 0) return;
    ImGuiContext& context = *ImGui::GetCurrentContext();
    ImGuiInputTextState& state = context.InputTextState;
    wipe_state(state, context.ActiveId != 0 && context.ActiveId == state.ID);
    context.InputTextDeactivatedState.TextA.resize(0);
    wipe_unused(context.InputTextDeactivatedState.TextA);
    wipe_unused(context.IO.InputQueueCharacters);
    wipe_unused(context.InputEventsTrail);
    wipe_unused(context.InputEventsQueue);
}

} // namespace foyer::ui
