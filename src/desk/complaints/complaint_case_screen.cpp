#include "desk/complaints/complaint_case_screen.h"

#include <algorithm>
#include <array>

#include "desk/complaints/authority.h"
#include "desk/complaints/case_clocks_screen.h"
#include "desk/complaints/case_customer_screen.h"
#include "desk/complaints/case_next_screen.h"
#include "desk/complaints/case_remedy_screen.h"
#include "desk/complaints/case_sheets_screen.h"
#include "desk/complaints/case_timeline_screen.h"
#include "desk/complaints/code_lists.h"
#include "desk/complaints/complaint_parts_screen.h"
#include "desk/complaints/radar_screen.h"
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
        time_or_nothing(state.first_response_at, viewing), std::string(),
        time_or_nothing(state.resolved_at, viewing),
        state.calls.empty() ? std::string()
                            : time_or_nothing(state.calls.back(), viewing)};
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

const char* words_of(SupervisorReason reason) {
    switch (reason) {
    case SupervisorReason::bounced_twice: return tr("Sent back twice");
    case SupervisorReason::rejected_twice: return tr("Declined twice");
    case SupervisorReason::left_untouched: return tr("Left untouched");
    }
    return "";
}

// Why a supervisor has to look at it: the first reason stands for all.
std::optional<ChipLook> supervisor_chip(const State& state) {
    const auto reasons = supervisor_reasons(state);
    if (reasons.empty()) return std::nullopt;
    return ChipLook{ui::Tone::warn, Icon::verified_user, words_of(reasons.front())};
}

std::vector<ChipLook> head_chips(const State& state) {
    std::vector<ChipLook> chips{phase_chip(state.phase), level_chip(state.level)};
    if (const auto look = supervisor_chip(state)) chips.push_back(*look);
    return chips;
}

