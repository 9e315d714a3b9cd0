#include "platform/window.h"

#include <GLFW/glfw3.h>

#include <algorithm>
#include <atomic>
#include <ctime>

#include "imgui.h"
#include "imgui_impl_glfw.h"
#include "imgui_impl_opengl3.h"
#include "platform/window_canvas.h"
#include "platform/window_context.h"
#include "platform/window_glfw.h"
#include "platform/window_keyboard.h"
#include "platform/window_present.h"

namespace foyer::platform {

namespace {

// Frames built after one that changed something, counted from the last input, wake() or rest: Dear
// ImGui lays out some things a frame late, and what a key changed is asked for a frame later.
// Each costs its build only, unless it changes something again.
constexpr int settling_frames = 2;

std::int64_t cpu_us() {
    timespec spent{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return static_cast<std::int64_t>(spent.tv_sec) * 1'000'000 + spent.tv_nsec / 1000;
}

class GlfwWindow : public Window {
public:
    GlfwWindow(const WindowOptions& options, std::unique_ptr<GlfwLibrary> glfw, GLFWwindow* window)
        : m_glfw(std::move(glfw)),
          m_window(window),
          m_given_density(options.density),
          m_may_close(options.may_close) {}

    ~GlfwWindow() override {
        m_presenter.reset();
        m_canvas.reset();
        if (m_connected) ImGui_ImplGlfw_Shutdown();
        glfwDestroyWindow(m_window);
    }

    Done start() {
        listen();
        m_connected = ImGui_ImplGlfw_InitForOpenGL(m_window, true);
        listen_to_keys();
        m_presenter = Presenter::open(m_window);
        TRY(m_canvas,
            Canvas::open(
                m_presenter->keeps_back_buffer() ? CanvasPlace::back_buffer
                                                 : CanvasPlace::own_framebuffer));
        return {};
    }

    bool wait(std::int64_t timeout_ms) override {
        const std::int64_t held_ms = m_keyboard.due_in_ms();
        if (held_ms >= 0) timeout_ms = timeout_ms < 0 ? held_ms : std::min(timeout_ms, held_ms);
        if (frame_due() || timeout_ms == 0) {
            glfwPollEvents();
        } else {
            m_settling_left = settling_frames;
            if (timeout_ms < 0) {
                glfwWaitEvents();
            } else {
                glfwWaitEventsTimeout(static_cast<double>(timeout_ms) / 1000.0);
            }
        }
        m_keyboard.events_taken();
        return glfwWindowShouldClose(m_window) == GLFW_FALSE;
    }

    void frame(const std::function<void()>& build) override {
        const std::int64_t began = cpu_us();
        begin_frame();
        build();
        ImGui::Render();
        const std::int64_t built = cpu_us();
        ++m_counts.built;
        m_counts.build_us = built - began;
        const bool changed = show(*ImGui::GetDrawData());
        if (changed) m_counts.draw_us = cpu_us() - built;
        settle(changed);
    }

    KeysTold take_keys() override { return m_keyboard.take_told(); }
    void wake() override {
        m_woken = true;
        glfwPostEmptyEvent();
    }
    bool settled() const override { return !frame_due() && m_keyboard.due_in_ms() < 0; }

    float density() const override {
        if (m_given_density > 0) return m_given_density;
        float across = 1;
        float down = 1;
        glfwGetWindowContentScale(m_window, &across, &down);
        return std::max({across, down, 1.0F});
    }

    void set_full_screen(bool on) override {
        if (on == full_screen()) return;
        if (!on) {
            glfwSetWindowMonitor(
                m_window, nullptr, m_windowed.left, m_windowed.top, m_windowed.width(),
                m_windowed.height(), GLFW_DONT_CARE);
            return;
        }
        GLFWmonitor* monitor = glfwGetPrimaryMonitor();
        const GLFWvidmode* mode = monitor == nullptr ? nullptr : glfwGetVideoMode(monitor);
        if (mode == nullptr) return;
        remember_place();
        glfwSetWindowMonitor(m_window, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
    }

    bool full_screen() const override { return glfwGetWindowMonitor(m_window) != nullptr; }
    const FrameCounts& counts() const override { return m_counts; }
    Image picture() override { return m_canvas->picture(); }

private:
    static GlfwWindow& of(GLFWwindow* window) {
        return *static_cast<GlfwWindow*>(glfwGetWindowUserPointer(window));
    }

    // Before Dear ImGui's own callbacks, which call on to these.
    void listen() {
        glfwSetWindowUserPointer(m_window, this);
        glfwSetWindowCloseCallback(m_window, [](GLFWwindow* window) {
            if (!of(window).m_may_close) glfwSetWindowShouldClose(window, GLFW_FALSE);
        });
        glfwSetWindowRefreshCallback(
            m_window, [](GLFWwindow* window) { of(window).m_exposed = true; });
        glfwSetMouseButtonCallback(m_window, [](GLFWwindow* window, int, int, int) {
            of(window).m_keyboard.pointer_pressed();
        });
    }

    // In place of Dear ImGui's.
    void listen_to_keys() {
        glfwSetKeyCallback(
            m_window, [](GLFWwindow* window, int key, int scancode, int action, int modifiers) {
                of(window).m_keyboard.take_key(key, scancode, action, modifiers);
            });
        glfwSetCharCallback(m_window, [](GLFWwindow* window, unsigned int letter) {
            of(window).m_keyboard.take_letter(letter);
        });
    }

    bool frame_due() const {
        return m_frames_due > 0 || m_session.input_waiting() || m_keyboard.needs_frame();
    }

    void begin_frame() {
        m_keyboard.before_frame(!m_session.input_waiting());
        // What comes may come faster than frames: the last of it is followed up to its end too.
        const bool woken = m_woken.exchange(false);
        if (woken || m_session.input_waiting() || m_keyboard.has_told()) {
            m_settling_left = settling_frames;
        }
        ImGui_ImplOpenGL3_NewFrame();
        ImGui_ImplGlfw_NewFrame();
        // Foyer counts in device pixels everywhere; where the window system does not (Wayland),
        // the pointer is brought to them.
        ImGuiIO& io = ImGui::GetIO();
        int width = 0;
        int height = 0;
        glfwGetFramebufferSize(m_window, &width, &height);
        const float ratio = io.DisplayFramebufferScale.x;
        io.DisplaySize = ImVec2(static_cast<float>(width), static_cast<float>(height));
        io.DisplayFramebufferScale = ImVec2(1, 1);
        if (ratio > 1.0F) m_session.scale_pointer(ratio);
        ImGui::NewFrame();
    }

    bool show(ImDrawData& frame) {
        Region changed = m_canvas->show(frame);
        const PixelRect whole{0, 0, m_canvas->width(), m_canvas->height()};
        const bool exposed = std::exchange(m_exposed, false);
        if ((changed.empty() && !exposed) || whole.empty()) {
            ++m_counts.skipped;
            return false;
        }
        m_counts.damage =
            std::min(1.0, static_cast<double>(changed.area()) / static_cast<double>(whole.area()));
        if (exposed) changed.add(whole);
        if (!m_presenter->show(*m_canvas, changed)) m_canvas->forget();
        ++m_counts.drawn;
        return true;
    }

    void settle(bool changed) {
        m_frames_due = 0;
        if (!changed || m_settling_left == 0) return;
        --m_settling_left;
        m_frames_due = 1;
    }

    void remember_place() {
        int left = 0;
        int top = 0;
        int width = 0;
        int height = 0;
        glfwGetWindowPos(m_window, &left, &top);
        glfwGetWindowSize(m_window, &width, &height);
        m_windowed = {left, top, left + width, top + height};
    }

    std::unique_ptr<GlfwLibrary> m_glfw;
    GLFWwindow* m_window;
    ImGuiSession m_session;
    Keyboard m_keyboard;
    bool m_connected = false;
    std::unique_ptr<Canvas> m_canvas;
    std::unique_ptr<Presenter> m_presenter;
    const float m_given_density;
    const bool m_may_close;
    bool m_exposed = true;
    int m_frames_due = 1;
    int m_settling_left = settling_frames;
    std::atomic<bool> m_woken = false; // since the last frame began
    PixelRect m_windowed{0, 0, 1366, 768};
    FrameCounts m_counts;
};

} // namespace

Result<std::unique_ptr<Window>> Window::open(const WindowOptions& options) {
    TRY(auto glfw, GlfwLibrary::open());
    TRY(GLFWwindow * window, glfw->open_window(options));
    auto opened = std::make_unique<GlfwWindow>(options, std::move(glfw), window);
    CHECK_OK(opened->start());
    return opened;
}

} // namespace foyer::platform
