#include "desk/complaints/case_timeline_screen.h"

#include <algorithm>

#include "desk/complaints/case_sheets_screen.h"
#include "desk/complaints/case_told_screen.h"
#include "desk/complaints/case_verbs_screen.h"
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

void draw_more_button(
    Rect& head, const State& subject, CaseUi& state, const desk::Viewing& viewing,
    std::vector<CaseWish>& wishes) {
    const bool prints = may(Verb::print_paper, subject, viewing.viewer, viewing.now);
    if (!prints && other_verbs(subject, viewing).empty()) return;
    const ui::Button more{
        .label = tr("What else can be done"),
        .icon = Icon::more_horiz,
        .enabled = !state.busy,
        .icon_only = true};
    const Rect box = ui::cut_right(head, head_h, 12);
    if (ui::button({box.x - 12, box.y, box.w, box.h}, more))
        open_sheet(state, CaseSheet::more, wishes);
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
    draw_more_button(head, detail.state, state, viewing, wishes);
    ui::text_in(head, tr("Timeline"), ui::type::body_bold, ui::colour(Token::t1));
    const bool allowed = may(Verb::note, detail.state, viewing.viewer, viewing.now);
    if (allowed && (ui::button(note_box, note) || ui::pressed(ui::key(ui::Key::n))))
        open_sheet(state, CaseSheet::note, wishes);
    draw_lines(in, detail, viewing);
}

} // namespace foyer::complaints
