// Inside of the rules: one position of a request with all that its rules look at, and what a rule
// found. Nothing outside this folder needs it.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "desk/returns/inputs.h"
#include "desk/returns/policy.h"
#include "desk/returns/verdict.h"

namespace foyer::returns {

struct LineCase {
    const ReturnCase& asked;
    const Request& request;
    const SaleLine& sold;
    const CategoryLaw& law;
    Policy policy;           // of the day of the sale
    std::int64_t before = 0; // pieces of this line that earlier positions of the request take
    int days_since_sale = 0;
    int days_since_receipt = 0; // of the goods: what the law counts from
    Fen value;                  // what was paid for these pieces, before any deduction
};

struct Finding {
    Response response = Response::approve;
    std::vector<Remedy> remedies;
    std::vector<Reason> reasons;
    std::vector<Duty> duties;
    bool supervisor_signs = false;
    bool depreciates = false; // after two repairs in vain
    bool by_law = false;      // the store's own limits on how often do not count
};

// A rule that may decide a position.
struct LineRule {
    std::string_view id;
    std::optional<Finding> (*judge)(const LineCase&);
};

// A position of the request whose line stands on the receipt. `before`: see above.
LineCase line_case(
    const ReturnCase& asked, const Request& request, const SaleLine& sold, std::int64_t before,
    const PolicyBook& book);

CauseClass class_of(const LineCase& line);
// Safety or a fault, not the price.
bool is_faulty(const LineCase& line);
bool has_proof(const LineCase& line);
Reason because(
    const LineCase& line, std::string_view rule, desk::Sentence text,
    std::string_view legal_ref = "");
Finding denied(Response response, Reason reason);
// As the policy of its category wants it back when nothing is wrong with it.
bool is_intact(const LineCase& line);
// Within so many months of the sale; the last day counts, 29 February ends on the 28th.
bool within_months(const LineCase& line, std::int64_t months);

} // namespace foyer::returns
