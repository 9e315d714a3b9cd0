#include "desk/capa/capa_sheets_screen.h"

#include <algorithm>

#include "desk/capa/capa_parts_screen.h"
#include "ui/texts.h"

namespace foyer::capa {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;
using Wishes = std::vector<CapaWish>;

constexpr float label_h = 26;
constexpr float text_h = 130;

struct Look {
    const char* title;
    const char* text; // label of the text
    const char* press;
    float height = 0;
};

Look look_of(Sheet sheet) {
    switch (sheet) {
    case Sheet::contain:
        return {N_("What was done at once"), N_("Done at once"), N_("Save"), 430};
    case Sheet::analyse: return {N_("Cause and action"), N_("Cause"), N_("Save"), 530};
    case Sheet::hand_over: return {N_("Hand over"), N_("Why?"), N_("Hand over"), 460};
    case Sheet::finish: return {N_("The action is done"), N_("What was done"), N_("Done"), 360};
    case Sheet::verify: return {N_("Did it help?"), N_("What was seen"), "", 420};
    case Sheet::reopen: return {N_("Open again"), N_("Why?"), N_("Open again"), 460};
    case Sheet::none: break;
    }
    return {"", "", "", 0};
}

Command command_of(CapaId id, const CapaUi& state, const desk::Viewing& viewing) {
    switch (state.sheet) {
    case Sheet::contain: return Contain{id, state.text, state.stop_sale};
    case Sheet::analyse: return Analyse{id, state.text, state.action};
    case Sheet::hand_over:
        return HandOver{id, state.owner, due_of(state.due, viewing), state.text};
    case Sheet::finish: return FinishAction{id, state.text};
    case Sheet::reopen: return Reopen{id, due_of(state.due, viewing), state.text};
    case Sheet::verify:
    case Sheet::none: break;
    }
    return Verify{id, false, state.text};
}

// `texts`: so many share what is left. Large letters leave less than a text would like.
void draw_text(Rect& in, std::string& value, std::string_view name, float texts = 1) {
    const float h = std::min(text_h, in.h / texts - label_h - 12);
    ui::text(
        {in.x, in.y}, name, ui::type::label, ui::colour(Token::t2), in.w);
    ui::cut_top(in, label_h);
    ui::text_area(
        ui::cut_top(in, h, 12), value, {.name = name, .limit = text_characters_max});
}

void draw_fields(
    Rect in, const CapaDetail& model, CapaUi& state, const desk::Viewing& viewing) {
    if (state.sheet == Sheet::hand_over || state.sheet == Sheet::reopen) {
        ui::cut_top(in, label_h);
        const auto halves = ui::columns(ui::cut_top(in, 56, 12), {ui::fill(), ui::fill()}, 16);
        if (state.sheet == Sheet::hand_over) draw_owner(halves[0], state.owner, viewing);
        draw_due(halves[state.sheet == Sheet::hand_over ? 1 : 0], state.due, viewing);
    }
    if (state.sheet == Sheet::verify && model.counts)
        ui::paragraph(
            ui::cut_top(in, 44, 8),
            tr("{1} complaints in the 30 days before, {2} since the action.",
               {std::to_string(model.counts->before), std::to_string(model.counts->after)}),
            ui::type::body, ui::colour(Token::t1));
    const bool two = state.sheet == Sheet::analyse;
    draw_text(in, state.text, tr(look_of(state.sheet).text), two ? 2 : 1);
    if (two) draw_text(in, state.action, tr("Measure"));
    if (state.sheet == Sheet::contain)
        ui::check_row(
            ui::cut_top(in, 56), tr("The goods are off sale until this is done"),
            state.stop_sale);
}

bool press(
    Rect& foot, const Command& command, ui::Button button, const CapaDetail& model,
    const CapaUi& state, const desk::Viewing& viewing, Wishes& wishes) {
    const std::string refused = why_not(command, model, viewing);
    button.enabled = refused.empty();
    button.why_not = refused;
    button.busy = state.busy;
    const bool pressed = ui::button(ui::cut_right(foot, ui::button_width(button), 12), button);
    if (pressed) wishes.emplace_back(command);
    return pressed;
}

void draw_presses(
    Rect foot, const CapaDetail& model, CapaUi& state, const desk::Viewing& viewing,
    Wishes& wishes) {
    const CapaId id = model.found->id;
    if (state.sheet == Sheet::verify) {
        press(
            foot, Verify{id, true, state.text},
            {.label = tr("Effective"), .icon = Icon::check_circle, .kind = ui::Kind::primary},
            model, state, viewing, wishes);
        press(
            foot, Verify{id, false, state.text},
            {.label = tr("Not effective"),
             .icon = Icon::error,
             .kind = ui::Kind::danger_outline},
            model, state, viewing, wishes);
        return;
    }
    press(
        foot, command_of(id, state, viewing),
        {.label = tr(look_of(state.sheet).press), .icon = Icon::check, .kind = ui::Kind::primary},
        model, state, viewing, wishes);
}

} // namespace

void close_sheet(CapaUi& state) {
    state = {};
}

void open_sheet(CapaUi& state, Sheet sheet, const State& capa) {
    state = {};
    state.sheet = sheet;
    state.owner = capa.owner;
    state.stop_sale = capa.stop_sale;
    if (sheet == Sheet::contain) state.text = capa.containment;
    if (sheet == Sheet::analyse) {
        state.text = capa.cause;
        state.action = capa.action;
    }
}

void draw_sheet(
    const CapaDetail& model, CapaUi& state, const desk::Viewing& viewing, Wishes& wishes) {
    if (state.sheet == Sheet::none || !model.found) return;
    const Look look = look_of(state.sheet);
    const auto dialog = ui::begin_dialog("capa", tr(look.title), 720, look.height);
    Rect in = dialog.inside;
    Rect foot = ui::cut_bottom(in, 56, 8);
    if (!state.refused.empty())
        ui::paragraph(
            ui::cut_bottom(in, 44), state.refused, ui::type::label_bold,
            ui::colour(Token::danger), 2);
    draw_fields(in, model, state, viewing);
    const ui::Button cancel{.label = tr("Cancel"), .kind = ui::Kind::ghost};
    const bool left = ui::button(ui::cut_left(foot, ui::button_width(cancel), 12), cancel);
    draw_presses(foot, model, state, viewing, wishes);
    ui::end_dialog();
    if (left || dialog.closed) close_sheet(state);
}

} // namespace foyer::capa
