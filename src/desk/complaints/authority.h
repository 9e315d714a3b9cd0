// Who may promise how much (rules 4.0.1): goods and money back by the limit for returns, goodwill
// by the case and by the day. Above it somebody with a higher limit approves, with their own PIN.
#pragma once

#include <optional>

#include "desk/complaints/complaints.h"
#include "desk/decision.h"

namespace foyer::complaints {

// What has been given away as goodwill besides the proposal in question.
struct Goodwill {
    Fen actor_today;
    Fen approver_today;

    friend bool operator==(const Goodwill&, const Goodwill&) = default;
};

// Goodwill, as against what the customer has a right to: refunds, and what the law adds to them.
bool is_goodwill(Remedy remedy);
// With money at all.
bool has_amount(Remedy remedy);
// nullopt: within the limits of whoever asks; else who may approve it at least.
std::optional<desk::Role>
role_to_approve(Remedy remedy, Fen amount, desk::Role actor, Fen goodwill_today);
// nullopt: within the actor's limits, or approved by somebody who may. Rule "4.0.1-approval" asks
// for an approver.
std::optional<desk::Refusal> authority_refusal(
    const Propose& propose, const desk::Actor& actor, const std::optional<desk::Actor>& approver,
    const Goodwill& given);

} // namespace foyer::complaints
