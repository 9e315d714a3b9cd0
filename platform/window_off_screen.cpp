#include "imgui.h"
#include "platform/window.h"
#include "platform/window_canvas.h"
#include "platform/window_context.h"
#include "platform/window_egl.h"

#include "imgui_impl_opengl3.h"

namespace foyer::platform {

namespace {

class EglOffScreen : public OffScreen {
public:
    EglOffScreen(std::unique_ptr<EglContext> egl, int width, int height)
        : m_egl(std::move(egl)), m_width(width), m_height(height) {}

    ~EglOffScreen() override { make_current(); }

    Done start() {
        TRY(m_canvas, Canvas::open());
        return {};
    }

    void resize(int width, int height) override {
        m_width = width;
        m_height = height;
    }

    Image render(const std::function<void()>& build, int most) override {
        make_current();
        for (int frame = 0; frame < most; ++frame) {
            ImGuiIO& io = ImGui::GetIO();
            io.DisplaySize = ImVec2(static_cast<float>(m_width), static_cast<float>(m_height));
            io.DeltaTime = 1.0F / 60.0F;
            ImGui_ImplOpenGL3_NewFrame();
            ImGui::NewFrame();
            build();
            ImGui::Render();
            if (m_canvas->show(*ImGui::GetDrawData()).empty()) break;
        }
        return m_canvas->picture();
    }

private:
    void make_current() {
        m_egl->make_current();
        m_session.make_current();
    }

    std::unique_ptr<EglContext> m_egl;
    ImGuiSession m_session;
    std::unique_ptr<Canvas> m_canvas;
    int m_width;
    int m_height;
};

} // namespace

Result<std::unique_ptr<OffScreen>> OffScreen::open(int width, int height) {
    TRY(auto egl, EglContext::open());
    auto opened = std::make_unique<EglOffScreen>(std::move(egl), width, height);
    CHECK_OK(opened->start());
    return opened;
}

} // namespace foyer::platform
