#include "desk/staff/staff_form.h"

#include <algorithm>

#include "base/text.h"
#include "desk/staff/staff_checks.h"
#include "desk/staff/staff_refusals.h"

namespace foyer::staff {
namespace {

void note(Notices& notices, Slot slot, const MaybeRefusal& objection) {
    if (objection) notices.push_back({slot, objection->reason});
}

void note_missing(Notices& notices, Slot slot, const std::string& text, const char* words) {
    if (trimmed(text).empty()) notices.push_back({slot, {words, {}}});
}

void note_names(Notices& notices, const PersonForm& form) {
    const Names names = names_of(form);
    note(notices, Slot::name, objection_to_names({names.name, {}, {}}));
    note(notices, Slot::latin_name, objection_to_length(names.latin_name));
}

void note_number(Notices& notices, const PersonForm& form, const std::vector<State>& staff) {
    auto objection = objection_to_number(trimmed(form.number), staff);
    // The label above the field says already what this is about.
    if (objection && objection->rule == refuse(Objection::number_form).rule) {
        objection->reason.text = N_("1 to {1} letters or digits.");
    }
    note(notices, Slot::number, objection);
}

bool is_store_code(const std::string& text) {
    const std::string code = folded(trimmed(text));
    const bool digits = std::all_of(
        code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits && (code.size() == 1 || code.size() == 2) && code != "0" && code != "00";
}

}  // namespace

// Room for every PIN from the start: a string that grows would leave copies behind.
PinForm::PinForm() {
    pin.reserve(Secret::length_max * 2);
    again.reserve(Secret::length_max * 2);
}

PinForm::~PinForm() {
    wipe(pin);
    wipe(again);
}

const desk::Sentence* notice_at(const Notices& notices, Slot slot) {
    for (const auto& notice : notices) {
        if (notice.slot == slot) return &notice.sentence;
    }
    return nullptr;
}

Notices notices_of(const PinForm& form, desk::Role role) {
    Notices notices;
    note(notices, Slot::pin, objection_to_pin_length(static_cast<int>(form.pin.size()), role));
    if (form.pin != form.again) {
        notices.push_back({Slot::again, {N_("The two PINs differ."), {}}});
    }
    return notices;
}

Notices notices_of(const PersonForm& form, const std::vector<State>& staff) {
    Notices notices;
    note_names(notices, form);
    note_number(notices, form, staff);
    note(notices, Slot::post, objection_to_length(names_of(form).post));
    for (auto& notice : notices_of(form.pin, form.role)) notices.push_back(std::move(notice));
    return notices;
}

Notices notices_of(const SetUpForm& form) {
    Notices notices;
    note_missing(notices, Slot::store, form.store, N_("The store needs a name."));
    if (!is_store_code(form.code)) {
        notices.push_back({Slot::code, {N_("A number from 1 to 99."), {}}});
    }
    note_missing(notices, Slot::desk, form.desk, N_("The desk needs a name."));
    if (letter_of(form) == '\0') {
        notices.push_back({Slot::letter, {N_("One letter, A to Z."), {}}});
    }
    for (auto& notice : notices_of(form.person, {})) notices.push_back(std::move(notice));
    return notices;
}

char letter_of(const SetUpForm& form) {
    const std::string letter = folded(trimmed(form.letter));
    if (letter.size() != 1 || letter < "a" || letter > "z") return '\0';
    return static_cast<char>(letter.front() - 'a' + 'A');
}

int code_of(const SetUpForm& form) {
    return is_store_code(form.code) ? std::stoi(folded(trimmed(form.code))) : 0;
}

Names names_of(const PersonForm& form) {
    return tidied({form.name, form.latin_name, form.post});
}

const std::vector<desk::Role>& roles_of_people() {
    using desk::Role;
    static const std::vector<Role> roles = {Role::clerk,   Role::lead, Role::supervisor,
                                            Role::manager, Role::qc,   Role::admin};
    return roles;
}

}  // namespace foyer::staff
