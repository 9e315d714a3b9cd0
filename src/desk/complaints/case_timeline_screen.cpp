#include "desk/complaints/case_timeline_screen.h"

#include <algorithm>

#include "desk/complaints/case_sheets_screen.h"
#include "desk/complaints/code_lists.h"
#include "ui/texts.h"
#include "ui/widgets.h"

namespace foyer::complaints {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::Tone;
using ui::tr;

constexpr float line_h = 58;

struct Told {
    Icon icon = Icon::flag;
    Tone tone = Tone::neutral;
    std::string title;
    std::string text;
};

std::string assigned_to(const TimelineLine& line, const desk::Viewing& viewing) {
    const std::string department =
        line.department.empty() ? "" : tr(department_name(line.department));
    if (line.staff.is_nil()) return department;
    const std::string name = desk::name_of(viewing, line.staff);
    return department.empty() ? name : department + "·" + name;
}

std::string by(const TimelineLine& line, const desk::Viewing& viewing) {
    return desk::name_of(viewing, line.actor);
}

Told told_contact(const TimelineLine& line, const desk::Viewing& viewing) {
    const bool spoke = line.outcome == ContactOutcome::spoke;
    std::string below = std::string(tr(name_of(line.way))) + "·" + by(line, viewing);
    if (!line.text.empty()) below = line.text + "·" + below;
    return {
        spoke ? Icon::sms : Icon::call, spoke ? Tone::ok : Tone::warn,
        spoke ? tr("Spoke with the customer") : tr(name_of(line.outcome)), below};
}

Told told(const TimelineLine& line, const desk::Viewing& viewing) {
    switch (line.kind) {
    case TimelineKind::registered:
        return {
            Icon::flag, Tone::neutral, tr("Registered by {1}", {by(line, viewing)}),
            tr("Severity {1}", {tr(name_of_level(line.level))})};
    case TimelineKind::taken:
        return {Icon::person, Tone::accent, tr("Taken on by {1}", {by(line, viewing)}), ""};
    case TimelineKind::assigned:
        return {
            Icon::person_add, Tone::accent, tr("Assigned to {1}", {assigned_to(line, viewing)}),
            line.text.empty() ? by(line, viewing) : line.text + "·" + by(line, viewing)};
    case TimelineKind::accepted:
        return {
            Icon::handshake, Tone::ok, tr("Accepted by {1}", {line.department}), by(line, viewing)};
    case TimelineKind::contacted: return told_contact(line, viewing);
    case TimelineKind::noted: return {Icon::edit_note, Tone::info, line.text, by(line, viewing)};
    case TimelineKind::level_raised:
        return {
            Icon::trending_up, Tone::danger, tr("Raised to {1}", {tr(name_of_level(line.level))}),
            line.text + "·" + by(line, viewing)};
    case TimelineKind::phone_revealed:
        return {
            Icon::visibility, Tone::warn, tr("Phone number shown"),
            line.text + "·" + by(line, viewing)};
    case TimelineKind::unknown: break;
    }
    return {Icon::help, Tone::neutral, tr("Recorded by a newer version of Foyer"), ""};
}

void draw_line(Rect row, const TimelineLine& line, bool last, const desk::Viewing& viewing) {
    const Told words = told(line, viewing);
    const std::string time = ui::when_text(line.at, viewing.now, *viewing.zone);
    ui::timeline_item(row, {words.icon, words.tone, words.title, words.text, time, last});
}

} // namespace

void draw_timeline(
    Rect box, const CaseDetail& detail, CaseUi& state, const desk::Viewing& viewing,
    std::vector<CaseWish>& wishes) {
    ui::card(box);
    Rect in = ui::inset(box, 21, 17);
    Rect head = ui::cut_top(in, 56, 12);
    const ui::Button note{
        .label = tr("Add note"), .icon = Icon::edit_note, .shortcut = ui::key(ui::Key::n)};
    const bool allowed = may(Verb::note, detail.state, viewing.viewer);
    if (allowed && ui::button(ui::cut_right(head, ui::button_width(note)), note))
        open_sheet(state, CaseSheet::note, wishes);
    ui::text_in(head, tr("Timeline"), ui::type::body_bold, ui::colour(Token::t1));
    const auto count = static_cast<std::int64_t>(detail.timeline.size());
    const auto visible = ui::begin_list("timeline", in, count, line_h);
    for (std::int64_t i = visible.first; i < visible.last; ++i)
        draw_line(
            visible.row_box(i), detail.timeline[static_cast<std::size_t>(i)], i + 1 == count,
            viewing);
    ui::end_list();
}

} // namespace foyer::complaints
