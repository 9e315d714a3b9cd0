#include "desk/complaints/complaints_new_screen.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "desk/complaints/code_lists.h"
#include "desk/complaints/complaint_parts_screen.h"
#include "desk/complaints/new_customer_screen.h"
#include "desk/complaints/new_details_screen.h"
#include "ui/texts.h"
#include "ui/widgets.h"

namespace foyer::complaints {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;
using Wishes = std::vector<NewWish>;

constexpr std::array front_channels{Channel::visit, Channel::phone, Channel::letter};

void draw_label(Rect& area, std::string_view label, std::string_view hint = {}) {
    const Rect line = ui::cut_top(area, 20, 6);
    const float w = ui::text({line.x, line.y}, label, ui::type::label, ui::colour(Token::t2));
    if (!hint.empty())
        ui::text(
            {line.x + w + 6, line.y}, hint, ui::type::label, ui::colour(Token::t3), line.w - w - 6);
}

void draw_channel(Rect area, NewUi& state) {
    draw_label(area, tr("Channel"));
    Form& form = state.form;
    const auto front = std::ranges::find(front_channels, form.channel);
    const bool other = front == front_channels.end();
    const std::array segments{
        ui::Segment{tr(name_of(front_channels[0])), icon_of(front_channels[0])},
        ui::Segment{tr(name_of(front_channels[1])), icon_of(front_channels[1])},
        ui::Segment{tr(name_of(front_channels[2])), icon_of(front_channels[2])},
        ui::Segment{other ? tr(name_of(form.channel)) : tr("More"), Icon::none}};
    int chosen = static_cast<int>(front - front_channels.begin());
    if (!ui::segmented(ui::cut_top(area, 56), tr("Channel"), segments, chosen)) return;
    if (chosen < 3)
        form.channel = front_channels[static_cast<std::size_t>(chosen)];
    else
        state.choosing_channel = true;
}

void draw_other_channels(NewUi& state) {
    if (!state.choosing_channel) return;
    const auto all = channels();
    const auto dialog = ui::begin_dialog("channels", tr("How did it reach us?"), 480, 620);
    Rect area = dialog.inside;
    for (const Channel channel : all) {
        if (std::ranges::find(front_channels, channel) != front_channels.end()) continue;
        const Rect row = ui::cut_top(area, 56, 4);
        const bool on = state.form.channel == channel;
        if (ui::pick_tile(row, tr(name_of(channel)), icon_of(channel), on)) {
            state.form.channel = channel;
            state.choosing_channel = false;
        }
    }
    if (dialog.closed) state.choosing_channel = false;
    ui::end_dialog();
}

void draw_level(Rect area, NewUi& state, Wishes& wishes) {
    draw_label(area, tr("Severity"));
    const int least = level_so_far(state.form);
    int chosen = std::max(least, state.form.level) - 1;
    const std::array segments{
        ui::Segment{tr(name_of_level(1))}, ui::Segment{tr(name_of_level(2))},
        ui::Segment{tr(name_of_level(3)), Icon::priority_high, true},
        ui::Segment{tr(name_of_level(4)), Icon::none, true}};
    if (!ui::segmented(ui::cut_top(area, 56), tr("Severity"), segments, chosen)) return;
    if (chosen + 1 < least) {
        wishes.emplace_back(ui::Notify{
            ui::Notify::Tone::refused,
            tr("This case is at least {1} by the store's rules", {tr(name_of_level(least))})});
        return;
    }
    state.form.level = chosen + 1 == least ? 0 : chosen + 1;
}

// Number keys choose the category while no text field has the focus.
bool chosen_by_digit(std::size_t index) {
    const auto digit =
        static_cast<ui::Key>(static_cast<int>(ui::Key::digit1) + static_cast<int>(index));
    return ui::pressed(ui::key(digit));
}

void draw_categories(Rect& area, NewUi& state) {
    const std::string_view missing = notice_text(state.notices, FieldName::category);
    draw_label(area, tr("Category"), tr("choose one; it brings the time limit and the department"));
    std::vector<const Category*> front;
    for (const Category& category : categories())
        if (category.in_front) front.push_back(&category);
    const bool other_chosen = !state.form.category.empty() &&
        std::ranges::none_of(front, [&](auto* c) { return c->code == state.form.category; });
    const Rect place = ui::cut_top(area, 130, 0);
    if (!missing.empty())
        ui::stroke_rect(ui::inset(place, -4), ui::colour(Token::danger_fill), 14, 2);
    const auto boxes = ui::grid(place, 8, 4, 60, 10);
    for (std::size_t i = 0; i < 7 && i < front.size(); ++i) {
        const bool on = front[i]->code == state.form.category;
        if (ui::pick_tile(boxes[i], tr(front[i]->english), icon_of_category(front[i]->code), on) ||
            chosen_by_digit(i))
            choose_category(state.form, front[i]->code);
    }
    const char* other = other_chosen ? category_name(state.form.category) : N_("Other");
    if (ui::pick_tile(boxes[7], tr(other), Icon::more_horiz, other_chosen) || chosen_by_digit(7))
        state.choosing_category = true;
    area = {area.x, place.bottom() + 14, area.w, area.bottom() - place.bottom() - 14};
}

void draw_facts(Rect& area, NewUi& state) {
    const std::string count = std::to_string(character_count(state.form.facts)) + " / " +
        std::to_string(facts_shown_limit);
    draw_label(
        area, tr("What the customer says"),
        tr("in the customer's own words, {1} characters", {count}));
    const Rect box = ui::cut_top(area, std::max(96.0F, area.h - 66), 10);
    ui::text_area(
        box, state.form.facts,
        {.name = tr("What the customer says"),
         .placeholder = tr("What happened, when, with which goods?"),
         .error = notice_text(state.notices, FieldName::facts),
         .limit = facts_shown_limit,
         .take_focus = state.focus == FieldName::facts});
}

// The facts that come up most stand in one line; the rest, and what makes a case graver, behind
// the last chip.
void draw_quick_facts(Rect line, NewUi& state) {
    const int flagged = flags_set(state.form.flags);
    std::string more = tr("More facts");
    if (flagged > 0) more += " " + std::to_string(flagged);
    const float more_w = ui::filter_chip_width(more, Icon::flag);
    if (ui::filter_chip(ui::cut_right(line, more_w, 8), more, flagged > 0, Icon::flag))
        state.choosing_facts = true;
    for (const Code& fact : quick_facts()) {
        const bool on = has_quick_fact(state.form, fact.code);
        const Icon icon = on ? Icon::check : Icon::add;
        const float w = ui::filter_chip_width(tr(fact.english), icon);
        if (w > line.w) return;
        if (ui::filter_chip(ui::cut_left(line, w, 8), tr(fact.english), on, icon))
            toggle_quick_fact(state.form, fact.code);
    }
}

void draw_left(Rect area, const NewModel& model, NewUi& state, Wishes& wishes) {
    draw_customer(ui::cut_top(area, 80, 14), model, state, wishes);
    const Rect pair = ui::cut_top(area, 82, 14);
    const auto halves = ui::columns(pair, {ui::fill(412), ui::fill(378)}, 20);
    draw_channel(halves[0], state);
    draw_level(halves[1], state, wishes);
    draw_categories(area, state);
    draw_facts(area, state);
    draw_quick_facts(ui::cut_top(area, 56), state);
}

void press_register(NewUi& state, const desk::Viewing& viewing, Wishes& wishes) {
    auto parsed = parse(state.form, viewing.now, *viewing.zone);
    if (auto* command = std::get_if<Register>(&parsed)) {
        state.notices.clear();
        wishes.emplace_back(SendForm{std::move(*command)});
        return;
    }
    state.notices = std::get<std::vector<FieldNotice>>(std::move(parsed));
    if (state.notices.empty()) return;
    state.focus = state.notices.front().field;
    const auto& first = state.notices.front().sentence;
    wishes.emplace_back(
        ui::Notify{ui::Notify::Tone::refused, ui::tr_values(first.text, first.values)});
}

void draw_actions(Rect bar, NewUi& state, const desk::Viewing& viewing, Wishes& wishes) {
    ui::fill_rect(bar, ui::colour(Token::surface));
    ui::line_h(bar.x, bar.y, bar.w, ui::colour(Token::border));
    Rect in{bar.x + 24, bar.y + 10, bar.w - 48, 64};
    const ui::Button send{
        .label = tr("Register complaint"),
        .icon = Icon::task_alt,
        .kind = ui::Kind::primary,
        .shortcut = ui::ctrl(ui::Key::enter),
        .busy = state.busy,
        .large = true};
    const bool pressed = ui::button(ui::cut_right(in, ui::button_width(send), 12), send);
    in = {in.x, in.y + 4, in.w, 56};
    const ui::Button keep{.label = tr("Save draft"), .icon = Icon::save};
    if (ui::button(ui::cut_right(in, ui::button_width(keep), 12), keep))
        wishes.emplace_back(SetAside{});
    const ui::Button cancel{
        .label = tr("Cancel"),
        .icon = Icon::close,
        .kind = ui::Kind::ghost,
        .shortcut = ui::key(ui::Key::escape)};
    if (ui::button(ui::cut_left(in, ui::button_width(cancel), 12), cancel))
        wishes.emplace_back(is_blank(state.form) ? NewWish(DropForm{}) : NewWish(SetAside{}));
    if (pressed && !state.busy) press_register(state, viewing, wishes);
}

} // namespace

std::vector<NewWish>
draw(const NewModel& model, NewUi& state, ui::Rect body, const desk::Viewing& viewing) {
    Wishes wishes;
    const std::optional<FieldName> focused = state.focus;
    draw_actions(ui::cut_bottom(body, 84), state, viewing, wishes);
    Rect area = ui::inset(body, 24, 20);
    if (area.w >= 1000) draw_details(ui::cut_right(area, 400, 20), state, viewing);
    draw_left(area, model, state, wishes);
    draw_other_channels(state);
    draw_other_categories(state);
    draw_departments(state);
    draw_more_facts(state);
    if (state.focus == focused) state.focus.reset();
    return wishes;
}

} // namespace foyer::complaints
