#include "platform/window_keyboard.h"

#include <GLFW/glfw3.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "imgui.h"
#include "platform/clock.h"

// Dear ImGui's backend has this table but no header for it.
ImGuiKey ImGui_ImplGlfw_KeyToImGuiKey(int keycode, int scancode);

namespace foyer::platform {

namespace {

// GLFW names keys by their place on an American keyboard; a shortcut is the letter printed on it.
int as_printed(int key, int scancode) {
    constexpr std::string_view signs = "`-=[]\\,;'./";
    constexpr std::array sign_keys{
        GLFW_KEY_GRAVE_ACCENT,  GLFW_KEY_MINUS,     GLFW_KEY_EQUAL, GLFW_KEY_LEFT_BRACKET,
        GLFW_KEY_RIGHT_BRACKET, GLFW_KEY_BACKSLASH, GLFW_KEY_COMMA, GLFW_KEY_SEMICOLON,
        GLFW_KEY_APOSTROPHE,    GLFW_KEY_PERIOD,    GLFW_KEY_SLASH};
    const bool on_pad = key >= GLFW_KEY_KP_0 && key <= GLFW_KEY_KP_EQUAL;
    const char* name = on_pad ? nullptr : glfwGetKeyName(key, scancode);
    if (name == nullptr || name[0] == 0 || name[1] != 0) return key;
    if (name[0] >= '0' && name[0] <= '9') return GLFW_KEY_0 + name[0] - '0';
    if (name[0] >= 'A' && name[0] <= 'Z') return GLFW_KEY_A + name[0] - 'A';
    if (name[0] >= 'a' && name[0] <= 'z') return GLFW_KEY_A + name[0] - 'a';
    const auto sign = signs.find(name[0]);
    return sign == std::string_view::npos ? key : sign_keys[sign];
}

int modifier_of(int key) {
    switch (key) {
    case GLFW_KEY_LEFT_CONTROL:
    case GLFW_KEY_RIGHT_CONTROL: return GLFW_MOD_CONTROL;
    case GLFW_KEY_LEFT_SHIFT:
    case GLFW_KEY_RIGHT_SHIFT: return GLFW_MOD_SHIFT;
    case GLFW_KEY_LEFT_ALT:
    case GLFW_KEY_RIGHT_ALT: return GLFW_MOD_ALT;
    case GLFW_KEY_LEFT_SUPER:
    case GLFW_KEY_RIGHT_SUPER: return GLFW_MOD_SUPER;
    default: return 0;
    }
}

// X11 tells the modifiers as they were before the key.
int after_key(int modifiers, int key, int action) {
    const int own = modifier_of(key);
    return action == GLFW_RELEASE ? modifiers & ~own : modifiers | own;
}

int imgui_modifiers(int modifiers) {
    int flags = 0;
    if ((modifiers & GLFW_MOD_CONTROL) != 0) flags |= ImGuiMod_Ctrl;
    if ((modifiers & GLFW_MOD_SHIFT) != 0) flags |= ImGuiMod_Shift;
    if ((modifiers & GLFW_MOD_ALT) != 0) flags |= ImGuiMod_Alt;
    if ((modifiers & GLFW_MOD_SUPER) != 0) flags |= ImGuiMod_Super;
    return flags;
}

bool moves_or_deletes(int key) {
    return key >= GLFW_KEY_INSERT && key <= GLFW_KEY_END && key != GLFW_KEY_TAB;
}

KeyEvent::Meaning meaning_of(int key, int modifiers) {
    using enum KeyEvent::Meaning;
    const bool alone = modifiers == 0;
    const bool shifted_only = (modifiers & ~GLFW_MOD_SHIFT) == 0;
    const bool locks = key >= GLFW_KEY_CAPS_LOCK && key <= GLFW_KEY_NUM_LOCK;
    if (modifier_of(key) != 0 || locks) return modifier;
    if (key == GLFW_KEY_ENTER || key == GLFW_KEY_KP_ENTER || key == GLFW_KEY_TAB)
        return alone ? ending : editing;
    if (key == GLFW_KEY_BACKSPACE || moves_or_deletes(key)) return editing;
    const bool function_key = key >= GLFW_KEY_PRINT_SCREEN && key <= GLFW_KEY_F25;
    if (key == GLFW_KEY_ESCAPE || key == GLFW_KEY_MENU || function_key) return command;
    return shifted_only ? text : command;
}

KeyEvent::Kind kind_of(int action) {
    if (action == GLFW_RELEASE) return KeyEvent::Kind::release;
    return action == GLFW_REPEAT ? KeyEvent::Kind::repeat : KeyEvent::Kind::press;
}

} // namespace

void Keyboard::take_key(int key, int scancode, int action, int modifiers) {
    const std::int64_t now_ms = steady_ms();
    KeyEvent event;
    event.kind = kind_of(action);
    event.meaning = meaning_of(key, modifiers & ~modifier_of(key));
    event.key = ImGui_ImplGlfw_KeyToImGuiKey(as_printed(key, scancode), scancode);
    event.modifiers = imgui_modifiers(after_key(modifiers, key, action));
    if (event.kind != KeyEvent::Kind::release) event.at_ms = m_times.of_press(scancode, now_ms);
    m_feed.take(event, now_ms);
}

void Keyboard::take_letter(unsigned int letter) {
    m_feed.take({.kind = KeyEvent::Kind::letter, .letter = letter}, steady_ms());
}

void Keyboard::events_taken() {
    m_times.all_taken();
    m_feed.let_time_pass(steady_ms());
}

std::int64_t Keyboard::due_in_ms() const {
    const auto due = m_feed.due_at_ms();
    return due ? std::max<std::int64_t>(*due - steady_ms(), 0) : -1;
}

} // namespace foyer::platform
