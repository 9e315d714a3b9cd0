#include "desk/complaints/case_sheets_screen.h"

#include <array>

#include "base/text.h"
#include "desk/complaints/code_lists.h"
#include "ui/texts.h"
#include "ui/widgets.h"

namespace foyer::complaints {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;
using Wishes = std::vector<CaseWish>;

// The buttons at the foot of every sheet. True when the primary one was pressed.
bool draw_foot(
    Rect& in, CaseUi& state, const char* does, Icon icon, bool ready, const char* why_not) {
    Rect foot = ui::cut_bottom(in, 64, 16);
    const ui::Button go{
        .label = does,
        .icon = icon,
        .kind = ui::Kind::primary,
        .shortcut = ui::ctrl(ui::Key::enter),
        .enabled = ready,
        .busy = state.busy,
        .why_not = why_not};
    const bool pressed = ui::button(ui::cut_right(foot, ui::button_width(go), 12), go);
    const ui::Button no{.label = tr("Cancel"), .kind = ui::Kind::ghost};
    if (ui::button(ui::cut_left(foot, ui::button_width(no), 12), no)) state.sheet = CaseSheet::none;
    if (!state.refused.empty())
        ui::paragraph(
            {foot.x, foot.y + 8, foot.w, 48}, state.refused, ui::type::label,
            ui::colour(Token::danger), 2);
    return pressed;
}

void draw_text(Rect box, CaseUi& state, const char* name, const char* placeholder) {
    ui::text_area(box, state.text, {.name = name, .placeholder = placeholder, .limit = 500});
}

void draw_contact(Rect in, const State& subject, CaseUi& state, Wishes& wishes) {
    const bool pressed = draw_foot(in, state, tr("Record contact"), Icon::check, true, "");
    constexpr std::array ways{
        ContactWay::phone, ContactWay::in_person, ContactWay::message, ContactWay::letter};
    std::array<ui::Segment, 4> segments;
    int chosen = 0;
    for (std::size_t i = 0; i < ways.size(); ++i) {
        segments[i] = {tr(name_of(ways[i]))};
        if (ways[i] == state.way) chosen = static_cast<int>(i);
    }
    if (ui::segmented(ui::cut_top(in, 56, 12), tr("How"), segments, chosen))
        state.way = ways[static_cast<std::size_t>(chosen)];
    constexpr std::array outcomes{
        ContactOutcome::spoke, ContactOutcome::no_answer, ContactOutcome::wrong_number,
        ContactOutcome::left_message};
    const auto boxes = ui::grid(ui::cut_top(in, 56, 12), 4, 4, 56, 8);
    for (std::size_t i = 0; i < outcomes.size(); ++i)
        if (ui::pick_tile(
                boxes[i], tr(name_of(outcomes[i])), Icon::none, state.outcome == outcomes[i]))
            state.outcome = outcomes[i];
    draw_text(in, state, tr("What was said"), tr("What was said, what was agreed"));
    if (pressed)
        wishes.emplace_back(Act{Contact{subject.id, state.way, state.outcome, state.text}});
}

void draw_assign(
    Rect in, const State& subject, CaseUi& state, const desk::Viewing& viewing, Wishes& wishes) {
    const bool chosen = !state.staff.is_nil() || !state.department.empty();
    const bool pressed = draw_foot(
        in, state, tr("Assign"), Icon::person_add, chosen, tr("Choose a person or a department"));
    const Rect reason = ui::cut_bottom(in, 56, 12);
    ui::text_field(
        reason, state.text, {.name = tr("Reason"), .placeholder = tr("Reason"), .limit = 200});
    const auto all = departments();
    std::vector<const desk::StaffCard*> people;
    for (const desk::StaffCard& card : viewing.staff->all())
        if (card.active) people.push_back(&card);
    const int count = static_cast<int>(people.size() + all.size());
    const auto rows = static_cast<float>((count + 2) / 3);
    const Rect area = ui::begin_scroll("assignees", in, rows * 66);
    const auto boxes = ui::grid(area, count, 3, 56, 10);
    for (std::size_t i = 0; i < people.size(); ++i) {
        const std::string name = desk::name_of(viewing, people[i]->id);
        ui::push_id(text_of(people[i]->id));
        if (ui::pick_tile(boxes[i], name, Icon::person, state.staff == people[i]->id)) {
            state.staff = people[i]->id;
            state.department.clear();
        }
        ui::pop_id();
    }
    for (std::size_t i = 0; i < all.size(); ++i)
        if (ui::pick_tile(
                boxes[people.size() + i], tr(all[i].english), Icon::groups,
                state.department == all[i].code)) {
            state.department = all[i].code;
            state.staff = {};
        }
    ui::end_scroll();
    if (pressed)
        wishes.emplace_back(Act{Assign{subject.id, state.staff, state.department, state.text}});
}

void draw_note(Rect in, const State& subject, CaseUi& state, Wishes& wishes) {
    const bool written = !trimmed(state.text).empty();
    const bool pressed =
        draw_foot(in, state, tr("Add note"), Icon::edit_note, written, tr("Write the note first"));
    draw_text(in, state, tr("Note"), tr("For colleagues; the customer does not see it"));
    if (pressed) wishes.emplace_back(Act{Note{subject.id, state.text}});
}

void draw_raise(Rect in, const State& subject, CaseUi& state, Wishes& wishes) {
    const bool ready = state.level > subject.level && !trimmed(state.text).empty();
    const bool pressed = draw_foot(
        in, state, tr("Escalate"), Icon::trending_up, ready,
        tr("Choose a higher severity and say why"));
    std::vector<ui::Segment> segments;
    for (int level = subject.level + 1; level <= 4; ++level)
        segments.push_back({tr(name_of_level(level)), Icon::none, level >= 3});
    int chosen = state.level - subject.level - 1;
    if (segments.size() == 1) {
        if (ui::pick_tile(
                ui::cut_top(in, 56, 12), segments[0].label, Icon::priority_high, chosen == 0))
            chosen = 0;
    } else if (!segments.empty()) {
        ui::segmented(ui::cut_top(in, 56, 12), tr("Severity"), segments, chosen);
    }
    if (chosen >= 0) state.level = subject.level + 1 + chosen;
    draw_text(in, state, tr("Reason"), tr("Why is it graver than it looked?"));
    if (pressed) wishes.emplace_back(Act{RaiseLevel{subject.id, state.level, state.text}});
}

void draw_reveal(Rect in, const State& subject, CaseUi& state, Wishes& wishes) {
    const bool pressed = draw_foot(
        in, state, tr("Show for 30 s"), Icon::visibility, !state.text.empty(),
        tr("Choose a reason"));
    ui::paragraph(
        ui::cut_top(in, 48, 12), tr("The log keeps who saw the number and why. Choose a reason:"),
        ui::type::body, ui::colour(Token::t2), 2);
    const auto reasons = reveal_reasons();
    const auto boxes = ui::grid(in, static_cast<int>(reasons.size()), 2, 56, 10);
    for (std::size_t i = 0; i < reasons.size(); ++i)
        if (ui::pick_tile(
                boxes[i], tr(reasons[i].english), Icon::none, state.text == reasons[i].code))
            state.text = reasons[i].code;
    if (pressed) wishes.emplace_back(Act{RevealPhone{subject.id, state.text}});
}

} // namespace

