#include "desk/receipts/receipts_screen.h"

#include <algorithm>

#include "desk/receipts/row_fault.h"
#include "ui/texts.h"
#include "ui/widgets.h"

namespace foyer::receipts::till {
namespace {

using desk::Viewing;
using ui::Rect;
using ui::Token;
using ui::tr;

constexpr float row_h = 60;
constexpr float aside_row_h = 60;
constexpr float wide_w = 1000; // from here on the lines stand beside the files

std::string counted(std::int64_t rows) {
    return ui::grouped(rows);
}

const char* name_of_mapping(const Mapping& mapping) {
    if (mapping.form == Form::poslog) return N_("POSLog");
    if (mapping.content == Content::items) return N_("List of items");
    return mapping.name == "foyer" ? N_("Receipts, Foyer's columns") : N_("Receipts");
}

std::string when(const FileLine& line, const Viewing& viewing) {
    if (!line.finished) return tr("Being taken in");
    return ui::day_text(line.at, *viewing.zone) + " " + ui::clock_text(line.at, *viewing.zone);
}

void draw_cells(
    const std::vector<Rect>& cells, Rect row, const FileLine& line, const Viewing& viewing) {
    const float y = row.y + 9;
    ui::text(
        {cells[0].x, y}, line.file.name, ui::type::row_bold, ui::colour(Token::t1), cells[0].w);
    ui::text(
        {cells[0].x, y + 23},
        std::string(tr(name_of_mapping(line.file.mapping))) + " · " + when(line, viewing),
        ui::type::small, ui::colour(Token::t3), cells[0].w);
    const auto number = [&](const Rect& cell, std::int64_t rows, ui::Colour colour) {
        ui::text_in(
            {cell.x, row.y, cell.w, row.h}, counted(rows), ui::type::row, colour, ui::Align::right);
    };
    const bool any = line.file.rows.quarantined > 0;
    number(cells[1], line.file.rows.taken, ui::colour(Token::t1));
    number(
        cells[2], line.file.rows.quarantined,
        any ? ui::tone_colours(ui::Tone::warn).text : ui::colour(Token::t3));
}

void draw_files(Rect box, const Model& model, Ui& ui, const Viewing& viewing) {
    ui::card(box);
    Rect rest = box;
    const std::vector<ui::Column> columns = {
        {tr("File"), 0, ui::Align::left},
        {tr("Lines taken"), 116, ui::Align::right},
        {tr("Lines put aside"), 136, ui::Align::right}};
    const auto cells = ui::table_head(ui::cut_top(rest, 40), columns);
    const FileLine* chosen = chosen_file(model, ui);
    const auto rows =
        ui::begin_list("files", rest, static_cast<std::int64_t>(model.files.size()), row_h);
    for (std::int64_t i = rows.first; i < rows.last; ++i) {
        const FileLine& line = model.files[static_cast<std::size_t>(i)];
        const Rect row = rows.row_box(i);
        ui::push_id(line.file.sha256);
        if (ui::table_row(row, line.file.name, &line == chosen).clicked) ui.chosen = line.id;
        ui::pop_id();
        draw_cells(cells, row, line, viewing);
    }
    ui::end_list();
    ui::card_edge(box);
}

void draw_aside_row(Rect row, const AsideLine& line) {
    ui::text(
        {row.x + 20, row.y + 19}, tr("Line {1}", {counted(line.line)}), ui::type::row_bold,
        ui::colour(Token::t1), 110);
    const float x = row.x + 136;
    const float w = row.right() - x - 16;
    ui::text(
        {x, row.y + 9}, ui::tr_values(words_of(line.fault), {}), ui::type::row,
        ui::colour(Token::t1), w);
    ui::text({x, row.y + 33}, line.value, ui::type::small, ui::colour(Token::t3), w);
}

void draw_aside(Rect box, const Model& model, const FileLine& file) {
    const Rect body = ui::titled_card(box, file.file.name);
    if (file.file.rows.quarantined == 0)
        return ui::empty_state(
            body, ui::Icon::check, tr("Every line was taken"),
            tr("{1} lines, {2} of them known already",
               {counted(file.file.rows.all()), counted(file.file.rows.already_taken)}));
    const auto rows =
        ui::begin_list("aside", body, static_cast<std::int64_t>(model.aside.size()), aside_row_h);
    for (std::int64_t i = rows.first; i < rows.last; ++i)
        draw_aside_row(rows.row_box(i), model.aside[static_cast<std::size_t>(i)]);
    ui::end_list();
}

// What waits, and the way to the columns of the tills.
void draw_strip(Rect strip, const Model& model, std::vector<Wish>& wishes) {
    const bool waits = model.waiting > 0;
    const ui::Button columns{
        .label = tr("Columns of the tills"),
        .icon = ui::Icon::edit_note,
        .kind = waits ? ui::Kind::tonal : ui::Kind::secondary};
    if (ui::button(ui::cut_right(strip, ui::button_width(columns), 16), columns))
        wishes.emplace_back(OpenColumns{});
    if (!waits) return;
    const ui::ToneColours warn = ui::tone_colours(ui::Tone::warn);
    ui::icon({strip.x, strip.y + 16}, ui::Icon::warning, 24, warn.text);
    ui::text_in(
        {strip.x + 36, strip.y, strip.w - 36, strip.h},
        ui::tr_plural(
            "{1} file waits: say what its columns hold",
            "{1} files wait: say what their columns hold", model.waiting),
        ui::type::body_bold, warn.text);
}

void draw_ready(
    Rect body, const Model& model, Ui& ui, const Viewing& viewing, std::vector<Wish>& wishes) {
    const FileLine* chosen = chosen_file(model, ui);
    Rect rest = ui::inset(body, 24, 20);
    draw_strip(ui::cut_top(rest, 56, 16), model, wishes);
    if (chosen == nullptr)
        return ui::empty_state(
            rest, ui::Icon::receipt, tr("No file of the till yet"),
            tr("Have the till write its receipts into {1}", {model.inbox}));
    const bool beside = rest.w >= wide_w;
    const Rect aside =
        beside ? ui::cut_right(rest, rest.w * 0.46F, 20) : ui::cut_bottom(rest, rest.h * 0.5F, 20);
    draw_files(rest, model, ui, viewing);
    // What was put aside while the file is still in hand is told when it is in.
    draw_aside(aside, model, *chosen);
}

} // namespace

const FileLine* chosen_file(const Model& model, const Ui& ui) {
    const auto found = std::ranges::find(model.files, ui.chosen, &FileLine::id);
    if (found != model.files.end()) return &*found;
    return model.files.empty() ? nullptr : &model.files.front();
}

std::vector<Wish> draw(const Model& model, Ui& ui, Rect body, const Viewing& viewing) {
    std::vector<Wish> wishes;
    if (model.state == desk::ListState::loading) {
        ui::loading_state(ui::inset(body, 24, 20), 6);
    } else if (model.state == desk::ListState::failed) {
        if (ui::failed_state(
                body, tr("The list could not be read"), tr("Your data is safe. Try again.")))
            wishes.emplace_back(ReadAgain{});
    } else {
        draw_ready(body, model, ui, viewing, wishes);
    }
    return wishes;
}

} // namespace foyer::receipts::till
