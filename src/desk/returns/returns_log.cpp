#include "desk/returns/returns_entry.h"

namespace foyer::returns {
namespace {

using desk::LogLine;
using desk::Mood;
using desk::Sentence;

LogLine line(const char* title, Mood mood = Mood::plain) {
    LogLine log;
    log.topic = desk::Topic::desk;
    log.mood = mood;
    log.title = {title, {}};
    return log;
}
Sentence word(std::string text) {
    return {std::move(text), {}};
}
// A value that is no key of a translation: a number, an amount, a name of goods.
Sentence value(std::string text) {
    return {"{1}", {std::move(text)}};
}

Mood mood_of(Response response) {
    if (response == Response::approve) return Mood::good;
    return is_approved(response) ? Mood::plain : Mood::attention;
}

void add_money(LogLine& log, const Amounts& amounts) {
    if (amounts.refund.value != 0)
        log.facts.emplace_back(word(N_("Refund")), value(yuan_text(amounts.refund)));
    if (amounts.store_credit.value != 0)
        log.facts.emplace_back(word(N_("Store credit")), value(yuan_text(amounts.store_credit)));
    if (amounts.price_diff.value != 0)
        log.facts.emplace_back(word(N_("Price difference")), value(yuan_text(amounts.price_diff)));
    if (amounts.collect.value != 0)
        log.facts.emplace_back(word(N_("To be collected")), value(yuan_text(amounts.collect)));
}

LogLine log_of(const Judged& event) {
    LogLine log = line(N_("Return judged"), mood_of(event.verdict.response));
    log.reference = desk::text_of(event.number);
    log.facts = {{word(N_("Verdict")), word(name_of(event.verdict.response))}};
    if (!event.verdict.reasons.empty())
        log.facts.emplace_back(word(N_("Rule")), value(event.verdict.reasons.front().rule));
    for (const Goods& goods : event.goods)
        log.facts.emplace_back(word(N_("Goods")), value(goods.name));
    add_money(log, event.verdict.amounts);
    return log;
}
LogLine log_of(const Approved& event) {
    LogLine log = line(N_("Return approved"), Mood::good);
    add_money(log, event.amounts);
    return log;
}
LogLine log_of(const Overridden& event) {
    LogLine log = line(N_("Denied return given all the same"), Mood::attention);
    add_money(log, event.verdict.amounts);
    return log;
}
LogLine log_of(const Denied&) {
    return line(N_("Return denied"), Mood::attention);
}
LogLine log_of(const Cancelled&) {
    return line(N_("Return cancelled"));
}
LogLine log_of(const Settled& event) {
    LogLine log = line(N_("Return settled"), Mood::good);
    for (const Payment& payout : event.payouts)
        log.facts.emplace_back(word(name_of(payout.tender)), value("-" + yuan_text(payout.amount)));
    if (event.collected)
        log.facts.emplace_back(
            word(name_of(event.collected->tender)), value(yuan_text(event.collected->amount)));
    return log;
}
LogLine log_of(const ComplaintLinked&) {
    return line(N_("Complaint linked to return"));
}
LogLine log_of(const Disposed& event) {
    LogLine log = line(N_("Returned goods dealt with"));
    for (const DisposedGoods& goods : event.goods) {
        log.facts.emplace_back(word(N_("Goods")), word(name_of(goods.disposition)));
        if (goods.weight_grams > 0)
            log.facts.emplace_back(
                word(N_("Weight")), Sentence{N_("{1} g"), {std::to_string(goods.weight_grams)}});
    }
    return log;
}
LogLine log_of(const Closed&) {
    return line(N_("Return closed"), Mood::good);
}
LogLine log_of(const SlipSent& event) {
    LogLine log = line(N_("Return slip printed again"));
    log.facts = {{word(N_("Copy")), value(std::to_string(event.copy))}};
    return log;
}
LogLine log_of(const RepairReceived& event) {
    LogLine log = line(N_("Goods taken in for repair"));
    log.facts = {
        {word(N_("Serial number")), value(event.serial)},
        {word(N_("Repairs of it")), value(std::to_string(event.count_for_serial))}};
    return log;
}
LogLine log_of(const RepairSent& event) {
    LogLine log = line(N_("Goods sent for repair"));
    log.facts = {
        {word(N_("Workshop")), value(event.vendor)},
        {word(N_("Promised for")), value(iso_date(event.promised_on))}};
    return log;
}
LogLine log_of(const RepairBack& event) {
    const bool bad = event.result == RepairResult::not_repairable;
    LogLine log = line(N_("Goods back from repair"), bad ? Mood::attention : Mood::good);
    log.facts = {{word(N_("Result")), word(name_of(event.result))}};
    return log;
}
LogLine log_of(const RepairCalled&) {
    return line(N_("Customer called about a repair"));
}
LogLine log_of(const RepairHandedOut&) {
    return line(N_("Repaired goods handed out"), Mood::good);
}

LogLine log_of(const HandedOver& event) {
    std::int64_t pieces = 0;
    for (const BatchItem& item : event.items)
        pieces += item.pieces;
    LogLine log = line(N_("Returned goods handed over to the warehouse"));
    log.facts = {{word(N_("Pieces")), value(std::to_string(pieces))}};
    return log;
}
LogLine log_of(const Counted& event) {
    LogLine log = line(N_("Returned goods counted"));
    log.facts = {{word(name_of(event.side)), value(std::to_string(event.pieces))}};
    return log;
}
LogLine log_of(const Reconciled& event) {
    LogLine log =
        line(N_("Returned goods reconciled"), event.difference == 0 ? Mood::good : Mood::attention);
    log.facts = {{word(N_("Difference")), value(std::to_string(event.difference))}};
    return log;
}

LogLine log_of_version(const char* title, const PolicyVersion& version) {
    LogLine log = line(title, Mood::attention);
    log.facts = {
        {word(N_("Version")), value(std::to_string(version.version))},
        {word(N_("From")), value(iso_date(version.from))}};
    return log;
}
LogLine log_of(const PolicyDrafted& event) {
    return log_of_version(N_("Return policy drafted"), event.draft);
}
LogLine log_of(const PolicyPublished& event) {
    return log_of_version(N_("Return policy published"), event.version);
}
LogLine log_of(const PolicyDraftDropped&) {
    return line(N_("Draft of the return policy dropped"));
}

} // namespace

LogLine log_line(const Event& event) {
    return visit([](const auto& one) { return log_of(one); }, event);
}
LogLine log_line(const BatchEvent& event) {
    return visit([](const auto& one) { return log_of(one); }, event);
}
LogLine log_line(const PolicyEvent& event) {
    return visit([](const auto& one) { return log_of(one); }, event);
}
LogLine log_line(const AnyEvent& event) {
    return visit([](const auto& one) { return log_line(one); }, event);
}

} // namespace foyer::returns
