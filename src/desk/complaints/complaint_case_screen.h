// One complaint (design 04): how far it is, what the customer said, what has happened, how much
// time is left and what to do next.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "desk/complaints/complaints_view.h"
#include "desk/complaints/transitions.h"
#include "desk/viewing.h"
#include "ui/geometry.h"
#include "ui/navigation.h"

namespace foyer::complaints {

struct CaseModel {
    desk::ListState state = desk::ListState::loading;
    std::optional<CaseDetail> detail; // none when ready: there is no such case
};

enum class CaseSheet : std::uint8_t { none, contact, assign, note, raise, reveal };

struct CaseUi {
    CaseSheet sheet = CaseSheet::none;
    CaseSheet typed_for = CaseSheet::none; // whose fields these are: kept when a sheet is left
    OpId op;                               // of the open sheet: made when it opened
    std::string text;                      // what was said, note, reason
    ContactWay way = ContactWay::phone;
    ContactOutcome outcome = ContactOutcome::spoke;
    StaffId staff;
    std::string department;
    int level = 0;
    bool busy = false;
    std::string refused;    // the desk's answer to the last press, in words
    Time phone_shown_until; // after a logged reveal
};

// A verb pressed; `fresh` asks the app for a new op (the press itself is the form).
struct Act {
    Command command;
};
struct OpenSheet {}; // asks for an op for the sheet that was opened
using CaseWish = std::variant<Act, OpenSheet, ui::Go, ui::Back, ui::ReadAgain, ui::Notify>;

std::vector<CaseWish>
draw(const CaseModel& model, CaseUi& ui, ui::Rect body, const desk::Viewing& viewing);

} // namespace foyer::complaints
