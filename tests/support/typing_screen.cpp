#include "tests/support/typing_screen.h"

#include <imgui.h>

#include <chrono>

#include "ui/scan_field.h"
#include "ui/utf8.h"

namespace foyer::testing {

TypingScreen::TypingScreen(ui::TypingHabits habits, HeadlessOptions options, bool desktop_types,
    const std::string& library)
    : headless(options) {
    m_engine = platform::open_typing({m_folder.file("typing"), library}, [this] {
        const std::lock_guard lock(m_mutex);
        m_woken = m_loaded = true;
        m_wakes.notify_all();
    });
    ui::use_typing(m_engine.get(), habits, desktop_types);
    headless.frame([this] { draw(); });
    headless.settle();
}

TypingScreen::~TypingScreen() {
    ui::stop_typing();
}

void TypingScreen::draw() {
    ui::text_field({24, 60, 400, 56}, name, {.name = "Name", .content = ui::Content::personal});
    ui::text_field({24, 140, 400, 56}, phone, {.name = "Phone", .content = ui::Content::number});
    ui::text_field({24, 220, 400, 56}, pin, {.name = "PIN", .secret = true});
    ui::scan_field({24, 300, 400, 56}, search, {.name = "Search", .placeholder = "Search"});
    ui::text_area({24, 600, 600, 120}, story, {.name = "Story", .limit = 500});
}

void TypingScreen::settle() {
    headless.settle(4);
    for (int round = 0; round < 200 && !ui::typing_idle(); ++round) {
        std::unique_lock lock(m_mutex);
        m_wakes.wait_for(lock, std::chrono::milliseconds(50), [this] { return m_woken; });
        m_woken = false;
        lock.unlock();
        headless.settle(4);
    }
    headless.settle(4);
}

void TypingScreen::wait_for_engine() {
    {
        std::unique_lock lock(m_mutex);
        m_wakes.wait(lock, [this] { return m_loaded; });
    }
    settle();
}

void TypingScreen::tap(std::string_view label) {
    headless.tap(label);
    settle();
}

void TypingScreen::tap_keys(std::string_view keys) {
    while (!keys.empty()) {
        const std::string_view before = keys;
        ui::next_character(keys);
        tap(before.substr(0, before.size() - keys.size()));
    }
}

void TypingScreen::type(std::string_view utf8) {
    headless.type(utf8);
    settle();
}

void TypingScreen::press(ui::Key key) {
    headless.press(ui::key(key));
    settle();
}

void TypingScreen::shift_alone() {
    ImGui::GetIO().AddKeyEvent(ImGuiKey_LeftShift, true);
    headless.frame();
    ImGui::GetIO().AddKeyEvent(ImGuiKey_LeftShift, false);
    settle();
}

} // namespace foyer::testing
