#include "platform/window_present.h"

#define GL_GLEXT_PROTOTYPES
#include <EGL/egl.h>
#include <EGL/eglext.h>
#include <GL/gl.h>
#include <GL/glext.h>
#include <GLFW/glfw3.h>

#include <algorithm>
#include <cstddef>
#include <deque>
#include <string_view>
#include <vector>

#include "platform/window_canvas.h"

namespace foyer::platform {

namespace {

void copy_to_back_buffer(const Canvas& canvas, const Region& region) {
    glBindFramebuffer(GL_READ_FRAMEBUFFER, canvas.framebuffer());
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, 0);
    for (const PixelRect& rect : region.rects()) {
        const int bottom = canvas.height() - rect.bottom;
        const int top = canvas.height() - rect.top;
        glBlitFramebuffer(
            rect.left, bottom, rect.right, top, rect.left, bottom, rect.right, top,
            GL_COLOR_BUFFER_BIT, GL_NEAREST);
    }
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
}

PixelRect whole(const Canvas& canvas) {
    return {0, 0, canvas.width(), canvas.height()};
}

// A renderer without a GPU has no beat of the screen to wait for and one back buffer that is never
// exchanged; what it saves by drawing right there is what it is short of.
bool drawn_by_processor() {
    const auto* renderer = reinterpret_cast<const char*>(glGetString(GL_RENDERER));
    const std::string_view name = renderer == nullptr ? "" : renderer;
    return name.starts_with("llvmpipe") || name.starts_with("softpipe");
}

class SwapPresenter : public Presenter {
public:
    explicit SwapPresenter(GLFWwindow* window) : m_window(window) {}

    bool show(const Canvas& canvas, const Region&) override {
        Region all;
        all.add(whole(canvas));
        if (canvas.framebuffer() != 0) copy_to_back_buffer(canvas, all);
        glfwSwapBuffers(m_window);
        return canvas.framebuffer() != 0;
    }
    const char* name() const override { return "whole swap"; }

private:
    GLFWwindow* m_window;
};

// GLX: a rectangle of the back buffer is copied to the front, and the back buffer stays as it is.
class GlxCopyPresenter : public Presenter {
public:
    explicit GlxCopyPresenter(GLFWwindow* window)
        : m_swap(window), m_keeps_back_buffer(drawn_by_processor()) {
        find(m_copy, "glXCopySubBufferMESA");
        find(m_query, "glXQueryDrawable");
        find(m_display, "glXGetCurrentDisplay");
        find(m_drawable, "glXGetCurrentDrawable");
        glfwGetFramebufferSize(window, &m_width, &m_height);
    }
    bool works() const { return m_copy && m_query && m_display && m_drawable; }

    bool show(const Canvas& canvas, const Region& changed) override {
        if (canvas.width() != m_width || canvas.height() != m_height) {
            m_width = canvas.width();
            m_height = canvas.height();
            m_swaps_due = swaps_after_resize;
        }
        // On a GPU, large changes wait for the screen's beat, so that they do not tear.
        const bool large = !m_keeps_back_buffer && changed.area() > whole(canvas).area() / 2;
        if (m_swaps_due > 0 || large || !has_the_windows_size(canvas)) {
            m_swaps_due = std::max(0, m_swaps_due - 1);
            m_size_is_known = false;
            return m_swap.show(canvas, changed);
        }
        if (canvas.framebuffer() != 0) copy_to_back_buffer(canvas, changed);
        for (const PixelRect& rect : changed.rects()) {
            m_copy(
                m_display(), m_drawable(), rect.left, canvas.height() - rect.bottom, rect.width(),
                rect.height());
        }
        glFlush();
        return true;
    }
    const char* name() const override { return "rectangles copied to the front"; }
    bool keeps_back_buffer() const override { return m_keeps_back_buffer; }

private:
    // The driver learns of a new size when the buffers are swapped, and gives them that size when
    // they are drawn to next.
    static constexpr int swaps_after_resize = 2;

    template <class F>
    static void find(F& function, const char* name) {
        function = reinterpret_cast<F>(glfwGetProcAddress(name));
    }

    // Copying from a buffer of another size than we believe is an error that ends the program. The
    // driver looks at the window's size after a swap only, so one look of ours after that is
    // enough.
    bool has_the_windows_size(const Canvas& canvas) {
        if (m_size_is_known) return true;
        constexpr int glx_width = 0x801D;
        constexpr int glx_height = 0x801E;
        unsigned width = 0;
        unsigned height = 0;
        m_query(m_display(), m_drawable(), glx_width, &width);
        m_query(m_display(), m_drawable(), glx_height, &height);
        m_size_is_known = width == static_cast<unsigned>(canvas.width()) &&
            height == static_cast<unsigned>(canvas.height());
        return m_size_is_known;
    }

    SwapPresenter m_swap;
    const bool m_keeps_back_buffer;
    int m_width = 0;
    int m_height = 0;
    int m_swaps_due = 0;
    bool m_size_is_known = false;
    void (*m_copy)(void* display, unsigned long drawable, int, int, int, int) = nullptr;
    void (*m_query)(void* display, unsigned long drawable, int what, unsigned* value) = nullptr;
    void* (*m_display)() = nullptr;
    unsigned long (*m_drawable)() = nullptr;
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

    bool show(const Canvas& canvas, const Region& changed) override {
        EGLDisplay display = eglGetCurrentDisplay();
        EGLSurface surface = eglGetCurrentSurface(EGL_DRAW);
        EGLint age = 0;
        eglQuerySurface(display, surface, EGL_BUFFER_AGE_EXT, &age);
        const Region stale = lacking(canvas, changed, static_cast<std::size_t>(age));
        copy_to_back_buffer(canvas, stale);
        m_earlier.push_front(changed);
        if (m_earlier.size() > frames_kept) m_earlier.pop_back();
        std::vector<EGLint> rects;
        for (const PixelRect& rect : changed.rects()) {
            rects.insert(
                rects.end(),
                {rect.left, canvas.height() - rect.bottom, rect.width(), rect.height()});
        }
        m_swap(display, surface, rects.data(), static_cast<EGLint>(rects.size() / 4));
        return true;
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
