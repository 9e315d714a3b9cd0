#include <algorithm>

#include "base/phone.h"
#include "base/text.h"
#include "desk/returns/return_answers.h"
#include "desk/returns/returns.h"
#include "desk/typed.h"

namespace foyer::returns {
namespace {

using desk::Circumstance;
using desk::Refusal;
using MaybeRefusal = std::optional<Refusal>;

const LineRecord* record_of(const Facts& facts, std::int64_t line) {
    const auto found = facts.lines.find(line);
    return found == facts.lines.end() ? nullptr : &found->second;
}

// A receipt that is the number of a return of ours: its lines came back already.
bool is_return_slip(const std::string& receipt) {
    const auto number = desk::parse_number(receipt);
    return number && number->kind == "TH";
}

void add_record(SaleLine& line, const LineRecord& record) {
    line.qty_returned += record.returned;
    line.qty_returned_for_quality += record.returned_for_quality;
    line.return_pending = line.return_pending || record.pending;
    if (record.paid_back.value == 0 && record.returned == 0) return;
    line.refunded = line.refunded.value_or(Fen{}) + record.paid_back;
}

MaybeRefusal size_refusal(const Open& command) {
    const ReturnCase& asked = command.asked;
    if (asked.request.size() > positions_most || asked.sale.lines.size() > sale_lines_most)
        return refuse(Objection::too_many_lines);
    if (command.goods.size() != asked.request.size()) return refuse(Objection::goods_missing);
    for (const Goods& goods : command.goods)
        if (desk::one_line(goods.name).empty()) return refuse(Objection::goods_missing);
    if (asked.proof != Proof::none && desk::one_line(asked.sale.receipt_no).empty())
        return refuse(Objection::receipt_missing);
    for (const Payment& one : command.paid_with)
        if (one.amount.value < 0 || one.amount.value > 1'000'000'000'000)
            return refuse(Objection::payments_wrong);
    return std::nullopt;
}

MaybeRefusal texts_refusal(const Open& command) {
    if (character_count(command.words) > words_most)
        return refuse(Objection::text_too_long, {std::to_string(words_most)});
    std::vector<std::string_view> fields{
        command.asked.sale.receipt_no, command.customer.name_given, command.customer.phone};
    for (const Goods& goods : command.goods)
        fields.insert(fields.end(), {goods.name, goods.barcode, goods.serial, goods.batch});
    for (const SaleLine& line : command.asked.sale.lines)
        fields.insert(fields.end(), {line.sku, line.category});
    for (const std::string_view text : fields)
        if (character_count(text) > field_most)
            return refuse(Objection::text_too_long, {std::to_string(field_most)});
    return std::nullopt;
}

// A receipt does not change: what was typed from it the first time holds.
MaybeRefusal sale_refusal(const ReturnCase& asked, const Facts& facts) {
    for (const SaleLine& line : asked.sale.lines) {
        const LineRecord* record = record_of(facts, line.line);
        if (record == nullptr || !record->bought || !record->net_paid) continue;
        if (*record->bought != line.qty || *record->net_paid != line.net_paid)
            return refuse(Objection::other_sale, {std::to_string(line.line)});
    }
    return std::nullopt;
}

// Serial and batch, where the policy needs them and the goods come back.
MaybeRefusal labels_refusal(const Judged& event, const PolicyBook& book) {
    for (std::size_t i = 0; i < event.asked.request.size(); ++i) {
        const std::int64_t number = event.asked.request[i].line;
        const SaleLine* line = find_line(event.asked.sale, number);
        if (line == nullptr || !is_approved(event.verdict.response)) continue;
        const Policy row =
            book.row_of(line->category, event.asked.sale.date.value_or(event.asked.today));
        if (row.needs_serial && event.goods[i].serial.empty())
            return refuse(Objection::serial_missing, {std::to_string(number)});
        if (row.needs_batch && event.goods[i].batch.empty())
            return refuse(Objection::batch_missing, {std::to_string(number)});
    }
    return std::nullopt;
}

// The difference of a price is paid once for each piece.
MaybeRefusal price_refusal(const Judged& event, const Facts& facts) {
    for (std::size_t i = 0; i < event.verdict.lines.size(); ++i) {
        const LineVerdict& line = event.verdict.lines[i];
        if (line.chosen != Remedy::price_diff) continue;
        const LineRecord* record = record_of(facts, line.line);
        const SaleLine& sold = *find_line(event.asked.sale, line.line);
        const std::int64_t left =
            sold.qty - sold.qty_returned - (record == nullptr ? 0 : record->price_corrected);
        if (event.asked.request[i].qty > left)
            return refuse(Objection::price_twice, {std::to_string(line.line)});
    }
    return std::nullopt;
}

std::vector<PolicyNote> notes_of(const ReturnCase& asked, const PolicyBook& book) {
    std::vector<PolicyNote> notes;
    for (const Request& request : asked.request) {
        const SaleLine* line = find_line(asked.sale, request.line);
        if (line == nullptr) continue;
        const Date day = asked.sale.date.value_or(asked.today);
        const Policy row = book.row_of(line->category, day);
        const bool own = std::ranges::any_of(book.rows(), [&](const Policy& published) {
            return published.category == row.category && published.version == row.version &&
                published.effective_from == row.effective_from;
        });
        notes.push_back(
            {request.line, own ? row.version : 0, row.customer_text_zh, row.customer_text_en,
             row.legal_refs, row.disposition});
    }
    return notes;
}

Goods cleaned(const Goods& typed) {
    return {
        desk::one_line(typed.name), desk::one_line(typed.barcode), desk::one_line(typed.serial),
        desk::one_line(typed.batch)};
}

Customer cleaned(const Customer& typed) {
    return {
        typed.person, desk::one_line(typed.name_given),
        normal_phone(typed.phone).value_or(std::string())};
}

Judged judged_of(const Open& command, const Facts& facts, const Circumstance& now) {
    Judged event;
    event.id = command.id;
    event.number = {
        "TH", command.store, now.zone->business_date(now.now), command.terminal, facts.next_serial};
    event.asked = filled_in(command.asked, facts, now);
    for (const Goods& goods : command.goods)
        event.goods.push_back(cleaned(goods));
    event.paid_with = command.paid_with;
    event.customer = cleaned(command.customer);
    event.words = trimmed(clean_text(command.words));
    event.verdict = judge(event.asked, facts.book);
    event.notes = notes_of(event.asked, facts.book);
    return event;
}

} // namespace

bool exchanges_for_nothing(const ReturnCase& asked, const Verdict& verdict) {
    const bool exchanges = std::ranges::any_of(verdict.lines, [](const LineVerdict& line) {
        return is_approved(line.response) && line.chosen == Remedy::exchange_other;
    });
    return exchanges && !asked.exchange_for;
}

ReturnCase
filled_in(const ReturnCase& asked, const Facts& facts, const Circumstance& circumstance) {
    ReturnCase full = asked;
    full.today = circumstance.zone->business_date(circumstance.now);
    full.role = circumstance.actor.role;
    full.history = facts.history;
    full.sale.receipt_no = desk::one_line(asked.sale.receipt_no);
    const bool slip = is_return_slip(full.sale.receipt_no);
    for (SaleLine& line : full.sale.lines) {
        line.is_return = line.is_return || slip;
        if (const LineRecord* record = record_of(facts, line.line)) add_record(line, *record);
    }
    return full;
}

Answer decide_on(const Open& command, const Facts& facts, const Circumstance& now) {
    if (auto refusal = size_refusal(command)) return *std::move(refusal);
    if (auto refusal = texts_refusal(command)) return *std::move(refusal);
    if (auto refusal = sale_refusal(command.asked, facts)) return *std::move(refusal);
    Judged event = judged_of(command, facts, now);
    if (auto refusal = price_refusal(event, facts)) return *std::move(refusal);
    if (auto refusal = labels_refusal(event, facts.book)) return *std::move(refusal);
    if (exchanges_for_nothing(event.asked, event.verdict)) return no(Objection::new_goods_missing);
    return one(std::move(event));
}

} // namespace foyer::returns
