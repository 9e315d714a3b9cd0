// What the rules answer to a return (rules 4.2.2): the same for the screen, the slip, the journal
// and foyerctl.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/money.h"
#include "desk/decision.h"
#include "desk/returns/codes.h"
#include "desk/roles.h"

namespace foyer::returns {

struct Reason {
    std::string rule;      // "R-S2"
    desk::Sentence text;   // values may be keys of translations themselves: a role's title
    std::string legal_ref; // key of its translation; "": none
    std::int64_t line = 0;      // 0: the whole return
    // Said to the customer; the others concern the desk alone.
    bool must_show_customer = true;

    friend bool operator==(const Reason&, const Reason&) = default;
};

// What the desk has to do besides.
enum class DutyKind : std::uint8_t {
    inspect, // before anything is given back
    see_medical_note,
    establish_origin, // bar code, batch, store tag, member history, payment record
    link_complaint,   // of at least `level`
    stop_sale,
    compensation_right, // the supervisor sees `amount`
    freight_by_customer,
    counter_signs,  // the concession counter, too
    charge_gift,    // it stays with the customer; `amount`
    leave_out_line, // `line` stays with the customer
    reverse_invoice,
};
std::string_view code_of(DutyKind kind); // "stop_sale"
std::optional<DutyKind> find_duty_kind(std::string_view code);
const char* name_of(DutyKind kind); // English, key of its translation

struct Duty {
    DutyKind kind = DutyKind::inspect;
    std::int64_t line = 0; // 0: the whole return
    int level = 0;
    Fen amount;

    friend bool operator==(const Duty&, const Duty&) = default;
};

// Of the remedy that is demanded, or of the one that comes nearest to it. All zero when denied.
struct Amounts {
    Fen refund;  // goes out to the customer
    Fen collect; // comes in, for dearer goods
    Fen store_credit;
    Fen price_diff;
    std::int64_t points_take_back = 0;
    std::int64_t points_give_back = 0;
    Fen gift_deduction; // already off the refund
    Fen depreciation;   // already off the refund
    Fen goods_value;    // of what comes back for money, credit or other goods: limits go by it

    friend bool operator==(const Amounts&, const Amounts&) = default;
};

enum class Outcome : std::uint8_t {
    passed,  // did not apply, or found nothing
    decided, // the first that did
    also,    // would have, or added a condition
};
std::string_view code_of(Outcome outcome);
std::optional<Outcome> find_outcome(std::string_view code);

struct TraceStep {
    std::string rule;
    std::int64_t line = 0; // 0: the whole return
    Outcome outcome = Outcome::passed;

    friend bool operator==(const TraceStep&, const TraceStep&) = default;
};

// One position of the request; in its order.
struct LineVerdict {
    std::int64_t line = 0;
    Response response = Response::deny;
    std::vector<Remedy> remedies;
    std::optional<Remedy> chosen; // the amounts are those of this one
    Amounts amounts;

    friend bool operator==(const LineVerdict&, const LineVerdict&) = default;
};

struct Verdict {
    Response response = Response::deny;
    std::vector<Remedy> remedies; // for at least one line that is approved; else what is offered
    Amounts amounts;
    std::vector<Reason> reasons; // at least one, the decisive one first
    std::vector<Duty> duties;
    std::optional<desk::Role> approval; // of this role or above, never the actor
    std::vector<LineVerdict> lines;     // empty when the question itself is refused (rules I)
    std::vector<TraceStep> trace;       // every rule, in the order I, S, P, N, F, A

    friend bool operator==(const Verdict&, const Verdict&) = default;
};

} // namespace foyer::returns
