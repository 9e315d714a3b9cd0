#include "tools/tour/fingers.h"

#include <X11/XKBlib.h>
#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>
#include <unistd.h>

#include <algorithm>
#include <map>
#include <optional>

#include "platform/clock.h"
#include "tools/tour/clipboard.h"
#include "tools/tour/letters.h"

namespace foyer::tour {

namespace {

// A finger rests this long on the glass.
constexpr std::int64_t tap_ms = 25;
constexpr std::int64_t double_tap_ms = 40;
constexpr std::int64_t look_again_ms = 5;
// Longer than a program needs to take the keys typed so far, on a machine that is not busy.
constexpr std::int64_t taken_ms = 300;
constexpr std::int64_t paste_timeout_ms = 5'000;
// Nobody scans in the very moment in which a key was typed.
constexpr std::int64_t before_scan_ms = 50;
// No key goes down twice in a millisecond; the window library takes the second for an echo.
constexpr unsigned long same_key_apart_ms = 2;

void rest(std::int64_t span_ms) {
    usleep(static_cast<useconds_t>(span_ms * 1000));
}

// A window that goes while one looks at it is no reason to end.
int ignore_error(Display*, XErrorEvent*) {
    return 0;
}

struct Stroke {
    KeyCode key = 0;
    bool shift = false;
};

class XFingers : public Fingers {
public:
    XFingers(Display* display, Taken taken) : m_display(display), m_taken(std::move(taken)) {
        XSetErrorHandler(ignore_error);
        read_keyboard();
    }
    ~XFingers() override {
        give_back_spare_keys();
        XCloseDisplay(m_display);
    }

    bool can_press() {
        int unused = 0;
        return XTestQueryExtension(m_display, &unused, &unused, &unused, &unused) != 0;
    }

    Done find_window(int program_id, std::int64_t timeout_ms) override {
        m_owner_atom = XInternAtom(m_display, "_NET_WM_PID", False);
        const std::int64_t until = platform::steady_ms() + timeout_ms;
        while (platform::steady_ms() < until) {
            const auto found = window_of(program_id, DefaultRootWindow(m_display));
            if (found) {
                m_window = *found;
                take_focus();
                return {};
            }
            rest(look_again_ms);
        }
        return fail(ErrorCode::device, "find the window of program " + std::to_string(program_id));
    }

    void tap(ScreenPoint at) override {
        move_to(at);
        XTestFakeButtonEvent(m_display, 1, True, CurrentTime);
        XSync(m_display, False);
        rest(tap_ms);
        XTestFakeButtonEvent(m_display, 1, False, CurrentTime);
        XSync(m_display, False);
    }

    void double_tap(ScreenPoint at) override {
        tap(at);
        rest(double_tap_ms);
        tap(at);
    }

    void scroll(ScreenPoint at, int notches) override {
        move_to(at);
        const unsigned button = notches > 0 ? 5 : 4;
        for (int i = std::abs(notches); i > 0; --i) {
            XTestFakeButtonEvent(m_display, button, True, CurrentTime);
            XTestFakeButtonEvent(m_display, button, False, CurrentTime);
        }
        XSync(m_display, False);
    }

    Done type(const std::string& utf8, std::int64_t apart_ms) override {
        TRY(const auto symbols, key_symbols_of(utf8));
        for (std::size_t at = 0; at < symbols.size();) {
            TRY(const std::size_t end, put_on_keys(symbols, at));
            for (; at < end; ++at) {
                strike(*stroke_for(symbols[at]));
                rest(apart_ms);
            }
        }
        return {};
    }

    // The keys lie ready before the first is pressed, and the X server gets them in one piece and
    // waits as little as it can: however busy this machine is, they are not stretched into typing.
    Done scan(const std::string& utf8) override {
        TRY(const auto symbols, key_symbols_of(utf8 + "\n"));
        TRY(const std::size_t ready, put_on_keys(symbols, 0));
        if (ready < symbols.size()) {
            return fail(ErrorCode::unsupported, "scan: the code has too many unusual letters");
        }
        rest(before_scan_ms);
        KeyCode before = 0;
        for (const KeySym symbol : symbols) {
            const Stroke stroke = *stroke_for(symbol);
            send_stroke(stroke, stroke.key == before ? same_key_apart_ms : CurrentTime);
            before = stroke.key;
        }
        XSync(m_display, False);
        return {};
    }

