#include "desk/returns/verdict.h"

namespace foyer::returns {

std::string_view code_of(DutyKind kind) {
    switch (kind) {
    case DutyKind::inspect: return "inspect";
    case DutyKind::see_medical_note: return "see_medical_note";
    case DutyKind::establish_origin: return "establish_origin";
    case DutyKind::link_complaint: return "link_complaint";
    case DutyKind::stop_sale: return "stop_sale";
    case DutyKind::compensation_right: return "compensation_right";
    case DutyKind::freight_by_customer: return "freight_by_customer";
    case DutyKind::counter_signs: return "counter_signs";
    case DutyKind::charge_gift: return "charge_gift";
    case DutyKind::leave_out_line: return "leave_out_line";
    case DutyKind::reverse_invoice: return "reverse_invoice";
    }
    return "";
}

std::optional<DutyKind> find_duty_kind(std::string_view code) {
    for (auto kind = DutyKind::inspect; kind <= DutyKind::reverse_invoice;
         kind = static_cast<DutyKind>(static_cast<int>(kind) + 1))
        if (code_of(kind) == code) return kind;
    return std::nullopt;
}

const char* name_of(DutyKind kind) {
    switch (kind) {
    case DutyKind::inspect: return N_("Inspect the goods");
    case DutyKind::see_medical_note: return N_("See the doctor's note");
    case DutyKind::establish_origin: return N_("Find out that it was bought here");
    case DutyKind::link_complaint: return N_("Register a complaint");
    case DutyKind::stop_sale: return N_("Take the goods off the shelf");
    case DutyKind::compensation_right: return N_("The customer may claim compensation");
    case DutyKind::freight_by_customer: return N_("The customer pays the freight");
    case DutyKind::counter_signs: return N_("The counter signs, too");
    case DutyKind::charge_gift: return N_("The gift is charged");
    case DutyKind::leave_out_line: return N_("A line stays with the customer");
    case DutyKind::reverse_invoice: return N_("Reverse the invoice first");
    }
    return "";
}

std::optional<Outcome> find_outcome(std::string_view code) {
    for (const Outcome outcome : {Outcome::passed, Outcome::decided, Outcome::also})
        if (code_of(outcome) == code) return outcome;
    return std::nullopt;
}

std::string_view code_of(Outcome outcome) {
    switch (outcome) {
    case Outcome::passed: return "passed";
    case Outcome::decided: return "decided";
    case Outcome::also: return "also";
    }
    return "";
}

} // namespace foyer::returns
