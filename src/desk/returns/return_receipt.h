// What the desk sees of a receipt besides what the rules judge it by: names, bar codes, the till,
// who bought, what came back of it before. Plain values, filled by whoever finds the receipt.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/ids.h"
#include "base/money.h"
#include "desk/returns/inputs.h"
#include "desk/returns/return_words.h"

namespace foyer::returns {

struct LineWords {
    std::int64_t line = 1;
    std::string name; // "不粘炒锅 32 cm"
    std::string code; // bar code; "": not known
};

// A return of this receipt that was settled before.
struct EarlierReturn {
    std::string number; // "TH01-260318-A0013"
    Time at;
    StaffId by;
    Fen refund;
};

struct ShownReceipt {
    Sale sale;
    std::vector<LineWords> words;
    std::optional<Time> sold_at; // nullopt: only the day is known, if that
    std::string till;            // "4"; "": not known
    std::vector<Payment> paid_with; // empty: not known, taken as cash
    Fen paid;
    PersonId buyer;         // nil: nobody known
    std::string buyer_name; // masked
    History history;        // of the buyer
    std::vector<EarlierReturn> earlier;
    bool typed = false; // at the desk, from what is printed or remembered
};

// The tender that paid most.
Tender main_tender(const ShownReceipt& receipt);
// "": the receipt has no words for this line.
std::string_view name_of_line(const ShownReceipt& receipt, std::int64_t line);
std::string_view code_of_line(const ShownReceipt& receipt, std::int64_t line);
// Pieces that can still come back; 0 for a line that is a return itself.
std::int64_t pieces_left(const SaleLine& line);

} // namespace foyer::returns