    Done paste(const std::string& utf8) override {
        TRY(auto clipboard, Clipboard::offer(m_display, utf8));
        CHECK_OK(press({"Ctrl"}, "v"));
        return clipboard.hand_over(paste_timeout_ms);
    }

    Done press(const std::vector<std::string>& modifiers, const std::string& key) override {
        TRY(const KeySym symbol, key_symbol_named(key));
        if (const auto ready = put_on_keys({symbol}, 0); !ready) {
            return std::unexpected(ready.error());
        }
        for (const std::string& modifier : modifiers)
            send_key(modifier_key(modifier), true);
        strike(*stroke_for(symbol));
        for (const std::string& modifier : modifiers)
            send_key(modifier_key(modifier), false);
        XSync(m_display, False);
        return {};
    }

private:
    std::optional<Window> window_of(int program_id, Window under) {
        Window root = 0;
        Window parent = 0;
        Window* children = nullptr;
        unsigned count = 0;
        if (XQueryTree(m_display, under, &root, &parent, &children, &count) == 0) return {};
        std::optional<Window> found;
        for (unsigned i = 0; i < count && !found; ++i) {
            found = belongs_to(children[i], program_id) ? std::optional(children[i])
                                                        : window_of(program_id, children[i]);
        }
        if (children != nullptr) XFree(children);
        return found;
    }

    bool belongs_to(Window window, int program_id) {
        XWindowAttributes seen{};
        if (XGetWindowAttributes(m_display, window, &seen) == 0) return false;
        if (seen.map_state != IsViewable) return false;
        Atom type = 0;
        int format = 0;
        unsigned long count = 0;
        unsigned long left = 0;
        unsigned char* bytes = nullptr;
        XGetWindowProperty(
            m_display, window, m_owner_atom, 0, 1, False, XA_CARDINAL, &type, &format, &count,
            &left, &bytes);
        const bool same = bytes != nullptr && count == 1 &&
            *reinterpret_cast<long*>(bytes) == static_cast<long>(program_id);
        if (bytes != nullptr) XFree(bytes);
        return same;
    }

    void take_focus() {
        const Atom manager = XInternAtom(m_display, "_NET_SUPPORTING_WM_CHECK", False);
        Atom type = 0;
        int format = 0;
        unsigned long count = 0;
        unsigned long left = 0;
        unsigned char* bytes = nullptr;
        XGetWindowProperty(
            m_display, DefaultRootWindow(m_display), manager, 0, 1, False, XA_WINDOW, &type,
            &format, &count, &left, &bytes);
        if (bytes != nullptr) XFree(bytes);
        if (count == 0) XSetInputFocus(m_display, m_window, RevertToParent, CurrentTime);
        XSync(m_display, False);
    }

    void move_to(ScreenPoint at) {
        int x = 0;
        int y = 0;
        Window child = 0;
        XTranslateCoordinates(
            m_display, m_window, DefaultRootWindow(m_display), at.x, at.y, &x, &y, &child);
        XTestFakeMotionEvent(m_display, DefaultScreen(m_display), x, y, CurrentTime);
        XSync(m_display, False);
    }

    void send_key(KeyCode key, bool down) {
        XTestFakeKeyEvent(m_display, key, down ? True : False, CurrentTime);
    }

    void strike(Stroke stroke) {
        send_stroke(stroke);
        XSync(m_display, False);
    }

    // after_ms: how long the X server waits before.
    void send_stroke(Stroke stroke, unsigned long after_ms = CurrentTime) {
        const KeyCode shift = XKeysymToKeycode(m_display, XK_Shift_L);
        if (stroke.shift) send_key(shift, true);
        XTestFakeKeyEvent(m_display, stroke.key, True, after_ms);
        send_key(stroke.key, false);
        if (stroke.shift) send_key(shift, false);
    }

