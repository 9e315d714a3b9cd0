// Where one return stands: the fold of its events in order (time, terminal, sequence).
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "desk/decision.h"
#include "desk/number.h"
#include "desk/returns/inputs.h"
#include "desk/returns/return_commands.h"
#include "desk/returns/return_events.h"
#include "desk/returns/return_words.h"
#include "desk/returns/verdict.h"

namespace foyer::returns {

struct Repair {
    std::size_t position = 0;
    std::string serial;
    std::string fault;
    std::string loan;
    int count_for_serial = 1; // this one included
    Time received_at;
    std::string vendor; // empty: not sent yet
    std::optional<Date> promised_on;
    std::optional<Time> sent_at;
    std::optional<Time> back_at;
    RepairResult result = RepairResult::repaired; // counts with back_at
    std::string text;
    std::vector<Time> calls;
    std::optional<Time> handed_out_at;

    friend bool operator==(const Repair&, const Repair&) = default;
};
inline bool is_open(const Repair& repair) {
    return !repair.handed_out_at &&
        !(repair.back_at && repair.result == RepairResult::not_repairable);
}
// Promised by an earlier day than today, and not back: the customer is called.
bool is_overdue(const Repair& repair, Date today);

struct State {
    ReturnId id;
    desk::Number number;
    Phase phase = Phase::draft;
    bool read_only = false; // holds an entry of a newer version of the program

    ReturnCase asked;
    std::vector<Goods> goods;
    std::vector<Payment> paid_with;
    Customer customer;
    std::string words;
    Verdict first_verdict; // what the rules answered
    Verdict verdict;       // what counts: the overridden one when there is one
    std::vector<PolicyNote> notes;
    bool overridden = false;
    std::string override_reason;

    Time opened_at;
    StaffId opened_by;
    Time last_at; // the newest entry

    ApprovalId approval; // nil: not approved by anybody
    StaffId approved_by; // whose PIN, or who did it; nil: by the rules alone
    std::optional<Time> approved_at;
    std::vector<DutyKind> conditions_met;

    std::optional<Time> settled_at;
    StaffId settled_by;
    std::vector<Payment> payouts;
    std::optional<Payment> collected;
    std::string new_receipt;
    std::string told; // to the customer, with the denial
    std::string cancel_reason;
    CaseId complaint;

    std::vector<std::optional<DisposedGoods>> disposed; // one for each position
    std::vector<Time> disposed_at;                      // likewise
    std::vector<Repair> repairs;
    int slips = 0; // how often the slip was made

    friend bool operator==(const State&, const State&) = default;
};

State evolve(State state, const Event& event, const desk::Stamp& stamp);
State fold(const std::vector<std::pair<Event, desk::Stamp>>& entries);

// Whose key seals what is said about the customer: the person, or the return itself.
PersonId sealing_person(ReturnId id, const Customer& customer);

// Of the verdict that counts: what was not looked at yet. Settling waits for them.
bool is_condition(DutyKind kind); // inspect, see_medical_note, establish_origin
std::vector<Duty> open_conditions(const State& state);
// The complaint that rules S ask for is not linked yet.
bool misses_complaint(const State& state);
// Positions whose goods came back and are not disposed of: those that were approved, but for price
// differences, whose goods stay with the customer.
std::vector<std::size_t> goods_at_desk(const State& state);
// Refund, credit, other goods: the piece is not the customer's any more. An exchange for the same
// leaves them one that may come back again.
bool leaves_customer(std::optional<Remedy> chosen);
// The goods of this position change hands when the return is settled.
bool comes_back(const State& state, std::size_t position);
// Σ of what leaves the store: money, credit and price difference.
Fen money_back(const Amounts& amounts);

} // namespace foyer::returns
