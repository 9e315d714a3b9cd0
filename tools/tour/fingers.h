// A person's finger and keyboard: real events of the X server, as any program gets them.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"

namespace foyer::tour {

struct ScreenPoint {
    int x = 0;
    int y = 0;
};

class Fingers {
public:
    // Returns once the program has taken every key typed so far. A busy machine takes its time.
    using Taken = std::function<Done()>;

    // display: ":7"; "" for the one of the environment. Without `taken` a program has a third of a
    // second before a spare key gets another letter.
    static Result<std::unique_ptr<Fingers>> open(const std::string& display, Taken taken = {});
    virtual ~Fingers() = default;

    // Looks for the window of a program until it is shown, and gives it the keyboard where no
    // window manager does that.
    virtual Done find_window(int program_id, std::int64_t timeout_ms) = 0;

    // Points count from the window's top left corner.
    virtual void tap(ScreenPoint at) = 0;
    virtual void double_tap(ScreenPoint at) = 0;
    virtual void scroll(ScreenPoint at, int notches) = 0;

    // Letters one after the other, so far apart. Letters that no key has are put on spare keys.
    virtual Done type(const std::string& utf8, std::int64_t apart_ms) = 0;
    // As a scanner does that types like a keyboard: all keys in one go, Enter last.
    virtual Done scan(const std::string& utf8) = 0;
    // Copies the text elsewhere and presses Ctrl+V.
    virtual Done paste(const std::string& utf8) = 0;
    // Ctrl, Alt, Shift; Enter, Esc, Tab, F3, a, ...
    virtual Done press(const std::vector<std::string>& modifiers, const std::string& key) = 0;
};

} // namespace foyer::tour