    KeyCode modifier_key(const std::string& name) {
        if (name == "Ctrl") return XKeysymToKeycode(m_display, XK_Control_L);
        if (name == "Alt") return XKeysymToKeycode(m_display, XK_Alt_L);
        return XKeysymToKeycode(m_display, XK_Shift_L);
    }

    std::optional<Stroke> stroke_for(KeySym symbol) const {
        if (const auto spare = m_spare_keys.find(symbol); spare != m_spare_keys.end()) {
            return Stroke{spare->second, false};
        }
        if (const auto own = m_strokes.find(symbol); own != m_strokes.end()) return own->second;
        return std::nullopt;
    }

    // Makes the symbols from `begin` on typeable, as many as the spare keys hold; returns the end.
    Result<std::size_t> put_on_keys(const std::vector<KeySym>& symbols, std::size_t begin) {
        std::size_t end = begin;
        while (end < symbols.size() &&
               (stroke_for(symbols[end]) || put_on_spare_key(symbols[end]))) {
            ++end;
        }
        XSync(m_display, False);
        if (end > begin || begin == symbols.size()) return end;
        if (m_free_keys.empty()) {
            return fail(ErrorCode::device, "type: this keyboard has no spare key");
        }
        // The program looks up what a key means when it takes it, not when it was pressed.
        CHECK_OK(m_taken());
        m_spare_keys.clear();
        return put_on_keys(symbols, begin);
    }

    bool put_on_spare_key(KeySym symbol) {
        if (m_spare_keys.size() >= m_free_keys.size()) return false;
        const KeyCode key = m_free_keys[m_spare_keys.size()];
        KeySym both[] = {symbol, symbol};
        XChangeKeyboardMapping(m_display, key, 2, both, 1);
        m_spare_keys[symbol] = key;
        return true;
    }

    void read_keyboard() {
        int least = 0;
        int most = 0;
        XDisplayKeycodes(m_display, &least, &most);
        int per_key = 0;
        KeySym* map =
            XGetKeyboardMapping(m_display, static_cast<KeyCode>(least), most - least + 1, &per_key);
        for (int number = least; number <= most; ++number) {
            const KeySym* symbols = map + (number - least) * per_key;
            const auto key = static_cast<KeyCode>(number);
            if (std::all_of(symbols, symbols + per_key, [](KeySym s) { return s == NoSymbol; })) {
                m_free_keys.push_back(key);
                continue;
            }
            m_strokes.emplace(symbols[0], Stroke{key, false});
            if (per_key > 1) m_strokes.emplace(symbols[1], Stroke{key, true});
        }
        XFree(map);
    }

    void give_back_spare_keys() {
        KeySym none[] = {NoSymbol};
        for (const auto& [symbol, key] : m_spare_keys) {
            XChangeKeyboardMapping(m_display, key, 1, none, 1);
        }
        XSync(m_display, False);
    }

    Display* m_display;
    Taken m_taken;
    Window m_window = 0;
    Atom m_owner_atom = 0;
    std::vector<KeyCode> m_free_keys;
    std::map<KeySym, Stroke> m_strokes;     // of the keyboard as it was found
    std::map<KeySym, KeyCode> m_spare_keys; // what we put where
};

} // namespace

Result<std::unique_ptr<Fingers>> Fingers::open(const std::string& display, Taken taken) {
    Display* opened = XOpenDisplay(display.empty() ? nullptr : display.c_str());
    if (opened == nullptr) return fail(ErrorCode::device, "open display " + display);
    const auto give_time = [] {
        rest(taken_ms);
        return Done{};
    };
    auto fingers = std::make_unique<XFingers>(opened, taken ? std::move(taken) : give_time);
    if (!fingers->can_press()) {
        return fail(ErrorCode::unsupported, "display " + display + " lacks the XTEST extension");
    }
    return fingers;
}

} // namespace foyer::tour
