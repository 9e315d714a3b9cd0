#include "platform/window_canvas.h"

#define GL_GLEXT_PROTOTYPES
#include <GL/gl.h>
#include <GL/glext.h>

#include <algorithm>
#include <cstddef>

#include "imgui_impl_opengl3.h"

namespace foyer::platform {

namespace {

// Beyond this share of the window one pass over everything is cheaper than cutting.
constexpr double whole_share = 0.7;

TextureChange change_of(const ImTextureData& texture, const ImTextureRect& part) {
    const auto across = [&](int x) {
        return static_cast<float>(x) / static_cast<float>(texture.Width);
    };
    const auto down = [&](int y) {
        return static_cast<float>(y) / static_cast<float>(texture.Height);
    };
    return {
        texture.GetTexID(), ImVec2(across(part.x), down(part.y)),
        ImVec2(across(part.x + part.w), down(part.y + part.h))};
}

void fill(PixelRect rect, ImU32 colour, int height) {
    const ImVec4 rgba = ImGui::ColorConvertU32ToFloat4(colour);
    glEnable(GL_SCISSOR_TEST);
    glScissor(rect.left, height - rect.bottom, rect.width(), rect.height());
    glClearColor(rgba.x, rgba.y, rgba.z, rgba.w);
    glClear(GL_COLOR_BUFFER_BIT);
}

// Every command after it sets its own scissors.
void fill_plain_box(const ImDrawList*, const ImDrawCmd* command) {
    const auto& box = *static_cast<const PlainBox*>(command->UserCallbackData);
    fill(box.rect, box.colour, static_cast<int>(ImGui::GetDrawData()->DisplaySize.y));
}

} // namespace

Result<std::unique_ptr<Canvas>> Canvas::open(CanvasPlace place) {
    if (!ImGui_ImplOpenGL3_Init("#version 130")) {
        return fail(
            ErrorCode::device,
            "start OpenGL: version 3.0 or newer is needed. Install the package libgl1-mesa-dri, "
            "or a driver for this graphics card.");
    }
    return std::unique_ptr<Canvas>(new Canvas(place));
}

Canvas::~Canvas() {
    if (m_framebuffer != 0) glDeleteFramebuffers(1, &m_framebuffer);
    if (m_texture != 0) glDeleteTextures(1, &m_texture);
    ImGui_ImplOpenGL3_Shutdown();
}

bool Canvas::resize(int width, int height) {
    if (width == m_width && height == m_height) return false;
    m_width = width;
    m_height = height;
    if (m_place == CanvasPlace::own_framebuffer) resize_framebuffer();
    return true;
}

void Canvas::resize_framebuffer() {
    if (m_framebuffer == 0) glGenFramebuffers(1, &m_framebuffer);
    if (m_texture == 0) glGenTextures(1, &m_texture);
    glBindTexture(GL_TEXTURE_2D, m_texture);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    glTexImage2D(
        GL_TEXTURE_2D, 0, GL_RGBA8, m_width, m_height, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
    glBindTexture(GL_TEXTURE_2D, 0);
    glBindFramebuffer(GL_FRAMEBUFFER, m_framebuffer);
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, m_texture, 0);
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
}

std::vector<TextureChange> Canvas::update_textures(const ImDrawData& frame) {
    std::vector<TextureChange> changes;
    if (frame.Textures == nullptr) return changes;
    for (ImTextureData* texture : *frame.Textures) {
        if (texture->Status == ImTextureStatus_OK) continue;
        // A new texture may get the name of one that has just gone.
        if (texture->Status == ImTextureStatus_WantCreate) m_shown.forget();
        if (texture->Status == ImTextureStatus_WantUpdates) {
            for (const ImTextureRect& part : texture->Updates) {
                changes.push_back(change_of(*texture, part));
            }
        }
        ImGui_ImplOpenGL3_UpdateTexture(texture);
    }
    return changes;
}

Region Canvas::show(ImDrawData& frame) {
    const auto width = static_cast<int>(frame.DisplaySize.x);
    const auto height = static_cast<int>(frame.DisplaySize.y);
    const auto changes = update_textures(frame);
    if (width <= 0 || height <= 0) return {};
    if (resize(width, height)) m_shown.forget();
    const Region region = m_shown.difference(frame, changes);
    if (region.empty()) return region;
    m_shown.keep(frame);
    glBindFramebuffer(GL_FRAMEBUFFER, m_framebuffer);
    draw(frame, region);
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    return region;
}

void Canvas::draw(ImDrawData& frame, const Region& region) {
    const PixelRect whole{0, 0, m_width, m_height};
    if (static_cast<double>(region.area()) > whole_share * static_cast<double>(whole.area())) {
        draw_rect(frame, whole);
        return;
    }
    for (const PixelRect& rect : region.rects())
        draw_rect(frame, rect);
}

void Canvas::draw_rect(const ImDrawData& frame, PixelRect rect) {
    fill(rect, IM_COL32_BLACK, m_height);
    ImGui_ImplOpenGL3_RenderDrawData(&m_cut.cut(frame, rect, fill_plain_box));
}

void Canvas::forget() {
    m_shown.forget();
}

Image Canvas::picture() const {
    Image image{m_width, m_height, {}};
    const auto row = static_cast<std::size_t>(m_width) * 4;
    const auto rows = static_cast<std::size_t>(m_height);
    image.rgba.resize(row * rows);
    if (image.rgba.empty()) return image;
    glBindFramebuffer(GL_FRAMEBUFFER, m_framebuffer);
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, m_width, m_height, GL_RGBA, GL_UNSIGNED_BYTE, image.rgba.data());
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    for (std::size_t y = 0; y < rows / 2; ++y) {
        const auto top = image.rgba.begin() + static_cast<std::ptrdiff_t>(y * row);
        const auto bottom = image.rgba.end() - static_cast<std::ptrdiff_t>((y + 1) * row);
        std::swap_ranges(top, top + static_cast<std::ptrdiff_t>(row), bottom);
    }
    // The picture is what a person sees: there is nothing behind the window.
    for (std::size_t i = 3; i < image.rgba.size(); i += 4)
        image.rgba[i] = 255;
    return image;
}

} // namespace foyer::platform
