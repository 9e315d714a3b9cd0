#include <algorithm>
#include <span>

#include "desk/counter_log/log_parts_screen.h"
#include "ui/texts.h"

namespace foyer::counter_log {

using desk::Topic;
using desk::Viewing;
using ui::Icon;
using ui::Rect;
using ui::tr;

namespace {

constexpr float chip_h = 56;
constexpr float chip_gap = 8;
constexpr float list_w = 480;

constexpr Period periods[] = {
    Period::today, Period::yesterday, Period::seven_days, Period::thirty_days, Period::always};
constexpr Topic topics[] = {Topic::complaint, Topic::person, Topic::staff, Topic::desk};

const char* words_of(Period period) {
    switch (period) {
    case Period::today: return tr("Today");
    case Period::yesterday: return tr("Yesterday");
    case Period::seven_days: return tr("Last 7 days");
    case Period::thirty_days: return tr("Last 30 days");
    case Period::always: return tr("All days");
    }
    return "";
}

void start_again(Ui& ui) {
    ui.beside.reset();
    ui.side = Side::older;
    ui.selected.reset();
}

struct Chip {
    std::string label;
    bool on = false;
    Icon icon = Icon::none;
    bool opens_list = false;
};

bool put_chip(Rect& rest, const Chip& chip) {
    const float w = ui::filter_chip_width(chip.label, chip.icon, chip.opens_list);
    if (w > rest.w) return false;
    const Rect box = ui::cut_left(rest, w, chip_gap);
    return ui::filter_chip(box, chip.label, chip.on, chip.icon, chip.opens_list);
}

void toggle_only(Ui& ui, Only only) {
    ui.only = ui.only == only ? Only::everything : only;
    start_again(ui);
}

// The number of the case whose story is shown, as its first line tells it.
std::string subject_label(const Model& model, const Viewing& viewing) {
    const auto& rows = model.page.rows;
    const std::string number = rows.empty() ? "" : reference_text(rows.front(), viewing);
    return number.empty() ? tr("One subject") : number;
}

// Which option was chosen; -1: none yet.
int draw_options(
    Ui& ui, const char* title, std::span<const std::string> options, std::size_t chosen) {
    const float wanted = 76 + chip_h * static_cast<float>(options.size());
    const ui::Dialog sheet = ui::begin_sheet(title, title, list_w, wanted);
    int pressed = -1;
    const auto count = static_cast<std::int64_t>(options.size());
    const ui::VisibleRows rows = ui::begin_list(title, sheet.inside, count, chip_h);
    for (auto i = rows.first; i < rows.last; ++i) {
        const Rect box = rows.row_box(i);
        const auto at = static_cast<std::size_t>(i);
        if (ui::list_row(box, options[at], at == chosen).clicked) pressed = static_cast<int>(i);
        const auto type = at == chosen ? ui::type::body_bold : ui::type::body;
        const float w = box.w - 48;
        ui::text_in({box.x + 24, box.y, w, box.h}, options[at], type, ui::colour(ui::Token::t1));
    }
    ui::end_list();
    ui::end_sheet();
    if (sheet.closed || pressed >= 0) ui.open = OpenList::none;
    return pressed;
}

void draw_periods(Ui& ui) {
    std::vector<std::string> options;
    for (const Period period : periods) options.emplace_back(words_of(period));
    const int chosen =
        draw_options(ui, tr("Show which days"), options, static_cast<std::size_t>(ui.period));
    if (chosen < 0) return;
    ui.period = periods[chosen];
    start_again(ui);
}

void draw_topics(Ui& ui) {
    std::vector<std::string> options = {tr("All types")};
    for (const Topic topic : topics) options.emplace_back(name_of(topic));
    const std::size_t now = ui.topic ? static_cast<std::size_t>(*ui.topic) + 1 : 0;
    const int chosen = draw_options(ui, tr("Show which types"), options, now);
    if (chosen < 0) return;
    ui.topic = chosen == 0 ? std::nullopt : std::optional(topics[chosen - 1]);
    start_again(ui);
}

void draw_staff(Ui& ui, const Viewing& viewing) {
    std::vector<std::string> options = {tr("All staff")};
    std::vector<StaffId> ids = {StaffId{}};
    if (viewing.staff != nullptr) {
        for (const auto& card : viewing.staff->all()) {
            options.push_back(desk::name_of(viewing, card.id));
            ids.push_back(card.id);
        }
    }
    const auto now = std::ranges::find(ids, ui.staff) - ids.begin();
    const int chosen =
        draw_options(ui, tr("Show whose entries"), options, static_cast<std::size_t>(now));
    if (chosen < 0) return;
    ui.staff = ids[static_cast<std::size_t>(chosen)];
    start_again(ui);
}

}  // namespace

bool is_filtered(const Ui& ui) {
    return ui.topic || !ui.staff.is_nil() || !ui.subject.is_nil() || ui.only != Only::everything ||
           ui.period != Period::always;
}

void draw_filters(Ui& ui, Rect box, const Model& model, const Viewing& viewing) {
    Rect rest = box;
    if (put_chip(rest, {words_of(ui.period), true, Icon::today})) ui.open = OpenList::period;
    const std::string topic = ui.topic ? name_of(*ui.topic) : tr("All types");
    if (put_chip(rest, {topic, ui.topic.has_value(), Icon::none, true})) ui.open = OpenList::topic;
    const bool one = !ui.staff.is_nil();
    const std::string staff = one ? staff_text(ui.staff, viewing) : tr("All staff");
    if (put_chip(rest, {staff, one, Icon::none, true})) ui.open = OpenList::staff;
    if (put_chip(rest, {tr("Approvals"), ui.only == Only::approvals, Icon::verified_user})) {
        toggle_only(ui, Only::approvals);
    }
    if (put_chip(rest, {tr("Reveals"), ui.only == Only::reveals, Icon::visibility})) {
        toggle_only(ui, Only::reveals);
    }
    if (ui.subject.is_nil()) return;
    if (put_chip(rest, {subject_label(model, viewing), true, Icon::close})) {
        ui.subject = {};
        start_again(ui);
    }
}

void draw_open_list(Ui& ui, const Viewing& viewing) {
    switch (ui.open) {
    case OpenList::period: return draw_periods(ui);
    case OpenList::topic: return draw_topics(ui);
    case OpenList::staff: return draw_staff(ui, viewing);
    case OpenList::none: return;
    }
}

}  // namespace foyer::counter_log
