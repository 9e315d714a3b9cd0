// The table of categories: what a customer gets without a fault, with one, and whose PIN it needs.
#include <algorithm>
#include <array>

#include "desk/returns/policy_parts_screen.h"
#include "desk/returns/return_parts_screen.h"

namespace foyer::returns::policy {
namespace {

using ui::Align;
using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;

constexpr float row_h = 58;
constexpr float chevron_w = 52;
constexpr float most_columns_from = 1040;
constexpr float all_columns_from = 1300;
constexpr float condition_from = 620;

struct TableColumn {
    const char* title;
    float w;
    Align align;
    float from; // width of the table from which on it is shown
    desk::Sentence (*words)(const Policy&);
    bool (*same)(const Policy&, const Policy&);
};

desk::Sentence amount_words(const std::optional<Fen>& amount) {
    if (!amount) return {"–", {}};
    return {"{1}", {yuan_text(*amount)}};
}
desk::Sentence wear_words(const Policy& row) {
    if (row.depreciation_per_10000_a_day == 0) return {"–", {}};
    return {"{1}", {wear_text(row.depreciation_per_10000_a_day)}};
}
desk::Sentence warranty_words(const Policy& row) {
    return row.warranty_months == 0 ? desk::Sentence{"–", {}} : months_words(row.warranty_months);
}

bool without_fault(const Policy& row) {
    return row.no_reason_days > 0 && !row.never_without_fault;
}

const std::array columns{
    TableColumn{
        N_("Without a fault"), 132, Align::left, 0,
        [](const Policy& row) { return days_words(row.no_reason_days); },
        [](const Policy& a, const Policy& b) {
            return a.no_reason_days == b.no_reason_days &&
                a.never_without_fault == b.never_without_fault;
        }},
    TableColumn{
        N_("Condition"), 160, Align::left, condition_from,
        [](const Policy& row) {
            return without_fault(row) ? desk::Sentence{name_of(row.intact), {}}
                                      : desk::Sentence{N_("Faulty only"), {}};
        },
        [](const Policy& a, const Policy& b) { return a.intact == b.intact; }},
    TableColumn{
        N_("Refund if faulty"), 126, Align::left, most_columns_from,
        [](const Policy& row) { return days_words(row.quality_refund_days); },
        [](const Policy& a, const Policy& b) {
            return a.quality_refund_days == b.quality_refund_days;
        }},
    TableColumn{
        N_("Exchange if faulty"), 140, Align::left, most_columns_from,
        [](const Policy& row) { return days_words(row.quality_exchange_days); },
        [](const Policy& a, const Policy& b) {
            return a.quality_exchange_days == b.quality_exchange_days;
        }},
    TableColumn{
        N_("Warranty"), 104, Align::left, all_columns_from, &warranty_words,
        [](const Policy& a, const Policy& b) { return a.warranty_months == b.warranty_months; }},
    TableColumn{
        N_("Wear a day"), 90, Align::right, all_columns_from, &wear_words,
        [](const Policy& a, const Policy& b) {
            return a.depreciation_per_10000_a_day == b.depreciation_per_10000_a_day;
        }},
    TableColumn{
        N_("Supervisor above"), 132, Align::right, condition_from,
        [](const Policy& row) { return amount_words(row.unit_price_limit); },
        [](const Policy& a, const Policy& b) { return a.unit_price_limit == b.unit_price_limit; }},
    TableColumn{
        N_("Any return above"), 132, Align::right, most_columns_from,
        [](const Policy& row) { return amount_words(row.approval_over); },
        [](const Policy& a, const Policy& b) { return a.approval_over == b.approval_over; }}};

bool is_shown(std::size_t column, float width) {
    return width >= columns[column].from;
}

std::vector<ui::Column> head_columns(float width) {
    std::vector<ui::Column> head{{tr("Category"), 0, Align::left}};
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (is_shown(i, width))
            head.push_back({tr(columns[i].title), columns[i].w, columns[i].align});
    head.push_back({"", chevron_w, Align::left});
    return head;
}

void draw_cell(Rect cell, std::size_t column, const Policy& row, bool changed) {
    if (column == 0 && !without_fault(row)) {
        ui::status_chip(
            {cell.x, cell.y + (cell.h - 26) / 2}, changed ? ui::Tone::accent : ui::Tone::danger,
            Icon::block, tr("No return"), true);
        return;
    }
    const auto ink = ui::colour(changed ? Token::acc_text : Token::t1);
    ui::text_in(
        cell, said(columns[column].words(row)), changed ? ui::type::row_bold : ui::type::row, ink,
        columns[column].align);
}

// The table draws its categories with their sign; the code stands below, as on a till's list.
void draw_name(Rect cell, const Policy& row) {
    draw_goods_tile({cell.x, cell.y + 9, 40, 40}, row.category);
    const float x = cell.x + 52;
    const float w = cell.right() - x - 8;
    ui::text(
        {x, cell.y + 8}, category_name(row.category), ui::type::row_bold, ui::colour(Token::t1), w);
    ui::text({x, cell.y + 31}, row.category, ui::type::small, ui::colour(Token::t3), w);
}

void draw_row(
    Rect box, const std::vector<Rect>& cells, const Policy& row, const Policy* before,
    const Scene& scene) {
    ui::push_id(row.category);
    const bool open = scene.ui.category == row.category && scene.draft();
    const std::string name = category_name(row.category);
    if (ui::table_row(box, name, open).clicked && scene.draft())
        open_category(scene.ui, open ? std::string() : row.category);
    ui::pop_id();
    draw_name({cells[0].x, box.y, cells[0].w, box.h}, row);
    std::size_t cell = 1;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (!is_shown(i, box.w)) continue;
        const bool changed = before != nullptr && !columns[i].same(*before, row);
        draw_cell({cells[cell].x, box.y, cells[cell].w, box.h}, i, row, changed);
        ++cell;
    }
    if (!scene.draft()) return;
    ui::icon_in(
        {box.right() - chevron_w, box.y, 40, box.h}, open ? Icon::expand_more : Icon::chevron_right,
        24, ui::colour(Token::t3));
}

void reveal_open(const Scene& scene, float height) {
    if (!scene.ui.reveal) return;
    scene.ui.reveal = false;
    const auto found = std::ranges::find(scene.table, scene.ui.category, &Policy::category);
    if (found == scene.table.end()) return;
    ui::scroll_to_row("categories", found - scene.table.begin(), row_h, height);
}

const Policy* row_before(const Scene& scene, const std::string& category) {
    if (!scene.draft()) return nullptr;
    const auto found = std::ranges::find(scene.before, category, &Policy::category);
    return found == scene.before.end() ? nullptr : &*found;
}

} // namespace

void draw_table(Rect box, const Scene& scene) {
    Rect rest = box;
    const auto cells = ui::table_head(ui::cut_top(rest, 40), head_columns(box.w));
    reveal_open(scene, rest.h);
    const auto rows =
        ui::begin_list("categories", rest, static_cast<std::int64_t>(scene.table.size()), row_h);
    for (std::int64_t i = rows.first; i < rows.last; ++i) {
        const Policy& row = scene.table[static_cast<std::size_t>(i)];
        draw_row(rows.row_box(i), cells, row, row_before(scene, row.category), scene);
    }
    ui::end_list();
}

} // namespace foyer::returns::policy