void open_sheet(CaseUi& state, CaseSheet sheet, Wishes& wishes) {
    state.sheet = sheet;
    state.text.clear();
    state.staff = {};
    state.department.clear();
    state.level = 0;
    state.refused.clear();
    state.outcome = ContactOutcome::spoke;
    wishes.emplace_back(OpenSheet{});
}

void draw_sheets(
    const CaseDetail& detail, CaseUi& state, const desk::Viewing& viewing, Wishes& wishes) {
    const State& subject = detail.state;
    const auto show = [&](const char* title, float h, const auto& contents) {
        const ui::Dialog dialog = ui::begin_dialog("sheet", title, 880, h);
        contents(dialog.inside);
        if (dialog.closed) state.sheet = CaseSheet::none;
        ui::end_dialog();
    };
    switch (state.sheet) {
    case CaseSheet::none: return;
    case CaseSheet::contact:
        return show(tr("Contact customer"), 480, [&](Rect in) {
            draw_contact(in, subject, state, wishes);
        });
    case CaseSheet::assign:
        return show(tr("Who deals with it?"), 580, [&](Rect in) {
            draw_assign(in, subject, state, viewing, wishes);
        });
    case CaseSheet::note:
        return show(tr("Add note"), 380, [&](Rect in) { draw_note(in, subject, state, wishes); });
    case CaseSheet::raise:
        return show(tr("Escalate"), 440, [&](Rect in) { draw_raise(in, subject, state, wishes); });
    case CaseSheet::reveal:
        return show(tr("Show the phone number"), 400, [&](Rect in) {
            draw_reveal(in, subject, state, wishes);
        });
    }
}

} // namespace foyer::complaints
