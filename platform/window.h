// The machine's window: GLFW, OpenGL 3, one frame per event. Nothing else in Foyer knows either.
// UI thread only, except wake().
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "base/result.h"
#include "platform/image.h"
#include "platform/keys_told.h"

namespace foyer::platform {

struct WindowOptions {
    int width = 1366;
    int height = 768;
    bool full_screen = false;
    std::string title = "Foyer";
    float density = 0;  // device pixels per design pixel; 0: ask the monitor
    bool may_close = true;  // a kiosk has no way out
};

struct FrameCounts {
    std::int64_t built = 0;    // ImGui frames
    std::int64_t drawn = 0;    // handed to the GPU
    std::int64_t skipped = 0;  // identical to the one before
    std::int64_t build_us = 0;  // of the last frame, CPU
    std::int64_t draw_us = 0;
    double damage = 0;         // share of the window redrawn in the last drawn frame
};

class Window {
public:
    // Creates the ImGui context too. Errors say what to install or to plug in.
    static Result<std::unique_ptr<Window>> open(const WindowOptions& options);
    virtual ~Window() = default;

    // Waits for input, wake() or the time-out (< 0: for ever). Returns at once while settling
    // frames are due. False once the window was closed.
    virtual bool wait(std::int64_t timeout_ms) = 0;
    // Builds a frame with `build` and shows what changed.
    virtual void frame(const std::function<void()>& build) = 0;
    // Inside `build`: what the keys of this frame are, and what a scanner among them sent.
    virtual KeysTold take_keys() = 0;
    virtual void wake() = 0;  // from any thread
    // All input has been taken, none is held and no settling frame is due: wait() would wait.
    virtual bool settled() const = 0;
    virtual float density() const = 0;
    virtual void set_full_screen(bool on) = 0;
    virtual bool full_screen() const = 0;
    virtual const FrameCounts& counts() const = 0;
    virtual Image picture() = 0;  // of the last frame shown
};

// The same renderer without a window or a display, for the gallery and picture tests.
class OffScreen {
public:
    static Result<std::unique_ptr<OffScreen>> open(int width, int height);
    virtual ~OffScreen() = default;
    virtual void resize(int width, int height) = 0;
    // Builds frames until two in a row are the same (at most `most`), returns the last.
    virtual Image render(const std::function<void()>& build, int most = 4) = 0;
};

}  // namespace foyer::platform
