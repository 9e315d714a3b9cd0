#include "platform/window_cut.h"

#include <limits>

#include "platform/window_damage.h"

namespace foyer::platform {

namespace {

// A box smaller than this is drawn sooner than the state for filling it is set.
constexpr std::int64_t least_fill_px = 64 * 64;
constexpr unsigned vertices_max = std::numeric_limits<ImDrawIdx>::max();

bool continues(const ImDrawCmd& last, const ImDrawCmd& next, PixelRect clip) {
    return last.UserCallback == nullptr && clip_of(last) == clip &&
        last.GetTexID() == next.GetTexID();
}

} // namespace

ImDrawList& CutFrame::list_for(std::size_t index) {
    if (index >= m_lists.size()) {
        m_lists.push_back(std::make_unique<ImDrawList>(nullptr));
    }
    ImDrawList& list = *m_lists[index];
    list.CmdBuffer.resize(0);
    list.IdxBuffer.resize(0);
    list.VtxBuffer.resize(0);
    return list;
}

ImDrawData& CutFrame::cut(const ImDrawData& frame, PixelRect rect, ImDrawCallback fill) {
    m_hiding.find(frame, rect);
    m_order = 0;
    m_fill = fill;
    m_boxes.clear();
    m_frame.Clear();
    m_frame.DisplayPos = frame.DisplayPos;
    m_frame.DisplaySize = frame.DisplaySize;
    m_frame.FramebufferScale = frame.FramebufferScale;
    for (const ImDrawList* list : frame.CmdLists) {
        const auto vertex_count = static_cast<std::size_t>(list->VtxBuffer.Size);
        if (m_numbers.size() < vertex_count) m_numbers.resize(vertex_count);
        ++m_stamp;
        m_list = &list_for(static_cast<std::size_t>(m_frame.CmdLists.Size));
        for (const ImDrawCmd& command : list->CmdBuffer)
            add(*list, command, rect);
        if (m_list->CmdBuffer.empty()) continue;
        m_frame.CmdLists.push_back(m_list);
        m_frame.TotalIdxCount += m_list->IdxBuffer.Size;
        m_frame.TotalVtxCount += m_list->VtxBuffer.Size;
    }
    m_frame.CmdListsCount = m_frame.CmdLists.Size;
    m_frame.Valid = true;
    return m_frame;
}

void CutFrame::add(const ImDrawList& list, const ImDrawCmd& command, PixelRect rect) {
    const int before = m_order;
    const int count = triangles_of(command);
    m_order += count;
    if (command.UserCallback != nullptr) {
        add_callback(command);
        return;
    }
    const PixelRect clip = both(clip_of(command), rect);
    if (clip.empty()) return;
    const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
    const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
    for (int n = 0; n < count; ++n, index += 3) {
        const PixelRect box =
            both(box_of(vertices[index[0]], vertices[index[1]], vertices[index[2]]), clip);
        if (box.empty() || m_hiding.hide(box, before + n)) continue;
        if (n + 1 < count && box.area() >= least_fill_px && add_box(vertices, index, clip)) {
            ++n;
            index += 3;
            continue;
        }
        open_command(command, clip);
        for (int corner = 0; corner < 3; ++corner) {
            const std::size_t vertex = command.VtxOffset + index[corner];
            m_list->IdxBuffer.push_back(number_of(vertex, list.VtxBuffer.Data[vertex]));
        }
        m_list->CmdBuffer.back().ElemCount += 3;
    }
}

bool CutFrame::add_box(const ImDrawVert* vertices, const ImDrawIdx* index, PixelRect clip) {
    const auto box = plain_box(vertices, index);
    if (!box) return false;
    m_boxes.push_back({both(box->rect, clip), box->colour});
    ImDrawCmd command;
    command.UserCallback = m_fill;
    command.UserCallbackData = &m_boxes.back();
    add_callback(command);
    return true;
}

// What is drawn after it goes on counting vertices from where the last command did.
void CutFrame::add_callback(ImDrawCmd command) {
    command.VtxOffset = m_list->CmdBuffer.empty() ? 0 : m_list->CmdBuffer.back().VtxOffset;
    m_list->CmdBuffer.push_back(command);
}

// Adds a command unless the last one draws in the same way and can take three more vertices.
void CutFrame::open_command(const ImDrawCmd& command, PixelRect clip) {
    auto vertex_base = 0U;
    const auto vertex_count = static_cast<unsigned>(m_list->VtxBuffer.Size);
    if (!m_list->CmdBuffer.empty()) {
        const ImDrawCmd& last = m_list->CmdBuffer.back();
        vertex_base = last.VtxOffset;
        const bool room = vertex_count - vertex_base + 3 <= vertices_max;
        if (room && continues(last, command, clip)) return;
        if (!room) {
            vertex_base = vertex_count;
            ++m_stamp;
        }
    }
    ImDrawCmd opened = command;
    opened.ClipRect = ImVec4(
        static_cast<float>(clip.left), static_cast<float>(clip.top), static_cast<float>(clip.right),
        static_cast<float>(clip.bottom));
    opened.VtxOffset = vertex_base;
    opened.IdxOffset = static_cast<unsigned>(m_list->IdxBuffer.Size);
    opened.ElemCount = 0;
    m_list->CmdBuffer.push_back(opened);
}

ImDrawIdx CutFrame::number_of(std::size_t vertex, const ImDrawVert& at) {
    Number& known = m_numbers[vertex];
    if (known.stamp != m_stamp) {
        const unsigned base = m_list->CmdBuffer.back().VtxOffset;
        known = {
            m_stamp, static_cast<ImDrawIdx>(static_cast<unsigned>(m_list->VtxBuffer.Size) - base)};
        m_list->VtxBuffer.push_back(at);
    }
    return known.number;
}

} // namespace foyer::platform
