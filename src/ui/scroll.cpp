#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <vector>

#include "base/invariant.h"
#include "ui/frame.h"
#include "ui/item_frame.h"
#include "ui/motion.h"
#include "ui/widgets.h"

namespace foyer::ui {

namespace {

constexpr float drag_slack = 8;       // a finger may tremble this far and still press
constexpr float wheel_notch = 96;
constexpr float friction_ms = 325;    // after this long a thrown list has 1/e of its speed
constexpr float slowest = 0.02F;      // design pixels a ms; below it stands still
constexpr float speed_memory_ms = 40;
constexpr float thumb_width = 4;
constexpr float thumb_least = 32;
constexpr int thumb_fade_ms = 300;
constexpr float thumb_holds_ms = 700;
constexpr int frame_ms = 8;

struct Scroll {
    double at = 0;     // design pixels scrolled away; a million rows need more than a float
    float speed = 0;   // design pixels a ms
    float since_moved_ms = 1e6F;
    bool pressed = false;   // a finger came down inside
    bool dragging = false;  // ... and has moved too far to press anything
    double grip = 0;        // where the finger took hold, in the content
};

struct Open {
    Scroll* scroll;
    ImGuiID id;
    Rect box;
    double most;  // the furthest it can be scrolled
    double content_h;
};

// Page keys go to the list under the pointer, else to the largest one of the frame before.
struct PageTarget {
    int frame = -1;
    ImGuiID id = 0;
    float area = 0;
};

std::unordered_map<ImGuiID, Scroll> g_scrolls;
std::vector<Open> g_open;
PageTarget g_page_target;
PageTarget g_next_target;

ImGuiContext& context() { return *ImGui::GetCurrentContext(); }
float pointer_y() { return context().IO.MousePos.y / scale(); }

ImGuiID scroll_id(std::string_view id) {
    const ImGuiWindow* window = context().CurrentWindow;
    return ImHashData(id.data(), id.size(), window->IDStack.back() ^ 0x5C011U);
}

// Text in a field is marked with the same gesture.
bool field_is_held() { return text_field_focused(); }

void clamp(Open& open) { open.scroll->at = std::clamp(open.scroll->at, 0.0, open.most); }

// An inner list moves first; the page around it stays.
bool inner_list_drags() {
    return std::any_of(g_scrolls.begin(), g_scrolls.end(), [](const auto& entry) {
        return entry.second.dragging;
    });
}

void let_go(Open& open) {
    open.scroll->pressed = false;
    open.scroll->dragging = false;
    if (context().ActiveId == open.id) ImGui::ClearActiveID();
}

// A finger on a list that moves stops it and presses nothing.
void press(Open& open) {
    Scroll& scroll = *open.scroll;
    scroll.pressed = true;
    scroll.dragging = std::abs(scroll.speed) > slowest;
    scroll.grip = pointer_y() + scroll.at;
    scroll.speed = 0;
}

void take_hold(Open& open) {
    Scroll& scroll = *open.scroll;
    const ImGuiIO& io = context().IO;
    if (!io.MouseDown[0]) let_go(open);
    if (io.MouseClicked[0] && pointer_over(snapped(open.box))) press(open);
    if (!scroll.pressed || scroll.dragging || field_is_held() || open.most <= 0) return;
    const double moved = scroll.grip - scroll.at - pointer_y();
    if (std::abs(moved) <= drag_slack || inner_list_drags()) return;
    scroll.dragging = true;
    scroll.grip -= std::copysign(drag_slack, moved);
    let_go_of_items();
}

void drag(Open& open) {
    Scroll& scroll = *open.scroll;
    const float step_ms = std::max(1.0F, frame_step_ms());
    const double before = scroll.at;
    scroll.at = scroll.grip - pointer_y();
    clamp(open);
    const float share = std::min(1.0F, step_ms / speed_memory_ms);
    const float now = static_cast<float>(scroll.at - before) / step_ms;
    scroll.speed += (now - scroll.speed) * share;
    if (context().ActiveId != open.id) ImGui::SetActiveID(open.id, context().CurrentWindow);
}

void glide(Open& open) {
    Scroll& scroll = *open.scroll;
    if (std::abs(scroll.speed) < slowest || look().reduced_motion) {
        scroll.speed = 0;
        return;
    }
    const float step_ms = frame_step_ms();
    const double wanted = scroll.at + static_cast<double>(scroll.speed * step_ms);
    scroll.at = wanted;
    clamp(open);
    scroll.speed *= scroll.at == wanted ? std::exp(-step_ms / friction_ms) : 0.0F;
    need_frame_in(frame_ms);
}

void turn_wheel(Open& open) {
    const float notches = context().IO.MouseWheel;
    if (notches == 0 || !pointer_over(snapped(open.box))) return;
    const double before = open.scroll->at;
    open.scroll->at -= static_cast<double>(notches * wheel_notch);
    clamp(open);
    open.scroll->speed = 0;
    if (open.scroll->at != before) context().IO.MouseWheel = 0;
}

void offer_for_pages(const Open& open) {
    const int frame = ImGui::GetFrameCount();
    if (g_next_target.frame != frame) {
        g_page_target = g_next_target;
        g_next_target = {frame, 0, 0};
    }
    const bool pointed = pointer_over(snapped(open.box));
    const float area = open.box.w * open.box.h * (pointed ? 1e3F : 1.0F);
    if (area > g_next_target.area) g_next_target = {frame, open.id, area};
}

void turn_pages(Open& open) {
    offer_for_pages(open);
    if (g_page_target.id != open.id) return;
    const float page = std::max(wheel_notch, open.box.h - wheel_notch);
    if (pressed(key(Key::page_down))) open.scroll->at += static_cast<double>(page);
    if (pressed(key(Key::page_up))) open.scroll->at -= static_cast<double>(page);
    clamp(open);
}

// The keyboard's focus went to something that is cut away: show it.
void follow_focus(Open& open) {
    ImRect focus;
    if (!focus_moved_to(focus)) return;
    const Rect item = design_of(focus);
    const Rect& box = open.box;
    if (item.x + item.w < box.x || item.x > box.right()) return;
    const double before = open.scroll->at;
    if (item.y < box.y) open.scroll->at -= static_cast<double>(box.y - item.y);
    if (item.bottom() > box.bottom()) {
        open.scroll->at += static_cast<double>(item.bottom() - box.bottom());
    }
    clamp(open);
    if (open.scroll->at == before) return;
    open.scroll->since_moved_ms = 0;
    need_frame_in(0);
}

float thumb_strength(const Scroll& scroll) {
    const float fading = scroll.since_moved_ms - thumb_holds_ms;
    if (look().reduced_motion) return fading < 0 ? 1.0F : 0.0F;
    return 1.0F - std::clamp(fading / thumb_fade_ms, 0.0F, 1.0F);
}

void draw_thumb(const Open& open) {
    const float strength = thumb_strength(*open.scroll);
    if (open.most <= 0 || strength <= 0) return;
    const Rect& box = open.box;
    const auto shown = static_cast<float>(static_cast<double>(box.h) / open.content_h);
    const float h = std::max(thumb_least, box.h * shown);
    const float y = box.y + (box.h - h) * static_cast<float>(open.scroll->at / open.most);
    const Rect thumb{box.right() - thumb_width - 2, y, thumb_width, h};
    fill_rect(thumb, with_alpha(colour(Token::t3), strength), thumb_width / 2);
    const bool holds = open.scroll->since_moved_ms < thumb_holds_ms;
    need_frame_in(holds ? static_cast<std::int64_t>(thumb_holds_ms) : 33);
}

void move(Open& open) {
    const double before = open.scroll->at;
    clamp(open);
    if (!layer_covered()) {
        take_hold(open);
        if (open.scroll->dragging) {
            drag(open);
        } else {
            glide(open);
        }
        turn_wheel(open);
        turn_pages(open);
    }
    const bool moved = open.scroll->at != before;
    open.scroll->since_moved_ms = moved ? 0 : open.scroll->since_moved_ms + frame_step_ms();
}

// Moves and cuts; returns how far the content is scrolled away, on whole device pixels.
double open_scroll(std::string_view id, Rect box, double content_h) {
    const ImGuiID number = scroll_id(id);
    Open open{
        &g_scrolls[number], number, box, std::max(0.0, content_h - static_cast<double>(box.h)),
        content_h};
    ImGui::KeepAliveID(number);
    move(open);
    g_open.push_back(open);
    push_clip(box);
    const auto per_pixel = static_cast<double>(scale());
    return std::round(open.scroll->at * per_pixel) / per_pixel;
}

}  // namespace

Rect begin_scroll(std::string_view id, Rect box, float content_h) {
    const auto away = static_cast<float>(open_scroll(id, box, static_cast<double>(content_h)));
    return {box.x, box.y - away, box.w, std::max(content_h, box.h)};
}

void end_scroll() {
    INVARIANT(!g_open.empty());
    Open open = g_open.back();
    g_open.pop_back();
    pop_clip();
    follow_focus(open);
    draw_thumb(open);
}

void forget_scrolls() {
    g_scrolls.clear();
    g_open.clear();
}

void scroll_to_top(std::string_view id) { g_scrolls[scroll_id(id)] = {}; }

void scroll_to_row(std::string_view id, std::int64_t row, float row_h, float h) {
    Scroll& scroll = g_scrolls[scroll_id(id)];
    const double top = static_cast<double>(row_h) * static_cast<double>(row);
    const double least = top + static_cast<double>(row_h) - static_cast<double>(h);
    scroll.at = std::clamp(scroll.at, std::min(std::max(0.0, least), top), top);
    scroll.speed = 0;
}

VisibleRows begin_list(std::string_view id, Rect box, std::int64_t count, float row_h) {
    const auto row = static_cast<double>(row_h);
    const double away = open_scroll(id, box, row * static_cast<double>(count));
    const auto first = std::clamp<std::int64_t>(std::llround(std::floor(away / row)), 0, count);
    const double past = (away + static_cast<double>(box.h)) / row;
    const auto last = std::clamp<std::int64_t>(std::llround(std::ceil(past)), first, count);
    const auto above = static_cast<float>(away - row * static_cast<double>(first));
    const Rect area{box.x, box.y - above, box.w, row_h * static_cast<float>(last - first)};
    return {first, last, area, row_h};
}

void end_list() { end_scroll(); }

}  // namespace foyer::ui
