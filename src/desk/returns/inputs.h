// What a return is judged by (rules 4.2.1). Plain values: money in fen, days of the store's own
// calendar. The defaults are the harmless ones.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/money.h"
#include "base/store_time.h"
#include "desk/returns/codes.h"
#include "desk/roles.h"

namespace foyer::returns {

struct SaleLine {
    std::int64_t line = 1;
    std::string sku;
    std::string category; // "CLO"; one that is not known is judged by the law alone
    std::int64_t qty = 1;
    Fen unit_price;
    Fen net_paid; // for all pieces, after every discount
    std::int64_t qty_returned = 0;
    // Of these, for a fault: they do not break a promotion.
    std::int64_t qty_returned_for_quality = 0;
    // What was paid back for them; without it their share of what was paid is taken.
    std::optional<Fen> refunded;
    bool final_sale = false;
    std::int64_t points_earned = 0;
    std::int64_t points_spent = 0;
    Fen gift_value; // list price of what was given with this line
    Fen lowest_price_30d;
    bool is_return = false;
    bool return_pending = false; // open in another return

    friend bool operator==(const SaleLine&, const SaleLine&) = default;
};

// "满 300 减 50": these lines together reached the threshold.
struct Promotion {
    Fen threshold;
    Fen off;
    std::vector<std::int64_t> lines;

    friend bool operator==(const Promotion&, const Promotion&) = default;
};

struct Sale {
    std::string receipt_no;
    std::optional<Date> date;        // nullopt: not known, there is no receipt
    std::optional<Date> received_on; // of a sale at a distance; nullopt: with the sale
    Channel channel = Channel::store;
    std::vector<SaleLine> lines;
    std::vector<Promotion> promotions;
    bool invoice_issued = false;

    friend bool operator==(const Sale&, const Sale&) = default;
};

// One position of what is brought back.
struct Request {
    std::int64_t line = 1;
    std::int64_t qty = 1;
    Cause cause = Cause::no_reason;
    Condition condition = Condition::sealed;
    bool tags_on = true;
    bool accessories_ok = true;
    bool hygiene_seal_ok = true;
    bool serial_ok = true;
    bool gift_returned = true;
    Inspection inspection = Inspection::none;
    std::int64_t repairs_done = 0; // in vain, for this serial number
    std::int64_t repair_days = 0;  // that they took
    bool same_model_available = true;
    std::optional<Fen> right_price; // of one piece: what should have been asked for it

    friend bool operator==(const Request&, const Request&) = default;
};

struct NewGoods {
    std::string sku;
    std::string category;
    Fen net;

    friend bool operator==(const NewGoods&, const NewGoods&) = default;
};

// Of this person in the last 90 days, without the return in question.
struct History {
    std::int64_t no_reason_returns_90d = 0;
    Fen no_reason_amount_90d;
    std::int64_t no_receipt_returns_90d = 0;
    Fen no_receipt_amount_90d;

    friend bool operator==(const History&, const History&) = default;
};

struct ReturnCase {
    Date today;
    desk::Role role = desk::Role::clerk;
    bool actor_is_buyer = false;
    Proof proof = Proof::receipt;
    Demand demand = Demand::refund;
    Sale sale;
    std::vector<Request> request;
    std::optional<NewGoods> exchange_for;
    History history;

    friend bool operator==(const ReturnCase&, const ReturnCase&) = default;
};

// nullptr: the sale has no such line.
const SaleLine* find_line(const Sale& sale, std::int64_t line);

} // namespace foyer::returns
