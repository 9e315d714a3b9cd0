// A receipt that nobody has: looked for by what the customer still knows of the purchase.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/money.h"
#include "base/store_time.h"
#include "desk/viewing.h"

namespace foyer::returns {

// As typed; what is empty does not narrow.
struct ReceiptClues {
    std::string goods;  // a part of the name, SKU or bar code
    std::string amount; // yuan, all that was paid
    std::string member; // number
    std::string tail;   // the last four characters of the payment
    int days = 30;      // back from today; 0: whenever it was

    friend bool operator==(const ReceiptClues&, const ReceiptClues&) = default;
};

struct ReceiptHit {
    std::string number;
    Date date;
    std::optional<Time> sold_at; // not set: the till told the day alone
    std::string till;
    Fen total;
    std::string goods;      // name of the first line
    std::int64_t lines = 1; // of the receipt
    bool is_return = false; // goods that came back at the till

    friend bool operator==(const ReceiptHit&, const ReceiptHit&) = default;
};
struct ReceiptHits {
    desk::ListState state = desk::ListState::loading;
    std::vector<ReceiptHit> receipts; // newest first
    bool more = false;                // there are more than these

    friend bool operator==(const ReceiptHits&, const ReceiptHits&) = default;
};

} // namespace foyer::returns
