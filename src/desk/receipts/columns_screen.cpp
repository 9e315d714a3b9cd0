#include "desk/receipts/columns_screen.h"

#include <algorithm>

#include "desk/receipts/columns_editor_screen.h"
#include "desk/roles.h"
#include "ui/columns.h"
#include "ui/texts.h"
#include "ui/widgets.h"

namespace foyer::receipts::columns {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;
using Wishes = std::vector<Wish>;

constexpr float head_h = 54;
constexpr float row_h = 76;
constexpr float gap = 16;

float list_height(std::size_t rows) {
    return head_h + row_h * static_cast<float>(std::max<std::size_t>(1, rows));
}

// Two lines, and a button at the right. True when it was pressed.
bool draw_row(Rect row, std::string_view title, std::string_view below, const ui::Button& button) {
    const float w = ui::button_width(button);
    ui::line_h(row.x + 1, row.bottom() - 1, row.w - 2, ui::colour(Token::border));
    ui::text(
        {row.x + 20, row.y + 15}, title, ui::type::body_bold, ui::colour(Token::t1),
        row.w - w - 60);
    ui::text(
        {row.x + 20, row.y + 41}, below, ui::type::label, ui::colour(Token::t2), row.w - w - 60);
    ui::push_id(title);
    const bool pressed = ui::button({row.right() - 12 - w, row.y + 10, w, 56}, button);
    ui::pop_id();
    return pressed;
}

void draw_nothing(Rect row, std::string_view words) {
    ui::text_in(
        {row.x + 20, row.y, row.w - 40, row_h}, words, ui::type::body, ui::colour(Token::t2));
}

std::string why_not(const desk::Viewing& viewing) {
    if (desk::may(viewing.viewer.role, desk::Act::draft_policy)) return {};
    return tr("Ask a supervisor to do it.");
}

void draw_waiting(Rect box, const Model& model, Ui& state, const desk::Viewing& viewing) {
    Rect rows = ui::titled_card(box, tr("Files that wait"));
    if (model.waiting.empty())
        draw_nothing(rows, tr("Every file of the inbox could be read"));
    const std::string why = why_not(viewing);
    for (const WaitingFile& file : model.waiting) {
        const ui::Button tell{
            .label = tr("Say what its columns hold"),
            .icon = Icon::edit_note,
            .kind = ui::Kind::tonal,
            .enabled = why.empty(),
            .why_not = why};
        const std::string below = ui::tr_plural(
            "{1} column", "{1} columns", static_cast<std::int64_t>(file.heading.size()));
        if (draw_row(ui::cut_top(rows, row_h), file.name, below, tell)) begin(state, file);
    }
    ui::card_edge(box);
}

void draw_own(Rect box, const Model& model, Ui& state, const desk::Viewing& viewing) {
    Rect rows = ui::titled_card(box, tr("Columns of this store's tills"));
    if (model.own.empty())
        draw_nothing(rows, tr("Only those that come with the program"));
    const std::string why = why_not(viewing);
    for (const Mapping& mapping : model.own) {
        const ui::Button change{
            .label = tr("Change them"), .icon = Icon::edit, .enabled = why.empty(), .why_not = why};
        const std::string below =
            std::string(
                mapping.content == Content::items ? tr("List of items") : tr("Receipts")) +
            "·" +
            ui::tr_plural(
                "{1} column", "{1} columns", static_cast<std::int64_t>(mapping.columns.size()));
        if (draw_row(ui::cut_top(rows, row_h), mapping.name, below, change))
            begin(state, mapping);
    }
    ui::card_edge(box);
}

void draw_lists(Rect area, const Model& model, Ui& state, const desk::Viewing& viewing) {
    const float waiting_h = list_height(model.waiting.size());
    const float own_h = list_height(model.own.size());
    Rect column = ui::begin_column("columns", area, waiting_h + gap + own_h);
    draw_waiting(ui::cut_top(column, waiting_h, gap), model, state, viewing);
    draw_own(ui::cut_top(column, own_h), model, state, viewing);
    ui::end_column();
}

} // namespace

std::vector<Wish> draw(const Model& model, Ui& state, Rect body, const desk::Viewing& viewing) {
    Wishes wishes;
    const Rect area = ui::inset(body, 24, 20);
    if (state.editing) {
        draw_editor(body, model, state, wishes);
    } else if (model.state == desk::ListState::failed) {
        if (ui::failed_state(
                area, tr("The list could not be read"), tr("Your data is safe. Try again.")))
            wishes.emplace_back(ui::ReadAgain{});
    } else if (model.state == desk::ListState::loading) {
        ui::loading_state(area, 4);
    } else {
        draw_lists(area, model, state, viewing);
    }
    return wishes;
}

} // namespace foyer::receipts::columns
