#include "desk/complaints/complaints_list_screen.h"

#include <algorithm>
#include <array>

#include "desk/complaints/case_filters_screen.h"
#include "desk/complaints/code_lists.h"
#include "desk/complaints/complaint_parts_screen.h"
#include "ui/list_keys.h"
#include "ui/motion.h"
#include "ui/texts.h"
#include "ui/widgets.h"

namespace foyer::complaints {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;
using Wishes = std::vector<ListWish>;

constexpr float row_h = 80;
// A narrower table gives its room to the words, at last that of the faces as well.
constexpr float roomy_from = 1000;
constexpr float faces_from = 900;
constexpr float least_with_foot = 400; // of a table: the rows need the place more

void draw_owner(Rect cell, const ListedCase& row, bool has_faces, const desk::Viewing& viewing) {
    const float mid = cell.y + row_h / 2;
    if (row.owner.is_nil() && row.department.empty()) {
        ui::text(
            {cell.x, mid - 11.5F}, tr("Nobody yet"), ui::type::row, ui::colour(Token::t3), cell.w);
        return;
    }
    const std::string name = row.owner.is_nil() ? std::string(tr(department_name(row.department)))
                                                : desk::name_of(viewing, row.owner);
    const float x = has_faces ? cell.x + 46 : cell.x;
    if (has_faces) ui::avatar({cell.x, mid - 18.5F, 36, 36}, name, 0);
    ui::text({x, mid - 11.5F}, name, ui::type::row, ui::colour(Token::t1), cell.right() - x);
}

void draw_case_row(
    Rect row, const std::vector<Rect>& cells, const ListedCase& listed,
    const desk::Viewing& viewing) {
    const Date today = viewing.zone->business_date(viewing.now);
    const float y = row.y;
    const auto x = [&](std::size_t i) { return cells[i].x; };
    ui::text(
        {x(0), y + 18.5F}, listed.title, ui::type::body_bold, ui::colour(Token::t1), cells[0].w);
    ui::text(
        {x(0), y + 42.5F}, desk::short_text_of(listed.number, today), ui::type::small,
        ui::colour(Token::t3));
    ui::text(
        {x(1), y + 20}, listed.customer.empty() ? tr("Anonymous") : listed.customer, ui::type::row,
        ui::colour(Token::t1), cells[1].w);
    ui::text({x(1), y + 41.5F}, listed.phone, ui::type::small, ui::colour(Token::t3));
    draw_chip({x(2), y + 27}, level_chip(listed.level), true);
    draw_chip({x(3), y + 25.5F}, due_chip(listed.due, listed.phase, viewing.now, *viewing.zone));
    const bool has_faces = row.w >= faces_from;
    draw_owner({x(4), y, cells[4].w, row_h}, listed, has_faces, viewing);
}

// Up and down move, Enter opens; the first press of an arrow chooses the first row.
void move_selection(const ListModel& model, ListUi& state, float shown_h, Wishes& wishes) {
    ui::claim_arrows();
    const int step =
        (ui::pressed(ui::key(ui::Key::down)) ? 1 : 0) - (ui::pressed(ui::key(ui::Key::up)) ? 1 : 0);
    const bool opens = state.selected && ui::pressed(ui::key(ui::Key::enter));
    const bool busy = state.bulk.choosing || ui::text_field_focused();
    if (model.rows.empty() || busy || (step == 0 && !opens)) return;
    const auto at = std::ranges::find(
        model.rows, state.selected, [](const ListedCase& row) { return std::optional(row.id); });
    if (step == 0) {
        if (at != model.rows.end()) wishes.emplace_back(ui::Go{"complaints.case", text_of(at->id)});
        return;
    }
    const auto last = static_cast<std::int64_t>(model.rows.size()) - 1;
    const auto index = at == model.rows.end() ? std::int64_t{-1} : at - model.rows.begin();
    const auto wished = std::clamp<std::int64_t>(index + step, 0, last);
    state.selected = model.rows[static_cast<std::size_t>(wished)].id;
    ui::scroll_to_row("cases", wished, row_h, shown_h);
}

// A tap opens a case, or chooses it.
void draw_row(Rect row, const ListedCase& listed, ListUi& state, Wishes& wishes) {
    const bool chosen = is_chosen(state.bulk, listed.id);
    const bool filled = state.bulk.choosing ? chosen : state.selected == listed.id;
    const bool tapped = ui::table_row(row, listed.title, filled).clicked;
    if (state.bulk.choosing) {
        if (tapped) toggle(state.bulk, listed.id);
        return draw_choice_mark(row, chosen);
    }
    if (tapped) wishes.emplace_back(ui::Go{"complaints.case", text_of(listed.id)});
    ui::icon({row.right() - 44, row.y + 27.5F}, Icon::chevron_right, 24, ui::colour(Token::t3));
}

void draw_rows(
    Rect area, const std::vector<Rect>& cells, const ListModel& model, ListUi& state,
    const desk::Viewing& viewing, Wishes& wishes) {
    const auto count = static_cast<std::int64_t>(model.rows.size());
    if (state.from_the_top) ui::scroll_to_top("cases");
    state.from_the_top = false;
    // A strip too thin for a part of the next row would only double the line of the last one.
    const float rows_h = row_h * static_cast<float>(count);
    if (rows_h < area.h && area.h - rows_h < 12) area.h = rows_h;
    move_selection(model, state, area.h, wishes);
    const auto visible = ui::begin_list("cases", area, count, row_h);
    for (std::int64_t i = visible.first; i < visible.last; ++i) {
        const ListedCase& listed = model.rows[static_cast<std::size_t>(i)];
        const std::string id = text_of(listed.id);
        ui::push_id(id);
        draw_row(visible.row_box(i), listed, state, wishes);
        draw_case_row(visible.row_box(i), cells, listed, viewing);
        ui::pop_id();
    }
    if (model.more && visible.last + 20 >= count) state.limit = static_cast<int>(count) + 200;
    ui::end_list();
}

void draw_empty(Rect area, Scope scope) {
    switch (scope) {
    case Scope::overdue:
        return ui::empty_state(
            area, Icon::task_alt, tr("Nothing is overdue"),
            tr("Cases past their time appear here"));
    case Scope::mine:
        return ui::empty_state(
            area, Icon::person, tr("You have no case in hand"),
            tr("Open a case and press Take on"));
    case Scope::supervisor:
        return ui::empty_state(
            area, Icon::task_alt, tr("Nothing waits for a supervisor"),
            tr("Cases that were sent back or declined twice, or left untouched, appear here"));
    default:
        return ui::empty_state(
            area, Icon::task_alt, tr("No complaints here"),
            tr("New complaints appear here as they are registered"));
    }
}

void draw_failed(Rect area, Wishes& wishes) {
    if (ui::failed_state(
            area, tr("The list could not be read"), tr("Your data is safe. Try again.")))
        wishes.emplace_back(ui::ReadAgain{});
}

void draw_foot(Rect foot, const ListModel& model, ListUi& state, Wishes& wishes) {
    ui::line_h(foot.x, foot.y, foot.w, ui::colour(Token::border));
    const ui::Button actions{
        .label = tr("Corrective actions"), .icon = Icon::build, .kind = ui::Kind::ghost};
    const Rect place = ui::cut_right(foot, ui::button_width(actions), 4);
    if (ui::button({place.x, place.y + 2, place.w, 56}, actions))
        wishes.emplace_back(ui::Go{"capa", ""});
    const ui::Button choose{
        .label = tr("Close several"), .icon = Icon::check_box, .kind = ui::Kind::ghost};
    const Rect beside = ui::cut_right(foot, ui::button_width(choose), 4);
    const bool closable = state.scope != Scope::closed && !model.rows.empty();
    if (closable && ui::button({beside.x, beside.y + 2, beside.w, 56}, choose))
        state.bulk.choosing = true;
    const char* sorted =
        sorted_by_due(state) ? tr("Sorted by time left, overdue on top") : tr("Newest on top");
    ui::text(
        {foot.x + 20, foot.y + 20.5F}, sorted, ui::type::label, ui::colour(Token::t3),
        foot.w - 260);
    if (!ui::look().key_hints || model.rows.empty()) return;
    float x = foot.right() - 20;
    const auto put = [&](std::string_view word, bool is_key) {
        const float w = is_key ? ui::key_hint_width(word) : ui::text_width(word, ui::type::label);
        x -= w;
        if (is_key)
            ui::key_hint({x, foot.y + 20.5F}, word);
        else
            ui::text({x, foot.y + 20.5F}, word, ui::type::label, ui::colour(Token::t3));
        x -= 8;
    };
    put(tr("key hint", "open"), false);
    put("↵", true);
    put(tr("key hint", "move"), false);
    put("↓", true);
    put("↑", true);
}

std::vector<Rect> draw_head(Rect head) {
    const bool roomy = head.w >= roomy_from;
    const float share = (head.w - 64) / 1164;
    const auto width = [&](float in_picture, float narrow) {
        return roomy ? in_picture * share : narrow;
    };
    const std::array columns{
        ui::Column{tr("Case"), width(270, 0)},
        ui::Column{tr("Customer"), width(185.3F, 116)},
        ui::Column{tr("Severity"), width(199, 104)},
        ui::Column{tr("Due"), width(294, 150)},
        ui::Column{tr("Owner"), width(215.7F, head.w >= faces_from ? 190.0F : 130.0F)},
        ui::Column{"", 64}};
    return ui::table_head(head, columns);
}

void draw_table(
    Rect box, const ListModel& model, ListUi& state, const desk::Viewing& viewing, Wishes& wishes) {
    ui::card(box);
    Rect in = ui::inset(box, 1);
    const auto cells = draw_head(ui::cut_top(in, 40));
    const Rect foot = ui::cut_bottom(in, in.h >= least_with_foot ? 60.0F : 0.0F);
    if (model.state == desk::ListState::loading)
        ui::loading_state(ui::inset(in, 20, 16), 7, ui::shown_for_ms(ui::motion_id("loading")));
    else if (model.state == desk::ListState::failed)
        draw_failed(in, wishes);
    else if (model.rows.empty())
        draw_empty(in, state.scope);
    else
        draw_rows(in, cells, model, state, viewing, wishes);
    if (foot.h > 0 && state.bulk.choosing)
        draw_bulk_foot(foot, model.rows, state.bulk);
    else if (foot.h > 0)
        draw_foot(foot, model, state, wishes);
    ui::card_edge(box);
}

} // namespace

std::vector<ListWish>
draw(const ListModel& model, ListUi& state, ui::Rect body, const desk::Viewing& viewing) {
    Wishes wishes;
    Rect area = ui::inset(body, 24, 20);
    draw_filters(ui::cut_top(area, 56, 16), model, state, wishes);
    draw_table(area, model, state, viewing, wishes);
    const BulkWish wish = draw_bulk_dialog(state.bulk);
    wishes.insert(wishes.end(), wish.close.begin(), wish.close.end());
    for (const CaseId id : wish.go)
        wishes.emplace_back(ui::Go{"complaints.case", text_of(id)});
    return wishes;
}

} // namespace foyer::complaints
