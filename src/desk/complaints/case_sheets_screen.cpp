#include "desk/complaints/case_sheets_screen.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "desk/complaints/case_department_sheets_screen.h"
#include "desk/complaints/case_end_sheets_screen.h"
#include "desk/complaints/case_photos_screen.h"
#include "desk/complaints/case_reason_sheets_screen.h"
#include "desk/complaints/case_sheet_parts_screen.h"
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

// ---- contact ----------------------------------------------------------------------------------

void draw_ways(Rect& in, CaseUi& state) {
    constexpr std::array ways{
        ContactWay::phone, ContactWay::in_person, ContactWay::message, ContactWay::letter};
    std::array<ui::Segment, ways.size()> segments;
    for (std::size_t i = 0; i < ways.size(); ++i)
        segments[i] = {tr(name_of(ways[i]))};
    int chosen = static_cast<int>(std::ranges::find(ways, state.way) - ways.begin());
    if (ui::segmented(ui::cut_top(in, row_h, gap), tr("How"), segments, chosen))
        state.way = ways[static_cast<std::size_t>(chosen)];
}

void draw_outcomes(Rect& in, CaseUi& state) {
    constexpr std::array outcomes{
        ContactOutcome::spoke, ContactOutcome::no_answer, ContactOutcome::wrong_number,
        ContactOutcome::left_message};
    const auto boxes = ui::columns(
        ui::cut_top(in, row_h, gap), {ui::fill(1.5F), ui::fill(), ui::fill(), ui::fill()}, 8);
    for (std::size_t i = 0; i < outcomes.size(); ++i)
        if (ui::pick_tile(
                boxes[i], tr(name_of(outcomes[i])), Icon::none, state.outcome == outcomes[i]))
            state.outcome = outcomes[i];
}

void draw_contact(Rect in, const State& subject, CaseUi& state, Wishes& wishes) {
    const bool needs_words = state.outcome == ContactOutcome::spoke;
    const bool written = !trimmed(state.text).empty();
    const bool pressed = draw_foot(
        in, state,
        {tr("Record contact"), Icon::check, written || !needs_words,
         tr("Write what was said first")});
    const float above = 2 * (row_h + gap);
    Rect area = begin_column("contact", in, above + least_words_h, dialog_edge);
    draw_ways(area, state);
    draw_outcomes(area, state);
    draw_text(area, state, tr("What was said"), tr("What was said, what was agreed"));
    end_column();
    if (pressed)
        wishes.emplace_back(Act{Contact{subject.id, state.way, state.outcome, state.text}});
}

// ---- note, escalate, show the number ----------------------------------------------------------

void draw_note(Rect in, const State& subject, CaseUi& state, Wishes& wishes) {
    const bool written = !trimmed(state.text).empty();
    const bool pressed = draw_foot(
        in, state, {tr("Add note"), Icon::edit_note, written, tr("Write the note first")});
    draw_text(in, state, tr("Note"), tr("For colleagues; the customer does not see it"));
    if (pressed) wishes.emplace_back(Act{Note{subject.id, state.text}});
}

void draw_raise(Rect in, const State& subject, CaseUi& state, Wishes& wishes) {
    const bool ready = state.level > subject.level && !trimmed(state.text).empty();
    const bool pressed = draw_foot(
        in, state,
        {tr("Escalate"), Icon::trending_up, ready, tr("Choose a higher severity and say why")});
    Rect area = begin_column("raise", in, heading_h + row_h + gap + least_words_h, dialog_edge);
    draw_heading(area, tr("Severity"));
    const auto boxes =
        ui::columns(ui::cut_top(area, row_h, gap), {ui::fill(), ui::fill(), ui::fill()}, 8);
    for (int level = subject.level + 1; level <= 4; ++level) {
        const auto at = static_cast<std::size_t>(level - subject.level - 1);
        const Icon mark = level >= 3 ? Icon::priority_high : Icon::arrow_upward;
        if (ui::pick_tile(boxes[at], tr(name_of_level(level)), mark, state.level == level))
            state.level = level;
    }
    draw_text(area, state, tr("Reason"), tr("Why is it graver than it looked?"));
    end_column();
    if (pressed) wishes.emplace_back(Act{RaiseLevel{subject.id, state.level, state.text}});
}

