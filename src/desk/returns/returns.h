// Judges a return by law and store policy (rules 4.2): pure, total and traced. The screen that
// changes as one taps, the journal, the replay of a draft policy and foyerctl ask this one
// function.
//
// README.md in this folder has the fields and examples.
#pragma once

#include "desk/returns/inputs.h"
#include "desk/returns/policy.h"
#include "desk/returns/verdict.h"

namespace foyer::returns {

// Every case has exactly one verdict with at least one reason; the same case the same one.
//  - A broken rule I denies the whole request, hard.
//  - Else each position is judged for itself: law (S), policy (P), no receipt (N).
//  - When some positions are approved and others not, the whole is APPROVE_IF: the others stay with
//    the customer (duty `leave_out_line`). What the law gives is never lost to what is beside it.
//  - When none is approved, one that can be overridden makes the whole DENY_OVERRIDABLE.
//  - Frequency (F) and authority (A) add whose PIN it needs.
Verdict judge(const ReturnCase& asked, const PolicyBook& book);

// What the customer gets when whoever may overrides a denial (rules 4.0.1): every position that
// judge() denied overridably is approved for what is demanded, with its amounts, and somebody who
// may has to sign. Rules I and hard denials stay as they are. The same as judge() when nothing was
// denied.
Verdict judge_overridden(const ReturnCase& asked, const PolicyBook& book);

} // namespace foyer::returns
