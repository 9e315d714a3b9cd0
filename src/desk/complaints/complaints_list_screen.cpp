#include "desk/complaints/complaints_list_screen.h"

#include <algorithm>
#include <array>

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
using Wishes = std::vector<ListWish>;

constexpr float row_h = 80;

struct ScopeWord {
    Scope scope;
    const char* word;
    std::int64_t CaseCounts::*count;
    Icon icon;
};
constexpr std::array scopes{
    ScopeWord{Scope::open, N_("Open"), &CaseCounts::open, Icon::none},
    ScopeWord{Scope::overdue, N_("Overdue"), &CaseCounts::overdue, Icon::alarm},
    ScopeWord{Scope::mine, N_("Mine"), &CaseCounts::mine, Icon::none},
    ScopeWord{Scope::resolved, N_("Follow-up"), &CaseCounts::resolved, Icon::none},
    ScopeWord{Scope::closed, N_("Closed"), nullptr, Icon::none},
};

std::string scope_label(const ScopeWord& word, const ListModel& model) {
    std::string label = tr("list filter", word.word);
    if (word.count != nullptr && model.state != desk::ListState::loading)
        label += " " + ui::grouped(model.counts.*word.count);
    return label;
}

void draw_scopes(Rect& bar, const ListModel& model, ListUi& state) {
    for (const ScopeWord& word : scopes) {
        const std::string label = scope_label(word, model);
        const float w = ui::filter_chip_width(label, word.icon);
        if (w > bar.w) return;
        const Rect box = ui::cut_left(bar, w, 8);
        if (ui::filter_chip(box, label, state.scope == word.scope, word.icon)) {
            state.scope = word.scope;
            state.limit = ListUi{}.limit;
            state.selected.reset();
            ui::scroll_to_top("cases");
        }
    }
}

void draw_level_filter(Rect& bar, ListUi& state) {
    std::vector<std::string> options{tr("All levels")};
    for (int level = 1; level <= 4; ++level)
        options.emplace_back(tr(name_of_level(level)));
    int chosen = state.level.value_or(0);
    const float w = 150;
    if (w > bar.w) return;
    if (ui::select(ui::cut_right(bar, w, 8), tr("Level"), options, chosen))
        state.level = chosen == 0 ? std::nullopt : std::optional(chosen);
}

void draw_category_filter(Rect& bar, ListUi& state) {
    std::vector<std::string> options{tr("All categories")};
    int chosen = 0;
    for (const Category& category : categories()) {
        if (category.code == state.category) chosen = static_cast<int>(options.size());
        options.emplace_back(tr(category.english));
    }
    const float w = 190;
    if (w > bar.w) return;
    if (ui::select(ui::cut_right(bar, w, 8), tr("Category"), options, chosen)) {
        state.category =
            chosen == 0 ? "" : std::string(categories()[static_cast<std::size_t>(chosen - 1)].code);
    }
}

void draw_filters(Rect bar, const ListModel& model, ListUi& state, Wishes& wishes) {
    const ui::Button add{
        .label = tr("New complaint"),
        .icon = Icon::add,
        .kind = ui::Kind::primary,
        .shortcut = ui::key(ui::Key::f3)};
    if (ui::button(ui::cut_right(bar, ui::button_width(add), 8), add))
        wishes.emplace_back(ui::Go{"complaints.new", ""});
    draw_scopes(bar, model, state);
    draw_category_filter(bar, state);
    draw_level_filter(bar, state);
}

void draw_owner(Rect cell, const ListedCase& row, const desk::Viewing& viewing) {
    const float mid = cell.y + row_h / 2;
    if (row.owner.is_nil() && row.department.empty()) {
        ui::text(
            {cell.x, mid - 11}, tr("Nobody yet"), ui::type::row, ui::colour(Token::t3), cell.w);
        return;
    }
    const std::string name = row.owner.is_nil() ? std::string(tr(department_name(row.department)))
                                                : desk::name_of(viewing, row.owner);
    ui::avatar({cell.x, mid - 18, 36, 36}, name, 0);
    ui::text({cell.x + 46, mid - 11}, name, ui::type::row, ui::colour(Token::t1), cell.w - 46);
}

void draw_case_row(
    Rect row, const std::vector<Rect>& cells, const ListedCase& listed,
    const desk::Viewing& viewing) {
    const Date today = viewing.zone->business_date(viewing.now);
    const float y = row.y;
    const auto x = [&](std::size_t i) { return cells[i].x; };
    ui::text({x(0), y + 18}, listed.title, ui::type::body_bold, ui::colour(Token::t1), cells[0].w);
    ui::text(
        {x(0), y + 42}, desk::short_text_of(listed.number, today), ui::type::small,
        ui::colour(Token::t3), cells[0].w);
    ui::text(
        {x(1), y + 20}, listed.customer.empty() ? tr("Anonymous") : listed.customer, ui::type::row,
        ui::colour(Token::t1), cells[1].w);
    ui::text({x(1), y + 42}, listed.phone, ui::type::small, ui::colour(Token::t3), cells[1].w);
    draw_chip({x(2), y + 27}, level_chip(listed.level), true);
    draw_chip({x(3), y + 26}, due_chip(listed.due, listed.phase, viewing.now, *viewing.zone));
    draw_owner({x(4), y, cells[4].w, row_h}, listed, viewing);
    ui::icon({row.right() - 44, y + 28}, Icon::chevron_right, 24, ui::colour(Token::t3));
    ui::line_h(row.x, row.bottom() - 1, row.w, ui::colour(Token::border));
}

