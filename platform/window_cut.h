// The triangles of a frame that touch one rectangle, clipped to it, ready to be drawn. What a plain
// box drawn later hides is left out, and such boxes are filled without shading.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <vector>

#include "imgui.h"
#include "platform/region.h"
#include "platform/window_boxes.h"

namespace foyer::platform {

class CutFrame {
public:
    CutFrame() = default;
    CutFrame(const CutFrame&) = delete;
    CutFrame& operator=(const CutFrame&) = delete;

    // Valid until the next call or until `frame` goes. Callbacks are kept and not clipped.
    // `fill` draws a plain box: its command's UserCallbackData is a PlainBox.
    ImDrawData& cut(const ImDrawData& frame, PixelRect rect, ImDrawCallback fill);

private:
    ImDrawList& list_for(std::size_t index);
    void add(const ImDrawList& list, const ImDrawCmd& command, PixelRect rect);
    bool add_box(const ImDrawVert* vertices, const ImDrawIdx* index, PixelRect clip);
    void add_callback(ImDrawCmd command);
    void open_command(const ImDrawCmd& command, PixelRect clip);
    ImDrawIdx number_of(std::size_t vertex, const ImDrawVert& at);

    // One for each list of the frame: where OpenGL has no vertex offsets, a list's vertices fit the
    // index type, and so do a part of them.
    std::vector<std::unique_ptr<ImDrawList>> m_lists;
    ImDrawList* m_list = nullptr;
    ImDrawData m_frame;
    // New numbers of the vertices of the list at hand; valid where the stamp is the current one.
    struct Number {
        std::uint32_t stamp = 0;
        ImDrawIdx number = 0;
    };
    std::vector<Number> m_numbers;
    std::uint32_t m_stamp = 0;
    HidingBoxes m_hiding;
    int m_order = 0; // of the triangle at hand, through the whole frame
    ImDrawCallback m_fill = nullptr;
    std::deque<PlainBox> m_boxes; // their addresses stand in commands
};

} // namespace foyer::platform
