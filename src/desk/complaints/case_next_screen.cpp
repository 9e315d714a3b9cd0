#include "desk/complaints/case_next_screen.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "desk/complaints/case_sheets_screen.h"
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
    case Urgency::late: return {Token::danger_fill, ui::Tone::danger, Icon::alarm, N_("Late")};
    case Urgency::at_risk:
        return {Token::warn_fill, ui::Tone::warn, Icon::hourglass_bottom, N_("At risk")};
    case Urgency::in_time: break;
    }
    return {Token::acc, ui::Tone::accent, Icon::schedule, N_("In time")};
}

void draw_clock(Rect& in, const RunningClock& clock, const desk::Viewing& viewing) {
    const Urgency how = urgency(clock.limit, viewing.now);
    const TimeLook look = look_of(how);
    const Rect head = ui::cut_top(in, 20, 2);
    ui::icon({head.x, head.y}, Icon::alarm, 20, ui::colour(look.bar));
    const std::string due = ui::when_text(clock.limit.due, viewing.now, *viewing.zone);
    const float chip_w = ui::status_chip_width(look.icon, tr("time", look.word), true);
    ui::text(
        {head.x + 28, head.y}, tr("{1} due {2}", {tr(name_of(clock.kind)), due}), ui::type::label,
        ui::colour(Token::t2), head.w - 36 - chip_w);
    ui::status_chip(
        {head.right() - chip_w, head.y - 2}, look.tone, look.icon, tr("time", look.word), true);
    const Rect line = ui::cut_top(in, 44, 6);
    const std::int64_t left = clock.limit.due - viewing.now;
    const float w = ui::text(
        {line.x, line.y}, countdown(left < 0 ? -left : left), ui::type::money,
        ui::colour(how == Urgency::late ? Token::danger : Token::t1));
    const std::string whole = ui::span_text(clock.limit.due - clock.since);
    ui::text(
        {line.x + w + 12, line.y + 22}, left < 0 ? tr("over") : tr("left of {1}", {whole}),
        ui::type::label, ui::colour(Token::t3));
    const auto span = static_cast<float>(std::max<std::int64_t>(1, clock.limit.due - clock.since));
    const float used = std::clamp(static_cast<float>(viewing.now - clock.since) / span, 0.0F, 1.0F);
    ui::progress(
        ui::cut_top(in, 8, 16), used, how == Urgency::in_time ? ui::Tone::accent : look.tone);
}

void draw_next_step(
    Rect& in, const State& state, CaseUi& ui_state, const desk::Viewing& viewing, Wishes& wishes) {
    const auto offer = [&](Verb verb, const char* label, Icon icon) {
        if (!may(verb, state, viewing.viewer)) return false;
        return ui::button(
            ui::cut_top(in, 64, 10),
            {.label = label,
             .icon = icon,
             .kind = ui::Kind::primary,
             .shortcut = ui::ctrl(ui::Key::enter),
             .busy = ui_state.busy,
             .large = true});
    };
    const bool untaken = state.owner.is_nil() || state.phase == Phase::registered;
    if (untaken && may(Verb::take, state, viewing.viewer)) {
        if (offer(Verb::take, tr("Take on"), Icon::handshake))
            wishes.emplace_back(Act{Take{state.id}});
    } else if (state.phase == Phase::assigned && may(Verb::accept, state, viewing.viewer)) {
        if (offer(Verb::accept, tr("Accept for the department"), Icon::handshake))
            wishes.emplace_back(
                Act{Accept{state.id, desk::name_of(viewing, viewing.viewer.staff)}});
    } else if (offer(Verb::contact, tr("Contact customer"), Icon::call)) {
        open_sheet(ui_state, CaseSheet::contact, wishes);
    }
}

struct Choice {
    Verb verb;
    const char* label;
    Icon icon;
    CaseSheet sheet;
    ui::Key key;
};

void draw_other_steps(
    Rect& in, const State& state, CaseUi& ui_state, const desk::Viewing& viewing, Wishes& wishes) {
    const std::array choices{
        Choice{Verb::assign, tr("Assign"), Icon::person_add, CaseSheet::assign, ui::Key::a},
        Choice{Verb::raise_level, tr("Escalate"), Icon::trending_up, CaseSheet::raise, ui::Key::e}};
    const auto boxes = ui::columns(ui::cut_top(in, 56, 10), {ui::fill(), ui::fill()}, 10);
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const auto no = refusal_of(choices[i].verb, state, viewing.viewer);
        const std::string why = no ? ui::tr_values(no->reason.text, no->reason.values) : "";
        if (ui::button(
                boxes[i],
                {.label = choices[i].label,
                 .icon = choices[i].icon,
                 .shortcut = ui::key(choices[i].key),
                 .enabled = !no,
                 .why_not = why}))
            open_sheet(ui_state, choices[i].sheet, wishes);
    }
}

void draw_clock_rows(
    Rect box, const std::vector<RunningClock>& clocks, const desk::Viewing& viewing) {
    Rect body = ui::titled_card(box, tr("All clocks"));
    for (const RunningClock& clock : clocks) {
        if (body.h < 56) break;
        const Rect row = ui::cut_top(body, 56);
        ui::line_h(row.x, row.y, row.w, ui::colour(Token::border));
        const ChipLook chip = due_chip(clock.limit, Phase::in_progress, viewing.now, *viewing.zone);
        const float w = chip_width(chip, true);
        ui::text(
            {row.x + 20, row.y + 17}, tr(name_of(clock.kind)), ui::type::row, ui::colour(Token::t1),
            row.w - 60 - w);
        draw_chip({row.right() - 20 - w, row.y + 16}, chip, true);
    }
}

void draw_people(Rect box, const State& state, const desk::Viewing& viewing) {
    Rect body = ui::titled_card(box, tr("In whose hands"));
    Rect row = ui::inset(body, 20, 12);
    const std::string owner =
        state.owner.is_nil() ? tr("Nobody yet") : desk::name_of(viewing, state.owner);
    ui::avatar({row.x, row.y, 36, 36}, owner, 0);
    ui::text({row.x + 48, row.y - 1}, owner, ui::type::row_bold, ui::colour(Token::t1), row.w - 48);
    ui::text(
        {row.x + 48, row.y + 20},
        state.department.empty() ? tr("The desk itself") : tr(department_name(state.department)),
        ui::type::small, ui::colour(Token::t3), row.w - 48);
}

} // namespace

void draw_next(
    Rect column, const CaseDetail& detail, CaseUi& state, const desk::Viewing& viewing,
    Wishes& wishes) {
    const auto clocks = running_clocks(detail.state);
    const bool running = !clocks.empty() && is_open(detail.state);
    const Rect box = ui::cut_top(column, running ? 266.0F : 178.0F, 16);
    ui::card(box);
    Rect in = ui::inset(box, 21, 19);
    if (running) draw_clock(in, clocks.front(), viewing);
    draw_next_step(in, detail.state, state, viewing, wishes);
    draw_other_steps(in, detail.state, state, viewing, wishes);
    const Rect people = ui::cut_bottom(column, 116, 16);
    draw_people(people, detail.state, viewing);
    draw_clock_rows(column, clocks, viewing);
}

} // namespace foyer::complaints