float title_width(float card_w, const State& state) {
    float w = card_w - 42;
    for (const ChipLook& look : head_chips(state))
        w -= chip_width(look) + 12;
    return w;
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
    for (const ChipLook& look : head_chips(detail.state)) {
        right -= chip_width(look);
        draw_chip({right, in.y + 1}, look);
        right -= 12;
    }
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

constexpr float with_gap(float h) { return h > 0 ? h + gap : 0; }

// The cards below the next step: remedy, follow-up, clocks, whose case it is.
float below_height(float width, const CaseDetail& detail, const desk::Viewing& viewing) {
    return with_gap(remedy_height(detail, viewing)) +
        with_gap(follow_up_height(width, detail.state)) +
        with_gap(clocks_height(detail.state)) + people_height(width, detail.state);
}

void draw_below(
    Rect& area, const CaseDetail& detail, CaseUi& state, const desk::Viewing& viewing,
    Wishes& wishes) {
    if (const float h = remedy_height(detail, viewing); h > 0)
        draw_remedy(ui::cut_top(area, h, gap), detail, state, viewing, wishes);
    if (const float h = follow_up_height(area.w, detail.state); h > 0)
        draw_follow_up_card(ui::cut_top(area, h, gap), detail.state, state, viewing, wishes);
    if (const float h = clocks_height(detail.state); h > 0)
        draw_clocks(ui::cut_top(area, h, gap), detail.state, viewing);
    draw_people(
        ui::cut_top(area, people_height(area.w, detail.state)), detail.state, viewing);
}

void draw_right(
    Rect place, const CaseDetail& detail, CaseUi& state, const desk::Viewing& viewing,
    Wishes& wishes) {
    const float next_h = next_height(place.w, detail, state, viewing, NextSteps::inside);
    Rect area = begin_column("next", place, next_h + gap + below_height(place.w, detail, viewing));
    draw_next(ui::cut_top(area, next_h, gap), detail, state, viewing, NextSteps::inside, wishes);
    draw_below(area, detail, state, viewing, wishes);
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
    Rect area = begin_column(
        "case", place,
        head_h + gap + with_gap(next_h) + customer_h + gap + timeline_h + gap +
            below_height(place.w, detail, viewing));
    draw_head(ui::cut_top(area, head_h, gap), detail, viewing);
    if (next_h > 0)
        draw_next(
            ui::cut_top(area, next_h, gap), detail, state, viewing, NextSteps::on_a_bar, wishes);
    draw_case_customer(ui::cut_top(area, customer_h, gap), detail, state, viewing, wishes);
    draw_timeline(ui::cut_top(area, timeline_h, gap), detail, state, viewing, wishes);
    draw_below(area, detail, state, viewing, wishes);
    end_column();
    draw_steps_bar(action_bar(bar), detail, state, viewing, wishes);
}

// What is asked, why it needs somebody else, and who the customer is.
desk::ApprovalAsk approval_of(
    const CaseDetail& detail, const Propose& propose, const desk::Viewing& viewing) {
    const auto least = role_to_approve(
        propose.remedy, propose.amount, viewing.viewer.role, Fen{});
    const Date today = viewing.zone->business_date(viewing.now);
    const Intake& intake = detail.state.intake;
    desk::ApprovalAsk ask;
    ask.least = least.value_or(desk::Role::lead);
    ask.title = tr("Approval");
    ask.subtitle = tr("Complaint {1}, asked by {2}",
                      {desk::short_text_of(detail.state.number, today),
                       desk::name_of(viewing, viewing.viewer.staff)});
    ask.facts = {{tr(name_of(propose.remedy)), yuan_text(propose.amount), true},
                 {tr("Goods"), detail.title, false},
                 {tr("Finding"), tr(name_of(detail.state.finding)), false},
                 {tr("Severity"), tr(name_of_level(detail.state.level)), false}};
    if (intake.amount.value > 0)
        ask.facts.push_back({tr("Paid"), yuan_text(intake.amount), false});
    ask.approve = tr("Approve");
    return ask;
}

void draw_approval(
    const CaseDetail& detail, CaseUi& state, const desk::Viewing& viewing, Wishes& wishes) {
    const auto* propose = state.asked ? get_if<Propose>(&state.asked->command) : nullptr;
    if (!state.approval.open || propose == nullptr) return;
    auto wish = desk::draw(approval_of(detail, *propose, viewing), state.approval, viewing);
    if (wish) wishes.emplace_back(ActApproved{*state.asked, wish->approver, wish->pin});
}

bool repeats(const CaseModel& model) {
    return !model.clusters.empty() || !model.actions.empty();
}

// What the case repeats, and the corrective action: the one there is, or a new one.
void draw_repeats(Rect box, const CaseModel& model, Wishes& wishes) {
    const bool alert = !model.clusters.empty();
    std::string lead = alert ? sentence_of(model.clusters.front()) : std::string();
    if (!alert)
        lead = tr("Linked to the corrective action {1}", {model.actions.front().label});
    const bool running = !model.actions.empty();
    const ui::Button act{
        .label = running ? model.actions.front().label : std::string_view(tr("Corrective action")),
        .icon = running ? Icon::chevron_right : Icon::build};
    if (running || model.offers_capa) {
        const Rect button = ui::cut_right(box, ui::button_width(act), 12);
        if (ui::button(button, act))
            wishes.emplace_back(
                running
                    ? ui::Go{"capa.one", model.actions.front().id}
                    : ui::Go{
                          "capa.new",
                          text_of(model.detail->state.id) + ":" +
                              std::string(code_of(model.clusters.front().key.kind))});
    }
    ui::banner(box, alert ? ui::Tone::warn : ui::Tone::info, Icon::insights, lead);
}

void draw_case(
    Rect body, const CaseModel& model, CaseUi& state, const desk::Viewing& viewing,
    Wishes& wishes) {
    const CaseDetail& detail = *model.detail;
    const CaseSheet sheet_before = state.sheet;
    if (repeats(model)) {
        Rect place = ui::inset(body, 24, 20);
        draw_repeats(ui::cut_top(place, radar_banner_h), model, wishes);
        ui::cut_top(body, radar_banner_h + gap);
    }
    Rect area = ui::inset(body, 24, 20);
    if (has_two_columns(area)) {
        const Rect right = ui::cut_right(area, area.w >= 1100 ? 420.0F : 340.0F, 20);
        draw_left(area, detail, state, viewing, wishes);
        draw_right(right, detail, state, viewing, wishes);
    } else {
        draw_one_column(body, detail, state, viewing, wishes);
    }
    // The key that opened a sheet must not press its verb as well.
    if (state.sheet != sheet_before) ui::need_frame_in(0);
    else if (!state.approval.open) draw_sheets(model, state, viewing, wishes);
    draw_approval(detail, state, viewing, wishes);
}

} // namespace

std::vector<CaseWish>
draw(const CaseModel& model, CaseUi& state, ui::Rect body, const desk::Viewing& viewing) {
    Wishes wishes;
    const Rect area = ui::inset(body, 24, 20);
    if (model.detail && model.state != desk::ListState::failed) {
        draw_case(body, model, state, viewing, wishes);
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
