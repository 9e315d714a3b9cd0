#include "platform/window_egl.h"

#include <EGL/egl.h>
#include <EGL/eglext.h>

#include "platform/graphics_driver.h"

namespace foyer::platform {

namespace {

std::unexpected<Error> no_opengl(const char* step) {
    return fail(
        ErrorCode::device,
        std::string("start OpenGL without a display: ") + step +
            ". Install the package libgl1-mesa-dri.");
}

} // namespace

Result<std::unique_ptr<EglContext>> EglContext::open() {
    EGLDisplay display =
        eglGetPlatformDisplay(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr);
    if (display == EGL_NO_DISPLAY) return no_opengl("no driver draws without a display");
    if (eglInitialize(display, nullptr, nullptr) == EGL_FALSE) return no_opengl("no driver starts");
    if (eglBindAPI(EGL_OPENGL_API) == EGL_FALSE) return no_opengl("the driver has OpenGL ES only");
    constexpr EGLint wanted[] = {
        EGL_CONTEXT_MAJOR_VERSION, 3, EGL_CONTEXT_MINOR_VERSION, 0, EGL_NONE};
    EGLContext context = eglCreateContext(display, EGL_NO_CONFIG_KHR, EGL_NO_CONTEXT, wanted);
    if (context == EGL_NO_CONTEXT) return no_opengl("the driver has no OpenGL 3.0");
    auto opened = std::unique_ptr<EglContext>(new EglContext(display, context));
    if (eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, context) == EGL_FALSE) {
        return no_opengl("the context cannot be used without a window");
    }
    keep_graphics_driver_loaded();
    return opened;
}

EglContext::~EglContext() {
    eglMakeCurrent(m_display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
    eglDestroyContext(m_display, m_context);
}

void EglContext::make_current() const {
    eglMakeCurrent(m_display, EGL_NO_SURFACE, EGL_NO_SURFACE, m_context);
}

} // namespace foyer::platform
