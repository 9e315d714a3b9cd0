// A screen of fields without a window, with the real engine of Chinese typing behind it: what is
// typed waits for the engine as the program does, by being woken.
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>

#include "platform/ime.h"
#include "tests/support/headless.h"
#include "tests/support/temporary_folder.h"
#include "ui/input_method.h"
#include "ui/widgets.h"

namespace foyer::testing {

class TypingScreen {
public:
    explicit TypingScreen(
        ui::TypingHabits habits = {}, HeadlessOptions options = chinese(),
        bool desktop_types = false, const std::string& library = "librime.so.1");
    ~TypingScreen();

    static HeadlessOptions chinese() { return {.language = ui::Language::zh}; }

    // Until nothing is on its way between the keys, the engine and the field.
    void settle();
    // Until the engine has been loaded, or could not be.
    void wait_for_engine();
    void tap(std::string_view label);
    // The keys of the keyboard on the screen, one after the other.
    void tap_keys(std::string_view keys);
    void type(std::string_view utf8); // on a keyboard of keys
    void press(ui::Key key);
    void shift_alone();
    bool shows_key(std::string_view label) const { return headless.find(label) != nullptr; }

    Headless headless;
    std::string name, phone, story, pin, search;

private:
    void draw();

    std::mutex m_mutex;
    std::condition_variable m_wakes;
    bool m_woken = false;
    bool m_loaded = false; // or failed to
    test::TemporaryFolder m_folder;
    std::unique_ptr<ui::TypingEngine> m_engine;
};

} // namespace foyer::testing
