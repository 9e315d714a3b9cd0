#include "desk/receipts/receipts.h"

#include <algorithm>

#include "base/text.h"
#include "desk/receipts/mapping_decision.h"
#include "desk/receipts/receipts_refusals.h"
#include "desk/typed.h"

namespace foyer::receipts {
namespace {

using desk::Circumstance;
using MaybeRefusal = std::optional<desk::Refusal>;

// The last four are enough to find a payment again; nothing that could pay is kept.
std::string tail_of(const std::string& typed) {
    const std::string text = desk::one_line(typed);
    const auto points = code_points(text);
    std::string tail;
    for (std::size_t i = points.size() > 4 ? points.size() - 4 : 0; i < points.size(); ++i)
        tail += utf8_of(points[i]);
    return tail;
}

Receipt tidied(Receipt receipt) {
    receipt.number = desk::one_line(receipt.number);
    receipt.till = desk::one_line(receipt.till);
    receipt.member = desk::one_line(receipt.member);
    std::int64_t number = 0;
    for (ReceiptLine& line : receipt.lines) {
        line.line = ++number;
        line.sku = desk::one_line(line.sku);
        line.barcode = desk::one_line(line.barcode);
        line.name = desk::one_line(line.name);
        line.qty_returned = 0;
        line.refunded = {};
        line.is_return = false;
    }
    for (Tender& tender : receipt.tenders)
        tender.tail = tail_of(tender.tail);
    receipt.total = sum_of_lines(receipt);
    receipt.typed = true;
    receipt.is_return = false;
    receipt.incomplete = false;
    return receipt;
}

bool is_an_amount(Fen amount) {
    return amount.value >= 0 && amount <= amount_max;
}

bool is_too_long(const Receipt& receipt) {
    const auto over = [](const std::string& text, std::size_t most) {
        return character_count(text) > most;
    };
    return over(receipt.number, number_characters_max) || over(receipt.till, 20) ||
        over(receipt.member, number_characters_max) ||
        std::ranges::any_of(
               receipt.lines,
               [&](const ReceiptLine& line) {
                   return over(line.sku, number_characters_max) ||
                       over(line.barcode, number_characters_max) ||
                       over(line.name, text_characters_max);
               }) ||
        std::ranges::any_of(
               receipt.tenders, [&](const Tender& tender) { return over(tender.method, 20); });
}

MaybeRefusal objection_to_line(const ReceiptLine& line) {
    const std::vector<std::string> which{std::to_string(line.line)};
    if (line.sku.empty() && line.barcode.empty() && line.name.empty())
        return refuse(Objection::goods_missing, which);
    if (line.qty < 1 || line.qty > qty_max) return refuse(Objection::quantity, which);
    const bool amounts_fit = is_an_amount(line.unit_price) && is_an_amount(line.net_paid) &&
        is_an_amount(line.gift_value) && line.points_earned >= 0 && line.points_spent >= 0;
    if (!amounts_fit) return refuse(Objection::amount, which);
    return {};
}

MaybeRefusal objection_to_lines(const Receipt& receipt) {
    if (receipt.lines.empty()) return refuse(Objection::no_lines);
    if (receipt.lines.size() > lines_max)
        return refuse(Objection::too_many_lines, {std::to_string(lines_max)});
    for (const ReceiptLine& line : receipt.lines)
        if (auto objection = objection_to_line(line)) return objection;
    return {};
}

MaybeRefusal objection_to_day(Date date, const Circumstance& circumstance) {
    if (!is_a_day(date)) return refuse(Objection::no_such_day);
    if (date > circumstance.zone->local(circumstance.now).date) return refuse(Objection::in_future);
    return {};
}

bool tenders_fit(const Receipt& receipt) {
    if (receipt.tenders.empty()) return true;
    Fen paid;
    for (const Tender& tender : receipt.tenders) {
        if (!is_an_amount(tender.amount)) return false;
        paid = paid + tender.amount;
    }
    return paid == receipt.total;
}

Decision answer(const TypeIn& command, const Facts& facts, const Circumstance& circumstance) {
    if (!desk::may(circumstance.actor.role, desk::Act::work_at_desk))
        return refuse(Objection::may_not_type);
    Receipt receipt = tidied(command.receipt);
    if (receipt.number.empty()) return refuse(Objection::number_missing);
    if (auto objection = objection_to_day(receipt.date, circumstance)) return *objection;
    if (auto objection = objection_to_lines(receipt)) return *objection;
    if (is_too_long(receipt)) return refuse(Objection::text_too_long);
    if (!tenders_fit(receipt)) return refuse(Objection::tenders_differ);
    if (facts.number_known) return refuse(Objection::known_already);
    return std::vector<Event>{Typed{command.id, command.holder, std::move(receipt)}};
}

Decision answer(const SetMapping& command, const Facts&, const Circumstance& circumstance) {
    return decide_mapping(command, circumstance);
}

Decision answer(const DropMapping& command, const Facts& facts, const Circumstance& circumstance) {
    return decide_mapping(command, facts, circumstance);
}

Decision answer(const FinishFile& command, const Facts& facts, const Circumstance&) {
    if (facts.file_known) return refuse(Objection::file_known_already);
    return std::vector<Event>{Taken{command.id, command.file}};
}

} // namespace

const ReceiptLine* find_line(const Receipt& receipt, std::int64_t line) {
    const auto found = std::ranges::find(receipt.lines, line, &ReceiptLine::line);
    return found == receipt.lines.end() ? nullptr : &*found;
}

Fen sum_of_lines(const Receipt& receipt) {
    Fen sum;
    for (const ReceiptLine& line : receipt.lines)
        sum = line.is_return ? sum - line.net_paid : sum + line.net_paid;
    return sum;
}

bool is_a_day(Date date) {
    const bool in_range = date.year >= 1990 && date.year <= 9999 && date.month >= 1 &&
        date.month <= 12 && date.day >= 1 && date.day <= 31;
    return in_range && add_days(date, 0) == date;
}

Decision decide(const Command& command, const Facts& facts, const Circumstance& circumstance) {
    return visit([&](const auto& one) { return answer(one, facts, circumstance); }, command);
}

} // namespace foyer::receipts
