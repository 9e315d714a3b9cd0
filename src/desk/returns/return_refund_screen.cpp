// What goes back or comes in, row by row, and what it comes to.
#include <algorithm>

#include "desk/returns/return_look_screen.h"
#include "desk/returns/return_sections_screen.h"
#include "ui/texts.h"

namespace foyer::returns {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;

constexpr float pad = 21;
constexpr float head_h = 33;
constexpr float row_h = 32;
constexpr float rows_gap = 7;
constexpr float total_h = 79; // the line above it, its words, the room below
constexpr float total_least = 62; // without the room below
constexpr float foot_gap = 3;
constexpr float way_h = 56;

std::string row_label(const MoneyRow& row, const Scene& scene) {
    if (row.kind == MoneyRow::Kind::goods) return line_name(scene.receipt, row.line);
    if (row.kind == MoneyRow::Kind::replacement && !scene.ui.form.replacement.name.empty())
        return scene.ui.form.replacement.name;
    return label_of(row.kind);
}

// A true minus sign, as wide as a digit.
std::string signed_text(std::int64_t value, const std::string& plain) {
    return value < 0 ? "−" + plain : plain;
}

std::string row_value(const MoneyRow& row) {
    if (row.points != 0)
        return signed_text(
            row.points, tr("{1} points", {ui::grouped(std::max(row.points, -row.points))}));
    const Fen size{std::max(row.amount.value, -row.amount.value)};
    return signed_text(row.amount.value, yuan_text(size));
}

const char* total_label(Total::Kind kind) {
    switch (kind) {
    case Total::Kind::collect: return tr("To collect");
    case Total::Kind::store_credit: return tr("To credit");
    case Total::Kind::price_difference: return tr("Difference back");
    case Total::Kind::refund: break;
    }
    return tr("To refund");
}

// The days are left away where there is no room for them.
std::string way_back(const Scene& scene, float room) {
    const Verdict& verdict = scene.judgement.verdict;
    const auto remedy = remedy_of(verdict);
    if (remedy && *remedy != Remedy::refund && *remedy != Remedy::price_diff)
        return tr(name_of(*remedy));
    const Tender tender = main_tender(scene.receipt);
    if (!is_electronic(tender)) return tr("Back in {1}", {tr(name_of(tender))});
    const std::string with_days = tr("Back to {1}·1-3 working days", {tr(name_of(tender))});
    if (ui::text_width(with_days, ui::type::label) <= room) return with_days;
    return tr("Back to {1}", {tr(name_of(tender))});
}

Icon way_icon(const Scene& scene) {
    const auto remedy = remedy_of(scene.judgement.verdict);
    if (!remedy || *remedy == Remedy::refund || *remedy == Remedy::price_diff) return Icon::undo;
    if (*remedy == Remedy::repair) return Icon::build;
    return *remedy == Remedy::store_credit ? Icon::payments : Icon::swap_horiz;
}

// What has to be typed for this way: the replacement, or the repair ticket.
std::optional<ReturnSheet> sheet_of(const Scene& scene) {
    const auto remedy = remedy_of(scene.judgement.verdict);
    if (remedy == Remedy::exchange_other) return ReturnSheet::replacement;
    if (remedy == Remedy::repair) return ReturnSheet::repair;
    return std::nullopt;
}

// How it goes back; a tap offers the other ways that the verdict leaves.
void draw_way(Rect row, const Scene& scene) {
    const bool several = scene.judgement.verdict.remedies.size() > 1;
    const char* change = tr("Other ways");
    const ui::Press press = ui::press_area(row, change, several);
    if (press.held) ui::fill_rect(row, ui::colour(Token::surface3), 12);
    ui::icon({row.x, row.y + 18}, way_icon(scene), 20, ui::colour(Token::t2));
    const float change_w = several ? ui::text_width(change, ui::type::label_bold) : 0;
    const float room = row.w - 28 - change_w - (several ? 12 : 0);
    ui::text(
        {row.x + 28, row.y + 18}, way_back(scene, room), ui::type::label, ui::colour(Token::t2),
        room);
    if (several)
        ui::text(
            {row.right() - change_w, row.y + 18}, change, ui::type::label_bold,
            ui::colour(Token::acc_text));
    if (press.clicked) scene.ui.sheet = ReturnSheet::remedies;
}

void draw_rows(Rect list, const Scene& scene) {
    const std::vector<MoneyRow> rows = money_rows(scene.judgement);
    const auto visible =
        ui::begin_list("money", list, static_cast<std::int64_t>(rows.size()), row_h);
    for (std::int64_t i = visible.first; i < visible.last; ++i) {
        const MoneyRow& money = rows[static_cast<std::size_t>(i)];
        const Rect row = visible.row_box(i);
        const std::string value = row_value(money);
        const float value_w = ui::text_width(value, ui::type::body);
        ui::text(
            {row.x, row.y + 1}, row_label(money, scene), ui::type::body, ui::colour(Token::t2),
            row.w - value_w - 12);
        ui::text(
            {row.right() - value_w, row.y + 1}, value, ui::type::body, ui::colour(Token::t1));
    }
    ui::end_list();
}

void draw_total(Rect box, const Scene& scene) {
    const Total total = total_of(scene.judgement.verdict);
    const std::string amount = yuan_text(total.amount);
    const float w = ui::text_width(amount, ui::type::money);
    ui::line_h(box.x, box.y, box.w, ui::colour(Token::border));
    ui::text(
        {box.x, box.y + 34}, total_label(total.kind), ui::type::body_bold, ui::colour(Token::t1),
        box.w - w - 12);
    ui::text({box.right() - w, box.y + 15}, amount, ui::type::money, ui::colour(Token::t1));
}

const char* card_title(const Scene& scene) {
    return is_exchange(scene.ui.form.demand) ? tr("Exchange details") : tr("Refund details");
}

// A button to what has to be typed for the chosen way.
void draw_sheet_button(Rect row, const Scene& scene, ReturnSheet sheet) {
    const bool repair = sheet == ReturnSheet::repair;
    const RepairNote& note = scene.ui.form.repair;
    std::string label = tr(repair ? N_("Repair ticket") : N_("Choose the replacement"));
    if (repair && !note.promised_on.empty())
        label = tr("Back by {1}", {note.promised_on});
    else if (!repair && !scene.ui.form.replacement.name.empty())
        label = scene.ui.form.replacement.name;
    const ui::Button open{
        .label = label,
        .icon = repair ? Icon::build : Icon::swap_horiz,
        .kind = ui::Kind::tonal};
    if (ui::button(row, open)) scene.ui.sheet = sheet;
}

float sheet_button_height(const Scene& scene) {
    return sheet_of(scene) ? 56 + 12 : 0;
}

} // namespace

