#include "ui/toasts.h"

#include <algorithm>

#include "ui/item.h"
#include "ui/layers.h"
#include "ui/motion.h"
#include "ui/parts.h"
#include "ui/widgets.h"

namespace foyer::ui {
namespace {

constexpr std::size_t toasts_most = 3;
constexpr int in_ms = 160;
constexpr int out_ms = 160;
constexpr std::int64_t hold_ms = 4000;
constexpr std::int64_t hold_with_action_ms = 5000;
constexpr float height = 56;
constexpr float toast_gap = 8;
constexpr float above_bottom = 24;
constexpr Type sentence_type{16, 24, Weight::regular};

struct Mark {
    Icon icon;
    Colour colour;
};

Mark mark_of(Notify::Tone tone) {
    switch (tone) {
    case Notify::Tone::done: return {Icon::check_circle, colour(Token::ok, Scheme::dark)};
    case Notify::Tone::refused: return {Icon::error, colour(Token::danger, Scheme::dark)};
    case Notify::Tone::info: break;
    }
    return {Icon::info, colour(Token::info, Scheme::dark)};
}

float action_room(const std::string& action) {
    return action.empty() ? 0 : 24 + text_width(action, type::body_bold);
}

std::uint32_t motion_of(std::uint64_t number) {
    return motion_id("toast " + std::to_string(number));
}

// The keyboard's focus stays on the page: Ctrl Z presses the newest action.
bool undo_pressed() { return !text_field_focused() && pressed(ctrl(Key::z)); }

}  // namespace

std::uint64_t Toasts::add(Notify notify, std::string action) {
    if (action.empty())
        std::erase_if(m_shown, [&](const Shown& shown) {
            return shown.action.empty() && shown.notify == notify;
        });
    m_shown.push_back({++m_last, std::move(notify), std::move(action), false});
    if (m_shown.size() > toasts_most) m_shown.erase(m_shown.begin());
    return m_last;
}

void Toasts::dismiss(std::uint64_t number) {
    std::erase_if(m_shown, [number](const Shown& shown) { return shown.number == number; });
}

std::optional<std::uint64_t> Toasts::draw(Rect canvas, float bottom) {
    std::optional<std::uint64_t> hit;
    float y = bottom - above_bottom - height;
    std::vector<std::uint64_t> gone;
    for (auto shown = m_shown.rbegin(); shown != m_shown.rend(); ++shown) {
        const std::uint32_t id = motion_of(shown->number);
        const std::int64_t age = shown_for_ms(id);
        const std::int64_t stays = in_ms
            + (shown->action.empty() ? hold_ms : hold_with_action_ms);
        shown->leaving = age >= stays;
        if (!shown->leaving) need_frame_in(stays - age);
        const float in = motion_in(id ^ 1U, in_ms);
        const float out = motion(id ^ 2U, shown->leaving ? 0.0F : 1.0F, out_ms);
        if (shown->leaving && out <= 0.0F) {
            gone.push_back(shown->number);
            continue;
        }
        const float room = canvas.w - 32;
        const float w = std::min(room, 78 + text_width(shown->notify.sentence, sentence_type)
                                           + action_room(shown->action));
        const Rect box{canvas.x + (canvas.w - w) / 2, y + 12 * (1 - in), w, height};
        if (draw_one(box, *shown, in * out)) hit = shown->number;
        y -= height + toast_gap;
    }
    for (const std::uint64_t number : gone) dismiss(number);
    if (!hit && undo_pressed() && !m_shown.empty() && !m_shown.back().action.empty()) {
        hit = m_shown.back().number;
    }
    if (hit) dismiss(*hit);
    return hit;
}

bool Toasts::draw_one(Rect box, const Shown& shown, float share) {
    const std::string layer = "toast " + std::to_string(shown.number);
    push_layer_over(layer, box);
    toast_look(box, mark_of(shown.notify.tone).icon, mark_of(shown.notify.tone).colour,
               shown.notify.sentence, shown.action, share);
    bool hit = false;
    if (!shown.action.empty()) {
        const float w = text_width(shown.action, type::body_bold);
        const Rect target{box.right() - 21 - w - 12, box.y, w + 33, box.h};
        const Press press = item(target, shown.action, "button", {.focusable = false});
        hit = press.clicked;
    }
    pop_layer();
    return hit;
}

void toast_look(Rect box, Icon glyph, Colour mark, std::string_view sentence,
                std::string_view action, float share) {
    if (share >= 1.0F) shadow(box, 14, 2);
    fill_rect(box, rgb(0x26241F, share), 14);
    stroke_rect(box, rgb(0x47443D, share), 14);
    icon({box.x + 21, box.y + 16}, glyph, 24, with_alpha(mark, share));
    const float action_w = action.empty() ? 0 : text_width(action, type::body_bold);
    const float room = box.w - 78 - (action.empty() ? 0 : 24 + action_w);
    text({box.x + 57, box.y + 16}, sentence, sentence_type, rgb(0xFFFFFF, share), room + 1);
    if (action.empty()) return;
    text({box.right() - 21 - action_w, box.y + 16}, action, type::body_bold,
         rgb(0xA9B3FF, share));
}

}  // namespace foyer::ui
