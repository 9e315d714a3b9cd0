// Brings the canvas to the screen, no more of it than changed where the window system allows that.
// Needs the window's context current. UI thread only.
#pragma once

#include <memory>

#include "platform/region.h"

struct GLFWwindow;

namespace foyer::platform {

class Canvas;

class Presenter {
public:
    // Chooses what the machine offers: copying rectangles to the front (GLX_MESA_copy_sub_buffer),
    // swapping with known buffer age (EGL), or swapping the whole.
    static std::unique_ptr<Presenter> open(GLFWwindow* window);
    virtual ~Presenter() = default;

    // Shows `changed` of the canvas; what else the window shows stays as it was. False when a
    // canvas in the back buffer may have lost its picture by that.
    virtual bool show(const Canvas& canvas, const Region& changed) = 0;
    virtual const char* name() const = 0;
    // The canvas may live in the back buffer itself: nothing but us changes it.
    virtual bool keeps_back_buffer() const { return false; }
};

} // namespace foyer::platform
