#include "tools/tour/clipboard.h"

#include <X11/Xatom.h>
#include <unistd.h>

#include <utility>

#include "platform/clock.h"

namespace foyer::tour {

namespace {

constexpr std::size_t bytes_max = 200'000;
constexpr useconds_t look_again_us = 1000;

} // namespace

Result<Clipboard> Clipboard::offer(Display* display, std::string utf8) {
    if (utf8.size() > bytes_max) return fail(ErrorCode::unsupported, "paste: the text is too long");
    const Window owner =
        XCreateSimpleWindow(display, DefaultRootWindow(display), 0, 0, 1, 1, 0, 0, 0);
    XSetSelectionOwner(display, XInternAtom(display, "CLIPBOARD", False), owner, CurrentTime);
    XSync(display, False);
    return Clipboard(display, owner, std::move(utf8));
}

Clipboard::Clipboard(Clipboard&& other) noexcept
    : m_display(other.m_display),
      m_owner(std::exchange(other.m_owner, 0)),
      m_text(std::move(other.m_text)) {}

Clipboard::~Clipboard() {
    if (m_owner != 0) XDestroyWindow(m_display, m_owner);
}

Done Clipboard::hand_over(std::int64_t timeout_ms) {
    const std::int64_t until = platform::steady_ms() + timeout_ms;
    while (platform::steady_ms() < until) {
        XEvent event;
        while (XCheckTypedWindowEvent(m_display, m_owner, SelectionRequest, &event) != 0) {
            if (answer(event.xselectionrequest)) return {};
        }
        usleep(look_again_us);
    }
    return fail(ErrorCode::not_found, "nobody took what was to be pasted");
}

// False: it was asked for in a form that we do not have; the next question will be another one.
bool Clipboard::answer(const XSelectionRequestEvent& request) {
    const bool ours = request.target == XInternAtom(m_display, "UTF8_STRING", False);
    if (ours) {
        XChangeProperty(
            m_display, request.requestor, request.property, request.target, 8, PropModeReplace,
            reinterpret_cast<const unsigned char*>(m_text.data()), static_cast<int>(m_text.size()));
    }
    XEvent reply{};
    reply.xselection.type = SelectionNotify;
    reply.xselection.requestor = request.requestor;
    reply.xselection.selection = request.selection;
    reply.xselection.target = request.target;
    reply.xselection.property = ours ? request.property : None;
    reply.xselection.time = request.time;
    XSendEvent(m_display, request.requestor, False, 0, &reply);
    XFlush(m_display);
    return ours;
}

} // namespace foyer::tour
