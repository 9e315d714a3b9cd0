#include "desk/capa/capa_new_screen.h"

#include <algorithm>

#include "desk/capa/capa_parts_screen.h"
#include "ui/motion.h"
#include "ui/texts.h"

namespace foyer::capa {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;
using Wishes = std::vector<NewWish>;

constexpr float gap = 16;
constexpr float label_h = 26;
constexpr float form_h = 2 * (label_h + 130 + 12) + 56 + 12 + label_h + 56 + 40;

void draw_label(Rect& area, std::string_view label, std::string_view hint = {}) {
    const Rect line = ui::cut_top(area, 20, 6);
    const float w = ui::text({line.x, line.y}, label, ui::type::label, ui::colour(Token::t2));
    if (!hint.empty())
        ui::text(
            {line.x + w + 6, line.y}, hint, ui::type::label, ui::colour(Token::t3),
            line.w - w - 6);
}

void draw_text(Rect& area, std::string& value, std::string_view name, std::string_view hint) {
    draw_label(area, name, hint);
    ui::text_area(
        ui::cut_top(area, 130, 12), value, {.name = name, .limit = text_characters_max});
}

void draw_form(Rect box, NewUi& state, const desk::Viewing& viewing) {
    ui::card(box);
    Rect in = ui::inset(box, 20, 16);
    draw_text(in, state.problem, tr("Problem"), tr("what repeats itself; name nobody"));
    draw_text(
        in, state.containment, tr("Done at once"), tr("so that no more customers meet with it"));
    ui::check_row(
        ui::cut_top(in, 56, 12), tr("The goods are off sale until this is done"),
        state.stop_sale);
    ui::cut_top(in, label_h);
    const auto halves = ui::columns(ui::cut_top(in, 56), {ui::fill(), ui::fill()}, 16);
    draw_owner(halves[0], state.owner, viewing);
    draw_due(halves[1], state.due, viewing);
}

float cases_height(const NewModel& model) {
    return linked_cases_height(model.cases.size());
}

void draw_cases(Rect box, const NewModel& model, const desk::Viewing& viewing, Wishes& wishes) {
    const std::string heading = ui::tr_plural(
        "{1} complaint is linked", "{1} complaints are linked",
        static_cast<std::int64_t>(model.cases.size()));
    if (const auto to = draw_linked_cases(box, heading, model.cases, viewing))
        wishes.emplace_back(*to);
}

void draw_actions(
    Rect bar, const NewModel& model, NewUi& state, const desk::Viewing& viewing, Wishes& wishes) {
    ui::fill_rect(bar, ui::colour(Token::surface));
    ui::line_h(bar.x, bar.y, bar.w, ui::colour(Token::border));
    Rect in{bar.x + 24, bar.y + 10.5F, bar.w - 48, 64};
    const Open command = command_of(model, state, viewing);
    const std::string refused = why_not(command, {}, viewing);
    const ui::Button open{
        .label = tr("Open corrective action"),
        .icon = Icon::build,
        .kind = ui::Kind::primary,
        .shortcut = ui::ctrl(ui::Key::enter),
        .enabled = refused.empty(),
        .busy = state.busy,
        .why_not = refused,
        .large = true};
    if (ui::button(ui::cut_right(in, ui::button_width(open), 12), open))
        wishes.emplace_back(command);
    in = {in.x, in.y + 4, in.w, 56};
    const ui::Button cancel{
        .label = tr("Cancel"),
        .icon = Icon::close,
        .kind = ui::Kind::ghost,
        .shortcut = ui::key(ui::Key::escape)};
    if (ui::button(ui::cut_left(in, ui::button_width(cancel), 12), cancel))
        wishes.emplace_back(ui::Back{});
    if (!state.refused.empty())
        ui::text_in(in, state.refused, ui::type::label_bold, ui::colour(Token::danger));
}

} // namespace

Open command_of(const NewModel& model, const NewUi& state, const desk::Viewing& viewing) {
    Open command{
        state.id,        {},          model.key, state.problem, state.containment,
        state.stop_sale, state.owner, due_of(state.due, viewing)};
    for (const LinkedCase& one : model.cases)
        command.cases.push_back(one.id);
    return command;
}

std::vector<NewWish>
draw(const NewModel& model, NewUi& state, ui::Rect body, const desk::Viewing& viewing) {
    Wishes wishes;
    const Rect bar = ui::cut_bottom(body, 84);
    Rect area = ui::inset(body, 24, 20);
    if (model.state == desk::ListState::failed) {
        if (ui::failed_state(
                area, tr("The complaints could not be read"), tr("Your data is safe. Try again.")))
            wishes.emplace_back(ui::ReadAgain{});
        return wishes;
    }
    if (model.state == desk::ListState::loading) {
        ui::loading_state(area, 5, ui::shown_for_ms(ui::motion_id("loading cluster")));
        return wishes;
    }
    const float cases_h = cases_height(model);
    if (has_two_columns(area)) {
        const Rect right = ui::cut_right(area, area.w >= 1100 ? 420.0F : 340.0F, 20);
        Rect left = begin_column("form", area, form_h);
        draw_form(ui::cut_top(left, form_h), state, viewing);
        end_column();
        Rect beside = begin_column("cases", right, cases_h);
        draw_cases(ui::cut_top(beside, cases_h), model, viewing, wishes);
        end_column();
    } else {
        Rect column = begin_column("form", area, form_h + gap + cases_h);
        draw_form(ui::cut_top(column, form_h, gap), state, viewing);
        draw_cases(ui::cut_top(column, cases_h), model, viewing, wishes);
        end_column();
    }
    draw_actions(bar, model, state, viewing, wishes);
    return wishes;
}

} // namespace foyer::capa
