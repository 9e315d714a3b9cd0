#include "desk/complaints/new_goods_screen.h"

#include <algorithm>
#include <array>

#include "desk/complaints/code_lists.h"
#include "desk/complaints/complaint_parts_screen.h"
#include "desk/complaints/new_customer_screen.h"
#include "ui/texts.h"
#include "ui/widgets.h"

namespace foyer::complaints {
namespace {

using ui::Icon;
using ui::Rect;
using ui::tr;

constexpr float label_h = 26;
constexpr float row_gap = 12;
constexpr std::size_t across = 3;

enum class Input : std::uint8_t { text, money, kind, demand, against };
struct GoodsField {
    FieldName field;
    const char* label;
    Input input;
    std::string Form::*value; // of text and money
    const char* example;
    std::size_t limit;
};
constexpr std::array goods_fields{
    GoodsField{FieldName::subcategory, N_("More exactly"), Input::kind, nullptr, "", 0},
    GoodsField{FieldName::product, N_("Product"), Input::text, &Form::product_name, "", 80},
    GoodsField{FieldName::receipt, N_("Receipt no."), Input::text, &Form::receipt_number, "", 40},
    GoodsField{FieldName::amount, N_("Amount ¥"), Input::money, &Form::amount, "18.90", 14},
    GoodsField{FieldName::demand_amount, N_("Wants"), Input::demand, nullptr, "", 0},
    GoodsField{
        FieldName::demand_amount, N_("Wants ¥"), Input::money, &Form::demand_amount, "18.90", 14},
    GoodsField{
        FieldName::purchase_date, N_("Bought on"), Input::text, &Form::purchase_date, "2026-11-21",
        10},
    GoodsField{
        FieldName::occurred_at, N_("Happened at"), Input::text, &Form::occurred_at,
        "2026-11-21 18:30", 16},
    GoodsField{
        FieldName::received_at, N_("Received at, if not now"), Input::text, &Form::received_at,
        "2026-11-21 18:30", 16},
    GoodsField{FieldName::persons_count, N_("Persons"), Input::money, &Form::persons_count, "1", 4},
    GoodsField{FieldName::against_name, N_("Against"), Input::against, nullptr, "", 0},
    GoodsField{
        FieldName::against_name, N_("Name of whom"), Input::text, &Form::against_name, "", 40}};
constexpr std::size_t rows = goods_fields.size() / across;

constexpr std::array against_choices{
    Against::nobody, Against::department, Against::supplier, Against::staff, Against::concession};

template <class Value, class List>
bool select_of(Rect box, const char* name, const List& list, Value& value) {
    std::vector<std::string> options;
    int chosen = 0;
    for (const Value one : list) {
        if (one == value) chosen = static_cast<int>(options.size());
        options.emplace_back(tr(name_of(one)));
    }
    if (!ui::select(box, name, options, chosen)) return false;
    value = list[static_cast<std::size_t>(chosen)];
    return true;
}

void draw_subcategory(Rect box, const char* name, Form& form) {
    const Category* category = find_category(form.category);
    std::vector<std::string> options{tr("Not chosen")};
    int chosen = 0;
    if (category != nullptr) {
        for (const Code& code : category->subcategories) {
            if (code.code == form.subcategory) chosen = static_cast<int>(options.size());
            options.emplace_back(tr(code.english));
        }
    }
    if (!ui::select(box, name, options, chosen)) return;
    form.subcategory =
        chosen == 0 ? "" : category->subcategories[static_cast<std::size_t>(chosen - 1)].code;
}

void draw_choice(Rect box, const GoodsField& field, Form& form) {
    ui::text(
        {box.x, box.y - label_h}, tr(field.label), ui::type::label, ui::colour(ui::Token::t2),
        box.w);
    switch (field.input) {
    case Input::demand: select_of(box, tr(field.label), demands(), form.demand); break;
    case Input::against: select_of(box, tr(field.label), against_choices, form.against); break;
    default: draw_subcategory(box, tr(field.label), form); break;
    }
}

// Whose name it is must not be learned; dates and times are numbers too.
ui::Content content_of(const GoodsField& field) {
    switch (field.field) {
    case FieldName::against_name: return ui::Content::personal;
    case FieldName::purchase_date:
    case FieldName::occurred_at:
    case FieldName::received_at: return ui::Content::number;
    default: return field.input == Input::money ? ui::Content::number : ui::Content::words;
    }
}

void draw_field(Rect box, const GoodsField& field, NewUi& state) {
    if (field.value == nullptr) return draw_choice(box, field, state.form);
    const std::string wrong = notice_text(state.notices, field.field);
    ui::text_field(
        box, state.form.*field.value,
        {.label = tr(field.label),
         .placeholder = field.example,
         .error = wrong,
         .right = field.input == Input::money,
         .limit = field.limit,
         .take_focus = state.focus == field.field,
         .content = content_of(field)});
}

float row_height(const NewUi& state, std::size_t row) {
    bool wrong = false;
    for (std::size_t i = 0; i < across; ++i)
        wrong = wrong || !notice_text(state.notices, goods_fields[row * across + i].field).empty();
    return label_h + 56 + row_gap + (wrong ? notice_h : 0);
}

void draw_rows(Rect in, NewUi& state) {
    float content_h = 0;
    for (std::size_t row = 0; row < rows; ++row)
        content_h += row_height(state, row);
    Rect area = begin_column("goods", in, content_h, dialog_edge);
    for (std::size_t row = 0; row < rows; ++row) {
        Rect line = ui::cut_top(area, row_height(state, row));
        line = {line.x, line.y + label_h, line.w, 56};
        const auto cells = ui::columns(line, {ui::fill(), ui::fill(), ui::fill()}, 16);
        for (std::size_t i = 0; i < across; ++i)
            draw_field(cells[i], goods_fields[row * across + i], state);
    }
    end_column();
}

} // namespace

bool is_goods_field(FieldName field) {
    return std::ranges::any_of(goods_fields, [field](const GoodsField& one) {
        return one.value != nullptr && one.field == field;
    });
}

void draw_goods(NewUi& state) {
    if (!state.choosing_goods) return;
    const auto dialog = ui::begin_dialog("goods", tr("Receipt and goods"), 880, 580);
    Rect in = dialog.inside;
    Rect foot = ui::cut_bottom(in, 56, 16);
    draw_rows(in, state);
    const ui::Button done{.label = tr("Done"), .icon = Icon::check, .kind = ui::Kind::primary};
    const bool ready = ui::button(ui::cut_right(foot, ui::button_width(done)), done);
    ui::end_dialog();
    if (dialog.closed || ready) state.choosing_goods = false;
}

} // namespace foyer::complaints
