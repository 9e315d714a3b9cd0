// One command decided; the verb is allowed already. Private to decide(): intake and work in
// complaint_decision.cpp, departments in assign_decision.cpp, waiting in work_decision.cpp, towards
// an end in end_decision.cpp, other cases and promises in link_decision.cpp, files in
// attach_decision.cpp.
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "desk/complaints/complaint_decision.h"

namespace foyer::complaints {

using desk::refuse;
using Answer = desk::Decision<Event>;

Answer one(Event event);
desk::Refusal too_long(std::size_t most);
PersonId person_of(const State& state);
// The text cleaned; refused by `rule` when there is none.
std::variant<std::string, desk::Refusal>
said(std::string_view text, const char* rule, std::size_t most = reason_most);

Answer decide_on(const Assign& command, const Facts& facts, const desk::Circumstance& now);
Answer decide_on(const Accept& command, const Facts& facts, const desk::Circumstance& now);
Answer decide_on(const Bounce& command, const Facts& facts, const desk::Circumstance& now);
Answer decide_on(const Chase& command, const Facts& facts, const desk::Circumstance& now);
Answer decide_on(const WaitForCustomer& command, const Facts& facts, const desk::Circumstance& now);
Answer decide_on(const WaitForOthers& command, const Facts& facts, const desk::Circumstance& now);
Answer decide_on(const Resume& command, const Facts& facts, const desk::Circumstance& now);
Answer decide_on(const LowerLevel& command, const Facts& facts, const desk::Circumstance& now);

Answer decide_on(const Find& command, const Facts& facts, const desk::Circumstance& now);
Answer decide_on(const Propose& command, const Facts& facts, const desk::Circumstance& now);
Answer decide_on(const AcceptOffer& command, const Facts& facts, const desk::Circumstance& now);
Answer decide_on(const RejectOffer& command, const Facts& facts, const desk::Circumstance& now);
Answer decide_on(const Impose& command, const Facts& facts, const desk::Circumstance& now);
Answer decide_on(const FollowUp& command, const Facts& facts, const desk::Circumstance& now);
Answer decide_on(const Close& command, const Facts& facts, const desk::Circumstance& now);
Answer decide_on(const Reopen& command, const Facts& facts, const desk::Circumstance& now);
Answer decide_on(const Withdraw& command, const Facts& facts, const desk::Circumstance& now);
Answer decide_on(const Void& command, const Facts& facts, const desk::Circumstance& now);

Answer decide_on(const MakePromise& command, const Facts& facts, const desk::Circumstance& now);
Answer decide_on(const KeepPromise& command, const Facts& facts, const desk::Circumstance& now);
Answer decide_on(const ExcusePromise& command, const Facts& facts, const desk::Circumstance& now);
Answer decide_on(const Merge& command, const Facts& facts, const desk::Circumstance& now);
Answer decide_on(const Unmerge& command, const Facts& facts, const desk::Circumstance& now);
Answer decide_on(const JoinParent& command, const Facts& facts, const desk::Circumstance& now);
Answer
decide_on(const ReplyToAuthority& command, const Facts& facts, const desk::Circumstance& now);
Answer decide_on(const Attach& command, const Facts& facts, const desk::Circumstance& now);

} // namespace foyer::complaints
