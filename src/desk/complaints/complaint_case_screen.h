// One complaint (design 04): how far it is, what the customer said, what has happened, how much
// time is left and what to do next.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "desk/approval_screen.h"
#include "desk/complaints/complaints_view.h"
#include "desk/complaints/photo_choice_screen.h"
#include "desk/complaints/radar_view.h"
#include "desk/complaints/transitions.h"
#include "desk/viewing.h"
#include "ui/geometry.h"
#include "ui/navigation.h"
#include "ui/picture.h"

namespace foyer::complaints {

// A corrective action that the case is linked to.
struct LinkedAction {
    std::string id; // what the page "capa.one" opens it by
    std::string label;

    friend bool operator==(const LinkedAction&, const LinkedAction&) = default;
};

struct CaseModel {
    desk::ListState state = desk::ListState::loading;
    std::optional<CaseDetail> detail; // none when ready: there is no such case
    std::vector<ListedCase> related;  // open ones of the same customer or cause: to merge or join
    std::vector<Cluster> clusters;    // worth an alert, that the case belongs to
    std::vector<LinkedAction> actions; // newest first
    bool offers_capa = false;         // who looks may open a corrective action
};

enum class CaseSheet : std::uint8_t {
    none, contact, assign, accept, note, raise, reveal, more, find, propose, reject, impose,
    wait_customer, wait_external, bounce, chase, follow_up, close, reopen, withdraw, void_case,
    lower, promise, promises, merge, join, reply, attach, viewer
};

// What the sheets towards an end are filled with.
struct EndFields {
    Finding finding = Finding::none;
    std::string cause;
    Remedy remedy = Remedy::explanation;
    std::string amount;      // as typed, in yuan
    int until = -1;          // which of the offered times; -1: none yet
    FollowUpOutcome call = FollowUpOutcome::satisfied;
    int satisfaction = 0;
    bool reopen = true;
    std::string skip;        // code of skip_reasons()
    std::string excuse;
    CaseId other;
};

// A verb pressed.
struct Act {
    Command command;
    std::optional<Command> then{}; // both or none
};
struct CaseUi {
    CaseSheet sheet = CaseSheet::none;
    CaseSheet typed_for = CaseSheet::none; // whose fields these are: kept when a sheet is left
    OpId op;                               // of the open sheet: made when it opened
    std::string text;                      // what was said, note, reason
    ContactWay way = ContactWay::phone;
    ContactOutcome outcome = ContactOutcome::spoke;
    StaffId staff;
    std::vector<std::string> departments; // assign: all that are to have it; else the one that acts
    int level = 0;
    EndFields end;
    std::optional<Remedy> remedy;  // chosen in the card of remedies
    desk::ApprovalUi approval;
    std::optional<Act> asked;      // what waits for an approval
    bool busy = false;
    std::string refused;    // the desk's answer to the last press, in words
    Time phone_shown_until; // after a logged reveal
    std::vector<ui::PictureView> pictures; // of the attachments, in their order; by the page
    PhotoChoice photos;                    // of the sheet "attach"; by the page
    std::vector<std::string> chosen_files; // paths
    std::size_t viewed = 0;                // which attachment the viewer shows
    ui::PictureView whole;                 // the same, large; by the page
};

struct OpenSheet {}; // asks for an op for the sheet that was opened
// What was refused for want of an approval, with somebody's PIN.
struct ActApproved {
    Act act;
    StaffId approver;
    Secret pin;
};
// One order each: what is refused of one says nothing about the others.
struct AttachFiles {
    CaseId id;
    std::vector<std::string> files;
};
using CaseWish = std::variant<
    Act, OpenSheet, ActApproved, AttachFiles, ui::Go, ui::Back, ui::ReadAgain, ui::Notify>;

std::vector<CaseWish>
draw(const CaseModel& model, CaseUi& ui, ui::Rect body, const desk::Viewing& viewing);

} // namespace foyer::complaints
