// Typing in every text field: the keyboard on the screen, and Chinese from it or from a keyboard of
// keys. The fields themselves know nothing of it. UI thread.
#pragma once

#include "ui/typing_port.h"

namespace foyer::ui {

// What the person at this machine wants; kept from start to start.
struct TypingHabits {
    bool screen_keyboard = true; // opens when a field is touched
    bool chinese_keys = false;   // the letters of a keyboard of keys compose

    friend bool operator==(const TypingHabits&, const TypingHabits&) = default;
};

// From the next frame on; nullptr engine: English only. `desktop_types`: the desktop's own input
// method is at work, so the letters of a keyboard of keys are left to it.
// Without this call, or after stop_typing(), fields take what ImGui gives them and nothing opens.
void use_typing(TypingEngine* engine, const TypingHabits& habits, bool desktop_types = false);
void stop_typing();

// As the person left them: Shift switches the language, a key of the keyboard hides it.
const TypingHabits& typing_habits();
bool screen_keyboard_open();
// For the key that brings it back; it stays open for the field that has the focus.
void open_screen_keyboard();
// A customer stands at the keys, not staff: nothing they pick is learned, so that the next one sees
// nothing of it. When that changes, what is being composed is dropped.
void let_customer_type(bool customer);
// The key that was pressed last was not a person's: a letter of it leaves what is being composed.
void take_back_letter();
// Nothing is on its way between the keys, the engine and the field.
bool typing_idle();

} // namespace foyer::ui
