#include "platform/window_key_feed.h"

#include <array>
#include <utility>

#include "imgui.h"
#include "imgui_internal.h"

namespace foyer::platform {

namespace {

constexpr std::array modifier_keys{ImGuiMod_Ctrl, ImGuiMod_Shift, ImGuiMod_Alt, ImGuiMod_Super};

// Of a secret nothing may be shown that is not a person's, not even for a moment.
bool plain_field_is_edited() {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    if (context.ActiveId == 0 || context.ActiveId != context.InputTextState.ID) return false;
    return (context.InputTextState.Flags & ImGuiInputTextFlags_Password) == 0;
}

} // namespace

void KeyFeed::take(const KeyEvent& event, std::int64_t now_ms) {
    if (event.kind != KeyEvent::Kind::letter) m_modifiers = event.modifiers;
    m_burst.take(event, now_ms);
}

void KeyFeed::pointer_pressed() {
    m_burst.hand_on();
    for (const KeyEvent& event : m_burst.take_typed())
        feed(event);
}

void KeyFeed::before_frame(bool quiet) {
    feed_modifiers(m_modifiers);
    auto typed = m_burst.take_typed();
    // What was in the field before the key is known only when nothing else is on its way there.
    if (typed.empty() && quiet && m_burst.first_is_held() && plain_field_is_edited()) {
        m_burst.show_first();
        m_told.may_be_taken_back = true;
        typed = m_burst.take_typed();
    }
    for (const KeyEvent& event : typed)
        feed(event);
    forget(typed);
    m_told.taken_back = m_burst.take_back();
    m_told.scans = m_burst.take_scans();
}

KeysTold KeyFeed::take_told() {
    return std::exchange(m_told, {});
}

void KeyFeed::feed(const KeyEvent& event) {
    ImGuiIO& io = ImGui::GetIO();
    if (event.kind == KeyEvent::Kind::letter) return io.AddInputCharacter(event.letter);
    if (event.kind == KeyEvent::Kind::repeat) return; // ImGui counts by itself
    feed_modifiers(event.modifiers);
    io.AddKeyEvent(static_cast<ImGuiKey>(event.key), event.kind == KeyEvent::Kind::press);
}

void KeyFeed::feed_modifiers(int modifiers) {
    ImGuiIO& io = ImGui::GetIO();
    for (const ImGuiKey key : modifier_keys)
        io.AddKeyEvent(key, (modifiers & key) != 0);
    m_fed_modifiers = modifiers;
}

} // namespace foyer::platform
