#include "desk/capa/capa_parts_screen.h"

#include <algorithm>
#include <array>

#include "desk/refusal_screen.h"
#include "ui/texts.h"

namespace foyer::capa {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Tone;
using ui::tr;

constexpr std::array<int, 6> days{0, 1, 3, 7, 14, 30};
constexpr float label_h = 26;
constexpr float case_h = 64;

void draw_label(Rect box, std::string_view label) {
    ui::text(
        {box.x, box.y - label_h}, label, ui::type::label, ui::colour(ui::Token::t2), box.w);
}

} // namespace

ChipLook phase_chip(Phase phase, bool effective) {
    switch (phase) {
    case Phase::open: return {Tone::info, Icon::build, tr(name_of(phase))};
    case Phase::action_done: return {Tone::accent, Icon::fact_check, tr(name_of(phase))};
    case Phase::verified: break;
    }
    return effective ? ChipLook{Tone::ok, Icon::check_circle, tr("Effective")}
                     : ChipLook{Tone::danger, Icon::error, tr("Not effective")};
}

ChipLook due_chip(Phase phase, Date due, Time done_at, const desk::Viewing& viewing) {
    const Date today = viewing.zone->business_date(viewing.now);
    if (phase == Phase::verified) return {};
    if (phase == Phase::action_done) {
        const Date from = viewing.zone->business_date(done_at + measured_ms);
        if (from <= today) return {Tone::warn, Icon::fact_check, tr("To be verified now")};
        return {Tone::neutral, Icon::schedule, tr("Verify from {1}", {date_words(from, viewing)})};
    }
    const int left = days_between(today, due);
    if (left < 0)
        return {
            Tone::danger, Icon::alarm,
            ui::tr_plural("{1} day overdue", "{1} days overdue", -left)};
    if (left == 0) return {Tone::warn, Icon::schedule, tr("Due today")};
    return {Tone::neutral, Icon::schedule, tr("Due {1}", {date_words(due, viewing)})};
}

std::string why_not(
    const Command& command, const CapaDetail& detail, const desk::Viewing& viewing) {
    Facts facts;
    if (detail.found) facts.state = *detail.found;
    facts.owner_active = true;
    facts.cases_known = true;
    facts.counts = detail.counts;
    const auto decision = decide(command, facts, {viewing.now, viewing.viewer, {}, viewing.zone});
    const auto* refusal = std::get_if<desk::Refusal>(&decision);
    return refusal == nullptr ? std::string() : words_of(*refusal);
}

std::span<const int> due_choices() {
    return days;
}

Date due_of(int choice, const desk::Viewing& viewing) {
    const auto at = static_cast<std::size_t>(std::clamp<int>(choice, 0, days.size() - 1));
    return add_days(viewing.zone->business_date(viewing.now), days[at]);
}

bool draw_due(Rect box, int& choice, const desk::Viewing& viewing) {
    draw_label(box, tr("To be done by"));
    std::vector<std::string> options;
    for (int i = 0; i < static_cast<int>(days.size()); ++i)
        options.push_back(date_words(due_of(i, viewing), viewing));
    return ui::select(box, tr("To be done by"), options, choice);
}

bool draw_owner(Rect box, StaffId& owner, const desk::Viewing& viewing) {
    draw_label(box, tr("Responsible"));
    std::vector<std::string> options;
    std::vector<StaffId> people;
    int chosen = -1;
    for (const desk::StaffCard& card : viewing.staff->all()) {
        if (!card.active) continue;
        if (card.id == owner) chosen = static_cast<int>(people.size());
        people.push_back(card.id);
        options.push_back(desk::name_of(viewing, card.id));
    }
    const char* name = tr("Responsible");
    if (!ui::select(box, name, options, chosen, tr("Choose who is to do it"))) return false;
    owner = people[static_cast<std::size_t>(chosen)];
    return true;
}

float linked_cases_height(std::size_t count) {
    return 54 + case_h * static_cast<float>(count) + 1;
}

std::optional<ui::Go> draw_linked_cases(
    Rect box, std::string_view heading, std::span<const LinkedCase> cases,
    const desk::Viewing& viewing) {
    std::optional<ui::Go> tapped;
    Rect rows = ui::titled_card(box, heading);
    for (const LinkedCase& one : cases) {
        const std::string id = text_of(one.id);
        ui::push_id(id);
        const Rect row = ui::cut_top(rows, case_h);
        if (ui::list_row(row, one.title, false).clicked) tapped = ui::Go{"complaints.case", id};
        ui::text(
            {row.x + 20, row.y + 10}, one.title, ui::type::row_bold, ui::colour(ui::Token::t1),
            row.w - 70);
        ui::text(
            {row.x + 20, row.y + 34},
            one.number + "·" + ui::when_text(one.received_at, viewing.now, *viewing.zone),
            ui::type::small, ui::colour(ui::Token::t3), row.w - 70);
        ui::icon(
            {row.right() - 44, row.y + 20}, Icon::chevron_right, 24, ui::colour(ui::Token::t3));
        ui::pop_id();
    }
    ui::card_edge(box);
    return tapped;
}

std::string date_words(Date date, const desk::Viewing& viewing) {
    return ui::day_text(viewing.zone->moment(date, 12 * hour_ms), *viewing.zone);
}

} // namespace foyer::capa
