// Receipts as the till printed them: what a return is judged by. Most come from the till's own
// files (intake.h), some are typed in by a clerk who holds the paper.
//
// A number alone is no name: tills begin anew every year, so a receipt is its number and its day.
// A typed-in receipt stands for the time until the till's file brings the same one; from then on
// look-ups give the till's. Nothing of it is changed: what comes back belongs to the returns.
//
// Of the customer a receipt keeps the member number and the last four characters of the payment,
// for without them nobody finds it again. No names.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/ids.h"
#include "base/money.h"
#include "base/one_of.h"
#include "base/store_time.h"
#include "desk/decision.h"
#include "desk/receipts/taken_file.h"

namespace foyer::receipts {

using ReceiptId = Id<struct ReceiptTag>; // of one that is typed in

constexpr std::size_t number_characters_max = 40;
constexpr std::size_t text_characters_max = 120;
constexpr std::size_t lines_max = 2'000; // of one receipt
constexpr std::int64_t qty_max = 1'000'000;
constexpr Fen amount_max{100'000'000'000};

struct ReceiptLine {
    std::int64_t line = 1; // as printed, from 1
    std::string sku;
    std::string barcode;    // may be empty
    std::string name;       // may be empty
    std::string category;   // "CLO" (rules 4.2.4); empty: neither till nor item list say
    std::int64_t qty = 1;   // pieces; goods sold by weight are one piece
    std::int64_t grams = 0; // of goods sold by weight
    Fen unit_price;
    Fen net_paid; // for all pieces, after every discount
    bool final_sale = false;
    bool is_return = false; // of a receipt for goods that came back: qty and net_paid are positive
    std::int64_t points_earned = 0;
    std::int64_t points_spent = 0;
    Fen gift_value;
    // What the till itself took back since, by receipts that name this line or fit it.
    std::int64_t qty_returned = 0;
    Fen refunded;

    friend bool operator==(const ReceiptLine&, const ReceiptLine&) = default;
};

// "满 300 减 50": these lines together reached the threshold.
struct Promotion {
    Fen threshold;
    Fen off;
    std::vector<std::int64_t> lines;

    friend bool operator==(const Promotion&, const Promotion&) = default;
};

struct Tender {
    std::string method; // "cash", "wechat", "alipay", "card", "gift_card"; a till may have others
    Fen amount;
    std::string tail; // the last four characters of card or transaction; may be empty

    friend bool operator==(const Tender&, const Tender&) = default;
};

struct Receipt {
    std::string number;
    Date date;                     // in the store's zone
    int second_of_day = -1;        // -1: not known
    std::string channel = "store"; // a code of returns::Channel
    std::string till;
    std::string member;
    Fen total; // what was paid; of goods that came back less than nothing
    std::vector<ReceiptLine> lines;
    std::vector<Promotion> promotions;
    std::vector<Tender> tenders;
    bool is_return = false;  // goods that came back
    bool incomplete = false; // some of its lines were refused when it was taken in
    bool typed = false;      // by a clerk, from the paper

    friend bool operator==(const Receipt&, const Receipt&) = default;
};
// nullptr: the receipt has no such line.
const ReceiptLine* find_line(const Receipt& receipt, std::int64_t line);
Fen sum_of_lines(const Receipt& receipt);
// False for 29 February of most years, and before 1990.
bool is_a_day(Date date);

// ---- commands -------------------------------------------------------------------------------

// A receipt as the clerk reads it from the paper; its total and the numbers of its lines are made
// here.
struct TypeIn {
    ReceiptId id;
    PersonId holder; // under whose key member and payment are sealed; must not be nil
    Receipt receipt;
};
// All rows of a file are in the tables: says so for ever.
struct FinishFile {
    SubjectId id;
    TakenFile file;
};
// The columns of a till that has others than those shipped: new, or instead of the mapping of the
// same name.
struct SetMapping {
    SubjectId id;
    Mapping mapping;
};
struct DropMapping {
    SubjectId id;
    std::string name;
};
using Command = OneOf<TypeIn, FinishFile, SetMapping, DropMapping>;

// ---- events ---------------------------------------------------------------------------------

struct Typed {
    ReceiptId id;
    PersonId holder;
    Receipt receipt;
    friend bool operator==(const Typed&, const Typed&) = default;
};
struct Taken {
    SubjectId id;
    TakenFile file;
    friend bool operator==(const Taken&, const Taken&) = default;
};
struct MappingSet {
    SubjectId id;
    Mapping mapping;
    friend bool operator==(const MappingSet&, const MappingSet&) = default;
};
struct MappingDropped {
    SubjectId id;
    std::string name;
    friend bool operator==(const MappingDropped&, const MappingDropped&) = default;
};
using Event = OneOf<Typed, Taken, MappingSet, MappingDropped>;

// ---- decision -------------------------------------------------------------------------------

struct Facts {
    bool number_known = false; // a receipt of this number and day is here
    bool file_known = false;   // a file of this content was taken
    bool mapping_known = false; // the store has one of its own that is called so
};

using Decision = desk::Decision<Event>;
// Why the columns cannot be kept as they are; nullopt: they can. Asked by the screen as well.
std::optional<desk::Refusal> objection_to(const Mapping& mapping);
Decision decide(const Command& command, const Facts& facts, const desk::Circumstance& circumstance);

} // namespace foyer::receipts
