// Settings (picture 14), as far as they are built: the staff list, the look of this desk, about.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "desk/staff/sign_in_screen.h"
#include "desk/staff/staff_form.h"

namespace foyer::staff::settings {

// What this desk looks like; belongs to the machine, not to the store.
struct DeskLook {
    ui::Scheme scheme = ui::Scheme::light;
    ui::Language language = ui::Language::zh;
    int text_size_percent = 100;  // 100, 125, 150
    bool key_hints = true;

    friend bool operator==(const DeskLook&, const DeskLook&) = default;
};

struct Model {
    desk::ListState state = desk::ListState::ready;
    Facts facts;  // everyone on the list
    DeskLook look;
    // Label and value, both for reading: version, store, desk, entries.
    std::vector<std::pair<std::string, std::string>> about;
    bool busy = false;                     // a wish of the open dialog is on its way
    std::optional<desk::Refusal> refusal;  // of the open dialog's last wish
};

enum class Group { staff, knowledge, calendar, receipts, policy, look, devices, about };
enum class Dialog { none, add, correct, role, pin, retire };

struct Ui {
    Group group = Group::staff;
    StaffId selected;
    Dialog dialog = Dialog::none;
    PersonForm form;
    bool asked = false;
    bool take_focus = false;
};
// After a wish of the dialog was recorded, and on Cancel: the form is forgotten, PINs are wiped.
void close_dialog(Ui& ui);

struct AddPerson {
    std::string number;
    Names names;
    desk::Role role = desk::Role::clerk;
    bool keeper = false;
    Secret pin;
    friend bool operator==(const AddPerson&, const AddPerson&) = default;
};
struct CorrectPerson {
    StaffId staff;
    Names names;
    friend bool operator==(const CorrectPerson&, const CorrectPerson&) = default;
};
struct ChangePersonsRole {
    StaffId staff;
    desk::Role role = desk::Role::clerk;
    bool keeper = false;
    std::optional<Secret> pin;  // a new one, when the role needs a longer PIN
    friend bool operator==(const ChangePersonsRole&, const ChangePersonsRole&) = default;
};
struct GiveNewPin {
    StaffId staff;
    Secret pin;
    friend bool operator==(const GiveNewPin&, const GiveNewPin&) = default;
};
struct RetirePerson {
    StaffId staff;
    friend bool operator==(const RetirePerson&, const RetirePerson&) = default;
};
struct OpenDevices {
    friend bool operator==(const OpenDevices&, const OpenDevices&) = default;
};
struct OpenKnowledge {
    friend bool operator==(const OpenKnowledge&, const OpenKnowledge&) = default;
};
struct OpenCalendar {
    friend bool operator==(const OpenCalendar&, const OpenCalendar&) = default;
};
struct OpenPolicy {
    friend bool operator==(const OpenPolicy&, const OpenPolicy&) = default;
};
struct OpenReceipts {
    friend bool operator==(const OpenReceipts&, const OpenReceipts&) = default;
};
using Wish = std::variant<
    AddPerson, CorrectPerson, ChangePersonsRole, GiveNewPin, RetirePerson, DeskLook,
    ReadStaffAgain, OpenDevices, OpenKnowledge, OpenCalendar, OpenReceipts,
    OpenPolicy>;

std::vector<Wish> draw(
    const Model& model, Ui& ui, ui::Rect body, const desk::Viewing& viewing);

}  // namespace foyer::staff::settings
