// The picture of the window, kept on the GPU from frame to frame: what did not change is not drawn
// again. Needs a current OpenGL 3 context and a Dear ImGui context; both must outlive it.
// UI thread only.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "imgui.h"
#include "platform/image.h"
#include "platform/window_cut.h"
#include "platform/window_damage.h"

namespace foyer::platform {

enum class CanvasPlace : std::uint8_t {
    own_framebuffer,
    // The window's back buffer, where the window system leaves it as it was drawn: saves a copy.
    back_buffer,
};

class Canvas {
public:
    static Result<std::unique_ptr<Canvas>> open(CanvasPlace place = CanvasPlace::own_framebuffer);
    ~Canvas();
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;

    // Brings the picture to `frame` and returns the part of it that was redrawn; empty when the
    // frame looks like the one before. To be called for every rendered frame, since it also
    // uploads the textures that the frame asks for.
    Region show(ImDrawData& frame);
    // The next frame is drawn whole.
    void forget();

    int width() const { return m_width; }
    int height() const { return m_height; }
    unsigned framebuffer() const { return m_framebuffer; } // OpenGL's name; 0: the window's
    Image picture() const;

private:
    explicit Canvas(CanvasPlace place) : m_place(place) {}
    bool resize(int width, int height);
    void resize_framebuffer();
    std::vector<TextureChange> update_textures(const ImDrawData& frame);
    void draw(ImDrawData& frame, const Region& region);
    void draw_rect(const ImDrawData& frame, PixelRect rect);

    const CanvasPlace m_place;
    int m_width = 0;
    int m_height = 0;
    unsigned m_framebuffer = 0;
    unsigned m_texture = 0;
    ShownFrame m_shown;
    CutFrame m_cut;
};

} // namespace foyer::platform