// Up and down move, Enter opens; the first press of an arrow chooses the first row.
void move_selection(const ListModel& model, ListUi& state, Wishes& wishes) {
    if (model.rows.empty() || ui::text_field_focused()) return;
    const int step =
        (ui::pressed(ui::key(ui::Key::down)) ? 1 : 0) - (ui::pressed(ui::key(ui::Key::up)) ? 1 : 0);
    const auto at = std::ranges::find_if(
        model.rows, [&](const ListedCase& row) { return row.id == state.selected; });
    if (step != 0) {
        const auto last = static_cast<std::int64_t>(model.rows.size()) - 1;
        const auto index = at == model.rows.end() ? std::int64_t{-1} : at - model.rows.begin();
        const auto wished = std::clamp<std::int64_t>(index + step, 0, last);
        state.selected = model.rows[static_cast<std::size_t>(wished)].id;
    } else if (at != model.rows.end() && ui::pressed(ui::key(ui::Key::enter))) {
        wishes.emplace_back(ui::Go{"complaints.case", text_of(at->id)});
    }
}

void draw_rows(
    Rect area, const std::vector<Rect>& cells, const ListModel& model, ListUi& state,
    const desk::Viewing& viewing, Wishes& wishes) {
    const auto visible =
        ui::begin_list("cases", area, static_cast<std::int64_t>(model.rows.size()), row_h);
    for (std::int64_t i = visible.first; i < visible.last; ++i) {
        const ListedCase& listed = model.rows[static_cast<std::size_t>(i)];
        const std::string id = text_of(listed.id);
        ui::push_id(id);
        const Rect row = visible.row_box(i);
        if (ui::list_row(row, listed.title, state.selected == listed.id).clicked)
            wishes.emplace_back(ui::Go{"complaints.case", id});
        draw_case_row(row, cells, listed, viewing);
        ui::pop_id();
    }
    if (model.more && visible.last + 20 >= static_cast<std::int64_t>(model.rows.size()))
        state.limit = static_cast<int>(model.rows.size()) + 200;
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
    default:
        return ui::empty_state(
            area, Icon::task_alt, tr("No complaints here"),
            tr("New complaints appear here as they are registered"));
    }
}

void draw_foot(Rect foot, const ListModel& model, const ListUi& state) {
    ui::line_h(foot.x, foot.y, foot.w, ui::colour(Token::border));
    const bool by_due = state.scope != Scope::closed && state.order == Order::due_first;
    const char* sorted = by_due ? tr("Sorted by time left, overdue on top") : tr("Newest on top");
    ui::text(
        {foot.x + 20, foot.y + 20}, sorted, ui::type::label, ui::colour(Token::t3), foot.w - 260);
    if (!ui::look().key_hints || model.rows.empty()) return;
    float x = foot.right() - 20;
    const auto put = [&](std::string_view word, bool is_key) {
        const float w = is_key ? 26.0F : ui::text_width(word, ui::type::label);
        x -= w;
        if (is_key)
            ui::key_hint({x, foot.y + 20}, word);
        else
            ui::text({x, foot.y + 20}, word, ui::type::label, ui::colour(Token::t3));
        x -= 8;
    };
    put(tr("key hint", "open"), false);
    put("↵", true);
    put(tr("key hint", "move"), false);
    put("↓", true);
    put("↑", true);
}

void draw_table(
    Rect box, const ListModel& model, ListUi& state, const desk::Viewing& viewing, Wishes& wishes) {
    ui::card(box);
    Rect in = ui::inset(box, 1);
    const float share = (in.w - 64) / 1164;
    const std::array columns{
        ui::Column{tr("Case"), 262 * share}, ui::Column{tr("Customer"), 185 * share},
        ui::Column{tr("Severity"), 199 * share}, ui::Column{tr("Due"), 294 * share},
        ui::Column{tr("Owner"), 0}};
    const auto cells = ui::table_head(ui::cut_top(in, 40), columns);
    const Rect foot = ui::cut_bottom(in, 60);
    if (model.state == desk::ListState::loading)
        ui::loading_state(in, 6, 0);
    else if (model.state == desk::ListState::failed)
        ui::failed_state(in, tr("The list could not be read"), tr("Your data is safe. Try again."));
    else if (model.rows.empty())
        draw_empty(in, state.scope);
    else
        draw_rows(in, cells, model, state, viewing, wishes);
    draw_foot(foot, model, state);
}

} // namespace

std::vector<ListWish>
draw(const ListModel& model, ListUi& state, ui::Rect body, const desk::Viewing& viewing) {
    Wishes wishes;
    Rect area = ui::inset(body, 24, 20);
    draw_filters(ui::cut_top(area, 56, 16), model, state, wishes);
    draw_table(area, model, state, viewing, wishes);
    move_selection(model, state, wishes);
    return wishes;
}

} // namespace foyer::complaints
