// The window's keyboard: GLFW's keys and letters with their times, on their way to KeyFeed. Takes
// the place of Dear ImGui's own key callbacks.
#pragma once

#include "platform/window_key_feed.h"
#include "platform/window_key_times.h"

struct GLFWwindow;

namespace foyer::platform {

class Keyboard {
public:
    // GLFW's callbacks for this window call take_key() and take_letter().
    void take_key(int key, int scancode, int action, int modifiers);
    void take_letter(unsigned int letter);
    void pointer_pressed() { m_feed.pointer_pressed(); }

    // After GLFW was asked for its events.
    void events_taken();
    void before_frame(bool quiet) { m_feed.before_frame(quiet); }
    bool has_told() const { return m_feed.has_told(); }
    KeysTold take_told() { return m_feed.take_told(); }
    // Keys are held, for so long at most; < 0: none are.
    std::int64_t due_in_ms() const;
    bool needs_frame() const { return m_feed.waiting(); }

private:
    KeyTimes m_times;
    KeyFeed m_feed;
};

} // namespace foyer::platform
