#include "tools/foyerctl/return_question.h"

#include <fmt/format.h>

#include "base/iso_time.h"
#include "desk/store_zone.h"
#include "tools/foyerctl/question.h"

namespace foyer::foyerctl {
namespace {

using nlohmann::json;
using returns::Proof;
using returns::ReturnCase;

// Far beyond what the rules let pass, and within what a sum of two holds.
constexpr std::int64_t number_most = 1'000'000'000'000'000;
constexpr std::int64_t count_most = 1'000'000;

template <class Enum>
Done read_code(const Question& fields, std::string_view name, Enum& value, bool needed) {
    if (needed) {
        CHECK_OK(fields.part(name));
    }
    TRY(const auto code, fields.text_or(name, std::string(returns::code_of(value))));
    const auto found = returns::find_code<Enum>(code);
    if (!found)
        return fields.wrong(
            name, fmt::format("\"{}\" is not one of {}", code, returns::codes<Enum>()));
    value = *found;
    return {};
}

Done read_number(const Question& fields, std::string_view name, std::int64_t& value) {
    TRY(value, fields.number_or(name, value, -number_most, number_most));
    return {};
}

Done read_count(const Question& fields, std::string_view name, std::int64_t& value) {
    TRY(value, fields.number_or(name, value, 0, count_most));
    return {};
}

Done read_needed(const Question& fields, std::string_view name, std::int64_t& value) {
    CHECK_OK(fields.part(name));
    return read_number(fields, name, value);
}

Done read_flag(const Question& fields, std::string_view name, bool& value) {
    if (fields.find(name) == nullptr) return {};
    TRY(value, fields.flag(name));
    return {};
}

Done read_maybe(const Question& fields, std::string_view name, std::optional<Fen>& value) {
    if (fields.find(name) == nullptr) return {};
    std::int64_t fen = 0;
    CHECK_OK(read_number(fields, name, fen));
    value = Fen{fen};
    return {};
}

Result<std::string> read_category(const Question& fields) {
    TRY(const auto code, fields.text("category"));
    if (returns::is_category(code)) return code;
    std::string known;
    for (const auto& law : returns::category_laws())
        known += (known.empty() ? "" : ", ") + std::string(law.code);
    return fields.wrong("category", fmt::format("\"{}\" is not one of {}", code, known));
}

// What was paid is known only from a proof of purchase.
Done read_prices(const Question& fields, Proof proof, returns::SaleLine& line) {
    for (const std::string_view name : {"unit_price", "net_paid"}) {
        if (proof != Proof::none) {
            CHECK_OK(fields.part(name));
        }
    }
    CHECK_OK(read_number(fields, "unit_price", line.unit_price.value));
    CHECK_OK(read_number(fields, "net_paid", line.net_paid.value));
    CHECK_OK(read_number(fields, "gift_value", line.gift_value.value));
    CHECK_OK(read_number(fields, "lowest_price_30d", line.lowest_price_30d.value));
    CHECK_OK(read_number(fields, "points_earned", line.points_earned));
    CHECK_OK(read_number(fields, "points_spent", line.points_spent));
    return read_maybe(fields, "refunded", line.refunded);
}

Result<returns::SaleLine> read_line(const json& written, const std::string& place, Proof proof) {
    TRY(const auto fields,
        Question::of(
            written, place,
            {"line", "sku", "category", "qty", "unit_price", "net_paid", "qty_returned",
             "qty_returned_for_quality", "refunded", "final_sale", "points_earned", "points_spent",
             "gift_value", "lowest_price_30d", "is_return", "return_pending"}));
    returns::SaleLine line;
    CHECK_OK(read_needed(fields, "line", line.line));
    TRY(line.sku, fields.text_or("sku", ""));
    TRY(line.category, read_category(fields));
    CHECK_OK(read_needed(fields, "qty", line.qty));
    CHECK_OK(read_number(fields, "qty_returned", line.qty_returned));
    CHECK_OK(read_number(fields, "qty_returned_for_quality", line.qty_returned_for_quality));
    CHECK_OK(read_prices(fields, proof, line));
    CHECK_OK(read_flag(fields, "final_sale", line.final_sale));
    CHECK_OK(read_flag(fields, "is_return", line.is_return));
    CHECK_OK(read_flag(fields, "return_pending", line.return_pending));
    return line;
}

// Calls `read(item, place)` for every item of a list; a list that may be missing is empty then.
template <class Read>
Done read_list(const Question& fields, std::string_view name, bool needed, const Read& read) {
    if (needed) {
        CHECK_OK(fields.part(name));
    }
    const json* list = fields.find(name);
    if (list == nullptr) return {};
    if (!list->is_array()) return fields.wrong(name, "has to be a list");
    for (std::size_t i = 0; i < list->size(); ++i)
        CHECK_OK(read((*list)[i], fmt::format("{}[{}]", fields.place_of(name), i)));
    return {};
}

Result<returns::Promotion> read_promotion(const json& written, const std::string& place) {
    TRY(const auto fields, Question::of(written, place, {"threshold", "off", "lines"}));
    returns::Promotion promotion;
    CHECK_OK(read_needed(fields, "threshold", promotion.threshold.value));
    CHECK_OK(read_needed(fields, "off", promotion.off.value));
    CHECK_OK(
        read_list(fields, "lines", true, [&](const json& number, const std::string& where) -> Done {
            if (!number.is_number_integer())
                return fail(ErrorCode::corrupt, where + " has to be the number of a line");
            promotion.lines.push_back(number.get<std::int64_t>());
            return {};
        }));
    return promotion;
}

Result<returns::Sale> read_sale(const json& written, Proof proof) {
    TRY(const auto fields,
        Question::of(
            written, "sale",
            {"receipt_no", "date", "received_on", "channel", "lines", "promotions",
             "invoice_issued"}));
    returns::Sale sale;
    TRY(sale.receipt_no, fields.text_or("receipt_no", ""));
    if (proof != Proof::none) {
        CHECK_OK(fields.part("date"));
    }
    TRY(sale.date, read_day(fields.find("date"), "sale.date"));
    TRY(sale.received_on, read_day(fields.find("received_on"), "sale.received_on"));
    CHECK_OK(read_code(fields, "channel", sale.channel, false));
    CHECK_OK(read_flag(fields, "invoice_issued", sale.invoice_issued));
    CHECK_OK(
        read_list(fields, "lines", true, [&](const json& line, const std::string& place) -> Done {
            TRY(auto read, read_line(line, place, proof));
            sale.lines.push_back(std::move(read));
            return {};
        }));
    CHECK_OK(read_list(
        fields, "promotions", false, [&](const json& promotion, const std::string& place) -> Done {
            TRY(auto read, read_promotion(promotion, place));
            sale.promotions.push_back(std::move(read));
            return {};
        }));
    return sale;
}

Result<returns::Request> read_position(const json& written, const std::string& place) {
    TRY(const auto fields,
        Question::of(
            written, place,
            {"line", "qty", "reason", "condition", "tags_on", "accessories_ok", "hygiene_seal_ok",
             "serial_ok", "gift_returned", "inspection", "repairs_done", "repair_days",
             "same_model_available", "right_price"}));
    returns::Request request;
    CHECK_OK(read_needed(fields, "line", request.line));
    CHECK_OK(read_needed(fields, "qty", request.qty));
    CHECK_OK(read_code(fields, "reason", request.cause, true));
    CHECK_OK(read_code(fields, "condition", request.condition, true));
    CHECK_OK(read_flag(fields, "tags_on", request.tags_on));
    CHECK_OK(read_flag(fields, "accessories_ok", request.accessories_ok));
    CHECK_OK(read_flag(fields, "hygiene_seal_ok", request.hygiene_seal_ok));
    CHECK_OK(read_flag(fields, "serial_ok", request.serial_ok));
    CHECK_OK(read_flag(fields, "gift_returned", request.gift_returned));
    CHECK_OK(read_code(fields, "inspection", request.inspection, false));
    CHECK_OK(read_count(fields, "repairs_done", request.repairs_done));
    CHECK_OK(read_count(fields, "repair_days", request.repair_days));
    CHECK_OK(read_flag(fields, "same_model_available", request.same_model_available));
    CHECK_OK(read_maybe(fields, "right_price", request.right_price));
    return request;
}

Done read_actor(const json& written, ReturnCase& asked) {
    TRY(const auto fields, Question::of(written, "actor", {"role", "is_buyer"}));
    TRY(const auto code, fields.text("role"));
    const auto role = desk::role_of(code);
    if (!role) {
        return fields.wrong(
            "role",
            "\"" + code +
                "\" is not one of clerk, lead, supervisor, manager, qc, admin, "
                "kiosk");
    }
    asked.role = *role;
    return read_flag(fields, "is_buyer", asked.actor_is_buyer);
}

Done read_new_goods(const json* written, ReturnCase& asked) {
    if (written == nullptr) return {};
    TRY(const auto fields, Question::of(*written, "exchange_for", {"sku", "category", "net"}));
    returns::NewGoods goods;
    TRY(goods.sku, fields.text_or("sku", ""));
    TRY(goods.category, fields.text_or("category", ""));
    CHECK_OK(read_needed(fields, "net", goods.net.value));
    asked.exchange_for = std::move(goods);
    return {};
}

Done read_history(const json* written, ReturnCase& asked) {
    if (written == nullptr) return {};
    TRY(const auto fields,
        Question::of(
            *written, "history",
            {"no_reason_returns_90d", "no_reason_amount_90d", "no_receipt_returns_90d",
             "no_receipt_amount_90d"}));
    returns::History& history = asked.history;
    CHECK_OK(read_count(fields, "no_reason_returns_90d", history.no_reason_returns_90d));
    CHECK_OK(read_number(fields, "no_reason_amount_90d", history.no_reason_amount_90d.value));
    CHECK_OK(read_count(fields, "no_receipt_returns_90d", history.no_receipt_returns_90d));
    return read_number(fields, "no_receipt_amount_90d", history.no_receipt_amount_90d.value);
}

Result<ReturnCase> read_case(const Question& fields) {
    ReturnCase asked;
    TRY(const json* now, fields.part("now"));
    TRY(const auto today, read_day(now, "now"));
    asked.today = *today;
    TRY(const json* actor, fields.part("actor"));
    CHECK_OK(read_actor(*actor, asked));
    CHECK_OK(read_code(fields, "proof", asked.proof, true));
    CHECK_OK(read_code(fields, "demand", asked.demand, true));
    TRY(const json* sale, fields.part("sale"));
    TRY(asked.sale, read_sale(*sale, asked.proof));
    CHECK_OK(read_list(
        fields, "request", true, [&](const json& position, const std::string& place) -> Done {
            TRY(const auto read, read_position(position, place));
            asked.request.push_back(read);
            return {};
        }));
    CHECK_OK(read_new_goods(fields.find("exchange_for"), asked));
    CHECK_OK(read_history(fields.find("history"), asked));
    return asked;
}

} // namespace

Result<std::optional<Date>> read_day(const json* written, const std::string& place) {
    if (written == nullptr) return std::nullopt;
    const std::string text = written->is_string() ? written->get<std::string>() : "";
    if (const auto day = parse_iso_date(text)) return day;
    if (const auto moment = parse_iso_time(text)) {
        TRY(const auto zone, TimeZone::open(desk::store_zone));
        return zone.local(*moment).date;
    }
    return fail(
        ErrorCode::corrupt,
        fmt::format(
            "{} {} is not a day such as \"2026-11-22\" that exists, nor a time with its zone",
            place, written->dump(-1, ' ', false, json::error_handler_t::replace)));
}

Result<ReturnQuestion> read_return_question(const json& question) {
    TRY(const auto fields,
        Question::of(
            question, "",
            {"now", "actor", "proof", "demand", "sale", "request", "exchange_for", "history",
             "policy"}));
    ReturnQuestion read;
    TRY(read.asked, read_case(fields));
    if (const json* policy = fields.find("policy")) {
        TRY(auto rows, read_policies(*policy));
        read.book = returns::PolicyBook(std::move(rows));
    }
    return read;
}

} // namespace foyer::foyerctl
