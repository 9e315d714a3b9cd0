#include "platform/window_present.h"

#define GL_GLEXT_PROTOTYPES
#include <EGL/egl.h>
#include <EGL/eglext.h>
#include <GL/gl.h>
#include <GL/glext.h>
#include <GLFW/glfw3.h>

#include <cstddef>
#include <deque>
#include <vector>

#include "platform/window_canvas.h"

namespace foyer::platform {

namespace {

void copy_to_back_buffer(const Canvas& canvas, PixelRect rect) {
    const int bottom = canvas.height() - rect.bottom;
    const int top = canvas.height() - rect.top;
    glBindFramebuffer(GL_READ_FRAMEBUFFER, canvas.framebuffer());
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, 0);
    glBlitFramebuffer(
        rect.left, bottom, rect.right, top, rect.left, bottom, rect.right, top, GL_COLOR_BUFFER_BIT,
        GL_NEAREST);
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
}

PixelRect whole(const Canvas& canvas) {
    return {0, 0, canvas.width(), canvas.height()};
}

class SwapPresenter : public Presenter {
public:
    explicit SwapPresenter(GLFWwindow* window) : m_window(window) {}

    void show(const Canvas& canvas, const Region&) override {
        copy_to_back_buffer(canvas, whole(canvas));
        glfwSwapBuffers(m_window);
    }
    const char* name() const override { return "whole swap"; }

private:
    GLFWwindow* m_window;
};

// GLX: a rectangle of the back buffer is copied to the front. Only what was just written to the
// back buffer is copied, so its old content does not matter.
class GlxCopyPresenter : public Presenter {
public:
    using CopySubBuffer = void (*)(void* display, unsigned long drawable, int, int, int, int);
    using CurrentDisplay = void* (*)();
    using CurrentDrawable = unsigned long (*)();

    explicit GlxCopyPresenter(GLFWwindow* window) : m_swap(window) {
        m_copy = reinterpret_cast<CopySubBuffer>(glfwGetProcAddress("glXCopySubBufferMESA"));
        m_display = reinterpret_cast<CurrentDisplay>(glfwGetProcAddress("glXGetCurrentDisplay"));
        m_drawable = reinterpret_cast<CurrentDrawable>(glfwGetProcAddress("glXGetCurrentDrawable"));
    }
    bool works() const {
        return m_copy != nullptr && m_display != nullptr && m_drawable != nullptr;
    }

    void show(const Canvas& canvas, const Region& changed) override {
        // Large changes wait for the screen's beat, so that they do not tear.
        const auto half = whole(canvas).area() / 2;
        if (changed.area() > half) {
            m_swap.show(canvas, changed);
            return;
        }
        for (const PixelRect& rect : changed.rects())
            copy_to_back_buffer(canvas, rect);
        for (const PixelRect& rect : changed.rects()) {
            m_copy(
                m_display(), m_drawable(), rect.left, canvas.height() - rect.bottom, rect.width(),
                rect.height());
        }
        glFlush();
    }
    const char* name() const override { return "rectangles copied to the front"; }

private:
    SwapPresenter m_swap;
    CopySubBuffer m_copy = nullptr;
    CurrentDisplay m_display = nullptr;
    CurrentDrawable m_drawable = nullptr;
};

// EGL: a back buffer of known age lacks what changed in the frames since; an unknown one, all.
class EglAgePresenter : public Presenter {
public:
    using SwapWithDamage = EGLBoolean (*)(EGLDisplay, EGLSurface, const EGLint*, EGLint);

    EglAgePresenter() {
        m_swap = reinterpret_cast<SwapWithDamage>(eglGetProcAddress("eglSwapBuffersWithDamageKHR"));
    }
    static bool offered() {
        return eglGetCurrentContext() != EGL_NO_CONTEXT &&
            glfwExtensionSupported("EGL_EXT_buffer_age") == GLFW_TRUE &&
            glfwExtensionSupported("EGL_KHR_swap_buffers_with_damage") == GLFW_TRUE;
    }
    bool works() const { return m_swap != nullptr; }

    void show(const Canvas& canvas, const Region& changed) override {
        EGLDisplay display = eglGetCurrentDisplay();
        EGLSurface surface = eglGetCurrentSurface(EGL_DRAW);
        EGLint age = 0;
        eglQuerySurface(display, surface, EGL_BUFFER_AGE_EXT, &age);
        const Region stale = lacking(canvas, changed, static_cast<std::size_t>(age));
        for (const PixelRect& rect : stale.rects())
            copy_to_back_buffer(canvas, rect);
        m_earlier.push_front(changed);
        if (m_earlier.size() > frames_kept) m_earlier.pop_back();
        std::vector<EGLint> rects;
        for (const PixelRect& rect : changed.rects()) {
            rects.insert(
                rects.end(),
                {rect.left, canvas.height() - rect.bottom, rect.width(), rect.height()});
        }
        m_swap(display, surface, rects.data(), static_cast<EGLint>(rects.size() / 4));
    }
    const char* name() const override { return "swap with buffer age"; }

private:
    static constexpr std::size_t frames_kept = 4;

    Region lacking(const Canvas& canvas, const Region& changed, std::size_t age) {
        Region region = changed;
        const bool resized = canvas.width() != m_width || canvas.height() != m_height;
        m_width = canvas.width();
        m_height = canvas.height();
        if (age == 0 || age > m_earlier.size() + 1 || resized) {
            region.add(whole(canvas));
            return region;
        }
        for (std::size_t i = 0; i + 1 < age; ++i)
            region.add(m_earlier[i]);
        region.cut_to(whole(canvas));
        return region;
    }

    SwapWithDamage m_swap = nullptr;
    std::deque<Region> m_earlier; // what changed in the frames before, newest first
    int m_width = 0;
    int m_height = 0;
};

} // namespace

std::unique_ptr<Presenter> Presenter::open(GLFWwindow* window) {
    if (glfwExtensionSupported("GLX_MESA_copy_sub_buffer") == GLFW_TRUE) {
        auto copying = std::make_unique<GlxCopyPresenter>(window);
        if (copying->works()) return copying;
    }
    if (EglAgePresenter::offered()) {
        auto aged = std::make_unique<EglAgePresenter>();
        if (aged->works()) return aged;
    }
    return std::make_unique<SwapPresenter>(window);
}

} // namespace foyer::platform
