#include "desk/receipts/receipt_json.h"

#include <nlohmann/json.hpp>

#include "base/iso_time.h"

namespace foyer::receipts {
namespace {

using nlohmann::json;

json line_json(const ReceiptLine& line) {
    return {
        {"line", line.line},
        {"sku", line.sku},
        {"barcode", line.barcode},
        {"name", line.name},
        {"category", line.category},
        {"qty", line.qty},
        {"grams", line.grams},
        {"unit_price", line.unit_price.value},
        {"net_paid", line.net_paid.value},
        {"final_sale", line.final_sale},
        {"is_return", line.is_return},
        {"points_earned", line.points_earned},
        {"points_spent", line.points_spent},
        {"gift_value", line.gift_value.value},
        {"qty_returned", line.qty_returned},
        {"refunded", line.refunded.value}};
}

ReceiptLine line_of(const json& body) {
    ReceiptLine line;
    line.line = body.at("line");
    line.sku = body.at("sku");
    line.barcode = body.at("barcode");
    line.name = body.at("name");
    line.category = body.at("category");
    line.qty = body.at("qty");
    line.grams = body.at("grams");
    line.unit_price.value = body.at("unit_price");
    line.net_paid.value = body.at("net_paid");
    line.final_sale = body.at("final_sale");
    line.points_earned = body.at("points_earned");
    line.points_spent = body.at("points_spent");
    line.gift_value.value = body.at("gift_value");
    return line;
}

json promotion_json(const Promotion& promotion) {
    return {
        {"threshold", promotion.threshold.value},
        {"off", promotion.off.value},
        {"lines", promotion.lines}};
}

Receipt read(const json& body) {
    Receipt receipt;
    receipt.number = body.at("receipt_no");
    receipt.second_of_day = body.at("second_of_day");
    receipt.channel = body.at("channel");
    receipt.till = body.at("till");
    receipt.total.value = body.at("total");
    receipt.typed = body.at("typed");
    for (const json& line : body.at("lines"))
        receipt.lines.push_back(line_of(line));
    for (const json& one : body.at("promotions"))
        receipt.promotions.push_back(
            {Fen{one.at("threshold")}, Fen{one.at("off")},
             one.at("lines").get<std::vector<std::int64_t>>()});
    for (const json& one : body.at("tenders"))
        receipt.tenders.push_back({one.at("method"), Fen{one.at("amount")}, {}});
    return receipt;
}

} // namespace

json to_json(const Receipt& receipt) {
    json lines = json::array();
    for (const ReceiptLine& line : receipt.lines)
        lines.push_back(line_json(line));
    json promotions = json::array();
    for (const Promotion& promotion : receipt.promotions)
        promotions.push_back(promotion_json(promotion));
    json tenders = json::array();
    for (const Tender& tender : receipt.tenders)
        tenders.push_back({{"method", tender.method}, {"amount", tender.amount.value}});
    return {
        {"receipt_no", receipt.number},
        {"date", iso_date(receipt.date)},
        {"second_of_day", receipt.second_of_day},
        {"channel", receipt.channel},
        {"till", receipt.till},
        {"total", receipt.total.value},
        {"lines", std::move(lines)},
        {"promotions", std::move(promotions)},
        {"tenders", std::move(tenders)},
        {"is_return", receipt.is_return},
        {"incomplete", receipt.incomplete},
        {"typed", receipt.typed}};
}

Result<Receipt> receipt_of(const json& body, const std::string& what) {
    try {
        Receipt receipt = read(body);
        const auto date = parse_iso_date(body.at("date").get<std::string>());
        if (!date) return fail(ErrorCode::corrupt, what + ": the day of the receipt is none");
        receipt.date = *date;
        return receipt;
    } catch (const json::exception& wrong) {
        return fail(ErrorCode::corrupt, what + ": " + wrong.what());
    }
}

} // namespace foyer::receipts
