// Taking down a complaint (design 03): who, how, how grave, what about, in the customer's words.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "desk/complaints/complaint_form.h"
#include "desk/complaints/complaints_view.h"
#include "desk/viewing.h"
#include "ui/geometry.h"
#include "ui/navigation.h"

namespace foyer::complaints {

// What the store knows of the person while one types: masked.
struct KnownCustomer {
    PersonId person;
    std::string name;
    std::string phone;
    PersonHistory history;
};

struct NewModel {
    desk::ListState state = desk::ListState::loading;
    std::optional<KnownCustomer> customer; // of the form's person, or of the number typed
};

struct NewUi {
    Form form;
    std::vector<FieldNotice> notices; // after "Register" was pressed and something is missing
    bool busy = false;                // sent, not settled yet
    bool saved = false;               // the draft is on disk
    bool choosing_channel = false;
    bool choosing_department = false;
    bool choosing_category = false;
    bool choosing_facts = false;
    bool choosing_goods = false;
    std::optional<FieldName> focus; // moves the focus there in the next frame
};

struct SendForm {
    Register command;
};
struct DropForm {}; // cancelled: the draft goes too
struct SetAside {}; // kept as a draft for later
using NewWish = std::variant<SendForm, DropForm, SetAside, ui::Go, ui::Notify>;

// body includes the action bar at the bottom.
std::vector<NewWish>
draw(const NewModel& model, NewUi& ui, ui::Rect body, const desk::Viewing& viewing);

} // namespace foyer::complaints
