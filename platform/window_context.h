// The Dear ImGui context as Foyer wants it: nothing read from or written to disk, no blinking
// caret, keyboard navigation, no debugging windows.
#pragma once

struct ImGuiContext;

namespace foyer::platform {

// Makes it the current one.
class ImGuiSession {
public:
    ImGuiSession();
    ~ImGuiSession();
    ImGuiSession(const ImGuiSession&) = delete;
    ImGuiSession& operator=(const ImGuiSession&) = delete;

    void make_current() const;
    // Input is waiting for the next frame: Dear ImGui takes a press and its release one by one.
    bool input_waiting() const;
    // Multiplies the pointer's places in the input not yet taken.
    void scale_pointer(float ratio);

private:
    ImGuiContext* m_context;
    unsigned m_scaled = 0; // the last input event brought to device pixels
};

} // namespace foyer::platform
