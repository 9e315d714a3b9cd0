#include <algorithm>

#include "base/invariant.h"
#include "desk/role_titles.h"
#include "desk/staff/settings_parts_screen.h"
#include "desk/staff/staff_refusals.h"
#include "ui/widgets.h"

namespace foyer::staff::settings {
namespace {

using ui::Rect;
using ui::Token;
using ui::tr;

constexpr float row_h = 58;
constexpr float editor_h = 111;
constexpr float second_row_h = 64;
constexpr float editor_wide = 700;  // from here on all buttons stand in one row

std::vector<const State*> shown_people(const Model& model) {
    std::vector<const State*> people;
    for (const auto& state : model.facts.staff) people.push_back(&state);
    // Those who left stand last, each part by number.
    std::stable_sort(people.begin(), people.end(), [](const State* a, const State* b) {
        return std::pair(a->retired, a->number) < std::pair(b->retired, b->number);
    });
    return people;
}

void draw_state_chip(ui::Point at, const State& state, const desk::Viewing& viewing) {
    if (state.retired) {
        ui::status_chip(at, ui::Tone::neutral, ui::Icon::block, tr("Has left"), true);
    } else if (is_locked(state.lock, viewing.now)) {
        ui::status_chip(at, ui::Tone::danger, ui::Icon::lock, tr("Locked"), true);
    } else if (state.keeper) {
        ui::status_chip(at, ui::Tone::accent, ui::Icon::key, tr("Keeps the list"), true);
    }
}

void draw_person(Rect row, const State& state, const std::vector<Rect>& columns, Ui& ui,
                 const desk::Viewing& viewing) {
    const bool selected = ui.selected == state.staff;
    ui::push_id(text_of(state.staff));
    const std::string& name = shown_name(state.names, viewing);
    const std::string& second = other_name(state.names, viewing);
    const auto press = ui::list_row(row, name, selected);
    ui::pop_id();
    const auto words = ui::colour(state.retired ? Token::t3 : Token::t1);
    const float middle = row.y + row.h / 2;
    ui::avatar({columns[0].x, middle - 18, 36, 36}, name, ui::tint_of(state.number));
    const ui::Point at{columns[0].x + 48, middle};
    const float room = columns[0].w - 48;
    ui::text({at.x, at.y - (second.empty() ? 11.0F : 21.0F)}, name, ui::type::row_bold, words,
             room);
    if (!second.empty()) {
        ui::text({at.x, at.y + 1}, second, ui::type::small, ui::colour(Token::t3), room);
    }
    const auto cell = [&](std::size_t column, std::string_view text) {
        ui::text({columns[column].x, middle - 11}, text, ui::type::row, words,
                 columns[column].w - 8);
    };
    cell(1, state.number);
    cell(2, tr(desk::title_of(state.role)));
    if (columns[3].w > 24) cell(3, state.names.post);
    draw_state_chip({columns[4].x, middle - 12}, state, viewing);
    if (press.clicked) ui.selected = selected ? StaffId{} : state.staff;
}

void open_dialog(Ui& ui, Dialog dialog, const State* person) {
    close_dialog(ui);
    ui.dialog = dialog;
    ui.take_focus = true;
    if (person == nullptr) return;
    ui.form.name = person->names.name;
    ui.form.latin_name = person->names.latin_name;
    ui.form.post = person->names.post;
    ui.form.number = person->number;
    ui.form.role = person->role;
    ui.form.keeper = person->keeper;
}

struct Deed {
    const char* label;
    ui::Icon icon;
    Dialog dialog;
    Command command;  // one that stands for the deed, to ask whether it is allowed
};

std::vector<Deed> deeds_on(const State& person) {
    const Pin new_pin{"new", pin_length_max};
    const auto other_role =
        person.role == desk::Role::lead ? desk::Role::clerk : desk::Role::lead;
    Names other_names = person.names;
    other_names.post = other_names.post == "-" ? "--" : "-";
    return {{tr("Role"), ui::Icon::badge, Dialog::role,
             ChangeRole{person.staff, other_role, true, new_pin}},
            {tr("New PIN"), ui::Icon::dialpad, Dialog::pin, ResetPin{person.staff, new_pin}},
            {tr("Name and post"), ui::Icon::edit, Dialog::correct,
             Correct{person.staff, other_names}},
            {tr("Take off the list"), ui::Icon::logout, Dialog::retire, Retire{person.staff}}};
}

void draw_editor(Rect box, const State& person, const Model& model, Ui& ui,
                 const desk::Viewing& viewing) {
    ui::fill_rect(box, ui::colour(Token::acc_soft));
    ui::line_h(box.x, box.y, box.w, ui::colour(Token::acc_line));
    Rect row{box.x + 20, box.y + 41, box.w - 40, 56};
    std::string blocked;
    for (const auto& deed : deeds_on(person)) {
        const auto refusal = why_not(deed.command, model, viewing);
        const std::string reason =
            refusal ? ui::tr_values(refusal->reason.text, refusal->reason.values) : std::string();
        if (blocked.empty()) blocked = reason;
        const ui::Button button{
            .label = deed.label, .icon = deed.icon,
            .kind = deed.dialog == Dialog::retire ? ui::Kind::danger_outline : ui::Kind::secondary,
            .enabled = !refusal, .why_not = reason};
        const float w = ui::button_width(button);
        if (row.w < w) row = {box.x + 20, row.y + second_row_h, box.w - 40, 56};
        const float gap = deed.dialog == Dialog::correct ? 16.0F : 8.0F;
        if (ui::button(ui::cut_left(row, w, gap), button)) {
            open_dialog(ui, deed.dialog, &person);
        }
    }
    const std::string& name = shown_name(person.names, viewing);
    const std::string words = blocked.empty() ? name : name + "·" + blocked;
    ui::text({box.x + 20, box.y + 12}, words, ui::type::body_bold, ui::colour(Token::t1),
             box.w - 40);
}

void draw_add_button(Rect card, const Model& model, Ui& ui, const desk::Viewing& viewing) {
    const Add probe{{}, "0", {"-", "", ""}, desk::Role::clerk, false, {"new", pin_length_max}};
    const auto refusal = why_not(probe, model, viewing);
    // Its number may be taken; that says nothing about who may add people.
    const bool allowed =
        !refusal || refusal->rule != refuse(Objection::may_not_administer).rule;
    const std::string reason =
        refusal ? ui::tr_values(refusal->reason.text, refusal->reason.values) : std::string();
    const ui::Button button{.label = tr("Add a person"), .icon = ui::Icon::person_add,
                            .kind = ui::Kind::tonal, .enabled = allowed,
                            .why_not = allowed ? std::string_view() : std::string_view(reason)};
    const float w = ui::button_width(button);
    if (ui::button({card.right() - 21 - w, card.y + 17, w, 56}, button)) {
        open_dialog(ui, Dialog::add, nullptr);
    }
}

void draw_people(Rect table, const Model& model, Ui& ui, const desk::Viewing& viewing) {
    // Where it is narrow the post gives way: it stands on the sign-in card as well.
    const float post_w = table.w < 800 ? 1.0F : 200.0F;
    const std::vector<ui::Column> heads = {{tr("Name"), 0},
                                           {tr("Number"), 90},
                                           {tr("Role"), 150},
                                           {post_w < 2 ? "" : tr("Post"), post_w},
                                           {tr("State"), 170}};
    const auto columns = ui::table_head(ui::cut_top(table, 40), heads);
    const auto people = shown_people(model);
    const auto rows = ui::begin_list(
        "staff", table, static_cast<std::int64_t>(people.size()), row_h);
    for (auto i = rows.first; i < rows.last; ++i) {
        const Rect row = rows.row_box(i);
        draw_person(row, *people[static_cast<std::size_t>(i)], columns, ui, viewing);
        ui::line_h(row.x, row.bottom() - 1, row.w, ui::colour(Token::border));
    }
    ui::end_list();
}

}  // namespace

Rect settings_card(Rect box, std::string_view title, std::string_view below) {
    ui::card(box);
    ui::text({box.x + 21, box.y + 21}, title, ui::type::title, ui::colour(Token::t1),
             box.w - 42);
    ui::text({box.x + 21, box.y + 49}, below, ui::type::label, ui::colour(Token::t2), box.w - 42);
    return {box.x + 21, box.y + 89, box.w - 42, box.h - 89 - 21};
}

std::optional<desk::Refusal> why_not(
    const Command& command, const Model& model, const desk::Viewing& viewing) {
    auto decision =
        decide(command, model.facts, {viewing.now, viewing.viewer, {}, viewing.zone});
    if (auto* refusal = std::get_if<desk::Refusal>(&decision)) return std::move(*refusal);
    return {};
}

constexpr float least_table_h = 96;

void draw_staff_list(Rect box, const Model& model, Ui& ui, const desk::Viewing& viewing,
                     std::vector<Wish>& wishes) {
    const auto count = static_cast<std::int64_t>(model.facts.staff.size());
    settings_card(box, tr("Staff & roles"),
                  ui::tr_plural("{1} person·every change is an entry in the log",
                                "{1} people·every change is an entry in the log", count));
    draw_add_button(box, model, ui, viewing);
    Rect table{box.x + 1, box.y + 89, box.w - 2, box.h - 90};
    if (model.state == desk::ListState::failed) {
        if (ui::failed_state(table, tr("The staff list could not be read"),
                             tr("Try again. If it stays so, start the desk anew."))) {
            wishes.emplace_back(ReadStaffAgain{});
        }
        return;
    }
    if (model.state == desk::ListState::loading && count == 0) {
        ui::loading_state(table, 6, 1000);
        return;
    }
    const State* person = find(model.facts, ui.selected);
    const float height = editor_h + (table.w < editor_wide ? second_row_h : 0);
    const Rect editor = person == nullptr ? Rect{} : ui::cut_bottom(table, height);
    // Large letters in a low window: the editor needs what there is.
    if (table.h >= least_table_h) draw_people(table, model, ui, viewing);
    if (person != nullptr) draw_editor(editor, *person, model, ui, viewing);
    ui::card_edge(box);
}

}  // namespace foyer::staff::settings
