#include "desk/complaints/case_next_screen.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "desk/complaints/case_clocks_screen.h"
#include "desk/complaints/case_department_sheets_screen.h"
#include "desk/complaints/case_sheets_screen.h"
#include "desk/complaints/case_verbs_screen.h"
#include "desk/complaints/code_lists.h"
#include "desk/complaints/complaint_parts_screen.h"
#include "ui/texts.h"
#include "ui/widgets.h"

namespace foyer::complaints {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;
using Wishes = std::vector<CaseWish>;

constexpr float clock_h = 96;
constexpr float primary_h = 74;
constexpr float steps_h = 56;
constexpr float above = 19;
constexpr float below = 21;

// "00:42:18" up to a day, "3 days" beyond: seconds help nobody who has a week.
std::string countdown(std::int64_t span_ms) {
    if (span_ms >= day_ms) return ui::span_text(span_ms);
    const std::int64_t s = span_ms / second_ms;
    return fmt::format("{:02}:{:02}:{:02}", s / 3600, s / 60 % 60, s % 60);
}

struct TimeLook {
    Token bar;
    ui::Tone tone;
    Icon icon;
    const char* word;
};
TimeLook look_of(Urgency urgency) {
    switch (urgency) {
    case Urgency::late: return {Token::danger_fill, ui::Tone::danger, Icon::alarm, tr("Late")};
    case Urgency::at_risk:
        return {Token::warn_fill, ui::Tone::warn, Icon::hourglass_bottom, tr("At risk")};
    case Urgency::in_time: break;
    }
    return {Token::acc, ui::Tone::accent, Icon::schedule, tr("In time")};
}

std::string due_line(const RunningClock& clock, const desk::Viewing& viewing) {
    const std::string at = ui::when_text(clock.limit.due, viewing.now, *viewing.zone);
    if (clock.kind == ClockKind::promise) return tr("Answer due {1}", {at});
    return tr("{1} by {2}", {tr(name_of(clock.kind)), at});
}

void draw_clock_head(Rect head, const RunningClock& clock, const desk::Viewing& viewing) {
    const TimeLook look = look_of(urgency(clock.limit, viewing.now));
    ui::icon({head.x, head.y}, Icon::alarm, 20, ui::colour(look.bar));
    const float chip_w = ui::status_chip_width(look.icon, look.word, true);
    const std::string due = due_line(clock, viewing);
    // A long sentence needs the whole line: the chip stands one line lower then.
    const bool beside = ui::text_width(due, ui::type::label) <= head.w - 36 - chip_w;
    ui::text({head.x + 28, head.y}, due, ui::type::label, ui::colour(Token::t2), head.w - 28);
    const float y = beside ? head.y - 2 : head.y + 32;
    ui::status_chip({head.right() - chip_w, y}, look.tone, look.icon, look.word, true);
}

// The whole is rounded up, to a minute or a tenth of an hour: never is more left than that.
std::string left_of(std::int64_t whole_ms) {
    constexpr std::int64_t tenth_ms = hour_ms / 10;
    const bool in_hours = whole_ms > hour_ms && whole_ms < day_ms;
    const std::int64_t step = in_hours ? tenth_ms : minute_ms;
    const std::int64_t whole = (whole_ms + step - 1) / step * step;
    if (!in_hours || whole % hour_ms == 0) return tr("left of {1}", {ui::span_text(whole)});
    const auto hours = fmt::format("{}.{}", whole / hour_ms, whole / tenth_ms % 10);
    return tr("left of {1} h", {hours});
}

void draw_clock(Rect in, const RunningClock& clock, const desk::Viewing& viewing) {
    draw_clock_head(ui::cut_top(in, 20, 2), clock, viewing);
    const Urgency how = urgency(clock.limit, viewing.now);
    const Rect line = ui::cut_top(in, 44, 6);
    const std::int64_t left = clock.limit.due - viewing.now;
    const float w = ui::text(
        {line.x, line.y}, countdown(left < 0 ? -left : left), ui::type::money,
        ui::colour(how == Urgency::late ? Token::danger : Token::t1));
    const std::int64_t whole = std::max<std::int64_t>(1, clock.limit.due - clock.since);
    ui::text(
        {line.x + w + 12, line.y + 22}, left < 0 ? tr("over") : left_of(whole), ui::type::label,
        ui::colour(Token::t3), line.w - w - 12);
    const auto used = static_cast<float>(viewing.now - clock.since) / static_cast<float>(whole);
    ui::progress(
        ui::cut_top(in, 8), std::clamp(used, 0.0F, 1.0F),
        how == Urgency::in_time ? ui::Tone::accent : look_of(how).tone);
}

// ---- the steps --------------------------------------------------------------------------------

struct Primary {
    Verb verb;
    const char* label;
    Icon icon;
};

// The first that may be done, in the order in which a case goes through them.
std::optional<Primary> primary_of(const State& state, const desk::Viewing& viewing) {
    const auto can = [&](Verb verb) { return may(verb, state, viewing.viewer, viewing.now); };
    if (state.phase == Phase::assigned && can(Verb::accept))
        return Primary{Verb::accept, tr("Accept for the department"), Icon::handshake};
    const bool call_first = state.follow_up.has_value();
    const std::array in_order{
        Verb::take, Verb::resume, Verb::accept_offer, call_first ? Verb::follow_up : Verb::close,
        call_first ? Verb::close : Verb::follow_up};
    for (const Verb verb : in_order)
        if (can(verb)) return Primary{verb, tr(name_of(verb)), icon_of(verb)};
    if (can(Verb::contact))
        return Primary{Verb::contact, tr("Contact customer"), Icon::call};
    if (can(Verb::reopen))
        return Primary{Verb::reopen, tr(name_of(Verb::reopen)), icon_of(Verb::reopen)};
    return std::nullopt;
}

ui::Button primary_button(const Primary& primary, const CaseUi& state) {
    return {
        .label = primary.label,
        .icon = primary.icon,
        .kind = ui::Kind::primary,
        .shortcut = ui::ctrl(ui::Key::enter),
        .busy = state.busy,
        .large = true};
}

// Asks which department it is when there are several.
void accept(
    const State& subject, CaseUi& state, const desk::Viewing& viewing, Wishes& wishes) {
    if (unanswered(subject).size() > 1) return open_sheet(state, CaseSheet::accept, wishes);
    wishes.emplace_back(Act{Accept{subject.id, desk::name_of(viewing, viewing.viewer.staff)}});
}

void press_primary(
    const Primary& primary, const State& subject, CaseUi& state, const desk::Viewing& viewing,
    Wishes& wishes) {
    state.refused.clear();
    switch (primary.verb) {
    case Verb::accept: accept(subject, state, viewing, wishes); break;
    case Verb::contact: open_sheet(state, CaseSheet::contact, wishes); break;
    default: press_verb(primary.verb, subject, state, wishes); break;
    }
}

struct Choice {
    Verb verb;
    const char* label;
    Icon icon;
    CaseSheet sheet;
    ui::Key key;
};
std::array<Choice, 2> other_choices() {
    return {
        Choice{Verb::assign, tr("Assign"), Icon::person_add, CaseSheet::assign, ui::Key::a},
        Choice{Verb::raise_level, tr("Escalate"), Icon::trending_up, CaseSheet::raise, ui::Key::e}};
}

void draw_choice(
    Rect box, const Choice& choice, const State& subject, CaseUi& state,
    const desk::Viewing& viewing, Wishes& wishes) {
    const auto no = refusal_of(choice.verb, subject, viewing.viewer, viewing.now);
    const std::string why = no ? ui::tr_values(no->reason.text, no->reason.values) : "";
    const bool pressed = ui::button(
        box,
        {.label = choice.label,
         .icon = choice.icon,
         .shortcut = ui::key(choice.key),
         .enabled = !no && !state.busy,
         .why_not = why});
    if (!pressed) return;
    if (choice.sheet == CaseSheet::assign) return open_assign(state, subject, wishes);
    open_sheet(state, choice.sheet, wishes);
}

std::string refused_here(const CaseUi& state) {
    return state.sheet == CaseSheet::none ? state.refused : std::string();
}

float refused_height(float width, const CaseUi& state) {
    const std::string words = refused_here(state);
    if (words.empty()) return 0;
    return 12 + ui::paragraph_height(width - 28, words, ui::type::label_bold);
}

void draw_refused(Rect& in, const CaseUi& state) {
    const float h = refused_height(in.w, state);
    if (h <= 0) return;
    const Rect place = ui::cut_top(in, h);
    ui::icon({place.x, place.y}, Icon::error, 20, ui::colour(Token::danger));
    ui::paragraph(
        {place.x + 28, place.y, place.w - 28, h}, refused_here(state), ui::type::label_bold,
        ui::colour(Token::danger));
}

// Why nothing can be done with a finished case, and what can be done instead.
std::string finished_words(const State& subject, const desk::Viewing& viewing) {
    const auto no = refusal_of(Verb::contact, subject, viewing.viewer, viewing.now);
    if (is_open(subject) || !no) return {};
    const std::string why = ui::tr_values(no->reason.text, no->reason.values);
    return why + "\n" + ui::tr_values(no->instead.text, no->instead.values);
}

float finished_height(float width, const std::string& words) {
    return ui::paragraph_height(width - 28, words, ui::type::label);
}

void draw_finished(Rect in, const std::string& words) {
    ui::icon({in.x, in.y}, Icon::task_alt, 20, ui::colour(Token::ok));
    ui::paragraph(
        {in.x + 28, in.y, in.w - 28, in.h}, words, ui::type::label, ui::colour(Token::t2));
}

void draw_steps(
    Rect in, const State& subject, CaseUi& state, const desk::Viewing& viewing, Wishes& wishes) {
    const auto primary = primary_of(subject, viewing);
    if (primary && ui::button(ui::cut_top(in, 64, 10), primary_button(*primary, state)))
        press_primary(*primary, subject, state, viewing, wishes);
    const auto boxes = ui::columns(ui::cut_top(in, steps_h), {ui::fill(), ui::fill()}, 10);
    const auto choices = other_choices();
    for (std::size_t i = 0; i < choices.size(); ++i)
        draw_choice(boxes[i], choices[i], subject, state, viewing, wishes);
}

} // namespace

