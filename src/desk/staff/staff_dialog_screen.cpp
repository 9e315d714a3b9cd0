#include <algorithm>

#include "desk/staff/person_fields_screen.h"
#include "desk/staff/settings_parts_screen.h"
#include "ui/widgets.h"

namespace foyer::staff::settings {
namespace {

using ui::Rect;
using ui::tr;

// What an open dialog draws with.
struct Sheet {
    const Model& model;
    Ui& ui;
    const State* person;  // nullptr: somebody new
    const desk::Viewing& viewing;
    std::vector<Wish>& wishes;
};

struct DialogWords {
    const char* title;
    const char* deed;  // on the primary button
    float rows;        // of fields
};

DialogWords words_of(Dialog dialog) {
    switch (dialog) {
    case Dialog::add: return {tr("Add a person"), tr("Add to the list"), 4};
    case Dialog::correct: return {tr("Name and post"), tr("Save the names"), 2};
    case Dialog::role: return {tr("Change the role"), tr("Change the role"), 2};
    case Dialog::pin: return {tr("Give a new PIN"), tr("Give this PIN"), 1};
    case Dialog::retire: return {tr("Take off the list"), tr("Take off the list"), 1};
    case Dialog::none: break;
    }
    return {"", "", 0};
}

// A longer PIN is needed when the new role asks for more digits than the old PIN has.
bool needs_pin(const Sheet& sheet) {
    return sheet.person == nullptr ||
           sheet.person->pin_length < desk::pin_digits(sheet.ui.form.role);
}

Notices notices_of_dialog(const Sheet& sheet) {
    const auto& form = sheet.ui.form;
    switch (sheet.ui.dialog) {
    case Dialog::add: return notices_of(form, sheet.model.facts.staff);
    case Dialog::pin: return notices_of(form.pin, sheet.person->role);
    case Dialog::role:
        return needs_pin(sheet) ? notices_of(form.pin, form.role) : Notices{};
    case Dialog::correct: {
        auto all = notices_of(form, {});
        std::erase_if(all, [](const Notice& notice) {
            return notice.slot != Slot::name && notice.slot != Slot::latin_name &&
                   notice.slot != Slot::post;
        });
        return all;
    }
    case Dialog::retire:
    case Dialog::none: return {};
    }
    return {};
}

void draw_keeper_switch(Rect column, bool& keeper) {
    ui::switch_row(control_in(column), tr("Keeps the staff list"), keeper);
}

// Room for a notice in every row: a dialog does not jump while one types.
constexpr float dialog_row_h = field_row_h + notice_h;

Rect next_row(Rect& area) { return ui::cut_top(area, dialog_row_h); }

void draw_names(Rect& area, const Sheet& sheet, const ShownNotices& notices) {
    auto& form = sheet.ui.form;
    const auto row = ui::columns(next_row(area), {ui::fill(), ui::fill()}, 16);
    draw_field(row[0], form.name, {.label = tr("Name"), .slot = Slot::name}, notices);
    draw_field(row[1], form.latin_name,
               {.label = tr("Name in Latin letters"), .slot = Slot::latin_name,
                .placeholder = tr("optional")},
               notices);
    const auto below = ui::columns(next_row(area), {ui::fill(), ui::fill()}, 16);
    draw_field(below[0], form.post,
               {.label = tr("Post"), .slot = Slot::post, .placeholder = tr("optional")},
               notices);
    if (sheet.ui.dialog != Dialog::add) return;
    draw_field(below[1], form.number,
               {.label = tr("Staff number"), .slot = Slot::number,
                .limit = number_characters_max},
               notices);
}

void draw_role(Rect& area, const Sheet& sheet) {
    const auto row = ui::columns(next_row(area), {ui::fill(), ui::fill()}, 16);
    draw_role_select(row[0], sheet.ui.form.role);
    draw_keeper_switch(row[1], sheet.ui.form.keeper);
}

void draw_pins(Rect& area, const Sheet& sheet, const ShownNotices& notices) {
    const auto row = ui::columns(next_row(area), {ui::fill(), ui::fill()}, 16);
    draw_pin_fields(row[0], row[1], sheet.ui.form.pin, notices);
}

void draw_fields(Rect area, const Sheet& sheet, const ShownNotices& notices) {
    const Dialog dialog = sheet.ui.dialog;
    if (dialog == Dialog::add || dialog == Dialog::correct) draw_names(area, sheet, notices);
    if (dialog == Dialog::add || dialog == Dialog::role) draw_role(area, sheet);
    if (dialog == Dialog::add || dialog == Dialog::pin ||
        (dialog == Dialog::role && needs_pin(sheet))) {
        draw_pins(area, sheet, notices);
    }
    if (dialog == Dialog::retire) {
        ui::paragraph(area,
                      tr("{1} can no longer sign in. What they recorded stays, with their name.",
                         {shown_name(sheet.person->names, sheet.viewing)}),
                      ui::type::body, ui::colour(ui::Token::t1), 4);
    }
}

Wish wish_of(const Sheet& sheet) {
    const auto& form = sheet.ui.form;
    const StaffId staff = sheet.person == nullptr ? StaffId{} : sheet.person->staff;
    switch (sheet.ui.dialog) {
    case Dialog::correct: return CorrectPerson{staff, names_of(form)};
    case Dialog::role: {
        ChangePersonsRole wish{staff, form.role, form.keeper, {}};
        if (needs_pin(sheet)) wish.pin = Secret(form.pin.pin);
        return wish;
    }
    case Dialog::pin: return GiveNewPin{staff, Secret(form.pin.pin)};
    case Dialog::retire: return RetirePerson{staff};
    case Dialog::add:
    case Dialog::none: break;
    }
    return AddPerson{form.number, names_of(form), form.role, form.keeper, Secret(form.pin.pin)};
}

// Cancel at the left of the deed; true: leave.
bool draw_buttons(Rect bar, const DialogWords& words, const Sheet& sheet, const Notices& notices) {
    const bool risky = sheet.ui.dialog == Dialog::retire;
    const ui::Button deed{.label = words.deed,
                          .kind = risky ? ui::Kind::danger : ui::Kind::primary,
                          .shortcut = ui::ctrl(ui::Key::enter), .busy = sheet.model.busy};
    const ui::Button cancel{.label = tr("Cancel"), .kind = ui::Kind::ghost};
    const bool done = ui::button(ui::cut_right(bar, ui::button_width(deed), 12), deed);
    const bool cancelled = ui::button(ui::cut_right(bar, ui::button_width(cancel)), cancel);
    if (done && !sheet.model.busy) {
        sheet.ui.asked = true;
        sheet.ui.take_focus = !notices.empty();
        if (notices.empty()) sheet.wishes.push_back(wish_of(sheet));
    }
    return cancelled;
}

std::optional<Slot> slot_to_focus(const Sheet& sheet, const Notices& notices) {
    if (!sheet.ui.take_focus) return {};
    if (sheet.ui.asked) return first_slot(notices);
    return sheet.ui.dialog == Dialog::pin ? Slot::pin : Slot::name;
}

// A low window or large text: the fields scroll, the buttons stay.
void draw_scrolled(Rect view, const Sheet& sheet, float fields_h, const Notices& notices) {
    constexpr float halo_room = 6;
    const Rect box{view.x - halo_room, view.y, view.w + 2 * halo_room, view.h};
    const Rect moved = ui::begin_scroll("fields", box, std::max(fields_h, view.h));
    draw_fields({view.x, moved.y, view.w, std::max(fields_h, view.h)}, sheet,
                {&notices, sheet.ui.asked, slot_to_focus(sheet, notices)});
    ui::end_scroll();
}

void draw_refusal(Rect box, const desk::Refusal& refusal) {
    ui::banner(box, ui::Tone::danger, ui::Icon::error,
               ui::tr_values(refusal.reason.text, refusal.reason.values));
}

}  // namespace

void draw_staff_dialog(
    const Model& model, Ui& ui, const desk::Viewing& viewing, std::vector<Wish>& wishes) {
    if (ui.dialog == Dialog::none) return;
    const State* person = ui.dialog == Dialog::add ? nullptr : find(model.facts, ui.selected);
    if (ui.dialog != Dialog::add && person == nullptr) return;
    const Sheet sheet{model, ui, person, viewing, wishes};
    const auto words = words_of(ui.dialog);
    const float refusal_h = model.refusal ? 72.0F : 0.0F;
    const float h = 58 + 46 + words.rows * dialog_row_h + refusal_h + 12 + 56;
    const bool narrow = ui.dialog == Dialog::retire;
    const auto dialog = ui::begin_dialog("staff-dialog", words.title, narrow ? 520.0F : 720.0F, h);

    Rect inside = dialog.inside;
    const Rect bar = ui::cut_bottom(inside, 56, 12);
    if (model.refusal) draw_refusal(ui::cut_bottom(inside, 56, 16), *model.refusal);
    const Notices notices = notices_of_dialog(sheet);
    draw_scrolled(inside, sheet, words.rows * dialog_row_h, notices);
    ui.take_focus = false;
    const bool cancelled = draw_buttons(bar, words, sheet, notices);
    ui::end_dialog();
    if (cancelled || dialog.closed) close_dialog(ui);
}

}  // namespace foyer::staff::settings
