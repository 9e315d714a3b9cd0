// What prints of a complaint: the customer's slip (ui design, receipts) and the form for the file,
// 顾客投诉登记表 (rules 4.1.1). Names and numbers are masked on both: paper lies about.
#pragma once

#include <string>

#include "desk/complaints/complaint_state.h"
#include "desk/translate.h"
#include "printing/document.h"

namespace foyer::complaints {

struct PaperFacts {
    State state;
    std::string store; // 和丰超市
    std::string place; // 滨湖店·服务台 01
    std::string owner; // who has it in hand: name and title; empty: the desk itself
    std::string registered_by;
    int copy = 0; // n: printed again for the n-th time
    const TimeZone* zone = nullptr;
};

// For a roll of 58 or 80 mm; ends with a cut.
printing::Document complaint_slip(const PaperFacts& facts, const desk::Translate& tr);
// For A4.
printing::Document complaint_form(const PaperFacts& facts, const desk::Translate& tr);

// Until when the customer was told to have an answer: the promise, else the proposal's limit.
Time answer_due(const State& state);
// "2026-03-18 14:18"
std::string moment_text(Time at, const TimeZone& zone);

} // namespace foyer::complaints
