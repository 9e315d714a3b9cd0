// What screens and listings ask about returns, and the shapes of the answers. Customers' names and
// numbers are masked here already; the whole ones stand only in ReturnDetail's state.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "desk/returns/goods_batch.h"
#include "desk/returns/return_state.h"

namespace foyer::returns {

enum class Scope : std::uint8_t {
    open,      // not ended
    waiting,   // judged or waits for approval: somebody has to say yes or no
    approved,  // not settled
    at_desk,   // settled, goods not disposed of
    finishing, // disposed of, not closed
    repairs,   // a repair that is not over
    ended,     // closed, denied, cancelled
    mine,      // open, opened by `viewer`
    duplicate, // more came back of a line than was bought: two desks at the same time (E24)
    all
};

struct ReturnCursor {
    std::int64_t row = 0;

    friend bool operator==(const ReturnCursor&, const ReturnCursor&) = default;
};
struct ReturnQuery {
    Scope scope = Scope::all;
    StaffId viewer;      // of Scope::mine
    std::string receipt; // not empty: of this receipt only, all of them
    std::optional<ReturnCursor> after;
    int limit = 100;

    friend bool operator==(const ReturnQuery&, const ReturnQuery&) = default;
};

// Words typed to find a return: by its number, by the beginning of its receipt's, by the last four
// digits of the phone. What is empty is not looked for.
struct ReturnSearch {
    std::optional<desk::Number> number;
    std::string receipt; // 4 characters at least
    std::string tail;    // 4 digits
    int limit = 100;

    friend bool operator==(const ReturnSearch&, const ReturnSearch&) = default;
};

struct ListedReturn {
    ReturnId id;
    desk::Number number;
    std::string title;    // the goods of the first position, and how many more
    std::string customer; // masked; empty: nobody named
    std::string phone;    // masked
    std::string receipt;
    Phase phase = Phase::judged;
    Response response = Response::approve;
    Fen money_back;
    Time opened_at;
    StaffId opened_by;
    bool duplicate = false;
    bool repairing = false; // a repair is not over

    friend bool operator==(const ListedReturn&, const ListedReturn&) = default;
};
struct ReturnPage {
    std::vector<ListedReturn> rows;   // newest first
    std::optional<ReturnCursor> next; // nullopt: that was all
};
struct ReturnCounts {
    std::int64_t waiting = 0;
    std::int64_t approved = 0;
    std::int64_t at_desk = 0;
    std::int64_t finishing = 0;
    std::int64_t repairs = 0;
    std::int64_t ended = 0;
    std::int64_t mine = 0;
    std::int64_t duplicate = 0;

    friend bool operator==(const ReturnCounts&, const ReturnCounts&) = default;
};
constexpr std::int64_t open_returns(const ReturnCounts& counts) {
    return counts.waiting + counts.approved + counts.at_desk + counts.finishing;
}

enum class ReturnStep : std::uint8_t {
    judged,
    approved,
    overridden,
    denied,
    cancelled,
    settled,
    complaint_linked,
    disposed,
    closed,
    slip_sent,
    repair_received,
    repair_sent,
    repair_back,
    repair_called,
    repair_handed_out,
    unknown
};
struct ReturnLine {
    ReturnStep step = ReturnStep::judged;
    Time at;
    StaffId actor;
    StaffId approver;
    TerminalId terminal;
    std::int64_t seq = 0; // terminal and seq lead to the entry in the counter log
    std::string text;     // reason, what was told, fault, vendor

    friend bool operator==(const ReturnLine&, const ReturnLine&) = default;
};
// nullptr: an entry of a newer version.
ReturnLine timeline_line(const Event* event, const desk::Stamp& stamp);

struct ReturnDetail {
    State state;
    std::string title;
    std::string customer;             // masked
    std::string phone;                // masked
    std::vector<ReturnLine> timeline; // newest first
    bool duplicate = false;
};

// Goods that were disposed of and are in no batch.
struct WaitingGoods {
    ReturnId id;
    desk::Number number;
    std::size_t position = 0;
    std::string name;
    std::int64_t pieces = 1;
    Disposition disposition = Disposition::shelf;
    Time disposed_at;

    friend bool operator==(const WaitingGoods&, const WaitingGoods&) = default;
};
// A repair that is not handed out yet.
struct OpenRepair {
    ReturnId id;
    desk::Number number;
    std::size_t repair = 0;
    std::string name; // of the goods
    std::string serial;
    std::string vendor;
    std::optional<Date> promised_on;
    bool back = false;

    friend bool operator==(const OpenRepair&, const OpenRepair&) = default;
};

} // namespace foyer::returns
