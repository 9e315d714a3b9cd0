#include "desk/receipts/columns_editor_screen.h"

#include <algorithm>
#include <array>
#include <span>

#include "desk/receipts/receipts.h"
#include "desk/refusal_screen.h"
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

constexpr float bar_h = 84;
constexpr float label_h = 26;
constexpr float field_h = 56;
constexpr float row_h = 72;
constexpr float gap = 16;
constexpr float head_h = 2 * (label_h + field_h) + gap;

// ---- what the file is ---------------------------------------------------------------------------

void label(Rect control, std::string_view words) {
    ui::text(
        {control.x, control.y - label_h}, words, ui::type::label, ui::colour(Token::t2),
        control.w);
}

void draw_content(Rect box, Mapping& mapping) {
    const std::array segments{
        ui::Segment{.label = tr("Receipts")}, ui::Segment{.label = tr("List of items")}};
    int chosen = static_cast<int>(mapping.content);
    label(box, tr("What it holds"));
    if (ui::segmented(box, tr("What it holds"), segments, chosen))
        mapping.content = static_cast<Content>(chosen);
}

void draw_dates(Rect box, Mapping& mapping) {
    const std::array segments{
        ui::Segment{.label = tr("Year first")}, ui::Segment{.label = tr("Month first")},
        ui::Segment{.label = tr("Day first")}};
    int chosen = static_cast<int>(mapping.dates);
    label(box, tr("How days are written"));
    if (ui::segmented(box, tr("How days are written"), segments, chosen))
        mapping.dates = static_cast<DateOrder>(chosen);
}

void draw_head(Rect in, Mapping& mapping) {
    ui::cut_top(in, label_h);
    const auto first = ui::columns(ui::cut_top(in, field_h, gap), {ui::fill(), ui::fill()}, gap);
    ui::text_field(
        first[0], mapping.name,
        {.label = tr("Name of these columns"),
         .placeholder = tr("The till or its maker"),
         .limit = 40});
    draw_content(first[1], mapping);
    ui::cut_top(in, label_h);
    const auto second = ui::columns(ui::cut_top(in, field_h), {ui::fill(), ui::fill()}, gap);
    draw_dates(second[0], mapping);
    ui::text_field(
        second[1], mapping.return_prefix,
        {.label = tr("Numbers of goods that came back begin with"),
         .placeholder = "R",
         .limit = 8});
}

// ---- its columns --------------------------------------------------------------------------------

// What every file has comes first.
constexpr std::array receipt_fields{
    Field::number,        Field::sold_at,    Field::sku,           Field::name,
    Field::qty,           Field::unit_price, Field::net_paid,      Field::barcode,
    Field::sold_time,     Field::member,     Field::payments,      Field::payment_tail,
    Field::till,          Field::line,       Field::category,      Field::promotion,
    Field::origin_number, Field::origin_line, Field::store,        Field::channel,
    Field::final_sale,    Field::points_earned, Field::points_spent, Field::gift_value};
constexpr std::array item_fields{
    Field::sku,      Field::name,     Field::barcode,
    Field::category, Field::supplier, Field::unit_price};

std::span<const Field> fields_for(Content content) {
    if (content == Content::items) return item_fields;
    return receipt_fields;
}

void draw_column(Rect row, Column& column, std::span<const Field> fields) {
    std::vector<std::string> options{tr("Not used")};
    int chosen = 0;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        options.emplace_back(tr(name_of(fields[i])));
        if (fields[i] == column.field) chosen = static_cast<int>(i) + 1;
    }
    const float w = std::min(320.0F, row.w / 2);
    const float words_w = row.w - w - 60;
    ui::line_h(row.x + 1, row.bottom() - 1, row.w - 2, ui::colour(Token::border));
    ui::text(
        {row.x + 20, row.y + 13}, column.heading, ui::type::body_bold, ui::colour(Token::t1),
        words_w);
    ui::text(
        {row.x + 20, row.y + 39}, column.sample, ui::type::label, ui::colour(Token::t3), words_w);
    if (ui::select({row.right() - 12 - w, row.y + 8, w, field_h}, column.heading, options, chosen))
        column.field = chosen == 0 ? Field::count_ : fields[static_cast<std::size_t>(chosen) - 1];
}

