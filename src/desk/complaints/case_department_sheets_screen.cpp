#include "desk/complaints/case_department_sheets_screen.h"

#include <algorithm>

#include "base/text.h"
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
using ui::tr;
using Departments = std::vector<std::string>;
using Wishes = std::vector<CaseWish>;

Departments departments_of(const State& subject) {
    Departments departments;
    for (const Assignment& one : subject.assignments)
        if (!one.department.empty()) departments.push_back(one.department);
    return departments;
}

// ---- assign -----------------------------------------------------------------------------------

std::vector<const desk::StaffCard*> active_staff(const desk::Viewing& viewing) {
    std::vector<const desk::StaffCard*> people;
    if (viewing.staff == nullptr) return people;
    for (const desk::StaffCard& card : viewing.staff->all())
        if (card.active) people.push_back(&card);
    return people;
}

void draw_people(
    Rect& in, const std::vector<const desk::StaffCard*>& people, CaseUi& state,
    const desk::Viewing& viewing) {
    draw_heading(in, tr("A person"));
    const auto boxes = ui::grid(
        ui::cut_top(in, tiles_height(people.size())), static_cast<int>(people.size()), 3, row_h,
        tiles_gap);
    for (std::size_t i = 0; i < people.size(); ++i) {
        const std::string name = desk::name_of(viewing, people[i]->id);
        ui::push_id(text_of(people[i]->id));
        if (ui::pick_tile(boxes[i], name, Icon::person, state.staff == people[i]->id)) {
            state.staff = people[i]->id;
            state.departments.clear();
        }
        ui::pop_id();
    }
}

void toggle(Departments& departments, std::string_view code) {
    if (std::erase(departments, code) == 0) departments.emplace_back(code);
}

// Nobody who is asked is passed over.
bool is_settled(const State& subject, std::string_view code) {
    return subject.phase == Phase::assigned &&
        std::ranges::find(subject.assignments, code, &Assignment::department) !=
        subject.assignments.end();
}

void draw_departments(Rect& in, const State& subject, CaseUi& state) {
    draw_heading(in, tr("One or several departments"));
    const auto all = departments();
    const auto boxes = ui::grid(
        ui::cut_top(in, tiles_height(all.size())), static_cast<int>(all.size()), 3, row_h,
        tiles_gap);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool on = std::ranges::count(state.departments, all[i].code) > 0;
        if (!ui::pick_tile(boxes[i], tr(all[i].english), Icon::groups, on)) continue;
        if (is_settled(subject, all[i].code)) continue;
        toggle(state.departments, all[i].code);
        state.staff = {};
    }
}

void draw_assign(
    Rect in, const State& subject, CaseUi& state, const desk::Viewing& viewing, Wishes& wishes) {
    const Departments have_it = departments_of(subject);
    const bool chosen = !state.staff.is_nil() ||
        std::ranges::any_of(state.departments, [&](const std::string& one) {
            return std::ranges::count(have_it, one) == 0;
        });
    const bool pressed = draw_foot(
        in, state, {tr("Assign"), Icon::person_add, chosen, tr("Choose a person or a department")});
    const Rect reason = ui::cut_bottom(in, row_h, gap);
    ui::text_field(
        reason, state.text, {.name = tr("Reason"), .placeholder = tr("Reason"), .limit = 200});
    // Departments that are asked already leave no room for a person alone.
    const bool alone = subject.phase != Phase::assigned;
    const auto people = active_staff(viewing);
    const float people_h = alone ? heading_h + tiles_height(people.size()) : 0;
    Rect area = begin_column(
        "assignees", in, people_h + heading_h + tiles_height(departments().size()), dialog_edge);
    if (alone) draw_people(area, people, state, viewing);
    draw_departments(area, subject, state);
    end_column();
    if (pressed)
        wishes.emplace_back(Act{Assign{subject.id, state.staff, state.departments, state.text}});
}

// ---- accept, send back ------------------------------------------------------------------------

// With one department there is nothing to choose.
float choice_height(const State& subject) {
    const std::size_t count = unanswered(subject).size();
    return count < 2 ? 0 : heading_h + tiles_height(count);
}

void draw_choice(Rect& in, const State& subject, CaseUi& state) {
    const auto asked = unanswered(subject);
    if (asked.size() < 2) return;
    draw_heading(in, tr("Which department?"));
    const int tapped = draw_tiles(
        in, asked.size(), 3,
        [&](std::size_t i) { return std::string(tr(department_name(asked[i].department))); },
        [&](std::size_t i) { return state.departments == Departments{asked[i].department}; });
    if (tapped >= 0) state.departments = {asked[static_cast<std::size_t>(tapped)].department};
}

std::string acting(const State& subject, const CaseUi& state) {
    const bool chosen = unanswered(subject).size() > 1 && !state.departments.empty();
    return chosen ? state.departments.front() : std::string();
}

bool knows_who(const State& subject, const CaseUi& state) {
    return unanswered(subject).size() < 2 || !state.departments.empty();
}

void draw_accept(
    Rect in, const State& subject, CaseUi& state, const desk::Viewing& viewing, Wishes& wishes) {
    const bool pressed = draw_foot(
        in, state,
        {tr("Accept for the department"), Icon::handshake, knows_who(subject, state),
         tr("Choose a department")});
    draw_choice(in, subject, state);
    ui::text_field(
        ui::cut_top(in, row_h), state.text,
        {.name = tr("Who says yes"), .placeholder = tr("Who of them says yes"), .limit = 80});
    if (!pressed) return;
    const std::string said = trimmed(state.text);
    const std::string name = said.empty() ? desk::name_of(viewing, viewing.viewer.staff) : said;
    wishes.emplace_back(Act{Accept{subject.id, name, acting(subject, state)}});
}

void draw_bounce(Rect in, const State& subject, CaseUi& state, Wishes& wishes) {
    const bool who = knows_who(subject, state);
    const bool pressed = draw_foot(
        in, state,
        {tr(name_of(Verb::bounce)), icon_of(Verb::bounce), who && !trimmed(state.text).empty(),
         who ? tr("Write a few words first") : tr("Choose a department")});
    draw_choice(in, subject, state);
    draw_text(in, state, tr("Reason"), tr("Why does the department send it back?"));
    if (pressed)
        wishes.emplace_back(Act{Bounce{subject.id, state.text, acting(subject, state)}});
}

} // namespace

void open_assign(CaseUi& state, const State& subject, Wishes& wishes) {
    open_sheet(state, CaseSheet::assign, wishes);
    if (state.staff.is_nil() && state.departments.empty())
        state.departments = departments_of(subject);
}

SheetLook look_of_department_sheet(CaseSheet sheet, const State& subject) {
    switch (sheet) {
    case CaseSheet::assign:
        return {tr("Who deals with it?"), subject.phase == Phase::assigned ? 520.0F : 640.0F};
    case CaseSheet::accept:
        return {tr("Accept for the department"), 260 + choice_height(subject)};
    case CaseSheet::bounce: return {tr(name_of(Verb::bounce)), 380 + choice_height(subject)};
    default: return {};
    }
}

bool draw_department_sheet(
    Rect in, const State& subject, CaseUi& state, const desk::Viewing& viewing, Wishes& wishes) {
    switch (state.sheet) {
    case CaseSheet::assign: draw_assign(in, subject, state, viewing, wishes); return true;
    case CaseSheet::accept: draw_accept(in, subject, state, viewing, wishes); return true;
    case CaseSheet::bounce: draw_bounce(in, subject, state, wishes); return true;
    default: return false;
    }
}

} // namespace foyer::complaints
