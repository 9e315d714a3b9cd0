// What one can ask of a return (rules 4.2.6). Which of these is allowed when, and to whom:
// return_transitions.h. Several commands of one order are carried out together or not at all: a
// wizard may send Open and Settle at once.
#pragma once

#include <string>
#include <vector>

#include "base/one_of.h"
#include "desk/returns/inputs.h"
#include "desk/returns/return_words.h"
#include "desk/returns/verdict.h"

namespace foyer::returns {

// Judges it and takes it down, whatever the verdict is.
struct Open {
    ReturnId id; // made when the form opened
    // The sale as the app's receipts know it (or as it was typed), what is brought back, the demand
    // and the proof. The desk fills in itself: today, the role, the person's history, and per line
    // what this store has taken back and what is pending. `qty_returned` and `refunded` of the
    // sale's lines are only what the till has taken back besides.
    ReturnCase asked;
    std::vector<Goods> goods;       // one for each position of asked.request
    std::vector<Payment> paid_with; // how the sale was paid; empty: in cash
    Customer customer;
    std::string words; // the customer's; personal; may be empty
    int store = 1;     // of this desk, for the number
    char terminal = 'A';
};

// Somebody looked at what the verdict makes a condition, and at the money. With an approver in the
// order where the verdict asks for one (`Verdict::approval`).
struct Approve {
    ReturnId id;
    ApprovalId approval; // what was on the screen (approval_id.h)
    // Of the verdict's duties inspect, see_medical_note and establish_origin: those that were done.
    std::vector<DutyKind> conditions_met;
};

// A denial that may be overridden is given after all (rules 4.0.1): the verdict of
// judge_overridden() takes the place of the first.
struct Override {
    ReturnId id;
    ApprovalId approval; // of the overridden verdict
    std::string reason;
};

// The customer was told no, in these words.
struct Deny {
    ReturnId id;
    std::string told;
};
struct Cancel {
    ReturnId id;
    std::string reason;
};

// Money, papers and goods change hands.
struct Settle {
    ReturnId id;
    ApprovalId approval; // the very one that was approved
    // What the drawer holds besides its float; none: not known, taken to suffice.
    std::optional<Fen> cash_in_drawer;
    // One for each electronic payout of refund_plan(), in its order; may be shorter.
    std::vector<std::string> references;
    Tender collected_with = Tender::cash; // an exchange for dearer goods
    std::string new_receipt;              // of the till, for the new goods; may be empty
};

// The app registered a complaint for it, or found the one that was.
struct LinkComplaint {
    ReturnId id;
    CaseId complaint;
};

// Of one position or of several. Of a position that was disposed of already: instead of what was
// done before, as long as it is not in a batch.
struct Dispose {
    ReturnId id;
    std::vector<DisposedGoods> goods;
};
// When nothing is left to do; Dispose closes by itself where it can.
struct Close {
    ReturnId id;
};
// Sends the slip to the printer once more (the first prints by itself when it is settled).
struct PrintSlip {
    ReturnId id;
};

// ---- repair: `repair` counts from 0 within the return -----------------------------------------

struct ReceiveForRepair {
    ReturnId id;
    std::size_t position = 0;
    std::string serial;
    std::string fault;
    std::string loan; // what the customer got to use meanwhile; may be empty
};
struct SendForRepair {
    ReturnId id;
    std::size_t repair = 0;
    std::string vendor;
    Date promised_on; // 30 days from today at most
};
struct TakeBackFromRepair {
    ReturnId id;
    std::size_t repair = 0;
    RepairResult result = RepairResult::repaired;
    std::string text;
};
// Overdue: the customer was called.
struct CallAboutRepair {
    ReturnId id;
    std::size_t repair = 0;
    std::string text;
};
struct HandOutRepaired {
    ReturnId id;
    std::size_t repair = 0;
};

using Command = OneOf<
    Open, Approve, Override, Deny, Cancel, Settle, LinkComplaint, Dispose, Close, PrintSlip,
    ReceiveForRepair, SendForRepair, TakeBackFromRepair, CallAboutRepair, HandOutRepaired>;

ReturnId return_of(const Command& command);

} // namespace foyer::returns
