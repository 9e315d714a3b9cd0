// 退换货单 (ui receipts, rules 4.2.6): what came back, what was paid back how and by which rule,
// signed by customer and desk. Prints when a return is settled.
#pragma once

#include <string>

#include "base/store_time.h"
#include "desk/returns/return_state.h"
#include "desk/translate.h"
#include "printing/document.h"

namespace foyer::returns {

// What the slip says besides the state.
struct SlipFacts {
    State state;
    std::string store;
    std::string place;      // "滨湖店·服务台 01"
    std::string settled_by; // names
    std::string approved_by;
    std::string ledger;  // "1,285·5b1e…a07c": its entry in the journal; empty: left away
    int copy = 0;        // n: printed for the n-th time again
    bool chinese = true; // the language that the store's own words are taken in
    const TimeZone* zone = nullptr;
};

// For a roll of 58 or 80 mm; ends with a cut. Opens the drawer when cash is paid out.
printing::Document return_slip(const SlipFacts& facts, const desk::Translate& tr);

} // namespace foyer::returns
