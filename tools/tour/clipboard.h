// Lends a text to whoever pastes next, as the program that copied it would.
#pragma once

#include <X11/Xlib.h>

#include <cstdint>
#include <string>

#include "base/result.h"

namespace foyer::tour {

class Clipboard {
public:
    // The text is on offer until this goes. At most 200 kB: longer ones take another protocol.
    static Result<Clipboard> offer(Display* display, std::string utf8);
    ~Clipboard();
    Clipboard(Clipboard&& other) noexcept;
    Clipboard(const Clipboard&) = delete;
    Clipboard& operator=(const Clipboard&) = delete;

    // Waits until somebody has fetched it.
    Done hand_over(std::int64_t timeout_ms);

private:
    Clipboard(Display* display, Window owner, std::string text)
        : m_display(display), m_owner(owner), m_text(std::move(text)) {}
    bool answer(const XSelectionRequestEvent& request);

    Display* m_display;
    Window m_owner;
    std::string m_text;
};

} // namespace foyer::tour
