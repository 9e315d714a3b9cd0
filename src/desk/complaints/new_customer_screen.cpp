#include "desk/complaints/new_customer_screen.h"

#include <algorithm>

#include "ui/texts.h"
#include "ui/widgets.h"

namespace foyer::complaints {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;

constexpr float offer_h = 68;
constexpr float narrow_below = 700;

std::string history_line(const PersonHistory& history) {
    if (history.complaints_90_days == 0) return tr("No complaint in the last 90 days");
    std::string line = ui::tr_plural(
        "{1} complaint in the last 90 days", "{1} complaints in the last 90 days",
        history.complaints_90_days);
    if (history.open > 0)
        line += "·" + ui::tr_plural("{1} still open", "{1} still open", history.open);
    return line;
}

bool is_chosen(const NewUi& state) {
    return !state.form.person.is_nil() && !state.form.is_new_person;
}

bool is_offered(const NewModel& model, const NewUi& state) {
    return model.customer.has_value() && !is_chosen(state) && !state.form.anonymous;
}

bool has_notice(const NewUi& state) {
    return !is_chosen(state) && std::ranges::any_of(state.notices, [](const FieldNotice& notice) {
        return notice.field == FieldName::phone || notice.field == FieldName::name;
    });
}

// Goods and receipt: in a narrow strip the button gives up its words.
void draw_goods_button(Rect& in, NewUi& state, bool narrow) {
    const ui::Button goods{
        .label = tr("Receipt and goods"), .icon = Icon::receipt_long, .icon_only = narrow};
    if (ui::button(ui::cut_right(in, ui::button_width(goods), 8), goods))
        state.choosing_goods = true;
}

void draw_person(Rect in, const KnownCustomer& customer) {
    ui::avatar({in.x + 4, in.y + 4, 48, 48}, customer.name, 0);
    const float x = in.x + 68;
    const float w = ui::text(
        {x, in.y + 5}, customer.name, {18, 26, ui::Weight::bold}, ui::colour(Token::t1),
        std::max(60.0F, in.right() - x - 120));
    ui::text({x + w + 10, in.y + 6}, customer.phone, ui::type::body, ui::colour(Token::t2));
    ui::text(
        {x, in.y + 31}, history_line(customer.history), ui::type::label, ui::colour(Token::t2),
        in.right() - x);
}

void draw_known(Rect in, const NewModel& model, NewUi& state) {
    const bool narrow = in.w < narrow_below;
    const ui::Button change{.label = tr("Someone else"), .icon = Icon::person_search};
    const Rect button = ui::cut_right(in, ui::button_width(change), 8);
    draw_goods_button(in, state, narrow);
    const KnownCustomer unknown_yet{state.form.person, "…", {}, {}};
    draw_person({in.x, in.y, in.w - 8, in.h}, model.customer.value_or(unknown_yet));
    if (!ui::button(button, change)) return;
    state.form.person = {};
    state.form.name.clear();
    state.form.phone.clear();
}

// A number that belongs to somebody is offered, not taken: the customer says whether it is them.
void draw_offer(Rect row, const KnownCustomer& customer, NewUi& state) {
    const std::string label = tr("Use {1}", {customer.name});
    const ui::Button use{.label = label, .icon = Icon::person, .kind = ui::Kind::tonal};
    const float w = std::min(row.w / 2, ui::button_width(use));
    const Rect button = ui::cut_right(row, w, 12);
    draw_person(row, customer);
    if (ui::button(button, use)) state.form.person = customer.person;
}

void draw_fields(Rect in, NewUi& state) {
    Form& form = state.form;
    const std::string_view anonymous = tr("Anonymous");
    const std::string wrong_phone = notice_text(state.notices, FieldName::phone);
    const std::string wrong_name = notice_text(state.notices, FieldName::name);
    const bool narrow = in.w < narrow_below;
    draw_goods_button(in, state, narrow || has_notice(state));
    // A sentence under the number needs the room of the chip's words.
    const bool tight = narrow && !wrong_phone.empty() && !form.anonymous;
    const float chip_w = tight ? 56.0F : ui::filter_chip_width(anonymous, Icon::check);
    const Rect chip = ui::cut_right(in, chip_w, 12);
    // The sentence under the number wants to be read whole.
    const float said_w = wrong_phone.empty()
        ? 0
        : std::min(in.w - 132, ui::text_width(wrong_phone, ui::type::label_bold) + 26);
    const float phone_w = std::max((in.w - 12) * 0.55F, said_w);
    const auto halves = ui::columns(in, {ui::px(phone_w), ui::fill()}, 12);
    ui::text_field(
        halves[0], form.phone,
        {.name = tr("Phone number"),
         .placeholder = tr("Phone number"),
         .icon = Icon::call,
         .error = form.anonymous ? std::string_view() : wrong_phone,
         .enabled = !form.anonymous,
         .limit = 24,
         .take_focus = state.focus == FieldName::phone,
         .content = ui::Content::number});
    ui::text_field(
        halves[1], form.name,
        {.name = tr("Name"),
         .placeholder = tr("Name"),
         .icon = Icon::person,
         .error = form.anonymous ? std::string_view() : wrong_name,
         .enabled = !form.anonymous,
         .limit = 40,
         .take_focus = state.focus == FieldName::name,
         .content = ui::Content::personal});
    const Icon mark = form.anonymous ? Icon::check : Icon::visibility_off;
    const bool pressed = tight
        ? ui::button(chip, {.label = anonymous, .icon = mark, .icon_only = true})
        : ui::filter_chip(chip, anonymous, form.anonymous, mark);
    if (pressed) form.anonymous = !form.anonymous;
}

} // namespace

std::string notice_text(const std::vector<FieldNotice>& notices, FieldName field) {
    const auto at = std::ranges::find(notices, field, &FieldNotice::field);
    return at == notices.end() ? std::string()
                               : ui::tr_values(at->sentence.text, at->sentence.values);
}

float customer_height(const NewModel& model, const NewUi& state) {
    return 80 + (has_notice(state) ? notice_h : 0) + (is_offered(model, state) ? offer_h : 0);
}

void draw_customer(Rect box, const NewModel& model, NewUi& state) {
    ui::card(box);
    const Rect in{box.x + 17, box.y + 12, box.w - 34, 56};
    if (is_chosen(state)) return draw_known(in, model, state);
    draw_fields(in, state);
    if (!is_offered(model, state)) return;
    const float y = box.bottom() - offer_h;
    draw_offer({in.x, y, in.w, 56}, *model.customer, state);
}

} // namespace foyer::complaints
