#include "desk/complaints/new_details_screen.h"

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
using ui::Token;
using ui::tr;

// The desk deals with its own matters at once; only others are assigned.
std::string_view department_of(const Category& category) {
    return category.department == "service_desk" ? std::string_view() : category.department;
}

std::string promise_line(const Form& form, const desk::Viewing& viewing) {
    const auto at = promised_time(form, viewing.now, *viewing.zone);
    if (!at) return tr("No promise yet: the store's limit applies");
    return tr("Answer before {1}", {ui::when_text(*at, viewing.now, *viewing.zone)});
}

void draw_promise(Rect in, NewUi& state, const desk::Viewing& viewing) {
    ui::text_in(
        ui::cut_top(in, 24, 10), tr("Promised answer"), ui::type::body_bold, ui::colour(Token::t1));
    constexpr std::array choices{
        std::pair{Promise::hours_2, N_("In 2 hours")}, std::pair{Promise::today, N_("Today")},
        std::pair{Promise::chosen, N_("Choose")}};
    const auto boxes =
        ui::columns(ui::cut_top(in, 56, 10), {ui::fill(), ui::fill(), ui::fill()}, 8);
    Form& form = state.form;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const bool on = form.promise == choices[i].first;
        if (ui::pick_tile(boxes[i], tr("promise", choices[i].second), Icon::none, on))
            form.promise = on ? Promise::none : choices[i].first;
    }
    if (form.promise == Promise::chosen) {
        ui::text_field(
            {in.x, in.y, in.w, 56}, form.promised_at,
            {.name = tr("Time promised"),
             .placeholder = tr("16:30, or 2026-11-23 10:00"),
             .error = notice_text(state.notices, FieldName::promise),
             .limit = 16});
        return;
    }
    const bool promised = form.promise != Promise::none;
    const ui::Colour ink = ui::colour(promised ? Token::danger : Token::t3);
    ui::icon({in.x, in.y}, Icon::alarm, 20, ink);
    ui::text(
        {in.x + 28, in.y}, promise_line(form, viewing),
        promised ? ui::type::label_bold : ui::type::label, ink, in.w - 28);
}

void draw_department(Rect in, NewUi& state) {
    const ui::Button change{.label = tr("Reassign"), .icon = Icon::alt_route};
    const Rect button = ui::cut_right(in, ui::button_width(change), 12);
    if (ui::button({button.x, in.y, button.w, 56}, change)) state.choosing_department = true;
    ui::text({in.x, in.y + 7}, tr("Department"), ui::type::small, ui::colour(Token::t3), in.w);
    const std::string& code = state.form.assign_to_department;
    ui::text(
        {in.x, in.y + 25}, code.empty() ? tr("The desk itself") : tr(department_name(code)),
        ui::type::body_bold, ui::colour(Token::t1), in.w);
}

void draw_promise_card(Rect box, NewUi& state, const desk::Viewing& viewing) {
    ui::card(box);
    Rect in = ui::inset(box, 17);
    const Rect foot = ui::cut_bottom(in, 62);
    draw_promise(in, state, viewing);
    ui::line_h(box.x + 1, foot.y - 10, box.w - 2, ui::colour(Token::border));
    draw_department({foot.x, foot.y + 3, foot.w, 56}, state);
}

void put_field(
    Rect box, std::string& value, const char* label, FieldName field, const NewUi& state,
    std::size_t limit, bool money = false) {
    ui::text_field(
        box, value,
        {.name = label,
         .placeholder = label,
         .error = notice_text(state.notices, field),
         .right = money,
         .limit = limit,
         .take_focus = state.focus == field});
}

void draw_demand(Rect box, Form& form) {
    std::vector<std::string> options;
    for (const Demand demand : demands())
        options.emplace_back(tr(name_of(demand)));
    int chosen = static_cast<int>(std::ranges::find(demands(), form.demand) - demands().begin());
    if (ui::select(box, tr("Wants"), options, chosen))
        form.demand = demands()[static_cast<std::size_t>(chosen)];
}

void draw_subcategory(Rect box, Form& form) {
    const Category* category = find_category(form.category);
    std::vector<std::string> options;
    int chosen = -1;
    if (category != nullptr) {
        for (const Code& code : category->subcategories) {
            if (code.code == form.subcategory) chosen = static_cast<int>(options.size());
            options.emplace_back(tr(code.english));
        }
    }
    if (ui::select(box, tr("More exactly"), options, chosen, tr("More exactly")) && chosen >= 0)
        form.subcategory = category->subcategories[static_cast<std::size_t>(chosen)].code;
}

void draw_goods(Rect in, NewUi& state) {
    Form& form = state.form;
    const auto line = [&in] {
        return ui::columns(ui::cut_top(in, 56, 10), {ui::fill(), ui::fill()}, 10);
    };
    draw_subcategory(ui::cut_top(in, 56, 10), form);
    const auto first = line();
    put_field(first[0], form.product_name, tr("Product"), FieldName::product, state, 80);
    put_field(first[1], form.receipt_number, tr("Receipt no."), FieldName::receipt, state, 40);
    const auto second = line();
    put_field(second[0], form.amount, tr("Amount ¥"), FieldName::amount, state, 14, true);
    draw_demand(second[1], form);
}

