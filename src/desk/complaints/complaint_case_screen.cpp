#include "desk/complaints/complaint_case_screen.h"

#include <algorithm>
#include <array>

#include "base/phone.h"
#include "desk/complaints/case_next_screen.h"
#include "desk/complaints/case_sheets_screen.h"
#include "desk/complaints/case_timeline_screen.h"
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
        steps[at] = {tr("step", words[at]), below[at], mark};
    }
    ui::status_stepper(box, steps);
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
    ui::text(
        {in.x, in.y}, detail.title, {22, 30, ui::Weight::bold}, ui::colour(Token::t1),
        right - in.x);
    draw_steps({in.x, in.y + 46, in.w, 36}, detail.state, viewing);
}

std::string customer_words(const CaseDetail& detail) {
    return ui::language() == ui::Language::zh ? "“" + detail.state.intake.facts + "”"
                                              : "\"" + detail.state.intake.facts + "\"";
}

float words_height(const CaseDetail& detail, float w) {
    return std::clamp(
               ui::paragraph_height(w - 34, customer_words(detail), ui::type::body), 24.0F,
               192.0F) +
        26;
}

std::string shown_phone(const CaseDetail& detail, const CaseUi& state, Time now) {
    return now < state.phone_shown_until ? local_phone(detail.state.intake.phone) : detail.phone;
}

void draw_customer(
    Rect box, const CaseDetail& detail, CaseUi& state, const desk::Viewing& viewing,
    Wishes& wishes) {
    ui::card(box);
    Rect in = ui::inset(box, 21, 17);
    const std::string name = detail.customer.empty() ? tr("Anonymous") : detail.customer;
    ui::avatar({in.x, in.y, 48, 48}, name, 0);
    float x = in.x + 64;
    x += ui::text({x, in.y + 2}, name, ui::type::body_bold, ui::colour(Token::t1), 240) + 10;
    x += ui::text(
             {x, in.y + 2}, shown_phone(detail, state, viewing.now), ui::type::body,
             ui::colour(Token::t2)) +
        10;
    if (!detail.phone.empty()) {
        const ui::Button show{
            .label = tr("Show"), .icon = Icon::visibility, .kind = ui::Kind::ghost};
        const Rect place{in.right() - ui::button_width(show), in.y - 4, ui::button_width(show), 56};
        if (ui::button(place, show)) open_sheet(state, CaseSheet::reveal, wishes);
    }
    ui::text(
        {in.x + 64, in.y + 26}, facts_line(detail.state.intake), ui::type::label,
        ui::colour(Token::t2), in.w - 64 - 120);
    const Rect words{in.x, in.y + 60, in.w, box.bottom() - 17 - in.y - 60};
    ui::fill_rect(words, ui::colour(Token::surface2), 12);
    ui::stroke_rect(words, ui::colour(Token::border), 12);
    ui::paragraph(
        ui::inset(words, 17, 13), customer_words(detail), ui::type::body, ui::colour(Token::t1), 8);
}

void draw_left(
    Rect area, const CaseDetail& detail, CaseUi& state, const desk::Viewing& viewing,
    Wishes& wishes) {
    draw_head(ui::cut_top(area, 120, 16), detail, viewing);
    const float words_h = words_height(detail, area.w - 42);
    draw_customer(ui::cut_top(area, 94 + words_h, 16), detail, state, viewing, wishes);
    draw_timeline(area, detail, state, viewing, wishes);
}

} // namespace

std::vector<CaseWish>
draw(const CaseModel& model, CaseUi& state, ui::Rect body, const desk::Viewing& viewing) {
    Wishes wishes;
    Rect area = ui::inset(body, 24, 20);
    if (model.state == desk::ListState::loading && !model.detail) {
        ui::loading_state(area, 4, 0);
    } else if (model.state == desk::ListState::failed) {
        ui::failed_state(
            area, tr("The case could not be read"), tr("Your data is safe. Try again."));
    } else if (!model.detail) {
        ui::empty_state(
            area, Icon::help, tr("There is no such case"), tr("Check the number and scan again"));
    } else {
        const Rect right = ui::cut_right(area, area.w >= 1000 ? 420.0F : 340.0F, 20);
        draw_left(area, *model.detail, state, viewing, wishes);
        draw_next(right, *model.detail, state, viewing, wishes);
        draw_sheets(*model.detail, state, viewing, wishes);
    }
    return wishes;
}

} // namespace foyer::complaints