float next_height(
    float width, const CaseDetail& detail, const CaseUi& state, const desk::Viewing& viewing,
    NextSteps steps) {
    const float refused = refused_height(width - 42, state);
    const std::string finished = finished_words(detail.state, viewing);
    if (!finished.empty()) {
        const bool again = primary_of(detail.state, viewing).has_value();
        return above + refused + finished_height(width - 42, finished) +
            (again ? primary_h + 6 : 0) + below;
    }
    const float clock = runs(detail.state) ? clock_h : 0;
    if (steps == NextSteps::on_a_bar) {
        const float inside = refused + (clock > 0 ? clock - 16 : 0);
        return inside > 0 ? above + inside + below : 0;
    }
    const bool primary = primary_of(detail.state, viewing).has_value();
    return above + clock + refused + (primary ? primary_h : 0) + steps_h + below;
}

void draw_next(
    Rect box, const CaseDetail& detail, CaseUi& state, const desk::Viewing& viewing,
    NextSteps steps, Wishes& wishes) {
    ui::card(box);
    Rect in = ui::inset(box, 21, above);
    const auto clocks = running_clocks(detail.state);
    if (runs(detail.state)) draw_clock(ui::cut_top(in, clock_h), clocks.front(), viewing);
    draw_refused(in, state);
    const std::string finished = finished_words(detail.state, viewing);
    if (!finished.empty()) {
        draw_finished(ui::cut_top(in, finished_height(in.w, finished), 16), finished);
        const auto primary = primary_of(detail.state, viewing);
        if (primary && ui::button(ui::cut_top(in, 64), primary_button(*primary, state)))
            press_primary(*primary, detail.state, state, viewing, wishes);
        return;
    }
    if (steps == NextSteps::inside) draw_steps(in, detail.state, state, viewing, wishes);
}

void draw_steps_bar(
    Rect bar, const CaseDetail& detail, CaseUi& state, const desk::Viewing& viewing,
    Wishes& wishes) {
    Rect rest = bar;
    const auto primary = primary_of(detail.state, viewing);
    std::optional<ui::Button> button;
    if (primary) button = primary_button(*primary, state);
    const Rect place = button ? ui::cut_right(rest, ui::button_width(*button), 12) : Rect{};
    rest = {rest.x, rest.y + 4, rest.w, steps_h};
    for (const Choice& choice : other_choices()) {
        const float w = ui::button_width({.label = choice.label, .icon = choice.icon});
        draw_choice(ui::cut_left(rest, w, 12), choice, detail.state, state, viewing, wishes);
    }
    if (button && ui::button(place, *button))
        press_primary(*primary, detail.state, state, viewing, wishes);
}

} // namespace foyer::complaints
