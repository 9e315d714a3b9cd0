#include <imgui.h>

#include <algorithm>

#include "ui/frame.h"
#include "ui/item.h"
#include "ui/motion.h"
#include "ui/parts.h"
#include "ui/texts.h"
#include "ui/widgets.h"

namespace foyer::ui {
namespace {

constexpr float margin = 24;
constexpr float head_h = 30;
constexpr float close_size = 56;

Rect whole_window() {
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    return {0, 0, size.x / scale(), size.y / scale()};
}

void draw_scrim(float share) {
    const bool light = look().scheme == Scheme::light;
    const Colour dim = light ? rgb(0x18150F, 0.52F * share) : rgb(0x000000, 0.62F * share);
    const Rect all = whole_window();
    fill_rect({all.x, all.y, all.w + 1, all.h + 1}, dim);
}

// Esc, or a press that starts on the scrim.
bool left_by(Rect panel) {
    if (covered()) return false;
    if (pressed(key(Key::escape))) return true;
    if (!ImGui::IsMouseClicked(ImGuiMouseButton_Left) || !ImGui::IsWindowHovered()) return false;
    const ImVec2 mouse = ImGui::GetMousePos();
    return !panel.contains({mouse.x / scale(), mouse.y / scale()});
}

void draw_panel(Rect panel, float radius) {
    shadow(panel, radius, 3);
    fill_rect(panel, colour(Token::surface), radius);
    stroke_rect(panel, colour(Token::border), radius);
}

Rect dialog_inside(Rect panel, std::string_view title) {
    Rect inside{panel.x + 33, panel.y + 29, panel.w - 66, panel.h - 58};
    if (title.empty()) return inside;
    text({inside.x, inside.y}, title, type::head, colour(Token::t1), inside.w);
    cut_top(inside, head_h, 16);
    return inside;
}

}  // namespace

Dialog begin_dialog(std::string_view id, std::string_view title, float w, float h) {
    push_layer(id);
    const float share = motion_in(motion_id(id), 200);
    draw_scrim(share);
    const Rect all = whole_window();
    Rect panel = centred(all, std::min(w, all.w - 2 * margin), std::min(h, all.h - 2 * margin));
    const bool closed = left_by(panel);
    panel.y += 12 * (1 - share);
    draw_panel(panel, 20);
    return {dialog_inside(panel, title), closed};
}

void end_dialog() { pop_layer(); }

Dialog begin_sheet(std::string_view id, std::string_view title, float w, float h) {
    push_layer(id);
    const float share = motion_in(motion_id(id), 200);
    draw_scrim(share);
    const Rect all = whole_window();
    const float panel_w = std::min(w, all.w - 2 * margin);
    const float panel_h = std::min(h, all.h - 2 * margin);
    Rect panel{all.x + (all.w - panel_w) / 2, all.h - margin - panel_h, panel_w, panel_h};
    const bool closed = left_by(panel);
    panel.y += 12 * (1 - share);
    draw_panel(panel, 20);
    text({panel.x + 25, panel.y + 21}, title, type::lead, colour(Token::t1), panel.w - 50);
    return {{panel.x + 1, panel.y + 64, panel.w - 2, panel.h - 64 - 12}, closed};
}

void end_sheet() { pop_layer(); }

Dialog begin_drawer(std::string_view id, std::string_view title, std::string_view subtitle) {
    push_layer(id);
    const float share = motion_in(motion_id(id), 240);
    draw_scrim(share);
    const Rect all = whole_window();
    const float w = std::min(560.0F, all.w);
    Rect panel{all.w - w, 0, w, all.h + 1};
    bool closed = left_by(panel);
    panel.x += w * (1 - share);
    shadow(panel, 0, 3);
    fill_rect(panel, colour(Token::bg));
    line_v(panel.x, panel.y, panel.h, colour(Token::border));
    const float words_w = w - 25 - margin - close_size - 16;
    text({panel.x + 25, margin}, title, type::title, colour(Token::t1), words_w);
    text({panel.x + 25, margin + 28}, subtitle, type::label, colour(Token::t2), words_w);
    const Rect close{panel.x + w - margin - close_size, 20, close_size, close_size};
    closed = button(close, {.label = tr("Close"), .icon = Icon::close, .icon_only = true})
        || closed;
    return {{panel.x + 25, 88, w - 25 - margin, all.h - 88 - margin}, closed};
}

void end_drawer() { pop_layer(); }

}  // namespace foyer::ui