void draw_columns(Rect box, Ui& state) {
    ui::card(box);
    const auto fields = fields_for(state.mapping.content);
    for (std::size_t i = 0; i < state.columns.size(); ++i) {
        ui::push_id(std::to_string(i));
        draw_column(ui::cut_top(box, row_h), state.columns[i], fields);
        ui::pop_id();
    }
}

// ---- what to do with it -------------------------------------------------------------------------

// The field that two headings claim to hold; count_: none.
Field claimed_twice(const Ui& state) {
    std::vector<Field> fields;
    for (const Column& column : state.columns)
        if (column.field != Field::count_) fields.push_back(column.field);
    std::ranges::sort(fields);
    const auto twice = std::ranges::adjacent_find(fields);
    return twice == fields.end() ? Field::count_ : *twice;
}

std::string objection(const Ui& state) {
    if (const Field field = claimed_twice(state); field != Field::count_)
        return tr("Two columns hold the same: {1}", {tr(name_of(field))});
    const auto refusal = objection_to(mapping_of(state));
    return refusal ? desk::words_of(*refusal) : std::string();
}

bool is_known(const Model& model, const Ui& state) {
    return std::ranges::find(model.own, state.mapping.name, &Mapping::name) != model.own.end();
}

void draw_bar(Rect bar, const Model& model, Ui& state, Wishes& wishes) {
    ui::fill_rect(bar, ui::colour(Token::surface));
    ui::line_h(bar.x, bar.y, bar.w, ui::colour(Token::border));
    Rect in = ui::inset(bar, 24, 14);
    const std::string why = objection(state);
    const ui::Button save{
        .label = tr("Save"),
        .icon = Icon::check,
        .kind = ui::Kind::primary,
        .shortcut = ui::ctrl(ui::Key::enter),
        .enabled = why.empty(),
        .busy = state.busy,
        .why_not = why};
    const ui::Button cancel{
        .label = tr("Cancel"),
        .icon = Icon::close,
        .kind = ui::Kind::ghost,
        .shortcut = ui::key(ui::Key::escape)};
    const ui::Button drop{
        .label = tr("Drop these columns"), .icon = Icon::delete_, .kind = ui::Kind::danger_outline};
    if (ui::button(ui::cut_right(in, ui::button_width(save), 12), save))
        wishes.emplace_back(Save{mapping_of(state)});
    if (is_known(model, state) &&
        ui::button(ui::cut_right(in, ui::button_width(drop), 12), drop))
        wishes.emplace_back(Drop{state.mapping.name});
    if (ui::button(ui::cut_left(in, ui::button_width(cancel), 12), cancel)) state = {};
    const std::string& said = state.refused.empty() ? why : state.refused;
    const float said_h = ui::paragraph_height(in.w, said, ui::type::label, 2);
    ui::paragraph(
        {in.x, in.y + (in.h - said_h) / 2, in.w, said_h}, said, ui::type::label,
        ui::colour(state.refused.empty() ? Token::t2 : Token::danger), 2);
}

} // namespace

void draw_editor(Rect body, const Model& model, Ui& state, Wishes& wishes) {
    const Rect bar = ui::cut_bottom(body, bar_h);
    const Rect area = ui::inset(body, 24, 20);
    const float columns_h = row_h * static_cast<float>(state.columns.size());
    Rect column = ui::begin_column("editor", area, head_h + gap + columns_h);
    draw_head(ui::cut_top(column, head_h, gap), state.mapping);
    draw_columns(ui::cut_top(column, columns_h), state);
    ui::end_column();
    draw_bar(bar, model, state, wishes);
}

} // namespace foyer::receipts::columns
