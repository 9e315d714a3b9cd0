// Frames drawn only where they changed must equal frames drawn whole, pixel by pixel: over a long
// random interaction of rectangles, texts in many sizes, circles, pictures, clips and windows.
#include "platform/window_damage.h"

#include <catch2/catch_test_macros.hpp>

#define GL_GLEXT_PROTOTYPES
#include <GL/gl.h>
#include <GL/glext.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <vector>

#include "imgui.h"
#include "imgui_impl_opengl3.h"
#include "imgui_internal.h"
#include "platform/window_canvas.h"
#include "platform/window_context.h"
#include "platform/window_egl.h"

using namespace foyer::platform;

namespace {

constexpr int width_px = 400;
constexpr int height_px = 300;

struct Shape {
    enum class Kind { filled, plain, outlined, circle, text, gradient, count_ } kind = Kind::filled;
    ImVec2 at;
    ImVec2 size;
    ImU32 colour = 0;
    float corner = 0;
    std::string words;
    bool clipped = false;
    int window = 0;
};

class Scene {
public:
    explicit Scene(unsigned seed) : m_random(seed) {
        for (int i = 0; i < 40; ++i)
            m_shapes.push_back(any());
    }

    void change() {
        for (int i = number(0, 2); i >= 0; --i)
            change_one();
    }

    void draw() const {
        for (int window = 0; window < 3; ++window)
            draw_window(window);
    }

private:
    int number(int least, int most) {
        return std::uniform_int_distribution<int>(least, most)(m_random);
    }
    float place(int most) {
        // Some between the pixels.
        return static_cast<float>(number(-20, most)) + (number(0, 3) == 0 ? 0.37F : 0.0F);
    }

    Shape any() {
        Shape shape;
        shape.kind = static_cast<Shape::Kind>(number(0, static_cast<int>(Shape::Kind::count_) - 1));
        shape.at = ImVec2(place(width_px), place(height_px));
        shape.size = ImVec2(place(80) + 25, place(60) + 25);
        shape.colour = IM_COL32(number(0, 255), number(0, 255), number(0, 255), number(60, 255));
        shape.corner = static_cast<float>(number(0, 12));
        if (shape.kind == Shape::Kind::plain) make_plain(shape);
        for (int i = number(1, 12); i > 0; --i)
            shape.words += static_cast<char>(number('!', '~'));
        shape.clipped = number(0, 2) == 0;
        shape.window = number(0, 2);
        return shape;
    }

    // Opaque, on whole pixels and large enough to hide others.
    static void make_plain(Shape& shape) {
        shape.at = ImVec2(std::floor(shape.at.x), std::floor(shape.at.y));
        shape.size = ImVec2(std::floor(shape.size.x) + 40, std::floor(shape.size.y) + 40);
        shape.colour |= IM_COL32_A_MASK;
        shape.corner = 0;
    }

    void change_one() {
        const auto at = m_shapes.begin() + number(0, static_cast<int>(m_shapes.size()) - 1);
        switch (number(0, 5)) {
        case 0: m_shapes.insert(at, any()); break;
        case 1:
            if (m_shapes.size() > 20) m_shapes.erase(at);
            break;
        case 2: *at = any(); break;
        case 3: at->at.x += 1; break;
        case 4: std::iter_swap(at, m_shapes.begin()); break;
        default: at->words += 'x'; break;
        }
    }

    void draw_window(int window) const {
        ImGui::SetNextWindowPos(
            ImVec2(static_cast<float>(window * 60), static_cast<float>(window * 40)));
        ImGui::SetNextWindowSize(ImVec2(250, 200));
        const std::string name = "window " + std::to_string(window);
        ImGui::Begin(name.c_str(), nullptr, ImGuiWindowFlags_NoDecoration);
        for (const Shape& shape : m_shapes) {
            if (shape.window == window) draw_shape(shape);
        }
        ImGui::End();
    }

