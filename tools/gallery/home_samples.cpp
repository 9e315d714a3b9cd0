#include "tools/gallery/home_samples.h"

#include "desk/complaints/complaint_parts_screen.h"
#include "ui/texts.h"

namespace foyer::gallery {
namespace {

using complaints::Phase;
using ui::Icon;
using ui::tr;

app::HomeRecent
recent(const char* number, const char* title, const char* time, complaints::Phase phase) {
    app::HomeRecent row;
    row.icon = Icon::support_agent;
    row.title = tr("Complaint {1}", {number}) + "·" + title;
    row.time = time;
    const auto chip = complaints::phase_chip(phase);
    row.tone = chip.tone;
    row.state_icon = chip.icon;
    row.state = chip.label;
    row.opens = {"complaints.case", ""};
    return row;
}

} // namespace

app::HomeModel sample_home() {
    app::HomeModel model;
    model.state = desk::ListState::ready;
    model.tiles = {
        {"complaints.new", Icon::support_agent, tr("New complaint"),
         tr("Today {1}·open {2}", {"7", "3"}), ui::key(ui::Key::f3)},
        {"returns.new", Icon::swap_horiz, tr("New return"),
         tr("Open {1}·to approve {2}", {"4", "1"}), ui::key(ui::Key::f4)},
        {"log", Icon::menu_book, tr("Counter log"), tr("What happened here"),
         ui::key(ui::Key::f9)}};
    model.attention = {
        {ui::Tone::danger,
         Icon::alarm,
         ui::tr_plural("{1} complaint overdue", "{1} complaints overdue", 2),
         tr("Oldest {1}·{2}", {"TS01-260317-A0019", ui::span_text(3 * hour_ms)}),
         {"complaints", "overdue"}},
        {ui::Tone::accent,
         Icon::call,
         ui::tr_plural("{1} follow-up call", "{1} follow-up calls", 1),
         tr("Resolved, the customer has not been asked yet"),
         {"complaints", "resolved"}}};
    model.recent = {
        recent("TS-A0007", "鲜牛奶过期", "14:26", Phase::in_progress),
        recent("TS-A0006", "空调太冷", "14:18", Phase::registered),
        recent("TS-A0005", "价签与收银不符", "14:11", Phase::resolved)};
    model.day = ui::language() == ui::Language::en ? "Wed 18 Mar" : "3 月 18 日 周三";
    model.figures = {{"7", tr("registered")}, {"3", tr("open")}, {"41", tr("closed so far")}};
    return model;
}

app::ScanFound sample_found(const SampleDesk& desk) {
    app::ScanFound found;
    found.state = desk::ListState::ready;
    found.typed = "5678";
    const complaints::ListModel list = sample_list(desk);
    found.cases = {list.rows[1], list.rows[2], list.rows[3]};
    found.people = {
        {PersonId{{7, 1}}, "张*敏", "138****5678"}, {PersonId{{7, 2}}, "何*豪", "186****5678"}};
    return found;
}

} // namespace foyer::gallery
