// What the values of a return are made of, once for every way of writing them: an archive is called
// with name and value of each field, in this order, for ever (JSON of entries and policy files:
// field_json.h; rows of numbers for the replay of a draft policy: field_text.h). Fields are only
// added, at the end.
#pragma once

#include "desk/returns/inputs.h"
#include "desk/returns/policy.h"
#include "desk/returns/return_words.h"
#include "desk/returns/verdict.h"

namespace foyer::returns {

template <class A>
void fields(A& a, SaleLine& v) {
    a("line", v.line);
    a("sku", v.sku);
    a("category", v.category);
    a("qty", v.qty);
    a("unit_price", v.unit_price);
    a("net_paid", v.net_paid);
    a("qty_returned", v.qty_returned);
    a("qty_returned_for_quality", v.qty_returned_for_quality);
    a("refunded", v.refunded);
    a("final_sale", v.final_sale);
    a("points_earned", v.points_earned);
    a("points_spent", v.points_spent);
    a("gift_value", v.gift_value);
    a("lowest_price_30d", v.lowest_price_30d);
    a("is_return", v.is_return);
    a("return_pending", v.return_pending);
}

template <class A>
void fields(A& a, Promotion& v) {
    a("threshold", v.threshold);
    a("off", v.off);
    a("lines", v.lines);
}

template <class A>
void fields(A& a, Sale& v) {
    a("receipt_no", v.receipt_no);
    a("date", v.date);
    a("received_on", v.received_on);
    a("channel", v.channel);
    a("lines", v.lines);
    a("promotions", v.promotions);
    a("invoice_issued", v.invoice_issued);
}

template <class A>
void fields(A& a, Request& v) {
    a("line", v.line);
    a("qty", v.qty);
    a("reason", v.cause);
    a("condition", v.condition);
    a("tags_on", v.tags_on);
    a("accessories_ok", v.accessories_ok);
    a("hygiene_seal_ok", v.hygiene_seal_ok);
    a("serial_ok", v.serial_ok);
    a("gift_returned", v.gift_returned);
    a("inspection", v.inspection);
    a("repairs_done", v.repairs_done);
    a("repair_days", v.repair_days);
    a("same_model_available", v.same_model_available);
    a("right_price", v.right_price);
}

template <class A>
void fields(A& a, NewGoods& v) {
    a("sku", v.sku);
    a("category", v.category);
    a("net", v.net);
}

template <class A>
void fields(A& a, History& v) {
    a("no_reason_returns_90d", v.no_reason_returns_90d);
    a("no_reason_amount_90d", v.no_reason_amount_90d);
    a("no_receipt_returns_90d", v.no_receipt_returns_90d);
    a("no_receipt_amount_90d", v.no_receipt_amount_90d);
}

template <class A>
void fields(A& a, ReturnCase& v) {
    a("today", v.today);
    a("role", v.role);
    a("is_buyer", v.actor_is_buyer);
    a("proof", v.proof);
    a("demand", v.demand);
    a("sale", v.sale);
    a("request", v.request);
    a("exchange_for", v.exchange_for);
    a("history", v.history);
}

template <class A>
void fields(A& a, Amounts& v) {
    a("refund", v.refund);
    a("collect", v.collect);
    a("store_credit", v.store_credit);
    a("price_diff", v.price_diff);
    a("points_take_back", v.points_take_back);
    a("points_give_back", v.points_give_back);
    a("gift_deduction", v.gift_deduction);
    a("depreciation", v.depreciation);
    a("goods_value", v.goods_value);
}

template <class A>
void fields(A& a, desk::Sentence& v) {
    a("key", v.text);
    a("values", v.values);
}

template <class A>
void fields(A& a, Reason& v) {
    a("rule", v.rule);
    a("text", v.text);
    a("legal_ref", v.legal_ref);
    a("line", v.line);
    a("must_show_customer", v.must_show_customer);
}

template <class A>
void fields(A& a, Duty& v) {
    a("duty", v.kind);
    a("line", v.line);
    a("level", v.level);
    a("amount", v.amount);
}

template <class A>
void fields(A& a, LineVerdict& v) {
    a("line", v.line);
    a("verdict", v.response);
    a("remedies", v.remedies);
    a("chosen", v.chosen);
    a("amounts", v.amounts);
}

template <class A>
void fields(A& a, Verdict& v) {
    a("verdict", v.response);
    a("remedies", v.remedies);
    a("amounts", v.amounts);
    a("reasons", v.reasons);
    a("duties", v.duties);
    a("approval", v.approval);
    a("lines", v.lines);
    a("trace", v.trace);
}

template <class A>
void fields(A& a, Goods& v) {
    a("name", v.name);
    a("barcode", v.barcode);
    a("serial", v.serial);
    a("batch", v.batch);
}

template <class A>
void fields(A& a, Payment& v) {
    a("tender", v.tender);
    a("amount", v.amount);
    a("reference", v.reference);
}

template <class A>
void fields(A& a, PolicyNote& v) {
    a("line", v.line);
    a("policy_version", v.policy_version);
    a("text_zh", v.text_zh);
    a("text_en", v.text_en);
    a("legal_refs", v.legal_refs);
    a("disposition", v.disposition);
}

template <class A>
void fields(A& a, DisposedGoods& v) {
    a("position", v.position);
    a("disposition", v.disposition);
    a("weight_grams", v.weight_grams);
    a("note", v.note);
}

template <class A>
void fields(A& a, Policy& v) {
    a("category", v.category);
    a("no_reason_days", v.no_reason_days);
    a("condition", v.intact);
    a("never_without_fault", v.never_without_fault);
    a("quality_refund_days", v.quality_refund_days);
    a("quality_exchange_days", v.quality_exchange_days);
    a("warranty_months", v.warranty_months);
    a("main_parts_months", v.main_parts_months);
    a("three_guarantees", v.three_guarantees);
    a("depreciation_per_10000_a_day", v.depreciation_per_10000_a_day);
    a("disposition", v.disposition);
    a("unit_price_limit_fen", v.unit_price_limit);
    a("approval_over_fen", v.approval_over);
    a("needs_serial", v.needs_serial);
    a("needs_batch", v.needs_batch);
    a("customer_text_zh", v.customer_text_zh);
    a("customer_text_en", v.customer_text_en);
    a("legal_refs", v.legal_refs);
    a("effective_from", v.effective_from);
    a("effective_to", v.effective_to);
    a("version", v.version);
}

} // namespace foyer::returns
