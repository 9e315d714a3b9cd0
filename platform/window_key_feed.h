// Between the window's keys and Dear ImGui: a scanner's burst is taken out, a person's typing goes
// on, each key with the modifiers it was pressed with. Knows Dear ImGui's current context, no
// window.
#pragma once

#include "platform/key_burst.h"
#include "platform/keys_told.h"

namespace foyer::platform {

// KeyEvent::key is an ImGuiKey here, modifiers are ImGuiMod flags.
class KeyFeed {
public:
    void take(const KeyEvent& event, std::int64_t now_ms);
    void let_time_pass(std::int64_t now_ms) { m_burst.let_time_pass(now_ms); }
    std::optional<std::int64_t> due_at_ms() const { return m_burst.due_at_ms(); }
    void pointer_pressed();

    // Before ImGui::NewFrame(). `quiet`: ImGui has taken all input so far.
    void before_frame(bool quiet);
    bool has_told() const { return m_told.taken_back || !m_told.scans.empty(); }
    KeysTold take_told();
    // A frame is needed although nothing new came.
    bool waiting() const { return m_fed_modifiers != m_modifiers; }

private:
    void feed(const KeyEvent& event);
    void feed_modifiers(int modifiers);

    KeyBurst m_burst;
    KeysTold m_told;
    int m_modifiers = 0;     // held down right now
    int m_fed_modifiers = 0; // as ImGui knows them
};

} // namespace foyer::platform