    static void draw_shape(const Shape& shape) {
        ImDrawList& list = *ImGui::GetWindowDrawList();
        const ImVec2 end(shape.at.x + shape.size.x, shape.at.y + shape.size.y);
        if (shape.clipped) {
            list.PushClipRect(
                ImVec2(shape.at.x + 5.5F, shape.at.y + 3), ImVec2(end.x - 7.5F, end.y), true);
        }
        switch (shape.kind) {
        case Shape::Kind::plain:
        case Shape::Kind::filled:
            list.AddRectFilled(shape.at, end, shape.colour, shape.corner);
            break;
        case Shape::Kind::outlined:
            list.AddRect(shape.at, end, shape.colour, shape.corner, 0, 2);
            break;
        case Shape::Kind::circle: list.AddCircleFilled(shape.at, shape.size.y, shape.colour); break;
        case Shape::Kind::gradient:
            list.AddRectFilledMultiColor(
                shape.at, end, shape.colour, 0, shape.colour, IM_COL32_WHITE);
            break;
        default:
            list.AddText(
                ImGui::GetFont(), 8 + 4 * shape.corner, shape.at, shape.colour,
                shape.words.c_str());
        }
        if (shape.clipped) list.PopClipRect();
    }

    std::mt19937 m_random;
    std::vector<Shape> m_shapes;
};

void draw_on_whole_pixels(ImDrawData& frame) {
    for (ImDrawList* list : frame.CmdLists) {
        for (ImDrawCmd& command : list->CmdBuffer) {
            const PixelRect clip = clip_of(command);
            command.ClipRect = ImVec4(
                static_cast<float>(clip.left), static_cast<float>(clip.top),
                static_cast<float>(clip.right), static_cast<float>(clip.bottom));
        }
    }
    ImGui_ImplOpenGL3_RenderDrawData(&frame);
}

struct Stage {
    std::unique_ptr<EglContext> egl = EglContext::open().value();
    ImGuiSession session;
    std::unique_ptr<Canvas> canvas = Canvas::open().value();

    template <class Draw>
    ImDrawData& frame(const Draw& draw) {
        ImGui::GetIO().DisplaySize = ImVec2(width_px, height_px);
        ImGui_ImplOpenGL3_NewFrame();
        ImGui::NewFrame();
        draw();
        ImGui::Render();
        return *ImGui::GetDrawData();
    }

    // As Dear ImGui itself draws it.
    Image reference(ImDrawData& frame) const {
        glBindFramebuffer(GL_FRAMEBUFFER, canvas->framebuffer());
        glDisable(GL_SCISSOR_TEST);
        glClearColor(0, 0, 0, 1);
        glClear(GL_COLOR_BUFFER_BIT);
        draw_on_whole_pixels(frame);
        glBindFramebuffer(GL_FRAMEBUFFER, 0);
        return canvas->picture();
    }
};

} // namespace

TEST_CASE("a frame drawn only where it changed equals the whole frame in every pixel") {
    Stage stage;
    double redrawn = 0;
    int frames = 0;
    for (unsigned seed = 1; seed <= 4; ++seed) {
        Scene scene(seed);
        for (int step = 0; step < 120; ++step) {
            scene.change();
            ImDrawData& frame = stage.frame([&] { scene.draw(); });
            redrawn += static_cast<double>(stage.canvas->show(frame).area());
            const Image in_part = stage.canvas->picture();
            stage.canvas->forget();
            stage.canvas->show(frame);
            const Image whole = stage.canvas->picture();
            INFO("seed " << seed << " step " << step);
            REQUIRE((in_part.rgba == whole.rgba));
            ++frames;
        }
    }
    // Otherwise the test above proves nothing.
    CHECK(redrawn / frames < 0.6 * width_px * height_px);
}

TEST_CASE("a frame without what is hidden equals Dear ImGui's own drawing in every pixel") {
    Stage stage;
    for (unsigned seed = 11; seed <= 14; ++seed) {
        Scene scene(seed);
        for (int step = 0; step < 60; ++step) {
            scene.change();
            ImDrawData& frame = stage.frame([&] { scene.draw(); });
            stage.canvas->show(frame);
            const Image shown = stage.canvas->picture();
            const Image reference = stage.reference(frame);
            INFO("seed " << seed << " step " << step);
            REQUIRE((shown.rgba == reference.rgba));
        }
    }
}