void draw_reveal(Rect in, const State& subject, CaseUi& state, Wishes& wishes) {
    const bool pressed = draw_foot(
        in, state,
        {tr("Show for 30 s"), Icon::visibility, !state.text.empty(), tr("Choose a reason")});
    const auto reasons = reveal_reasons();
    Rect area = begin_column("reveal", in, 36 + 2 * row_h + tiles_gap, dialog_edge);
    ui::text_in(
        ui::cut_top(area, 24, 12), tr("The log keeps who saw the number and why."), ui::type::body,
        ui::colour(Token::t2));
    const auto boxes = ui::grid(area, static_cast<int>(reasons.size()), 2, row_h, tiles_gap);
    for (std::size_t i = 0; i < reasons.size(); ++i)
        if (ui::pick_tile(
                boxes[i], tr(reasons[i].english), Icon::none, state.text == reasons[i].code))
            state.text = reasons[i].code;
    end_column();
    if (pressed) wishes.emplace_back(Act{RevealPhone{subject.id, state.text}});
}

SheetLook look_of(CaseSheet sheet, const CaseDetail& detail) {
    switch (sheet) {
    case CaseSheet::contact: return {tr("Contact customer"), 480};
    case CaseSheet::note: return {tr("Add note"), 400};
    case CaseSheet::raise: return {tr("Escalate"), 440};
    case CaseSheet::reveal: return {tr("Show the phone number"), 350};
    case CaseSheet::attach: return {tr("Attach photos and papers"), 640};
    default: break;
    }
    const SheetLook handed = look_of_department_sheet(sheet, detail.state);
    if (handed.title != nullptr) return handed;
    const SheetLook end = look_of_end_sheet(sheet, detail);
    return end.title != nullptr ? end : look_of_reason_sheet(sheet);
}

void draw_inside(
    Rect in, const CaseModel& model, CaseUi& state, const desk::Viewing& viewing, Wishes& wishes) {
    const State& subject = model.detail->state;
    if (draw_department_sheet(in, subject, state, viewing, wishes)) return;
    if (draw_end_sheet(in, *model.detail, state, viewing, wishes)) return;
    switch (state.sheet) {
    case CaseSheet::contact: return draw_contact(in, subject, state, wishes);
    case CaseSheet::note: return draw_note(in, subject, state, wishes);
    case CaseSheet::raise: return draw_raise(in, subject, state, wishes);
    case CaseSheet::reveal: return draw_reveal(in, subject, state, wishes);
    case CaseSheet::attach: return draw_attach(in, subject, state, viewing, wishes);
    default: return draw_reason_sheet(in, model, state, viewing, wishes);
    }
}

} // namespace

void open_sheet(CaseUi& state, CaseSheet sheet, Wishes& wishes) {
    // What was typed into a sheet that was left is still there; what was sent is not.
    if (state.typed_for != sheet || state.op.is_nil()) {
        state.text.clear();
        state.staff = {};
        state.departments.clear();
        state.level = 0;
        state.end = {};
        state.chosen_files.clear();
        state.outcome = ContactOutcome::spoke;
    }
    state.sheet = sheet;
    state.typed_for = sheet;
    state.refused.clear();
    wishes.emplace_back(OpenSheet{});
}

void draw_sheets(
    const CaseModel& model, CaseUi& state, const desk::Viewing& viewing, Wishes& wishes) {
    if (state.sheet == CaseSheet::none) return;
    if (state.sheet == CaseSheet::viewer) return draw_viewer(model.detail->state, state, viewing);
    const SheetLook look = look_of(state.sheet, *model.detail);
    const ui::Dialog dialog = ui::begin_dialog("sheet", look.title, 880, look.h);
    draw_inside(dialog.inside, model, state, viewing, wishes);
    if (dialog.closed && !state.busy) state.sheet = CaseSheet::none;
    ui::end_dialog();
}

} // namespace foyer::complaints
