#include "desk/capa/capa_list_screen.h"

#include <array>

#include "desk/capa/capa_parts_screen.h"
#include "ui/motion.h"
#include "ui/texts.h"

namespace foyer::capa {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;
using Wishes = std::vector<ListWish>;

constexpr float faces_from = 1000;

bool is_roomy(float w) {
    return w >= faces_from;
}

// Where there is little room a problem takes two lines.
float row_height(float w) {
    return is_roomy(w) ? 80 : 104;
}

std::string with_count(const char* words, int count) {
    return count == 0 ? std::string(words) : std::string(words) + " " + std::to_string(count);
}

void draw_scopes(Rect bar, const CapaList& model, ListUi& state) {
    const CapaCounts& counts = model.counts;
    const std::array labels{
        with_count(tr("Running"), counts.open + counts.to_verify),
        with_count(tr("To be verified"), counts.to_verify),
        with_count(tr("Finished"), counts.finished), std::string(tr("All actions"))};
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const auto scope = static_cast<Scope>(i);
        const bool on = state.scope == scope;
        const float w = ui::filter_chip_width(labels[i], Icon::none, false, on);
        if (w > bar.w) return;
        if (!ui::filter_chip(ui::cut_left(bar, w, 8), labels[i], on)) continue;
        state.scope = scope;
        ui::scroll_to_top("actions");
    }
}

int lines_of(Rect cell) {
    return cell.h > row_height(faces_from) ? 2 : 1;
}

void draw_problem(Rect cell, const ListedCapa& listed) {
    const ui::Type bold = ui::type::body_bold;
    const float words_h = ui::paragraph_height(cell.w, listed.problem, bold, lines_of(cell));
    const float y = cell.y + (cell.h - words_h - 20) / 2;
    ui::paragraph(
        {cell.x, y, cell.w, words_h}, listed.problem, bold, ui::colour(Token::t1), lines_of(cell));
    ui::text(
        {cell.x, y + words_h},
        label_of(listed.number) + "·" +
            ui::tr_plural("{1} complaint", "{1} complaints", listed.cases),
        ui::type::small, ui::colour(Token::t3), cell.w);
}

void draw_row(
    Rect row, const std::vector<Rect>& cells, const ListedCapa& listed,
    const desk::Viewing& viewing) {
    draw_problem({cells[0].x, row.y, cells[0].w, row.h}, listed);
    const float y = row.y + (row.h - 80) / 2;
    draw_chip({cells[1].x, y + 27}, phase_chip(listed.phase, listed.effective), true);
    draw_chip(
        {cells[2].x, y + 27}, due_chip(listed.phase, listed.due, listed.done_at, viewing), true);
    const std::string name = desk::name_of(viewing, listed.owner);
    const bool face = is_roomy(row.w);
    const float x = cells[3].x + (face ? 46 : 0);
    if (face) ui::avatar({cells[3].x, y + 21.5F, 36, 36}, name, 0);
    ui::text({x, y + 28.5F}, name, ui::type::row, ui::colour(Token::t1), cells[3].right() - x);
    ui::icon({row.right() - 44, y + 27.5F}, Icon::chevron_right, 24, ui::colour(Token::t3));
}

void draw_rows(
    Rect area, const std::vector<Rect>& cells, const CapaList& model, ListUi& state,
    const desk::Viewing& viewing, Wishes& wishes) {
    const auto count = static_cast<std::int64_t>(model.rows.size());
    const auto visible = ui::begin_list("actions", area, count, row_height(area.w));
    for (auto i = visible.first; i < visible.last; ++i) {
        const ListedCapa& listed = model.rows[static_cast<std::size_t>(i)];
        const std::string id = text_of(listed.id);
        ui::push_id(id);
        const Rect row = visible.row_box(i);
        if (ui::table_row(row, listed.problem, false).clicked)
            wishes.emplace_back(ui::Go{"capa.one", id});
        draw_row(row, cells, listed, viewing);
        ui::pop_id();
    }
    if (model.more && visible.last + 20 >= count) state.limit = static_cast<int>(count) + 200;
    ui::end_list();
}

void draw_empty(Rect area, Scope scope) {
    if (scope == Scope::running || scope == Scope::to_verify)
        return ui::empty_state(
            area, Icon::task_alt, tr("No corrective action is running"),
            tr("When complaints repeat themselves, open one from the amber banner"));
    ui::empty_state(
        area, Icon::build, tr("No corrective action yet"),
        tr("When complaints repeat themselves, open one from the amber banner"));
}

std::vector<Rect> draw_head(Rect head) {
    const bool roomy = is_roomy(head.w);
    const std::array columns{
        ui::Column{tr("Problem"), 0}, ui::Column{tr("State"), roomy ? 230.0F : 150.0F},
        ui::Column{tr("Due"), roomy ? 230.0F : 160.0F},
        ui::Column{tr("Responsible"), roomy ? 190.0F : 124.0F}, ui::Column{"", 64}};
    return ui::table_head(head, columns);
}

} // namespace

std::vector<ListWish>
draw(const CapaList& model, ListUi& state, ui::Rect body, const desk::Viewing& viewing) {
    Wishes wishes;
    Rect area = ui::inset(body, 24, 20);
    draw_scopes(ui::cut_top(area, 56, 16), model, state);
    ui::card(area);
    Rect in = ui::inset(area, 1);
    const auto cells = draw_head(ui::cut_top(in, 40));
    if (model.state == desk::ListState::loading) {
        ui::loading_state(
            ui::inset(in, 20, 16), 6, ui::shown_for_ms(ui::motion_id("loading actions")));
    } else if (model.state == desk::ListState::failed) {
        if (ui::failed_state(
                in, tr("The list could not be read"), tr("Your data is safe. Try again.")))
            wishes.emplace_back(ui::ReadAgain{});
    } else if (model.rows.empty()) {
        draw_empty(in, state.scope);
    } else {
        draw_rows(in, cells, model, state, viewing, wishes);
    }
    ui::card_edge(area);
    return wishes;
}

} // namespace foyer::capa
