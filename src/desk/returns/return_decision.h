// The door: facts and a command in, events or a refusal out (architecture §1). Pure.
#pragma once

#include <cstddef>
#include <map>
#include <optional>

#include "desk/decision.h"
#include "desk/returns/policy.h"
#include "desk/returns/refund_plan.h"
#include "desk/returns/return_state.h"

namespace foyer::returns {

// What this store has done about one line of a receipt before: settled returns, but for the one in
// question.
struct LineRecord {
    std::int64_t returned = 0; // pieces that are not the customer's any more
    std::int64_t returned_for_quality = 0;
    std::int64_t price_corrected = 0; // pieces whose price difference was paid back
    Fen paid_back;
    bool pending = false; // open in another return
    // As the line was written down the first time; a receipt does not change.
    std::optional<std::int64_t> bought;
    std::optional<Fen> net_paid;

    friend bool operator==(const LineRecord&, const LineRecord&) = default;
};

// What the tables know when a command comes in.
struct Facts {
    State state;         // phase draft: there is no such return
    int next_serial = 1; // of today, this terminal; open only
    // Open, override and settle: by line of the receipt.
    std::map<std::int64_t, LineRecord> lines;
    PaidBack paid_back;
    History history; // of the person, in the last 90 days; open only
    PolicyBook book;
    std::optional<desk::Role> approver_role; // of circumstance.approver; none: not on the list
    int repairs_of_serial = 0;               // before; receive for repair only
    std::vector<std::size_t> in_batch;       // positions whose goods are in a batch
};

desk::Decision<Event>
decide(const Command& command, const Facts& facts, const desk::Circumstance& circumstance);

// The case as Open judges it: the sale, with what this store knows of its lines and of the person.
// Screens judge the same while one taps.
ReturnCase
filled_in(const ReturnCase& asked, const Facts& facts, const desk::Circumstance& circumstance);

// Longest texts, in characters, and most positions. A body of the journal has room for 64 KiB.
constexpr std::size_t words_most = 1000;
constexpr std::size_t field_most = 120;
constexpr std::size_t positions_most = 60;
constexpr std::size_t sale_lines_most = 200;

} // namespace foyer::returns
