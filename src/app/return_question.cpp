#include "app/return_question.h"

#include <algorithm>

#include "base/phone.h"
#include "desk/people/people_table.h"
#include "desk/receipts/receipts_table.h"
#include "desk/returns/return_decision.h"
#include "desk/returns/returns_table.h"

namespace foyer::app {
namespace {

using returns::ShownReceipt;

returns::Tender tender_of(std::string_view method) {
    if (method == "gift_card") return returns::Tender::prepaid_card;
    return returns::find_tender(method).value_or(returns::Tender::card);
}

returns::SaleLine line_of(const receipts::ReceiptLine& line) {
    returns::SaleLine sold;
    sold.line = line.line;
    sold.sku = line.sku;
    sold.category = line.category;
    sold.qty = line.qty;
    sold.unit_price = line.unit_price;
    sold.net_paid = line.net_paid;
    sold.qty_returned = line.qty_returned;
    if (line.qty_returned > 0) sold.refunded = line.refunded;
    sold.final_sale = line.final_sale;
    sold.points_earned = line.points_earned;
    sold.points_spent = line.points_spent;
    sold.gift_value = line.gift_value;
    sold.is_return = line.is_return;
    return sold;
}

// "****5678": a member number is shown by its end.
std::string masked_member(const std::string& member) {
    if (member.size() <= 4) return member;
    return "****" + member.substr(member.size() - 4);
}

void add_head(const receipts::Receipt& receipt, const TimeZone& zone, ShownReceipt& shown) {
    shown.sale.receipt_no = receipt.number;
    shown.sale.date = receipt.date;
    shown.sale.channel = returns::find_code<returns::Channel>(receipt.channel)
                             .value_or(returns::Channel::store);
    if (receipt.second_of_day >= 0)
        shown.sold_at = zone.moment(receipt.date, receipt.second_of_day * second_ms);
    shown.till = receipt.till;
    shown.paid = receipt.total;
    shown.buyer_name = masked_member(receipt.member);
    shown.typed = receipt.typed;
    for (const receipts::Tender& tender : receipt.tenders)
        shown.paid_with.push_back({tender_of(tender.method), tender.amount, ""});
}

ShownReceipt shown_of(const receipts::Receipt& receipt, const TimeZone& zone) {
    ShownReceipt shown;
    add_head(receipt, zone, shown);
    for (const receipts::ReceiptLine& line : receipt.lines) {
        shown.sale.lines.push_back(line_of(line));
        shown.words.push_back({line.line, line.name.empty() ? line.sku : line.name, line.barcode});
    }
    for (const receipts::Promotion& promotion : receipt.promotions)
        shown.sale.promotions.push_back({promotion.threshold, promotion.off, promotion.lines});
    return shown;
}

// Goods whose bar code was typed instead of a name are called as the item list calls them, and are
// worth the least they were sold for in the last 30 days.
Done look_up_goods(database::Reader& reader, Date today, bool by_price, ShownReceipt& receipt) {
    for (std::size_t i = 0; i < receipt.sale.lines.size(); ++i) {
        TRY(const auto item, receipts::find_item(reader, receipt.words[i].name));
        if (!item) continue;
        returns::SaleLine& line = receipt.sale.lines[i];
        receipt.words[i] = {line.line, item->name, item->barcode};
        line.sku = item->sku;
        if (!by_price) continue;
        TRY(const auto least,
            receipts::lowest_price_since(reader, item->sku, add_days(today, -30)));
        if (least) line.lowest_price_30d = std::min(line.lowest_price_30d, *least);
    }
    return {};
}

Result<std::optional<ShownReceipt>>
find_receipt(database::Reader& reader, const ReturnQuestion& question, Date today) {
    std::optional<ShownReceipt> none;
    if (question.typed) {
        auto read = returns::read_typed(*question.typed, question.without_receipt, today);
        auto* typed = std::get_if<ShownReceipt>(&read);
        if (typed == nullptr) return none;
        CHECK_OK(look_up_goods(reader, today, question.without_receipt, *typed));
        return std::move(*typed);
    }
    if (question.number.empty()) return none;
    TRY(const auto found, receipts::find_receipt(reader, question.number));
    if (!found) return none;
    return shown_of(found->receipt, *question.zone);
}

// Who took back what of it, and when.
Result<std::vector<returns::EarlierReturn>>
earlier_returns(database::Reader& reader, const std::string& receipt) {
    std::vector<returns::EarlierReturn> earlier;
    if (receipt.empty()) return earlier;
    returns::ReturnQuery query;
    query.receipt = receipt;
    TRY(const auto page, returns::list_returns(reader, query));
    for (const returns::ListedReturn& row : page.rows)
        if (returns::is_done(row.phase))
            earlier.push_back(
                {desk::text_of(row.number), row.opened_at, row.opened_by, row.money_back});
    std::ranges::reverse(earlier);
    return earlier;
}

// Who the customer is, and who has the number that is to be called.
Done add_people(
    database::Reader& reader, const ReturnQuestion& question, returns::ReturnModel& model) {
    if (!question.phone.empty()) {
        TRY(const auto found, people::person_with_phone(reader, question.phone));
        if (found) model.called = {found->id, masked_name(found->name)};
    }
    if (question.person.is_nil() || !model.printed) return {};
    TRY(const auto buyer, people::person(reader, question.person));
    if (!buyer) return {};
    model.printed->buyer = buyer->id;
    model.printed->buyer_name =
        buyer->name.empty() ? masked_phone(buyer->phone) : masked_name(buyer->name);
    return {};
}

} // namespace

Result<returns::ReturnModel>
return_on_desk(database::Reader& reader, const ReturnQuestion& question) {
    returns::ReturnModel model;
    model.asked_for = question.number;
    model.typed = question.typed;
    const Date today = question.zone->business_date(question.now);
    TRY(model.printed, find_receipt(reader, question, today));
    CHECK_OK(add_people(reader, question, model));
    returns::ReturnCase asked;
    if (model.printed) asked.sale = model.printed->sale;
    const desk::Circumstance now{question.now, question.actor, {}, question.zone};
    TRY(const auto facts, returns::facts_to_judge(reader, asked, {question.person, "", ""}, now));
    model.book = facts.book;
    if (!model.printed) return model;
    const returns::ReturnCase filled = returns::filled_in(asked, facts, now);
    model.receipt = model.printed;
    model.receipt->sale = filled.sale;
    model.receipt->history = filled.history;
    TRY(model.receipt->earlier, earlier_returns(reader, filled.sale.receipt_no));
    return model;
}

} // namespace foyer::app
