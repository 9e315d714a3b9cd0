// An OpenGL 3 context without a window or a display (EGL, surfaceless).
#pragma once

#include <memory>

#include "base/result.h"

namespace foyer::platform {

class EglContext {
public:
    // Makes it the current one of this thread.
    static Result<std::unique_ptr<EglContext>> open();
    ~EglContext();
    EglContext(const EglContext&) = delete;
    EglContext& operator=(const EglContext&) = delete;

    void make_current() const;

private:
    EglContext(void* display, void* context) : m_display(display), m_context(context) {}

    void* m_display;
    void* m_context;
};

} // namespace foyer::platform
