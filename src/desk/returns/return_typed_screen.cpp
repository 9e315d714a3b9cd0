// A receipt that the till does not know, typed in from the paper; or goods without any receipt.
#include <algorithm>

#include "desk/returns/policy.h"
#include "desk/returns/return_sections_screen.h"
#include "ui/texts.h"

namespace foyer::returns {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;

constexpr float label_h = 26;
constexpr float notice_h = 24;
constexpr float gap = 12;
constexpr float line_h = 56 + notice_h + 8;

std::string notice_of(const ReturnUi& state, TypedField field, std::size_t line = 0) {
    for (const TypedNotice& notice : state.notices)
        if (notice.field == field && notice.line == line)
            return ui::tr_values(notice.sentence.text, notice.sentence.values);
    return {};
}

void draw_number_and_day(Rect row, ReturnUi& state) {
    const auto cells = ui::columns(row, {ui::fill(3), ui::fill(2)}, gap);
    ui::text_field(
        cells[0], state.typing.number,
        {.label = tr("Receipt no."),
         .placeholder = "0309-4-00162",
         .error = notice_of(state, TypedField::number),
         .limit = 40,
         .content = ui::Content::search});
    ui::text_field(
        cells[1], state.typing.date,
        {.label = tr("Bought on"),
         .placeholder = "2026-11-21",
         .error = notice_of(state, TypedField::date),
         .limit = 10,
         .content = ui::Content::number});
}

void draw_category(Rect box, TypedLine& line, std::size_t at, ReturnUi& state) {
    std::vector<std::string> options;
    int chosen = -1;
    for (const CategoryLaw& law : category_laws()) {
        if (law.code == line.category) chosen = static_cast<int>(options.size());
        options.emplace_back(tr(law.english));
    }
    if (ui::select(box, tr("Category"), options, chosen, tr("Category")))
        line.category = category_laws()[static_cast<std::size_t>(chosen)].code;
    const std::string wrong = notice_of(state, TypedField::category, at);
    if (!wrong.empty())
        ui::text(
            {box.x, box.bottom() + 4}, wrong, ui::type::label_bold, ui::colour(Token::danger),
            box.w);
}

void draw_typed_line(Rect row, std::size_t at, ReturnUi& state) {
    TypedLine& line = state.typing.lines[at];
    const auto cells = ui::columns(
        {row.x, row.y, row.w, 56}, {ui::fill(5), ui::fill(4), ui::px(84), ui::px(132)}, 8);
    ui::text_field(
        cells[0], line.name,
        {.name = tr("Goods"),
         .placeholder = tr("Goods"),
         .error = notice_of(state, TypedField::name, at),
         .limit = 60});
    draw_category(cells[1], line, at, state);
    ui::text_field(
        cells[2], line.qty,
        {.name = tr("Pieces"),
         .placeholder = "1",
         .error = notice_of(state, TypedField::qty, at),
         .right = true,
         .limit = 3,
         .content = ui::Content::number});
    ui::text_field(
        cells[3], line.price,
        {.name = tr("Price of one ¥"),
         .placeholder = "18.90",
         .error = notice_of(state, TypedField::price, at),
         .right = true,
         .limit = 14,
         .content = ui::Content::number});
}

void draw_lines(Rect in, ReturnUi& state) {
    auto& lines = state.typing.lines;
    const float content = label_h + line_h * static_cast<float>(lines.size()) + 56;
    Rect area = begin_column("typed lines", in, content, 8);
    ui::text_in(
        ui::cut_top(area, 20, label_h - 20), tr("Goods, category, pieces, price of one"),
        ui::type::label, ui::colour(Token::t2));
    for (std::size_t i = 0; i < lines.size(); ++i) {
        ui::push_id("line " + std::to_string(i));
        draw_typed_line(ui::cut_top(area, line_h), i, state);
        ui::pop_id();
    }
    const ui::Button more{
        .label = tr("One more line"),
        .icon = Icon::add,
        .kind = ui::Kind::ghost,
        .enabled = lines.size() < typed_lines_most};
    Rect foot = ui::cut_top(area, 56);
    if (ui::button(ui::cut_left(foot, ui::button_width(more)), more)) lines.emplace_back();
    end_column();
}

void take_over(ReturnUi& state, const desk::Viewing& viewing) {
    const Date today = viewing.zone->business_date(viewing.now);
    const ReadReceipt read = read_typed(state.typing, state.form.without_receipt, today);
    if (const auto* notices = std::get_if<std::vector<TypedNotice>>(&read)) {
        state.notices = *notices;
        return;
    }
    state.notices.clear();
    state.form.typed = state.typing;
    state.form.receipt = std::get<ShownReceipt>(read).sale.receipt_no;
    state.form.positions.clear();
    state.form.current = 0;
    state.sheet = ReturnSheet::none;
}

} // namespace

void draw_typed_sheet(
    ReturnUi& state, const desk::Viewing& viewing, std::vector<ReturnWish>&) {
    if (state.sheet != ReturnSheet::typed) return;
    const bool without = state.form.without_receipt;
    const ui::Dialog dialog = ui::begin_dialog(
        "typed", without ? tr("Goods without a receipt") : tr("Type in the receipt"), 880, 580);
    Rect in = dialog.inside;
    const ui::Button ready{
        .label = tr("Take it over"),
        .icon = Icon::check,
        .kind = ui::Kind::primary,
        .shortcut = ui::ctrl(ui::Key::enter)};
    const bool done = draw_done(in, ready);
    if (!without) {
        ui::cut_top(in, label_h);
        draw_number_and_day(ui::cut_top(in, 56, notice_h + 8), state);
    } else {
        const Rect note = ui::cut_top(in, 40, 8);
        ui::paragraph(
            note,
            tr("Without a receipt: exchange or credit at the lowest price of the last 30 days, if "
               "nothing is wrong with the goods."),
            ui::type::label, ui::colour(Token::t2), 2);
    }
    draw_lines(in, state);
    ui::end_dialog();
    if (done) take_over(state, viewing);
    if (!dialog.closed) return;
    state.sheet = ReturnSheet::none;
    if (!state.form.typed) state.form.without_receipt = false;
}

} // namespace foyer::returns
