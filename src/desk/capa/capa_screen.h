// One corrective action: what repeats itself, what was done at once, cause, action, whether it
// helped; and what comes next.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "desk/capa/capa_view.h"
#include "desk/viewing.h"
#include "ui/geometry.h"
#include "ui/navigation.h"

namespace foyer::capa {

enum class Sheet : std::uint8_t { none, contain, analyse, hand_over, finish, verify, reopen };

struct CapaUi {
    Sheet sheet = Sheet::none;
    std::string text;   // containment, cause, what was done, what was seen, reason
    std::string action; // of analyse
    bool stop_sale = false;
    StaffId owner;
    int due = 3; // of due_choices()
    bool busy = false;
    std::string refused; // the desk's answer to the last press, in words
};
// After a wish was recorded, and on Cancel.
void close_sheet(CapaUi& ui);

using CapaWish = std::variant<Command, ui::Go, ui::ReadAgain>;

std::vector<CapaWish>
draw(const CapaDetail& model, CapaUi& ui, ui::Rect body, const desk::Viewing& viewing);

} // namespace foyer::capa
