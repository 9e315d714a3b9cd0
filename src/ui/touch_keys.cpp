#include "ui/touch_keys.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>

#include "ui/frame.h"
#include "ui/inspect_frame.h"
#include "ui/motion.h"

namespace foyer::ui {
namespace {

using Style = KeyCap::Style;

constexpr float repeat_after_ms = 400;
constexpr float repeat_every_ms = 80;
constexpr float radius = 16;

int repeats_by(float held_ms) {
    if (held_ms < repeat_after_ms) return 0;
    return 1 + static_cast<int>((held_ms - repeat_after_ms) / repeat_every_ms);
}

Colour ground_of(const KeyFace& face) {
    switch (face.style) {
    case Style::letter: return colour(face.held ? Token::acc_soft : Token::surface);
    case Style::function:
        if (face.on) return colour(Token::acc_soft);
        return colour(face.held ? Token::border2 : Token::key2);
    case Style::accent: return colour(face.held ? Token::acc_pressed : Token::acc);
    }
    return 0;
}

Colour ink_of(const KeyFace& face) {
    if (face.style == Style::accent) return colour(Token::on_acc);
    if (face.on) return colour(Token::acc_text);
    return colour(face.icon == Icon::none ? Token::t1 : Token::t2);
}

Type type_of(Rect box, const KeyFace& face) {
    const float most = face.style == Style::letter ? 40.0F
        : face.style == Style::accent              ? 32.0F
                                                   : 28.0F;
    const float fits = std::min(most, box.h * 0.5F);
    const Weight weight = face.style == Style::accent ? Weight::bold : Weight::regular;
    const Type type{fits, fits * 1.25F, weight};
    const float room = box.w - 12;
    const float w = text_width(face.words, type);
    if (w <= room) return type;
    const float smaller = std::max(12.0F, fits * room / w);
    return {smaller, smaller * 1.25F, weight};
}

} // namespace

TouchKey touch_key(Rect box, std::string_view name, const Finger& finger, bool repeats) {
    const ImRect device_box = snapped(box);
    const ImGuiID id = ImGui::GetCurrentWindow()->GetID(name.data(), name.data() + name.size());
    ImGui::ItemAdd(
        device_box, id, nullptr,
        ImGuiItemFlags_NoNav | ImGuiItemFlags_NoTabStop | ImGuiItemFlags_NoFocus);
    note_item(id, name, "key", true, {}, false);
    TouchKey key;
    const bool here = box.contains(finger.began) && box.contains(finger.at);
    key.held = finger.down && here;
    if (!repeats) {
        key.pressed = finger.let_go && here;
        return key;
    }
    const bool again = repeats_by(finger.held_ms) > repeats_by(finger.held_before_ms);
    key.pressed = here && (finger.came_down || (finger.down && again));
    if (key.held) need_frame_in(static_cast<std::int64_t>(repeat_every_ms) / 2);
    return key;
}

void draw_key_face(Rect box, const KeyFace& face) {
    if (face.style == Style::letter) shadow(box, radius, 1);
    fill_rect(box, ground_of(face), radius);
    if (face.style == Style::letter) {
        stroke_rect(box, colour(face.held ? Token::acc : Token::border2), radius);
    }
    const Colour ink = ink_of(face);
    if (face.icon != Icon::none) return icon_in(box, face.icon, std::min(40.0F, box.h * 0.5F), ink);
    text_in(box, face.words, type_of(box, face), ink, Align::centre);
}

} // namespace foyer::ui
