// What the rules say to the return on the desk, as the screen needs it: the whole verdict, a mark
// for every line, the sum in rows, and what is to be done next. Pure; computed anew on every tap.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "desk/returns/policy.h"
#include "desk/returns/return_form.h"
#include "desk/returns/return_receipt.h"
#include "desk/returns/verdict.h"

namespace foyer::returns {

// All that a verdict on the return on the desk goes by.
struct OnDesk {
    const Form& form;
    const ShownReceipt& receipt;
    const PolicyBook& book;
    Date today;
    desk::Role role = desk::Role::clerk;
};

// How a line of the receipt stands.
enum class Mark : std::uint8_t {
    returnable,  // not taken in; comes back without a fault as well
    only_faulty, // not taken in; comes back only when something is wrong with it
    gone,        // nothing of it is left, or no reason would help
    approved,
    signs, // somebody's PIN
    looks, // something has to be looked at first
    denied
};
struct LineMark {
    Mark mark = Mark::gone;
    std::optional<desk::Role> role; // who signs
    std::string rule;               // that denies it: "R-P3"
};
// The line judged for itself.
LineMark mark_of(const OnDesk& on, const SaleLine& line);

struct Judgement {
    ReturnCase asked;
    Verdict verdict; // without positions: denied by R-I1, which nobody is shown
    std::vector<LineMark> marks; // of the positions, in the order of the request
};
Judgement judged(const OnDesk& on);
// In the order of the request.
std::int64_t count_of(const Judgement& judgement, Mark mark);

// What happens with what is approved; nullopt: nothing is, or it has to be chosen.
std::optional<Remedy> remedy_of(const Verdict& verdict);
bool offers(const Verdict& verdict, Remedy remedy);
// What somebody has to look at and tick before it is settled.
std::vector<DutyKind> conditions_left(const Form& form, const Verdict& verdict);

// The sum, row by row; the amounts add up to the total.
struct MoneyRow {
    enum class Kind : std::uint8_t {
        goods,    // of `line`, as the receipt has it
        discount, // share of what was taken off the whole receipt
        depreciation,
        gift,
        price_difference,
        replacement,
        points_taken,
        points_given
    };
    Kind kind = Kind::goods;
    std::int64_t line = 0;
    Fen amount;              // below zero: taken off
    std::int64_t points = 0; // of the last two kinds

    friend bool operator==(const MoneyRow&, const MoneyRow&) = default;
};
std::vector<MoneyRow> money_rows(const Judgement& judgement);

struct Total {
    enum class Kind : std::uint8_t { refund, store_credit, price_difference, collect };
    Kind kind = Kind::refund;
    Fen amount;

    friend bool operator==(const Total&, const Total&) = default;
};
Total total_of(const Verdict& verdict);

// What the primary button is about.
enum class Next : std::uint8_t {
    take_lines,       // nothing is taken in yet
    give_reasons,     // of at least one position
    fill_replacement, // what goes out instead has no price yet
    fill_repair,      // serial number, fault, workshop or promised day are missing
    fill_numbers,     // serial or batch number that the category needs
    choose_remedy,    // what was asked for is not given, several others are
    meet_conditions,
    ask_approval,
    confirm,
    ask_override, // denied, a supervisor may decide otherwise
    denied
};
Next next_step(const OnDesk& on, const Judgement& judgement);
// The first line whose serial or batch number is still missing; 0: none.
std::int64_t line_without_numbers(const OnDesk& on);

} // namespace foyer::returns
