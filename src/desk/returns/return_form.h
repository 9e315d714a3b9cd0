// The return as it stands on the desk, before anyone pressed "Confirm": which lines, why, in what
// state, what the customer wants. Every tap is one of these functions; all are pure and total.
// case_of() makes of it what the rules judge.
#pragma once

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/ids.h"
#include "desk/returns/inputs.h"
#include "desk/returns/return_receipt.h"
#include "desk/returns/return_words.h"
#include "desk/returns/verdict.h"

namespace foyer::returns {

struct Position {
    Request request;
    bool reason_given = false; // until then the rules hear "no reason given"
    std::string serial;        // where the policy of the category needs it
    std::string batch;         // likewise

    friend bool operator==(const Position&, const Position&) = default;
};

// A receipt that is typed in, as text in its fields.
struct TypedLine {
    std::string name;
    std::string category;
    std::string qty = "1";
    std::string price; // yuan, of one piece

    friend bool operator==(const TypedLine&, const TypedLine&) = default;
};
struct TypedReceipt {
    std::string number;
    std::string date; // 2026-11-21
    std::vector<TypedLine> lines;

    friend bool operator==(const TypedReceipt&, const TypedReceipt&) = default;
};

// What the customer takes instead, and what a repair ticket says.
struct Replacement {
    std::string name; // or its bar code
    std::string category;
    std::string price; // yuan, for all of it

    friend bool operator==(const Replacement&, const Replacement&) = default;
};
struct RepairNote {
    std::string serial;
    std::string fault;
    std::string vendor;      // who repairs it
    std::string promised_on; // 2026-12-20

    friend bool operator==(const RepairNote&, const RepairNote&) = default;
};

struct Form {
    ReturnId id;
    OpId op;
    PersonId person;     // whose goods they are; nil: nobody the store knows
    std::string receipt; // the number that was scanned or typed; "": none yet
    bool without_receipt = false;
    std::optional<TypedReceipt> typed; // stands for the receipt when the till knows none
    std::vector<Position> positions;   // in the order in which they were tapped
    std::int64_t current = 0;          // line that reason and condition belong to; 0: none
    Demand demand = Demand::refund;
    Replacement replacement;
    RepairNote repair;
    std::vector<DutyKind> conditions_met; // of the verdict's conditions: those that were looked at

    friend bool operator==(const Form&, const Form&) = default;
};

const Position* find_position(const Form& form, std::int64_t line);
Position* find_position(Form& form, std::int64_t line);
// The position that reason and condition belong to; nullptr: none is chosen.
Position* current_position(Form& form);
const Position* current_position(const Form& form);

// Takes the line in, makes it the current one, or takes the current one out again. False: nothing
// of this line is left to come back.
bool tap_line(Form& form, const ShownReceipt& receipt, std::int64_t line);
void choose_cause(Position& position, Cause cause);
// Pieces of one position, kept between one and what is left of its line.
void choose_quantity(Position& position, const ShownReceipt& receipt, std::int64_t qty);
// A condition of the verdict was looked at, or was not after all.
bool is_met(const Form& form, DutyKind condition);
void toggle_met(Form& form, DutyKind condition);
// The line `step` further down on the receipt; the first or last one at its ends.
std::int64_t line_beside(const ShownReceipt& receipt, std::int64_t line, int step);

// The causes that stand in front for goods of this category; the chosen one is always among them.
std::vector<Cause> front_causes(std::string_view category, std::optional<Cause> chosen);

// "Exchange" means the same goods where nothing else was chosen.
bool is_exchange(Demand demand);

// What the rules judge. Positions whose line is not on the receipt are left out.
ReturnCase
case_of(const Form& form, const ShownReceipt& receipt, Date today, desk::Role role);
// nullopt: the price of the replacement cannot be read yet.
std::optional<NewGoods> new_goods_of(const Replacement& replacement);
// nullopt: no day, or more than 30 days from today (rules 4.2.6), or in the past.
std::optional<Date> promised_day(const RepairNote& repair, Date today);

// A day as it stands in a field: 2026-11-21.
std::optional<Date> day_of_text(std::string_view text);

// True when nothing worth keeping has been done.
bool is_blank(const Form& form);
// Drafts. Unknown or broken fields fall back to those of an empty form.
nlohmann::json to_json(const Form& form);
Form form_of(const nlohmann::json& saved);

} // namespace foyer::returns