float refund_height(const Scene& scene, std::size_t most_rows) {
    const std::size_t rows =
        std::clamp<std::size_t>(money_rows(scene.judgement).size(), 1, most_rows);
    return pad + head_h + static_cast<float>(rows) * row_h + rows_gap + total_h +
        sheet_button_height(scene) + way_h + foot_gap;
}

void draw_refund(Rect box, const Scene& scene) {
    ui::card(box);
    Rect in = ui::inset(box, pad, 0);
    ui::cut_top(in, pad);
    ui::text_in(
        ui::cut_top(in, 24, head_h - 24), card_title(scene), ui::type::body_bold,
        ui::colour(Token::t1));
    ui::cut_bottom(in, foot_gap);
    draw_way(ui::cut_bottom(in, way_h), scene);
    if (const auto sheet = sheet_of(scene))
        draw_sheet_button(ui::cut_bottom(in, 56, 12), scene, *sheet);
    const auto rows = static_cast<float>(money_rows(scene.judgement).size());
    const float room = in.h - total_least - rows_gap;
    const float list_h = std::min(room, rows * row_h);
    draw_rows(ui::cut_top(in, list_h, rows_gap), scene);
    draw_total({in.x, in.y, in.w, total_h}, scene);
}

} // namespace foyer::returns
