#include "desk/complaints/complaint_case_screen.h"

#include <algorithm>
#include <array>

#include "desk/complaints/case_customer_screen.h"
#include "desk/complaints/case_next_screen.h"
#include "desk/complaints/case_sheets_screen.h"
#include "desk/complaints/case_timeline_screen.h"
#include "desk/complaints/complaint_parts_screen.h"
#include "ui/motion.h"
#include "ui/texts.h"
#include "ui/widgets.h"

namespace foyer::complaints {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;
using Wishes = std::vector<CaseWish>;

// Which of the five steps a phase stands at.
int step_of(Phase phase) {
    switch (phase) {
    case Phase::draft: return 0;
    case Phase::registered:
    case Phase::assigned: return 1;
    case Phase::in_progress:
    case Phase::proposed:
    case Phase::waiting_customer:
    case Phase::waiting_external: return 2;
    case Phase::resolved: return 4;
    default: return 5;
    }
}

std::string time_or_nothing(std::optional<Time> at, const desk::Viewing& viewing) {
    return at ? ui::when_text(*at, viewing.now, *viewing.zone) : std::string();
}

void draw_steps(Rect box, const State& state, const desk::Viewing& viewing) {
    constexpr std::array words{
        N_("Registered"), N_("Acknowledged"), N_("Working on it"), N_("Resolved"),
        N_("Followed up")};
    const int now = step_of(state.phase);
    const std::array times{
        time_or_nothing(state.registered_at, viewing),
        time_or_nothing(state.first_response_at, viewing), std::string(), std::string(),
        std::string()};
    std::array<std::string, 5> below;
    std::array<ui::Step, 5> steps;
    for (int i = 0; i < 5; ++i) {
        const auto at = static_cast<std::size_t>(i);
        const bool acknowledged = i == 1 && state.first_response_at.has_value();
        auto mark = i < now || acknowledged ? ui::Step::Mark::done : ui::Step::Mark::next;
        if (i == now && !acknowledged) mark = ui::Step::Mark::now;
        below[at] = mark == ui::Step::Mark::now ? std::string(tr("now")) : times[at];
        steps[at] = {tr(words[at]), below[at], mark};
    }
    ui::status_stepper(box, steps);
}

constexpr ui::Type title_type{22, 30, ui::Weight::bold};

float title_width(float card_w, const State& state) {
    return card_w - 42 - chip_width(phase_chip(state.phase)) - chip_width(level_chip(state.level)) -
        24;
}

// A long title takes a second line.
float head_height(float card_w, const CaseDetail& detail) {
    const float w = title_width(card_w, detail.state);
    return 90 + ui::paragraph_height(w, detail.title, title_type, 2);
}

void draw_head(Rect box, const CaseDetail& detail, const desk::Viewing& viewing) {
    ui::card(box);
    const Rect in = ui::inset(box, 21, 19);
    float right = in.right();
    const auto chip = [&](const ChipLook& look) {
        right -= chip_width(look);
        draw_chip({right, in.y + 1}, look);
        right -= 12;
    };
    chip(phase_chip(detail.state.phase));
    chip(level_chip(detail.state.level));
    ui::paragraph(
        {in.x, in.y, title_width(box.w, detail.state), 0}, detail.title, title_type,
        ui::colour(Token::t1), 2);
    draw_steps({in.x, in.bottom() - 36, in.w, 36}, detail.state, viewing);
}

constexpr float gap = 16;
constexpr float least_timeline_h = 220;

void draw_left(
    Rect place, const CaseDetail& detail, CaseUi& state, const desk::Viewing& viewing,
    Wishes& wishes) {
    const float customer_h = case_customer_height(place.w, detail);
    const float head_h = head_height(place.w, detail);
    Rect area = begin_column("case", place, head_h + gap + customer_h + gap + least_timeline_h);
    draw_head(ui::cut_top(area, head_h, gap), detail, viewing);
    draw_case_customer(ui::cut_top(area, customer_h, gap), detail, state, viewing, wishes);
    draw_timeline(area, detail, state, viewing, wishes);
    end_column();
}

void draw_right(
    Rect place, const CaseDetail& detail, CaseUi& state, const desk::Viewing& viewing,
    Wishes& wishes) {
    const float next_h = next_height(place.w, detail, state, viewing, NextSteps::inside);
    const float clocks_h = clocks_height(detail);
    const float content_h = next_h + gap + clocks_h + (clocks_h > 0 ? gap : 0) + people_h;
    Rect area = begin_column("next", place, content_h);
    draw_next(ui::cut_top(area, next_h, gap), detail, state, viewing, NextSteps::inside, wishes);
    if (clocks_h > 0) draw_clocks(ui::cut_top(area, clocks_h, gap), detail, viewing);
    draw_people(ui::cut_top(area, people_h), detail.state, viewing);
    end_column();
}

// Large text: one below the other, and the steps on a bar that never scrolls away.
void draw_one_column(
    Rect body, const CaseDetail& detail, CaseUi& state, const desk::Viewing& viewing,
    Wishes& wishes) {
    const Rect bar = ui::cut_bottom(body, 84);
    const Rect place = ui::inset(body, 24, 20);
    const float head_h = head_height(place.w, detail);
    const float next_h = next_height(place.w, detail, state, viewing, NextSteps::on_a_bar);
    const float customer_h = case_customer_height(place.w, detail);
    const float timeline_h = timeline_height(place.w, detail, viewing);
    const float clocks_h = clocks_height(detail);
    const auto with_gap = [](float h) { return h > 0 ? h + gap : 0; };
    Rect area = begin_column(
        "case", place,
        head_h + gap + with_gap(next_h) + customer_h + gap + with_gap(clocks_h) + people_h + gap +
            timeline_h);
    draw_head(ui::cut_top(area, head_h, gap), detail, viewing);
    if (next_h > 0)
        draw_next(
            ui::cut_top(area, next_h, gap), detail, state, viewing, NextSteps::on_a_bar, wishes);
    draw_case_customer(ui::cut_top(area, customer_h, gap), detail, state, viewing, wishes);
    draw_timeline(ui::cut_top(area, timeline_h, gap), detail, state, viewing, wishes);
    if (clocks_h > 0) draw_clocks(ui::cut_top(area, clocks_h, gap), detail, viewing);
    draw_people(ui::cut_top(area, people_h), detail.state, viewing);
    end_column();
    draw_steps_bar(action_bar(bar), detail, state, viewing, wishes);
}

void draw_case(
    Rect body, const CaseDetail& detail, CaseUi& state, const desk::Viewing& viewing,
    Wishes& wishes) {
    Rect area = ui::inset(body, 24, 20);
    if (has_two_columns(area)) {
        const Rect right = ui::cut_right(area, area.w >= 1100 ? 420.0F : 340.0F, 20);
        draw_left(area, detail, state, viewing, wishes);
        draw_right(right, detail, state, viewing, wishes);
    } else {
        draw_one_column(body, detail, state, viewing, wishes);
    }
    draw_sheets(detail, state, viewing, wishes);
}

} // namespace

std::vector<CaseWish>
draw(const CaseModel& model, CaseUi& state, ui::Rect body, const desk::Viewing& viewing) {
    Wishes wishes;
    const Rect area = ui::inset(body, 24, 20);
    if (model.detail && model.state != desk::ListState::failed) {
        draw_case(body, *model.detail, state, viewing, wishes);
    } else if (model.state == desk::ListState::loading) {
        ui::loading_state(area, 4, ui::shown_for_ms(ui::motion_id("loading")));
    } else if (model.state == desk::ListState::failed) {
        if (ui::failed_state(
                area, tr("The case could not be read"), tr("Your data is safe. Try again.")))
            wishes.emplace_back(ui::ReadAgain{});
    } else {
        if (ui::empty_state(
                area, Icon::help, tr("There is no such case"),
                tr("Check the number and scan again"),
                {.label = tr("All cases"), .icon = Icon::support_agent, .kind = ui::Kind::tonal}))
            wishes.emplace_back(ui::Go{"complaints", ""});
    }
    return wishes;
}

} // namespace foyer::complaints
