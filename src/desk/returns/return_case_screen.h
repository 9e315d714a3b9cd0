// One return: where it stands, what came back and why, the money, what has happened, and the verbs
// that its state and whoever looks allow (rules 4.2.6).
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/secret.h"
#include "desk/approval_screen.h"
#include "desk/returns/return_decision.h"
#include "desk/returns/returns_view.h"
#include "desk/viewing.h"
#include "ui/geometry.h"
#include "ui/navigation.h"

namespace foyer::returns {

// A complaint that the return may be linked to: of the same receipt.
struct LinkableCase {
    CaseId id;
    std::string label; // "TS-A0007·fresh milk"

    friend bool operator==(const LinkableCase&, const LinkableCase&) = default;
};

struct ReturnCaseModel {
    desk::ListState state = desk::ListState::loading;
    std::optional<ReturnDetail> detail; // none when ready: there is no such return
    Facts facts;                        // that its verbs are decided by
    std::vector<LinkableCase> cases;    // newest first
    std::string complaint;              // label of the one that is linked
};

// What lies over the page.
enum class ReturnCaseSheet : std::uint8_t {
    none,
    conditions, // what has to be looked at before it is approved
    exception,
    deny,
    cancel,
    settle,
    dispose,
    repair_receive,
    repair_send,
    repair_back,
    repair_call,
    link
};

// What the sheets are filled with.
struct ReturnCaseFields {
    std::string text; // reason, what was told, what was said
    std::vector<DutyKind> met;
    std::vector<std::string> references; // of the electronic payouts
    Tender collected = Tender::cash;
    std::string new_receipt;
    std::size_t position = 0; // goods that are dealt with, or taken in for repair
    std::optional<Disposition> disposition;
    std::string weight; // grams, as typed
    std::string serial;
    std::string loan;
    std::string vendor;
    std::string promised_on; // 2026-12-20
    RepairResult result = RepairResult::repaired;
    CaseId complaint;

    friend bool operator==(const ReturnCaseFields&, const ReturnCaseFields&) = default;
};

struct ReturnCaseUi {
    ReturnCaseSheet sheet = ReturnCaseSheet::none;
    ReturnCaseSheet typed_for = ReturnCaseSheet::none; // whose fields these are
    ReturnCaseFields fields;
    OpId op; // of the open sheet or approval: made when it opened
    desk::ApprovalUi approval;
    std::optional<Command> asked; // what waits for an approval
    bool busy = false;
    std::string refused; // the desk's answer to the last press, in words
};

struct ActOnReturn {
    Command command;
};
// Asks for an op for the sheet or the approval that was opened.
struct BeginAct {};
struct ActOnReturnApproved {
    Command command;
    StaffId approver;
    Secret pin;
};
// The customer complains about it: a form with what the return knows.
struct ComplainAboutReturn {};
using ReturnCaseWish = std::variant<
    ActOnReturn, BeginAct, ActOnReturnApproved, ComplainAboutReturn, ui::ReadAgain, ui::Go>;

std::vector<ReturnCaseWish> draw(
    const ReturnCaseModel& model, ReturnCaseUi& ui, ui::Rect body, const desk::Viewing& viewing);

} // namespace foyer::returns
