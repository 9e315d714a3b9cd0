#include "desk/returns/return_slip.h"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>

#include "base/phone.h"

namespace foyer::returns {
namespace {

using printing::Align;
using printing::Document;
using printing::KeyValue;
using printing::Rule;
using printing::Size;
using printing::Text;

std::string moment_text(Time at, const TimeZone& zone) {
    const auto local = zone.local(at);
    const std::int64_t minutes = local.of_day_ms / minute_ms;
    return fmt::format("{} {:02}:{:02}", iso_date(local.date), minutes / 60, minutes % 60);
}

bool exchanges(const State& state) {
    return std::ranges::any_of(state.verdict.lines, [](const LineVerdict& line) {
        return line.chosen == Remedy::exchange_same || line.chosen == Remedy::exchange_other;
    });
}

bool repairs(const State& state) {
    return std::ranges::any_of(
        state.verdict.lines, [](const LineVerdict& line) { return line.chosen == Remedy::repair; });
}

// Values of a sentence may be keys themselves: a role's title, a category's name.
std::string words_of(const desk::Sentence& sentence, const desk::Translate& tr) {
    std::vector<std::string> values;
    for (const std::string& value : sentence.values)
        values.push_back(value.empty() ? value : tr(value, {}));
    return tr(sentence.text, values);
}

void add_head(Document& slip, const SlipFacts& facts, const desk::Translate& tr) {
    const State& state = facts.state;
    auto& blocks = slip.blocks;
    const char* title = exchanges(state) ? N_("{1} exchange slip") : N_("{1} return slip");
    if (repairs(state)) title = N_("{1} repair slip");
    blocks.emplace_back(printing::Heading{tr(title, {facts.store})});
    blocks.emplace_back(Text{facts.place, Size::small, false, Align::centre});
    blocks.emplace_back(Rule{});
    if (facts.copy > 0)
        blocks.emplace_back(Text{
            tr(N_("Printed again, no. {1}"), {std::to_string(facts.copy)}), Size::medium, true,
            Align::centre});
    blocks.emplace_back(KeyValue{tr(N_("Slip number"), {}), desk::text_of(state.number), true});
    const std::string& receipt = state.asked.sale.receipt_no;
    blocks.emplace_back(
        KeyValue{tr(N_("Receipt"), {}), receipt.empty() ? tr(N_("None"), {}) : receipt});
    const Time at = state.settled_at.value_or(state.opened_at);
    blocks.emplace_back(KeyValue{tr(N_("Time"), {}), moment_text(at, *facts.zone)});
    std::string customer = masked_name(state.customer.name_given);
    if (!state.customer.phone.empty())
        customer += (customer.empty() ? "" : " ") + masked_phone(state.customer.phone);
    if (!customer.empty()) blocks.emplace_back(KeyValue{tr(N_("Customer"), {}), customer});
    blocks.emplace_back(Rule{});
}

std::string money_of(const LineVerdict& line, const desk::Translate& tr) {
    if (line.chosen == Remedy::repair) return tr(name_of(Remedy::repair), {});
    if (line.chosen == Remedy::exchange_same) return tr(name_of(Remedy::exchange_same), {});
    const Amounts& amounts = line.amounts;
    return yuan_text(money_back(amounts) + amounts.gift_deduction + amounts.depreciation);
}

void add_position(
    Document& slip, const State& state, std::size_t position, const desk::Translate& tr) {
    const Request& request = state.asked.request[position];
    const Goods& goods = state.goods[position];
    slip.blocks.emplace_back(KeyValue{
        goods.name + " × " + std::to_string(request.qty),
        money_of(state.verdict.lines[position], tr)});
    std::string below = goods.barcode;
    for (const std::string& more :
         {tr(name_of(request.cause), {}), tr(name_of(request.condition), {}), goods.serial})
        if (!more.empty()) below += (below.empty() ? "" : "·") + more;
    slip.blocks.emplace_back(Text{below, Size::small});
}

void add_goods(Document& slip, const State& state, const desk::Translate& tr) {
    slip.blocks.emplace_back(KeyValue{tr(N_("Goods"), {}), tr(N_("Money"), {}), true});
    for (std::size_t i = 0; i < state.verdict.lines.size() && i < state.goods.size(); ++i)
        if (is_approved(state.verdict.lines[i].response)) add_position(slip, state, i, tr);
    const Amounts& amounts = state.verdict.amounts;
    const auto less = [&](const char* label, const std::string& value) {
        slip.blocks.emplace_back(KeyValue{tr(label, {}), value});
    };
    const auto points = [&](std::int64_t count) {
        const std::string sign = count < 0 ? "−" : "";
        return tr(N_("{1} points"), {sign + std::to_string(std::abs(count))});
    };
    if (amounts.gift_deduction.value != 0)
        less(N_("Gift that stays"), "−" + yuan_text(amounts.gift_deduction));
    if (amounts.depreciation.value != 0)
        less(N_("Depreciation"), "−" + yuan_text(amounts.depreciation));
    if (state.asked.exchange_for) less(N_("New goods"), yuan_text(state.asked.exchange_for->net));
    if (!state.new_receipt.empty()) less(N_("New receipt"), state.new_receipt);
    if (amounts.points_take_back != 0)
        less(N_("Points taken back"), points(-amounts.points_take_back));
    if (amounts.points_give_back != 0)
        less(N_("Points given back"), points(amounts.points_give_back));
    slip.blocks.emplace_back(Rule{});
}

std::string payout_words(const Payment& payout, const desk::Translate& tr) {
    const std::string way = tr(name_of(payout.tender), {});
    const std::string words =
        is_electronic(payout.tender) ? tr(N_("Original way, {1}"), {way}) : way;
    return words + " " + yuan_text(payout.amount);
}

void add_money(Document& slip, const State& state, const desk::Translate& tr) {
    const auto large = [&](const char* label, Fen amount) {
        slip.blocks.emplace_back(KeyValue{tr(label, {}), yuan_text(amount), true, Size::title});
    };
    if (state.collected) {
        large(N_("Paid for the difference"), state.collected->amount);
        slip.blocks.emplace_back(
            KeyValue{tr(N_("Paid with"), {}), tr(name_of(state.collected->tender), {})});
    }
    Fen back;
    for (const Payment& payout : state.payouts)
        back = back + payout.amount;
    if (back.value != 0) large(N_("Paid back"), back);
    bool waits = false;
    for (const Payment& payout : state.payouts) {
        slip.blocks.emplace_back(
            KeyValue{tr(N_("Way of the refund"), {}), payout_words(payout, tr)});
        if (!payout.reference.empty())
            slip.blocks.emplace_back(KeyValue{tr(N_("Reference"), {}), payout.reference});
        waits = waits || is_electronic(payout.tender);
    }
    if (waits)
        slip.blocks.emplace_back(
            KeyValue{tr(N_("On your account"), {}), tr(N_("within 1 to 7 days"), {})});
    const bool credit = std::ranges::any_of(
        state.payouts, [](const Payment& payout) { return payout.tender == Tender::credit_note; });
    if (credit)
        slip.blocks.emplace_back(
            Text{tr(N_("This slip is your credit note: bring it along."), {}), Size::small});
    slip.blocks.emplace_back(Rule{});
}

void add_grounds(Document& slip, const SlipFacts& facts, const desk::Translate& tr) {
    const State& state = facts.state;
    for (const Reason& reason : state.verdict.reasons) {
        if (!reason.must_show_customer) continue;
        slip.blocks.emplace_back(KeyValue{
            tr(N_("By rule"), {}),
            reason.rule + (reason.legal_ref.empty() ? "" : " " + tr(reason.legal_ref, {}))});
        slip.blocks.emplace_back(Text{words_of(reason.text, tr), Size::small});
    }
    for (const PolicyNote& note : state.notes) {
        const std::string& words = facts.chinese ? note.text_zh : note.text_en;
        if (!words.empty()) slip.blocks.emplace_back(Text{words, Size::small});
        for (const std::string& article : note.legal_refs)
            slip.blocks.emplace_back(Text{article, Size::small});
    }
    if (!facts.approved_by.empty())
        slip.blocks.emplace_back(KeyValue{tr(N_("Approved by"), {}), facts.approved_by});
    slip.blocks.emplace_back(KeyValue{tr(N_("Done by"), {}), facts.settled_by});
}

bool pays_cash(const State& state) {
    const bool in = state.collected && state.collected->tender == Tender::cash;
    return in || std::ranges::any_of(state.payouts, [](const Payment& payout) {
               return payout.tender == Tender::cash;
           });
}

} // namespace

Document return_slip(const SlipFacts& facts, const desk::Translate& tr) {
    const State& state = facts.state;
    const std::string number = desk::text_of(state.number);
    Document slip{tr(N_("Return slip"), {}) + " " + number, {}};
    add_head(slip, facts, tr);
    add_goods(slip, state, tr);
    add_money(slip, state, tr);
    add_grounds(slip, facts, tr);
    slip.blocks.emplace_back(printing::SignHere{tr(N_("Customer's signature"), {})});
    slip.blocks.emplace_back(printing::SignHere{tr(N_("Signature of the desk"), {})});
    slip.blocks.emplace_back(printing::Space{24});
    slip.blocks.emplace_back(printing::Code128{number});
    slip.blocks.emplace_back(Text{number, Size::small, false, Align::centre});
    if (!facts.ledger.empty())
        slip.blocks.emplace_back(
            Text{tr(N_("Journal {1}"), {facts.ledger}), Size::small, false, Align::centre});
    slip.blocks.emplace_back(printing::Cut{});
    if (pays_cash(state) && facts.copy == 0) slip.blocks.emplace_back(printing::DrawerPulse{});
    return slip;
}

} // namespace foyer::returns
