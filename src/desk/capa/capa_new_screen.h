// Opening a corrective action from complaints that repeat themselves.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "desk/capa/capa_view.h"
#include "desk/viewing.h"
#include "ui/geometry.h"
#include "ui/navigation.h"

namespace foyer::capa {

struct NewModel {
    desk::ListState state = desk::ListState::loading;
    std::vector<LinkedCase> cases; // that it will be linked to, newest first
    std::string problem;           // proposed words
    std::string key;               // code of the key's kind; empty: none
};

struct NewUi {
    CapaId id;
    std::string problem;
    std::string containment;
    bool stop_sale = false;
    StaffId owner;
    int due = 3; // of due_choices()
    bool busy = false;
    std::string refused; // the desk's answer to the last press, in words
};

using NewWish = std::variant<Open, ui::Go, ui::Back, ui::ReadAgain>;

// What the form asks for as it stands.
Open command_of(const NewModel& model, const NewUi& ui, const desk::Viewing& viewing);
// body includes the action bar at the bottom.
std::vector<NewWish>
draw(const NewModel& model, NewUi& ui, ui::Rect body, const desk::Viewing& viewing);

} // namespace foyer::capa
