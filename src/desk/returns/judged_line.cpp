#include "desk/returns/judged_line.h"

#include <algorithm>

#include "desk/returns/no_receipt.h"
#include "desk/returns/statutory_floor.h"
#include "desk/returns/store_policy.h"

namespace foyer::returns {
namespace {

using Found = std::optional<Finding>;

void add_step(JudgedLine& judged, std::string_view rule, Outcome outcome) {
    judged.trace.push_back({std::string(rule), judged.line.sold.line, outcome});
}

Outcome outcome_of(bool holds, bool decided_before) {
    if (!holds) return Outcome::passed;
    return decided_before ? Outcome::also : Outcome::decided;
}

// The first in the order of the rules decides; the trace is in the order of their numbers.
Found by_law(JudgedLine& judged) {
    Found decisive;
    for (const LineRule& rule : statutory_rules()) {
        Found found = rule.judge(judged.line);
        add_step(judged, rule.id, outcome_of(found.has_value(), decisive.has_value()));
        if (found && !decisive) decisive = std::move(found);
    }
    auto no_ground = promotion_is_no_ground(judged.line);
    add_step(judged, "R-S6", no_ground ? Outcome::also : Outcome::passed);
    if (no_ground && decisive) decisive->reasons.push_back(std::move(*no_ground));
    std::ranges::stable_sort(judged.trace, {}, &TraceStep::rule);
    return decisive;
}

// R-P1 to R-P6. Nothing to say about goods that the law has decided on.
Found refused_by_policy(JudgedLine& judged, bool concerned) {
    Found decisive;
    for (const LineRule& rule : refusing_policy_rules()) {
        Found found = concerned ? rule.judge(judged.line) : std::nullopt;
        add_step(judged, rule.id, outcome_of(found.has_value(), decisive.has_value()));
        if (found && !decisive) decisive = std::move(found);
    }
    return decisive;
}

void trace_conditions(JudgedLine& judged, bool concerned) {
    const auto also = [&](bool holds) {
        return concerned && holds ? Outcome::also : Outcome::passed;
    };
    add_step(judged, "R-P7", also(is_above_price_limit(judged.line)));
    add_step(judged, "R-P8", also(keeps_gift(judged.line)));
    add_step(judged, "R-P9", also(moves_points(judged.line)));
}

// Without a fault: what the store gives, or with no proof of purchase what rule N gives.
Finding by_store(JudgedLine& judged, Found refusal) {
    Finding finding;
    if (refusal) {
        finding = std::move(*refusal);
        if (auto excluded = excluded_at_a_distance(judged.line))
            finding.reasons.push_back(std::move(*excluded));
    } else if (!has_proof(judged.line)) {
        finding = without_receipt(judged.line);
    } else {
        finding = within_policy(judged.line);
        const auto window = std::ranges::find_if(
            judged.trace, [](const TraceStep& step) { return step.rule == "R-P2"; });
        window->outcome = Outcome::decided;
    }
    return finding;
}

} // namespace

JudgedLine judge_line(LineCase line) {
    JudgedLine judged{std::move(line), {}, {}};
    Found by_statute = by_law(judged);
    const bool open = !by_statute;
    Found refusal = refused_by_policy(judged, open);
    trace_conditions(judged, open);
    const bool no_receipt = open && !refusal && !has_proof(judged.line);
    judged.finding = open ? by_store(judged, std::move(refusal)) : std::move(*by_statute);
    add_step(judged, "R-N", no_receipt ? Outcome::decided : Outcome::passed);
    return judged;
}

} // namespace foyer::returns
