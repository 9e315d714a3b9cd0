// Taking goods back or exchanging them (design 05): receipt, lines, why and in what state; the
// verdict changes with every tap. Nothing is recorded before the primary button is pressed.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/secret.h"
#include "desk/approval_screen.h"
#include "desk/returns/return_find.h"
#include "desk/returns/return_form.h"
#include "desk/returns/return_judgement.h"
#include "desk/returns/return_typed.h"
#include "desk/viewing.h"
#include "ui/geometry.h"
#include "ui/navigation.h"

namespace foyer::returns {

// A person of the store's as they may be shown.
struct KnownPerson {
    PersonId id;      // nil: nobody
    std::string name; // masked

    friend bool operator==(const KnownPerson&, const KnownPerson&) = default;
};

struct ReturnModel {
    desk::ListState state = desk::ListState::loading;
    std::string asked_for;               // the number that this is the answer to; "": none
    std::optional<TypedReceipt> typed;   // that `receipt` was read from
    std::optional<ShownReceipt> receipt; // with what this store has taken back of it since
    std::optional<ShownReceipt> printed; // the same as the till or the paper has it
    PolicyBook book;
    KnownPerson called; // whose number stands in `Leaving`
};

// What lies over the page.
enum class ReturnSheet : std::uint8_t {
    none,
    details,
    remedies,
    replacement,
    repair,
    exception, // why it is given although the rules deny it
    leave,     // whom to call when somebody has decided
    typed,
    find // the receipt, without its number
};

struct Leaving {
    std::string name;
    std::string phone; // as typed
};

struct ReturnUi {
    Form form;
    std::vector<Form> before; // each tap can be undone until it is settled
    ReturnSheet sheet = ReturnSheet::none;
    ReceiptClues clues;   // of the sheet "find"
    ReceiptHits hits;     // what fits them; by the page
    bool finding = false; // the sheet has been drawn: it keeps its focus
    TypedReceipt typing;  // of the sheet "typed", until it is taken over
    std::vector<TypedNotice> notices;
    std::size_t choosing_category = 0; // line of the typed receipt, from 1; 0: none
    bool replacement_category = false; // the category of the replacement is being chosen
    std::int64_t cursor = 0;           // line that the arrow keys stand on; 0: none
    bool busy = false;                 // sent, not settled yet
    bool saved = false;                // the draft is on disk
    bool overriding = false;           // the approval asks to give what the rules deny
    std::string exception;             // why, in words
    Leaving leaving;
    desk::ApprovalUi approval;
};

// Confirmed: within one's own limit, or with somebody's PIN.
struct ConfirmReturn {
    bool overridden = false; // what the rules deny is given after all
    std::string reason;      // then
    StaffId approver;        // nil: nobody's PIN is needed
    Secret pin;
};
// The customer was told no; `complaint`: and wants to complain.
struct RecordDenial {
    bool complaint = false;
};
// Taken down as it stands: somebody decides on it later, from the list of returns.
struct LeaveForDecision {
    Leaving leaving;
};
struct LookUpReceipt {
    std::string number;
};
struct DropReturn {};     // cancelled: the draft goes too
struct SetReturnAside {}; // kept as a draft for later
using ReturnWish = std::variant<
    ConfirmReturn, RecordDenial, LeaveForDecision, LookUpReceipt, DropReturn, SetReturnAside,
    ui::ReadAgain, ui::Go, ui::Notify>;

// body includes the action bar at the bottom.
std::vector<ReturnWish>
draw(const ReturnModel& model, ReturnUi& ui, ui::Rect body, const desk::Viewing& viewing);

} // namespace foyer::returns