TEST_CASE("what a plain box hides is not drawn, and the box is filled") {
    Stage stage;
    ImDrawData& frame = stage.frame([] {
        ImDrawList& list = *ImGui::GetForegroundDrawList();
        list.AddRectFilled(ImVec2(0, 0), ImVec2(400, 300), IM_COL32(9, 9, 9, 255));
        list.AddText(ImVec2(60, 60), IM_COL32_WHITE, "hidden");
        list.AddRectFilled(ImVec2(50, 50), ImVec2(200, 200), IM_COL32(200, 9, 9, 255));
        list.AddText(ImVec2(220, 60), IM_COL32_WHITE, "seen");
    });
    stage.canvas->show(frame); // uploads the letters
    CutFrame cut;
    const auto fill = [](const ImDrawList*, const ImDrawCmd*) {};
    const ImDrawData& drawn = cut.cut(frame, {0, 0, width_px, height_px}, fill);
    CHECK(drawn.TotalIdxCount == 4 * 6); // the letters of "seen"
    int boxes = 0;
    for (const ImDrawList* list : drawn.CmdLists)
        boxes += static_cast<int>(std::count_if(
            list->CmdBuffer.begin(), list->CmdBuffer.end(),
            [&](const ImDrawCmd& command) { return command.UserCallback != nullptr; }));
    CHECK(boxes == 2);
}

TEST_CASE("a frame that looks like the one before is not drawn") {
    Stage stage;
    const Scene scene(7);
    const auto draw = [&] { scene.draw(); };
    CHECK_FALSE(stage.canvas->show(stage.frame(draw)).empty());
    stage.canvas->show(stage.frame(draw));
    for (int i = 0; i < 5; ++i)
        CHECK(stage.canvas->show(stage.frame(draw)).empty());
}

TEST_CASE("typing one letter redraws little more than the letter") {
    Stage stage;
    std::string typed = "mar";
    const auto draw = [&] {
        ImDrawList& list = *ImGui::GetForegroundDrawList();
        for (int row = 0; row < 10; ++row) {
            list.AddText(
                ImVec2(10, static_cast<float>(40 + 20 * row)), IM_COL32_WHITE, "a row of the list");
        }
        list.AddText(ImVec2(10, 10), IM_COL32_WHITE, typed.c_str());
        for (int row = 0; row < 10; ++row) {
            list.AddText(
                ImVec2(200, static_cast<float>(40 + 20 * row)), IM_COL32_WHITE,
                "its second column");
        }
    };
    for (int i = 0; i < 3; ++i)
        stage.canvas->show(stage.frame(draw));
    typed += 'i';
    const Region region = stage.canvas->show(stage.frame(draw));
    CHECK_FALSE(region.empty());
    CHECK(region.area() < 20 * 20);
    CHECK(region.bounds().top >= 10);
}

TEST_CASE("glyphs that take an old place in the atlas are drawn again") {
    Stage stage;
    ImTextureData texture;
    texture.Create(ImTextureFormat_RGBA32, 16, 16);
    std::fill_n(texture.Pixels, texture.GetSizeInBytes(), std::uint8_t{255});
    texture.SetStatus(ImTextureStatus_WantCreate);
    ImGui::RegisterUserTexture(&texture);
    const auto draw = [&] {
        ImGui::GetForegroundDrawList()->AddImage(
            texture.GetTexRef(), ImVec2(20, 20), ImVec2(36, 36));
    };
    for (int i = 0; i < 3; ++i)
        stage.canvas->show(stage.frame(draw));
    const auto pixel = [&] { return stage.canvas->picture().rgba[(28 * width_px + 28) * 4]; };
    CHECK(pixel() == 255);
    std::fill_n(texture.Pixels, texture.GetSizeInBytes(), std::uint8_t{255});
    for (int i = 0; i < 16 * 16; ++i)
        texture.Pixels[i * 4] = 9;
    texture.Updates.push_back({0, 0, 16, 16});
    texture.SetStatus(ImTextureStatus_WantUpdates);
    const Region region = stage.canvas->show(stage.frame(draw));
    CHECK(region.bounds() == PixelRect{20, 20, 36, 36});
    CHECK(pixel() == 9);
    ImGui::UnregisterUserTexture(&texture);
    texture.SetStatus(ImTextureStatus_WantDestroy);
    texture.UnusedFrames = 1;
    ImGui_ImplOpenGL3_UpdateTexture(&texture);
}
