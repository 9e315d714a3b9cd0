// What the bodies of the entries are made of, besides the subject, which is the return, the batch
// or the policy: see fields.h. "personal": sealed.
#pragma once

#include "desk/returns/fields.h"
#include "desk/returns/goods_batch.h"
#include "desk/returns/policy_versions.h"
#include "desk/returns/return_state.h"

namespace foyer::returns {

template <class A>
void fields(A& a, Judged& v) {
    a("number", v.number);
    a("case", v.asked);
    a("goods", v.goods);
    a("paid_with", v.paid_with);
    a("person", v.customer.person);
    const PersonId sealed_under = sealing_person(v.id, v.customer);
    a.personal("name", sealed_under, v.customer.name_given);
    a.personal("phone", sealed_under, v.customer.phone);
    a.personal("words", sealed_under, v.words);
    a("verdict", v.verdict);
    a("notes", v.notes);
}
template <class A>
void fields(A& a, Approved& v) {
    a("approval", v.approval);
    a("amounts", v.amounts);
    a("conditions_met", v.conditions_met);
}
template <class A>
void fields(A& a, Overridden& v) {
    a("approval", v.approval);
    a("verdict", v.verdict);
    a("person", v.person);
    a.personal("reason", v.person, v.reason);
}
template <class A>
void fields(A& a, Denied& v) {
    a("person", v.person);
    a.personal("told", v.person, v.told);
}
template <class A>
void fields(A& a, Cancelled& v) {
    a("person", v.person);
    a.personal("reason", v.person, v.reason);
}
template <class A>
void fields(A& a, Settled& v) {
    a("approval", v.approval);
    a("amounts", v.amounts);
    a("payouts", v.payouts);
    a("collected", v.collected);
    a("new_receipt", v.new_receipt);
}
template <class A>
void fields(A& a, ComplaintLinked& v) {
    a("complaint", v.complaint);
}
template <class A>
void fields(A& a, Disposed& v) {
    a("goods", v.goods);
}
template <class A>
void fields(A&, Closed&) {}
template <class A>
void fields(A& a, SlipSent& v) {
    a("copy", v.copy);
}
template <class A>
void fields(A& a, RepairReceived& v) {
    a("position", v.position);
    a("serial", v.serial);
    a("fault", v.fault);
    a("loan", v.loan);
    a("count_for_serial", v.count_for_serial);
}
template <class A>
void fields(A& a, RepairSent& v) {
    a("repair", v.repair);
    a("vendor", v.vendor);
    a("promised_on", v.promised_on);
}
template <class A>
void fields(A& a, RepairBack& v) {
    a("repair", v.repair);
    a("result", v.result);
    a("text", v.text);
}
template <class A>
void fields(A& a, RepairCalled& v) {
    a("repair", v.repair);
    a("person", v.person);
    a.personal("text", v.person, v.text);
}
template <class A>
void fields(A& a, RepairHandedOut& v) {
    a("repair", v.repair);
}

template <class A>
void fields(A& a, BatchItem& v) {
    a("return", v.id);
    a("position", v.position);
    a("pieces", v.pieces);
}
template <class A>
void fields(A& a, HandedOver& v) {
    a("items", v.items);
}
template <class A>
void fields(A& a, Counted& v) {
    a("side", v.side);
    a("pieces", v.pieces);
}
template <class A>
void fields(A& a, Reconciled& v) {
    a("difference", v.difference);
    a("explanation", v.explanation);
}

template <class A>
void fields(A& a, PolicyVersion& v) {
    a("version", v.version);
    a("from", v.from);
    a("to", v.to);
    a("rows", v.rows);
}
template <class A>
void fields(A& a, PolicyDrafted& v) {
    a("draft", v.draft);
}
template <class A>
void fields(A& a, PolicyPublished& v) {
    a("policy", v.version);
}
template <class A>
void fields(A&, PolicyDraftDropped&) {}

} // namespace foyer::returns
