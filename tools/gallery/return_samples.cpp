#include "tools/gallery/return_samples.h"

namespace foyer::gallery {
namespace {

using namespace returns;

struct SampleGoods {
    const char* name;
    const char* code;
    const char* category;
    std::int64_t qty;
    std::int64_t unit_price;
    std::int64_t net_paid;
    std::int64_t points;
};
constexpr SampleGoods goods[]{
    {"不粘炒锅 32 cm", "6901234800321", "KIT", 1, 16900, 16055, 169},
    {"儿童保温杯 500 ml", "6901234501177", "KIT", 1, 7900, 7505, 79},
    {"男士内裤 2 条装", "6901234700458", "UND", 1, 5900, 5900, 59},
    {"纯棉毛巾 3 条装", "6901234600918", "BED", 2, 3990, 7980, 79}};

SaleLine line_of(const SampleGoods& one, std::int64_t number) {
    SaleLine line;
    line.line = number;
    line.sku = one.code;
    line.category = one.category;
    line.qty = one.qty;
    line.unit_price = Fen{one.unit_price};
    line.net_paid = Fen{one.net_paid};
    line.points_earned = one.points;
    return line;
}

Policy fifteen_days(const char* category, Intact intact) {
    Policy row;
    row.category = category;
    row.no_reason_days = 15;
    row.intact = intact;
    row.quality_refund_days = 15;
    row.quality_exchange_days = 15;
    row.approval_over = Fen{100'00};
    return row;
}

Position position_of(std::int64_t line, Cause cause, Condition condition) {
    Position position;
    position.request.line = line;
    position.request.condition = condition;
    choose_cause(position, cause);
    return position;
}

} // namespace

ReturnModel sample_return(const SampleDesk& desk) {
    ReturnModel model;
    model.state = desk::ListState::ready;
    model.asked_for = "0309-4-00162";
    ShownReceipt receipt;
    receipt.sale.receipt_no = model.asked_for;
    receipt.sale.date = Date{2026, 3, 9};
    for (const SampleGoods& one : goods) {
        const auto number = static_cast<std::int64_t>(receipt.sale.lines.size()) + 1;
        receipt.sale.lines.push_back(line_of(one, number));
        receipt.words.push_back({number, one.name, one.code});
    }
    receipt.sold_at = desk.at(9, 18, 22);
    receipt.till = "4";
    receipt.paid_with = {{Tender::wechat, Fen{386'80}, ""}};
    receipt.paid = Fen{386'80};
    receipt.buyer_name = "吴*";
    receipt.history.no_reason_returns_90d = 1;
    receipt.history.no_reason_amount_90d = Fen{46'00};
    model.receipt = std::move(receipt);
    model.book = PolicyBook(
        {fifteen_days("KIT", Intact::unused), fifteen_days("UND", Intact::sealed),
         fifteen_days("BED", Intact::sealed)});
    return model;
}

Form sample_return_form() {
    Form form;
    form.id = ReturnId{{9}};
    form.op = OpId{{9}};
    form.receipt = "0309-4-00162";
    form.positions = {
        position_of(1, Cause::quality, Condition::used),
        position_of(2, Cause::quality, Condition::used),
        position_of(3, Cause::disliked, Condition::opened_unused)};
    form.current = 1;
    return form;
}

ShownReceipt sample_long_receipt(std::size_t count) {
    ShownReceipt receipt;
    receipt.sale.receipt_no = "0309-4-00162";
    receipt.sale.date = Date{2026, 3, 9};
    for (std::size_t i = 0; i < count; ++i) {
        const SampleGoods& one = goods[i % std::size(goods)];
        const auto number = static_cast<std::int64_t>(i) + 1;
        receipt.sale.lines.push_back(line_of(one, number));
        receipt.words.push_back({number, one.name, one.code});
        receipt.paid = receipt.paid + Fen{one.net_paid};
    }
    return receipt;
}

returns::ReceiptHits sample_hits(const SampleDesk& desk) {
    returns::ReceiptHits hits;
    hits.state = desk::ListState::ready;
    hits.more = true;
    hits.receipts = {
        {"0309-4-00162", {2026, 3, 9}, desk.at(9, 18, 22), "4", Fen{386'80}, "不粘煎锅 28 cm", 4,
         false},
        {"0308-1-00077", {2026, 3, 8}, {}, "", Fen{129'00}, "不粘煎锅 28 cm", 1, false},
        {"R308-1-00078", {2026, 3, 8}, desk.at(8, 19, 2), "1", Fen{-129'00}, "儿童绘本 全 6 册", 2,
         true}};
    return hits;
}

TypedReceipt sample_typed() {
    return {
        "0316-2-00077",
        "2026-03-16",
        {{"不粘炒锅 32 cm", "KIT", "1", "169.00"}, {"纯棉毛巾 3 条装", "BED", "2", "39.90"}}};
}

} // namespace foyer::gallery
