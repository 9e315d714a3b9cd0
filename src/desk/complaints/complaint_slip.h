// What prints of a complaint: the customer's slip (ui design, receipts), the form for the file,
// 顾客投诉登记表 (rules 4.1.1), the department's slip, the record of the calls, the case file. Names and
// numbers are masked on all of them: paper lies about.
#pragma once

#include <string>
#include <vector>

#include "desk/complaints/complaints_view.h"
#include "desk/translate.h"
#include "printing/document.h"

namespace foyer::complaints {

// One entry of the case, and who wrote it.
struct PaperLine {
    TimelineLine line;
    std::string actor;
};

struct PaperFacts {
    State state;
    std::string store; // 和丰超市
    std::string place; // 滨湖店·服务台 01
    std::string owner; // who has it in hand: name and title; empty: the desk itself
    std::string department; // code of who gets the transfer slip; empty: whoever had it first
    std::string registered_by;
    int copy = 0; // n: printed again for the n-th time
    std::vector<PaperLine> lines; // oldest first
    const TimeZone* zone = nullptr;
};

// For a roll of 58 or 80 mm; ends with a cut.
printing::Document complaint_slip(const PaperFacts& facts, const desk::Translate& tr);
// For A4.
printing::Document complaint_form(const PaperFacts& facts, const desk::Translate& tr);
// 转办单, for a roll: what the department gets, with room for its answer.
printing::Document transfer_slip(const PaperFacts& facts, const desk::Translate& tr);
// 回访记录, for A4: the remedy and every call.
printing::Document follow_up_record(const PaperFacts& facts, const desk::Translate& tr);
// For A4: everything that has happened, oldest first.
printing::Document case_file(const PaperFacts& facts, const desk::Translate& tr);
// The evidence pack's document is the case file.
printing::Document document_of(
    CasePaper paper, const PaperFacts& facts, const desk::Translate& tr);

// Until when the customer was told to have an answer: the promise, else the proposal's limit.
Time answer_due(const State& state);
// "2026-03-18 14:18"
std::string moment_text(Time at, const TimeZone& zone);

} // namespace foyer::complaints
