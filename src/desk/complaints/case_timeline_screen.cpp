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

constexpr float least_line_h = 58;
constexpr float head_h = 56;

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
            Icon::handshake, Tone::ok,
            tr("Accepted by {1}", {line.text.empty() ? by(line, viewing) : line.text}),
            by(line, viewing)};
    case TimelineKind::contacted: return told_contact(line, viewing);
    case TimelineKind::noted:
        return {Icon::edit_note, Tone::info, tr("Note by {1}", {by(line, viewing)}), line.text};
    case TimelineKind::level_raised:
        return {
            Icon::trending_up, Tone::danger, tr("Raised to {1}", {tr(name_of_level(line.level))}),
            line.text + "·" + by(line, viewing)};
    case TimelineKind::phone_revealed:
        return {
            Icon::visibility, Tone::warn, tr("Phone number shown"),
            std::string(tr(english_of(reveal_reasons(), line.text))) + "·" + by(line, viewing)};
    case TimelineKind::paper_sent:
        return {
            Icon::print, Tone::neutral,
            line.copy == 0 ? tr(name_of(line.paper))
                           : tr("{1}, printed again ({2})",
                                {tr(name_of(line.paper)), std::to_string(line.copy)}),
            by(line, viewing)};
    case TimelineKind::unknown: break;
    }
    return {Icon::help, Tone::neutral, tr("Recorded by a newer version of Foyer"), ""};
}

// As timeline_item() needs it: the words below the title take as many lines as they need.
float line_height(float width, const Told& words) {
    if (words.text.empty()) return least_line_h;
    return std::max(
        least_line_h, 38 + ui::paragraph_height(width - 48, words.text, ui::type::label));
}

float lines_height(float width, const CaseDetail& detail, const desk::Viewing& viewing) {
    float h = 0;
    for (const TimelineLine& line : detail.timeline)
        h += line_height(width, told(line, viewing));
    return h;
}

void draw_lines(Rect in, const CaseDetail& detail, const desk::Viewing& viewing) {
    Rect area = ui::begin_scroll("timeline", in, lines_height(in.w, detail, viewing));
    for (std::size_t i = 0; i < detail.timeline.size(); ++i) {
        const TimelineLine& line = detail.timeline[i];
        const Told words = told(line, viewing);
        const Rect row = ui::cut_top(area, line_height(in.w, words));
        if (row.bottom() < in.y || row.y > in.bottom()) continue;
        const std::string time = ui::when_text(line.at, viewing.now, *viewing.zone);
        const bool last = i + 1 == detail.timeline.size();
        ui::timeline_item(row, {words.icon, words.tone, words.title, words.text, time, last});
    }
    ui::end_scroll();
}

// From right to left beside "Add note".
void draw_paper_buttons(
    Rect& head, const CaseDetail& detail, const CaseUi& state, const desk::Viewing& viewing,
    std::vector<CaseWish>& wishes) {
    if (!may(Verb::print_paper, detail.state, viewing.viewer)) return;
    const auto offer = [&](const char* label, Icon icon, CasePaper paper) {
        const ui::Button button{.label = label, .icon = icon, .enabled = !state.busy};
        const Rect box = ui::cut_right(head, ui::button_width(button), 12);
        if (ui::button({box.x - 12, box.y, box.w, box.h}, button))
            wishes.emplace_back(Act{PrintPaper{detail.state.id, paper}});
    };
    offer(tr("Print slip again"), Icon::print, CasePaper::slip);
    offer(tr("Form"), Icon::description, CasePaper::form);
}

} // namespace

float timeline_height(float width, const CaseDetail& detail, const desk::Viewing& viewing) {
    return 17 + head_h + 12 + lines_height(width - 42, detail, viewing) + 4;
}

void draw_timeline(
    Rect box, const CaseDetail& detail, CaseUi& state, const desk::Viewing& viewing,
    std::vector<CaseWish>& wishes) {
    ui::card(box);
    Rect in{box.x + 21, box.y + 17, box.w - 42, box.h - 17 - 4};
    Rect head = ui::cut_top(in, head_h, 12);
    const ui::Button note{.label = tr("Add note"), .icon = Icon::edit_note};
    const float note_w = ui::text_width(note.label, ui::type::row_bold) + 68;
    const Rect note_box = ui::cut_right(head, note_w);
    draw_paper_buttons(head, detail, state, viewing, wishes);
    ui::text_in(head, tr("Timeline"), ui::type::body_bold, ui::colour(Token::t1));
    const bool allowed = may(Verb::note, detail.state, viewing.viewer);
    if (allowed && (ui::button(note_box, note) || ui::pressed(ui::key(ui::Key::n))))
        open_sheet(state, CaseSheet::note, wishes);
    draw_lines(in, detail, viewing);
}

} // namespace foyer::complaints