void draw_relay(Rect in, NewUi& state) {
    Form& form = state.form;
    const auto line = [&in] {
        return ui::columns(ui::cut_top(in, 56, 10), {ui::fill(), ui::fill()}, 10);
    };
    const auto first = line();
    put_field(first[0], form.relay_agency, tr("Agency"), FieldName::relay_agency, state, 60);
    put_field(first[1], form.relay_number, tr("Their number"), FieldName::relay_number, state, 40);
    const auto second = line();
    put_field(
        second[0], form.relay_received_on, tr("Received on"), FieldName::relay_received_on, state,
        10);
    put_field(
        second[1], form.relay_reply_due, tr("Reply due"), FieldName::relay_reply_due, state, 10);
    const auto third = line();
    put_field(third[0], form.relay_officer, tr("Officer"), FieldName::relay_agency, state, 40);
    put_field(third[1], form.product_name, tr("Product"), FieldName::product, state, 80);
}

} // namespace

void choose_category(Form& form, std::string_view code) {
    const Category* before = find_category(form.category);
    const Category* after = find_category(code);
    if (after == nullptr || before == after) return;
    const bool by_hand = before != nullptr && form.assign_to_department != department_of(*before);
    form.category = code;
    form.subcategory.clear();
    if (!by_hand) form.assign_to_department = department_of(*after);
}

bool has_quick_fact(const Form& form, std::string_view code) {
    return std::ranges::find(form.quick_facts, code) != form.quick_facts.end();
}

void toggle_quick_fact(Form& form, std::string_view code) {
    if (has_quick_fact(form, code))
        std::erase(form.quick_facts, std::string(code));
    else
        form.quick_facts.emplace_back(code);
}

int flags_set(const Flags& flags) {
    return static_cast<int>(flags.injury) + static_cast<int>(flags.media) +
        static_cast<int>(flags.minors) + static_cast<int>(flags.police);
}

void draw_details(Rect column, NewUi& state, const desk::Viewing& viewing) {
    draw_promise_card(ui::cut_top(column, 231, 14), state, viewing);
    const bool relay = is_relay(state.form.channel);
    const Rect body =
        ui::titled_card(column, relay ? tr("The authority's letter") : tr("Goods and wish"));
    const Rect in = ui::inset(body, 16, 12);
    if (relay)
        draw_relay(in, state);
    else
        draw_goods(in, state);
}

void draw_other_categories(NewUi& state) {
    if (!state.choosing_category) return;
    const auto dialog = ui::begin_dialog("categories", tr("What is it about?"), 880, 420);
    std::vector<const Category*> others;
    for (const Category& category : categories())
        if (!category.in_front || category.code == "other") others.push_back(&category);
    const auto boxes = ui::grid(dialog.inside, static_cast<int>(others.size()), 3, 60, 10);
    for (std::size_t i = 0; i < others.size(); ++i) {
        if (!ui::pick_tile(
                boxes[i], tr(others[i]->english), icon_of_category(others[i]->code),
                others[i]->code == state.form.category))
            continue;
        choose_category(state.form, others[i]->code);
        state.choosing_category = false;
    }
    if (dialog.closed) state.choosing_category = false;
    ui::end_dialog();
}

void draw_departments(NewUi& state) {
    if (!state.choosing_department) return;
    const auto dialog = ui::begin_dialog("departments", tr("Who deals with it?"), 880, 500);
    const auto all = departments();
    const auto boxes = ui::grid(dialog.inside, static_cast<int>(all.size()) + 1, 3, 60, 10);
    const auto choose = [&](std::string_view code) {
        state.form.assign_to_department = code;
        state.choosing_department = false;
    };
    if (ui::pick_tile(
            boxes[0], tr("The desk itself"), Icon::support_agent,
            state.form.assign_to_department.empty()))
        choose("");
    for (std::size_t i = 0; i < all.size(); ++i)
        if (ui::pick_tile(
                boxes[i + 1], tr(all[i].english), Icon::groups,
                all[i].code == state.form.assign_to_department))
            choose(all[i].code);
    if (dialog.closed) state.choosing_department = false;
    ui::end_dialog();
}

void draw_more_facts(NewUi& state) {
    if (!state.choosing_facts) return;
    const auto dialog = ui::begin_dialog("facts", tr("What else is true?"), 880, 460);
    Rect in = dialog.inside;
    constexpr std::array graver{
        std::pair{&Flags::injury, N_("Someone hurt or ill")},
        std::pair{&Flags::minors, N_("Child involved")},
        std::pair{&Flags::media, N_("Media or online exposure")},
        std::pair{&Flags::police, N_("Police or lawyer")}};
    ui::text_in(
        ui::cut_top(in, 20, 6), tr("This makes the case graver"), ui::type::label,
        ui::colour(Token::t2));
    const auto flags = ui::grid(ui::cut_top(in, 130, 16), 4, 2, 60, 10);
    for (std::size_t i = 0; i < graver.size(); ++i) {
        bool& flag = state.form.flags.*graver[i].first;
        if (ui::pick_tile(flags[i], tr(graver[i].second), Icon::priority_high, flag)) flag = !flag;
    }
    ui::text_in(ui::cut_top(in, 20, 6), tr("Good to know"), ui::type::label, ui::colour(Token::t2));
    const auto all = quick_facts();
    const auto boxes = ui::grid(in, static_cast<int>(all.size()), 3, 60, 10);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool on = has_quick_fact(state.form, all[i].code);
        if (ui::pick_tile(boxes[i], tr(all[i].english), on ? Icon::check : Icon::add, on))
            toggle_quick_fact(state.form, all[i].code);
    }
    if (dialog.closed) state.choosing_facts = false;
    ui::end_dialog();
}

} // namespace foyer::complaints
