// All that can be said of the goods of one line: every reason, every state, what is missing, what
// an inspection found.
#include <algorithm>
#include <array>
#include <utility>

#include "desk/returns/return_sections_screen.h"
#include "ui/texts.h"

namespace foyer::returns {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;

constexpr float tile_h = 56;
constexpr float gap = 8;
constexpr float heading_h = 28;
constexpr float part_gap = 16;
constexpr int across = 3;

constexpr std::array causes{
    Cause::quality,      Cause::broken,          Cause::malfunction,    Cause::not_as_described,
    Cause::missing_parts, Cause::suspected_fake, Cause::spoiled,        Cause::expired,
    Cause::foreign_body, Cause::recalled,        Cause::safety,         Cause::allergy,
    Cause::short_weight, Cause::price_error,     Cause::wrong_size,     Cause::wrong_item,
    Cause::duplicate,    Cause::disliked,        Cause::gift_recipient, Cause::cheaper_elsewhere,
    Cause::no_reason};
constexpr std::array conditions{
    Condition::sealed, Condition::opened_unused, Condition::used, Condition::customer_damage,
    Condition::incomplete};
constexpr std::array inspections{
    std::pair{Inspection::none, N_("Not inspected")},
    std::pair{Inspection::desk_ok, N_("Looked at: it is so")},
    std::pair{Inspection::vendor_fail, N_("The supplier found the fault")},
    std::pair{Inspection::agency_fail, N_("An agency found the fault")}};

struct Check {
    const char* label;
    bool Request::*value;
};
constexpr std::array checks{
    Check{N_("Accessories complete"), &Request::accessories_ok},
    Check{N_("Tags still on"), &Request::tags_on},
    Check{N_("Hygiene seal whole"), &Request::hygiene_seal_ok},
    Check{N_("Serial number fits"), &Request::serial_ok},
    Check{N_("Gift is here as well"), &Request::gift_returned},
    Check{N_("Same model in stock"), &Request::same_model_available}};

float tiles_h(std::size_t count) {
    return static_cast<float>((count + across - 1) / across) * (tile_h + gap) - gap;
}


float content_height() {
    float h = 0;
    for (const std::size_t count :
         {causes.size(), conditions.size(), checks.size(), inspections.size()})
        h += heading_h + tiles_h(count) + part_gap;
    return h + heading_h + 56 + part_gap;
}

// Tiles under a heading; the index of the one that was tapped.
template <class Label, class IsOn>
std::optional<std::size_t>
draw_tiles(Rect& area, const char* heading, std::size_t count, Label label, IsOn is_on) {
    ui::text_in(
        ui::cut_top(area, 20, heading_h - 20), tr(heading), ui::type::label,
        ui::colour(Token::t2));
    const Rect place = ui::cut_top(area, tiles_h(count), part_gap);
    const auto boxes = ui::grid(place, static_cast<int>(count), across, tile_h, gap);
    std::optional<std::size_t> tapped;
    for (std::size_t i = 0; i < count; ++i)
        if (ui::pick_tile(boxes[i], label(i), Icon::none, is_on(i))) tapped = i;
    return tapped;
}

void draw_checks(Rect& area, Request& request) {
    ui::text_in(
        ui::cut_top(area, 20, heading_h - 20), tr("With it"), ui::type::label,
        ui::colour(Token::t2));
    const Rect place = ui::cut_top(area, tiles_h(checks.size()), part_gap);
    const auto boxes = ui::grid(place, static_cast<int>(checks.size()), across, tile_h, gap);
    for (std::size_t i = 0; i < checks.size(); ++i) {
        bool& value = request.*checks[i].value;
        const Icon mark = value ? Icon::check : Icon::remove;
        if (ui::pick_tile(boxes[i], tr(checks[i].label), mark, value)) value = !value;
    }
}

void draw_repairs(Rect box, Request& request) {
    ui::text_in(
        {box.x, box.y - heading_h, box.w, 20}, tr("Repaired in vain so far"), ui::type::label,
        ui::colour(Token::t2));
    int repairs = static_cast<int>(std::clamp<std::int64_t>(request.repairs_done, 0, 9));
    if (ui::stepper(box, tr("Repairs in vain"), repairs, 0, 9)) request.repairs_done = repairs;
}

// What the warehouse needs to know the piece by.
void draw_numbers(Rect area, Position& position) {
    const auto cells = ui::columns(
        {area.x, area.y + heading_h, area.w, 56}, {ui::fill(), ui::fill(), ui::fill()}, gap);
    ui::text_field(
        cells[0], position.serial, {.label = tr("Serial number"), .limit = 60});
    ui::text_field(cells[1], position.batch, {.label = tr("Batch"), .limit = 60});
    draw_repairs(cells[2], position.request);
}

void draw_reasons_part(Rect& area, Position& position) {
    if (const auto i = draw_tiles(
            area, N_("Reason"), causes.size(),
            [](std::size_t at) { return tr(name_of(causes[at])); },
            [&](std::size_t at) {
                return position.reason_given && position.request.cause == causes[at];
            }))
        choose_cause(position, causes[*i]);
}

void draw_states_part(Rect& area, Request& request) {
    if (const auto i = draw_tiles(
            area, N_("Condition"), conditions.size(),
            [](std::size_t at) { return tr(name_of(conditions[at])); },
            [&](std::size_t at) { return request.condition == conditions[at]; }))
        request.condition = conditions[*i];
    draw_checks(area, request);
    if (const auto i = draw_tiles(
            area, N_("Inspection"), inspections.size(),
            [](std::size_t at) { return tr(inspections[at].second); },
            [&](std::size_t at) { return request.inspection == inspections[at].first; }))
        request.inspection = inspections[*i].first;
}

// What is asked for first stands first: the numbers, where the category needs them.
void draw_parts(Rect area, Position& position, bool numbers_first) {
    if (numbers_first)
        draw_numbers(ui::cut_top(area, heading_h + 56, part_gap), position);
    draw_states_part(area, position.request);
    draw_reasons_part(area, position);
    if (!numbers_first) draw_numbers(area, position);
}

} // namespace

void draw_details_sheet(const Scene& scene) {
    ReturnUi& state = scene.ui;
    Position* position = current_position(state.form);
    if (state.sheet != ReturnSheet::details || position == nullptr) return;
    const ui::Dialog dialog = ui::begin_dialog(
        "details", line_name(scene.receipt, position->request.line), 880, 640);
    Rect in = dialog.inside;
    const ui::Button ready{.label = tr("Done"), .icon = Icon::check, .kind = ui::Kind::primary};
    const bool done = draw_done(in, ready);
    const bool numbers_first = line_without_numbers(scene.on) != 0;
    draw_parts(begin_column("details", in, content_height(), 8), *position, numbers_first);
    end_column();
    ui::end_dialog();
    if (dialog.closed || done) state.sheet = ReturnSheet::none;
}

} // namespace foyer::returns
