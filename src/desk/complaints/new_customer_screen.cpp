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

std::string history_line(const PersonHistory& history) {
    if (history.complaints_90_days == 0) return tr("No complaint in the last 90 days");
    std::string line = ui::tr_plural(
        "{1} complaint in the last 90 days", "{1} complaints in the last 90 days",
        history.complaints_90_days);
    if (history.open > 0)
        line += "·" + ui::tr_plural("{1} still open", "{1} still open", history.open);
    return line;
}

void draw_known(Rect in, const KnownCustomer& customer, NewUi& state) {
    const ui::Button change{.label = tr("Someone else"), .icon = Icon::person_search};
    const Rect button = ui::cut_right(in, ui::button_width(change), 12);
    ui::avatar({in.x, in.y + 4, 48, 48}, customer.name, 0);
    const float x = in.x + 64;
    const float w = ui::text(
        {x, in.y + 5}, customer.name, {18, 26, ui::Weight::bold}, ui::colour(Token::t1), 200);
    ui::text({x + w + 10, in.y + 6}, customer.phone, ui::type::body, ui::colour(Token::t2));
    ui::text(
        {x, in.y + 31}, history_line(customer.history), ui::type::label, ui::colour(Token::t2),
        in.right() - x);
    if (ui::button({button.x, in.y, button.w, 56}, change)) {
        state.form.person = {};
        state.form.name.clear();
        state.form.phone.clear();
    }
}

// A number that belongs to somebody is offered, not taken: the customer says whether it is them.
bool draw_offer(Rect& in, const KnownCustomer& customer, NewUi& state) {
    const std::string label = tr("Use {1}", {customer.name});
    const ui::Button use{.label = label, .icon = Icon::person, .kind = ui::Kind::tonal};
    const float w = ui::button_width(use);
    if (!ui::button(ui::cut_right(in, w, 12), use)) return false;
    state.form.person = customer.person;
    return true;
}

void draw_fields(Rect in, const NewModel& model, NewUi& state) {
    Form& form = state.form;
    const std::string_view anonymous = tr("Anonymous");
    const float w = ui::filter_chip_width(anonymous, Icon::check);
    if (ui::filter_chip(
            ui::cut_right(in, w, 12), anonymous, form.anonymous,
            form.anonymous ? Icon::check : Icon::none))
        form.anonymous = !form.anonymous;
    if (model.customer && !form.anonymous && draw_offer(in, *model.customer, state)) return;
    const auto halves = ui::columns(in, {ui::fill(), ui::fill()}, 12);
    ui::text_field(
        halves[0], form.phone,
        {.name = tr("Phone"),
         .placeholder = tr("Phone"),
         .icon = Icon::call,
         .error = notice_text(state.notices, FieldName::phone),
         .enabled = !form.anonymous,
         .limit = 24,
         .take_focus = state.focus == FieldName::phone});
    ui::text_field(
        halves[1], form.name,
        {.name = tr("Name"),
         .placeholder = tr("Name"),
         .icon = Icon::person,
         .error = notice_text(state.notices, FieldName::name),
         .enabled = !form.anonymous,
         .limit = 40,
         .take_focus = state.focus == FieldName::name});
}

} // namespace

std::string_view notice_text(const std::vector<FieldNotice>& notices, FieldName field) {
    const auto at = std::ranges::find(notices, field, &FieldNotice::field);
    return at == notices.end() ? std::string_view() : tr(at->sentence.text.c_str());
}

void draw_customer(Rect box, const NewModel& model, NewUi& state, std::vector<NewWish>&) {
    ui::card(box);
    const Rect in{box.x + 21, box.y + 12, box.w - 38, 56};
    const bool chosen = !state.form.person.is_nil() && !state.form.is_new_person;
    if (chosen && model.customer)
        draw_known(in, *model.customer, state);
    else
        draw_fields(in, model, state);
}

} // namespace foyer::complaints
