#include "ui/draw.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "ui/frame.h"

namespace foyer::ui {

namespace {

constexpr float dash_on = 4;
constexpr float dash_off = 3;
constexpr float halo_width = 4;
constexpr float turn = 2 * std::numbers::pi_v<float>;
constexpr float top_of_circle = -std::numbers::pi_v<float> / 2;

// At least one device pixel, so that lines never vanish.
float line_width(float design) { return std::max(1.0F, snapped(design)); }

float radius_within(const ImRect& box, float radius) {
    return std::min({device(radius), box.GetWidth() / 2, box.GetHeight() / 2});
}

// The middle line of a border that lies inside the box.
void path_inside(ImDrawList* list, const ImRect& box, float radius, float thickness) {
    const float half = thickness / 2;
    const float rounding = std::max(0.0F, radius_within(box, radius) - half);
    list->PathRect(
        {box.Min.x + half, box.Min.y + half}, {box.Max.x - half, box.Max.y - half}, rounding);
}

float distance(ImVec2 a, ImVec2 b) { return std::hypot(b.x - a.x, b.y - a.y); }

ImVec2 between(ImVec2 a, ImVec2 b, float share) {
    return {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
}

// Walks a closed outline and draws its first `on` of every `on` + `off`.
class Dashes {
public:
    Dashes(ImDrawList* list, Colour colour, float thickness)
        : m_list(list), m_colour(colour), m_thickness(thickness) {}

    void walk(const ImVector<ImVec2>& outline) {
        for (int i = 0; i < outline.Size; ++i) {
            side(outline[i], outline[(i + 1) % outline.Size]);
        }
        finish();
    }

private:
    void side(ImVec2 from, ImVec2 to) {
        const float length = distance(from, to);
        float at = 0;
        while (at < length) {
            const bool begins = m_drawing && m_list->_Path.empty();
            if (begins) m_list->PathLineTo(between(from, to, at / length));
            const float step = std::min(m_left, length - at);
            at += step;
            m_left -= step;
            if (m_drawing) m_list->PathLineTo(between(from, to, at / length));
            if (m_left <= 0) turn_over();
        }
    }

    void turn_over() {
        finish();
        m_drawing = !m_drawing;
        m_left = device(m_drawing ? dash_on : dash_off);
    }

    void finish() {
        if (m_list->_Path.Size > 1) m_list->PathStroke(m_colour, 0, m_thickness);
        m_list->PathClear();
    }

    ImDrawList* m_list;
    Colour m_colour;
    float m_thickness;
    bool m_drawing = true;
    float m_left = device(dash_on);
};

ImVec2 on_device(Point p) { return {device(p.x), device(p.y)}; }

}  // namespace

void stroke_rect(Rect r, Colour colour, float radius, float thickness) {
    const float width = line_width(thickness);
    path_inside(canvas(), snapped(r), radius, width);
    canvas()->PathStroke(colour, ImDrawFlags_Closed, width);
}

void dashed_rect(Rect r, Colour colour, float radius, float thickness) {
    const float width = line_width(thickness);
    ImDrawList* list = canvas();
    path_inside(list, snapped(r), radius, width);
    const ImVector<ImVec2> outline = list->_Path;
    list->PathClear();
    Dashes(list, colour, width).walk(outline);
}

void line_h(float x, float y, float w, Colour colour) {
    const ImVec2 from{snapped(x), snapped(y)};
    canvas()->AddRectFilled(from, {snapped(x + w), from.y + line_width(1)}, colour);
}

void line_v(float x, float y, float h, Colour colour) {
    const ImVec2 from{snapped(x), snapped(y)};
    canvas()->AddRectFilled(from, {from.x + line_width(1), snapped(y + h)}, colour);
}

void gradient(Rect r, Colour top, Colour bottom, float radius) {
    const ImRect box = snapped(r);
    ImDrawList* list = canvas();
    if (radius <= 0) {
        list->AddRectFilledMultiColor(box.Min, box.Max, top, top, bottom, bottom);
        return;
    }
    const int before = list->VtxBuffer.Size;
    list->AddRectFilled(box.Min, box.Max, IM_COL32_WHITE, radius_within(box, radius));
    ImGui::ShadeVertsLinearColorGradientKeepAlpha(
        list, before, list->VtxBuffer.Size, box.Min, {box.Min.x, box.Max.y}, top, bottom);
}

void halo(Rect r, float radius) {
    const bool light = look().scheme == Scheme::light;
    const Colour soft = light ? rgb(0x3A4BC9, 0.20F) : rgb(0x8D99FF, 0.25F);
    const Rect grown{
        r.x - halo_width, r.y - halo_width, r.w + 2 * halo_width, r.h + 2 * halo_width};
    stroke_rect(grown, soft, radius + halo_width, halo_width);
}

void circle(Point centre, float radius, Colour colour) {
    canvas()->AddCircleFilled(on_device(centre), device(radius), colour);
}

void ring(Point centre, float radius, float thickness, Colour colour) {
    const float width = line_width(thickness);
    canvas()->AddCircle(on_device(centre), device(radius) - width / 2, colour, 0, width);
}

void arc(
    Point centre, float radius, float thickness, float from_turn, float to_turn, Colour colour) {
    const float width = line_width(thickness);
    const float middle = device(radius) - width / 2;
    const float from = top_of_circle + from_turn * turn;
    const float to = top_of_circle + to_turn * turn;
    const ImVec2 at = on_device(centre);
    ImDrawList* list = canvas();
    list->PathArcTo(at, middle, from, to);
    list->PathStroke(colour, 0, width);
    for (const float end : {from, to}) {
        const ImVec2 tip{at.x + middle * std::cos(end), at.y + middle * std::sin(end)};
        list->AddCircleFilled(tip, width / 2, colour);
    }
}

void push_clip(Rect r) {
    const ImRect box = snapped(r);
    ImGui::PushClipRect(box.Min, box.Max, true);
}

void pop_clip() { ImGui::PopClipRect(); }

}  // namespace foyer::ui
