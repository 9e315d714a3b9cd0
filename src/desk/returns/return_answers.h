// One command decided; phase and person fit already. Private to decide(): the question in
// open_decision.cpp, yes and no in approval_decision.cpp, money and goods in settle_decision.cpp,
// repairs in repair_ticket_decision.cpp.
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "desk/returns/return_decision.h"
#include "desk/returns/return_refusals.h"

namespace foyer::returns {

using Answer = desk::Decision<Event>;

inline Answer one(Event event) {
    return std::vector<Event>{std::move(event)};
}
inline Answer no(Objection objection, std::vector<std::string> values = {}) {
    return refuse(objection, std::move(values));
}
// The text cleaned; refused by `missing` when there is none, and when it is too long.
std::variant<std::string, desk::Refusal>
said(std::string_view text, Objection missing, std::size_t most = words_most);
// Likewise, on one line, and it may be empty.
std::variant<std::string, desk::Refusal> field(std::string_view text);

// Something is exchanged for other goods, and it is not said for which.
bool exchanges_for_nothing(const ReturnCase& asked, const Verdict& verdict);

// The lines of the receipt as this store knows them now: does the verdict still fit?
// 0: it does; else the line that does not.
std::int64_t line_that_is_gone(const Facts& facts, const Verdict& verdict);

Answer decide_on(const Open& command, const Facts& facts, const desk::Circumstance& now);
Answer decide_on(const Approve& command, const Facts& facts, const desk::Circumstance& now);
Answer decide_on(const Override& command, const Facts& facts, const desk::Circumstance& now);
Answer decide_on(const Deny& command, const Facts& facts, const desk::Circumstance& now);
Answer decide_on(const Cancel& command, const Facts& facts, const desk::Circumstance& now);
Answer decide_on(const Settle& command, const Facts& facts, const desk::Circumstance& now);
Answer decide_on(const LinkComplaint& command, const Facts& facts, const desk::Circumstance& now);
Answer decide_on(const Dispose& command, const Facts& facts, const desk::Circumstance& now);
Answer decide_on(const Close& command, const Facts& facts, const desk::Circumstance& now);
Answer decide_on(const PrintSlip& command, const Facts& facts, const desk::Circumstance& now);
Answer
decide_on(const ReceiveForRepair& command, const Facts& facts, const desk::Circumstance& now);
Answer decide_on(const SendForRepair& command, const Facts& facts, const desk::Circumstance& now);
Answer
decide_on(const TakeBackFromRepair& command, const Facts& facts, const desk::Circumstance& now);
Answer decide_on(const CallAboutRepair& command, const Facts& facts, const desk::Circumstance& now);
Answer decide_on(const HandOutRepaired& command, const Facts& facts, const desk::Circumstance& now);

} // namespace foyer::returns
