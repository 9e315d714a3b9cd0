// Why the goods of the line last tapped come back, and in what state they are.
#include <algorithm>
#include <array>

#include "desk/returns/return_sections_screen.h"
#include "ui/texts.h"

namespace foyer::returns {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;

constexpr float label_h = 26;
constexpr float tile_h = 60;
constexpr float tile_gap = 8;
constexpr float row_gap = 12;
constexpr float part_h = label_h + 2 * tile_h + tile_gap;
constexpr float state_w = 378;
constexpr float beside_from = 700;
constexpr float gap = 20;

void draw_label(Rect& area, std::string_view label, std::string_view of) {
    const Rect line = ui::cut_top(area, 20, 6);
    const float w = ui::text({line.x, line.y}, label, ui::type::label, ui::colour(Token::t2));
    if (!of.empty())
        ui::text(
            {line.x + w + 6, line.y}, of, ui::type::label, ui::colour(Token::t3), line.w - w - 6);
}

const char* tile_label(Cause cause) {
    switch (cause) {
    case Cause::quality: return tr("Quality fault");
    case Cause::disliked: return tr("Changed mind");
    case Cause::broken: return tr("Broken, leaking");
    default: return tr(name_of(cause));
    }
}

const SaleLine* current_line(const Scene& scene) {
    return find_line(scene.receipt.sale, scene.ui.form.current);
}

bool pressed_digit(std::size_t index) {
    const auto digit =
        static_cast<ui::Key>(static_cast<int>(ui::Key::digit1) + static_cast<int>(index));
    return ui::pressed(ui::key(digit));
}

// Words from the left, so that the eye finds them below each other; long ones in two lines.
bool cause_tile(Rect box, const char* label, bool on) {
    const ui::Press press = ui::press_area(box, label);
    const Token ground = press.held ? Token::surface3 : on ? Token::acc_soft : Token::surface;
    ui::fill_rect(box, ui::colour(ground), 12);
    ui::stroke_rect(box, ui::colour(on ? Token::acc : Token::border2), 12, on ? 2.0F : 1.0F);
    const float x = on ? 46 : 16;
    if (on) ui::icon({box.x + 16, box.y + 19}, Icon::check, 22, ui::colour(Token::acc_text));
    const Rect words{box.x + x, box.y, box.w - x - 8, box.h};
    const ui::Type type = on ? ui::type::body_bold : ui::type::body;
    const ui::Colour ink = ui::colour(on ? Token::acc_text : Token::t1);
    if (ui::text_width(label, type) <= words.w)
        ui::text({words.x, words.y + 18}, label, type, ink);
    else
        ui::paragraph({words.x, words.y + 10, words.w, 40}, label, ui::type::label, ink, 2);
    return press.clicked;
}

void draw_causes(Rect area, const Scene& scene) {
    Position* position = current_position(scene.ui.form);
    const SaleLine* line = current_line(scene);
    draw_label(
        area, tr("Why it comes back"),
        position == nullptr ? tr("tap a line first")
                            : line_name(scene.receipt, position->request.line));
    const bool given = position != nullptr && position->reason_given;
    const auto chosen = given ? std::optional(position->request.cause) : std::nullopt;
    const auto causes = front_causes(line == nullptr ? std::string_view() : line->category, chosen);
    const auto boxes = ui::grid(area, static_cast<int>(causes.size()), 2, tile_h, tile_gap);
    for (std::size_t i = 0; i < causes.size(); ++i) {
        const bool on = chosen == causes[i];
        const bool tapped = cause_tile(boxes[i], tile_label(causes[i]), on);
        if ((tapped || pressed_digit(i)) && position != nullptr)
            choose_cause(*position, causes[i]);
    }
}

// ---- the state of the goods -------------------------------------------------------------------

constexpr std::array front_states{Condition::sealed, Condition::used, Condition::customer_damage};

void draw_states(Rect bar, Position* position) {
    const std::array segments{
        ui::Segment{tr("condition", "Sealed")}, ui::Segment{tr("condition", "Used")},
        ui::Segment{tr("condition", "Damaged")}};
    const auto* const at = position == nullptr
        ? front_states.end()
        : std::ranges::find(front_states, position->request.condition);
    int chosen = at == front_states.end() ? -1 : static_cast<int>(at - front_states.begin());
    if (!ui::segmented(bar, tr("Condition"), segments, chosen)) return;
    if (position != nullptr && chosen >= 0)
        position->request.condition = front_states[static_cast<std::size_t>(chosen)];
}

// The one thing beside the state that decides most for goods of this kind.
struct Check {
    const char* label;
    bool Request::*value;
};
Check main_check(const SaleLine* line, const Policy& policy) {
    if (line == nullptr) return {N_("Accessories complete"), &Request::accessories_ok};
    if (line->gift_value.value > 0) return {N_("Gift is here as well"), &Request::gift_returned};
    if (policy.needs_serial) return {N_("Serial number fits"), &Request::serial_ok};
    if (policy.intact == Intact::tags_and_liner)
        return {N_("Hygiene seal whole"), &Request::hygiene_seal_ok};
    if (policy.intact == Intact::tags_on) return {N_("Tags still on"), &Request::tags_on};
    return {N_("Accessories complete"), &Request::accessories_ok};
}

void draw_checks(Rect row, const Scene& scene) {
    Position* position = current_position(scene.ui.form);
    const SaleLine* line = current_line(scene);
    const char* more = tr("More");
    const float more_w = std::max(92.0F, ui::filter_chip_width(more, Icon::rule));
    const Rect more_box = ui::cut_right(row, more_w, 8);
    const Date day = scene.receipt.sale.date.value_or(scene.on.today);
    const Check check = main_check(
        line, scene.model.book.row_of(line == nullptr ? std::string_view() : line->category, day));
    const bool on = position != nullptr && position->request.*check.value;
    const bool tapped =
        ui::filter_chip(row, tr(check.label), on, on ? Icon::check : Icon::remove);
    if (tapped && position != nullptr) position->request.*check.value = !on;
    const bool opens = ui::filter_chip(more_box, more, false, Icon::rule);
    if (opens && position != nullptr) scene.ui.sheet = ReturnSheet::details;
}

std::string state_hint(const Position* position) {
    if (position == nullptr) return {};
    const Condition condition = position->request.condition;
    const bool front = std::ranges::find(front_states, condition) != front_states.end();
    return front ? std::string() : tr(name_of(condition));
}

void draw_state(Rect area, const Scene& scene) {
    Position* position = current_position(scene.ui.form);
    draw_label(area, tr("Condition"), state_hint(position));
    draw_states(ui::cut_top(area, 56, row_gap), position);
    draw_checks(ui::cut_top(area, 56), scene);
}

} // namespace

float reasons_height(float width, const Scene&) {
    if (width >= beside_from) return part_h;
    return part_h + 16 + label_h + 56 + row_gap + 56;
}

void draw_reasons(Rect area, const Scene& scene) {
    if (area.w >= beside_from) {
        const Rect right = ui::cut_right(area, std::min(state_w, area.w * 0.479F), gap);
        draw_causes(area, scene);
        return draw_state(right, scene);
    }
    draw_causes(ui::cut_top(area, part_h, 16), scene);
    draw_state(area, scene);
}

} // namespace foyer::returns
