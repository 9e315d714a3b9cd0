#include <array>

#include "desk/complaints/code_lists.h"
#include "desk/complaints/code_words.h"

namespace foyer::complaints {
namespace {

constexpr std::array channel_words{
    Word<Channel>{Channel::visit, "visit", N_("In store")},
    Word<Channel>{Channel::phone, "phone", N_("Phone")},
    Word<Channel>{Channel::social, "social", N_("Social media")},
    Word<Channel>{Channel::relay_12315, "relay_12315", N_("12315 hotline")},
    Word<Channel>{Channel::relay_12345, "relay_12345", N_("12345 hotline")},
    Word<Channel>{Channel::relay_consumer_assoc, "relay_consumer_assoc",
                  N_("Consumer association")},
    Word<Channel>{Channel::relay_market_sup, "relay_market_sup", N_("Market supervision")},
    Word<Channel>{Channel::letter, "letter", N_("Letter")},
    Word<Channel>{Channel::online_review, "online_review", N_("Online review")},
    Word<Channel>{Channel::kiosk, "kiosk", N_("Self-service")},
    Word<Channel>{Channel::staff_found, "staff_found", N_("Found by staff")}};

constexpr std::array demand_words{
    Word<Demand>{Demand::none, "none", N_("Not said")},
    Word<Demand>{Demand::refund, "refund", N_("Refund")},
    Word<Demand>{Demand::exchange, "exchange", N_("Exchange")},
    Word<Demand>{Demand::repair, "repair", N_("Repair")},
    Word<Demand>{Demand::apology, "apology", N_("Apology")},
    Word<Demand>{Demand::compensation, "compensation", N_("Compensation")},
    Word<Demand>{Demand::explanation, "explanation", N_("Explanation")},
    Word<Demand>{Demand::other, "other", N_("Something else")}};

constexpr std::array against_words{
    Word<Against>{Against::nobody, "nobody", N_("Nobody in particular")},
    Word<Against>{Against::department, "department", N_("Department")},
    Word<Against>{Against::supplier, "supplier", N_("Supplier")},
    Word<Against>{Against::staff, "staff", N_("Member of staff")},
    Word<Against>{Against::concession, "concession", N_("Concession counter")}};

constexpr std::array phase_words{
    Word<Phase>{Phase::draft, "draft", N_("Draft")},
    Word<Phase>{Phase::registered, "registered", N_("Registered")},
    Word<Phase>{Phase::assigned, "assigned", N_("Assigned")},
    Word<Phase>{Phase::in_progress, "in_progress", N_("Working on it")},
    Word<Phase>{Phase::proposed, "proposed", N_("Proposed")},
    Word<Phase>{Phase::waiting_customer, "waiting_customer", N_("Waiting for customer")},
    Word<Phase>{Phase::waiting_external, "waiting_external", N_("Waiting for others")},
    Word<Phase>{Phase::resolved, "resolved", N_("Resolved")},
    Word<Phase>{Phase::closed, "closed", N_("Closed")},
    Word<Phase>{Phase::withdrawn, "withdrawn", N_("Withdrawn")},
    Word<Phase>{Phase::merged, "merged", N_("Merged")},
    Word<Phase>{Phase::voided, "void", N_("Void")}};

constexpr std::array way_words{
    Word<ContactWay>{ContactWay::in_person, "in_person", N_("In person")},
    Word<ContactWay>{ContactWay::phone, "phone", N_("By phone")},
    Word<ContactWay>{ContactWay::message, "message", N_("By message")},
    Word<ContactWay>{ContactWay::letter, "letter", N_("By letter")},
    Word<ContactWay>{ContactWay::through_agency, "through_agency", N_("Through the authority")}};

constexpr std::array outcome_words{
    Word<ContactOutcome>{ContactOutcome::spoke, "spoke", N_("Spoke with the customer")},
    Word<ContactOutcome>{ContactOutcome::no_answer, "no_answer", N_("No answer")},
    Word<ContactOutcome>{ContactOutcome::wrong_number, "wrong_number", N_("Wrong number")},
    Word<ContactOutcome>{ContactOutcome::left_message, "left_message", N_("Left a message")}};

constexpr std::array clock_words{
    Word<ClockKind>{ClockKind::promise, "promise", N_("Answer promised")},
    Word<ClockKind>{ClockKind::first_response, "first_response", N_("First answer")},
    Word<ClockKind>{ClockKind::accept, "accept", N_("Department accepts")},
    Word<ClockKind>{ClockKind::proposal, "proposal", N_("Proposal")},
    Word<ClockKind>{ClockKind::resolve, "resolve", N_("Resolution")},
    Word<ClockKind>{ClockKind::relay_accept, "relay_accept", N_("Authority: accept")},
    Word<ClockKind>{ClockKind::evidence_pack, "evidence_pack", N_("Authority: evidence")},
    Word<ClockKind>{ClockKind::relay_reply, "relay_reply", N_("Authority: reply")},
    Word<ClockKind>{ClockKind::waiting, "waiting", N_("Comes back")},
    Word<ClockKind>{ClockKind::follow_up, "follow_up", N_("Follow-up call")},
    Word<ClockKind>{ClockKind::untouched, "untouched", N_("Nobody works on it")}};

constexpr std::array paper_codes{
    Word<CasePaper>{CasePaper::slip, "slip", N_("Complaint slip")},
    Word<CasePaper>{CasePaper::form, "form", N_("Complaint form")},
    Word<CasePaper>{CasePaper::transfer, "transfer", N_("Transfer slip")},
    Word<CasePaper>{CasePaper::follow_up, "follow_up", N_("Follow-up record")},
    Word<CasePaper>{CasePaper::case_file, "case_file", N_("Case file")},
    Word<CasePaper>{CasePaper::evidence, "evidence", N_("Evidence pack")}};

constexpr std::array channel_values = values_of(channel_words);
constexpr std::array demand_values = values_of(demand_words);

}  // namespace

std::span<const Channel> channels() { return channel_values; }
std::span<const Demand> demands() { return demand_values; }

bool is_relay(Channel channel) {
    return channel == Channel::relay_12315 || channel == Channel::relay_12345 ||
        channel == Channel::relay_consumer_assoc || channel == Channel::relay_market_sup;
}
bool is_face_to_face(Channel channel) {
    return channel == Channel::visit || channel == Channel::phone;
}

std::string_view code_of(Channel channel) { return word_of(channel_words, channel).code; }
std::string_view code_of(Demand demand) { return word_of(demand_words, demand).code; }
std::string_view code_of(Against against) { return word_of(against_words, against).code; }
std::string_view code_of(Phase phase) { return word_of(phase_words, phase).code; }
std::string_view code_of(ContactWay way) { return word_of(way_words, way).code; }
std::string_view code_of(ContactOutcome outcome) { return word_of(outcome_words, outcome).code; }
std::string_view code_of(ClockKind kind) { return word_of(clock_words, kind).code; }
std::string_view code_of(CasePaper paper) { return word_of(paper_codes, paper).code; }

std::optional<Channel> channel_of(std::string_view code) { return value_of(channel_words, code); }
std::optional<Demand> demand_of(std::string_view code) { return value_of(demand_words, code); }
std::optional<Against> against_of(std::string_view code) { return value_of(against_words, code); }
std::optional<Phase> phase_of(std::string_view code) { return value_of(phase_words, code); }
std::optional<ContactWay> contact_way_of(std::string_view code) {
    return value_of(way_words, code);
}
std::optional<ContactOutcome> contact_outcome_of(std::string_view code) {
    return value_of(outcome_words, code);
}

std::optional<ClockKind> clock_kind_of(std::string_view code) {
    return value_of(clock_words, code);
}

std::optional<CasePaper> case_paper_of(std::string_view code) {
    return value_of(paper_codes, code);
}

const char* name_of(Channel channel) { return word_of(channel_words, channel).english; }
const char* name_of(Demand demand) { return word_of(demand_words, demand).english; }
const char* name_of(Against against) { return word_of(against_words, against).english; }
const char* name_of(Phase phase) { return word_of(phase_words, phase).english; }
const char* name_of(ContactWay way) { return word_of(way_words, way).english; }
const char* name_of(ContactOutcome outcome) { return word_of(outcome_words, outcome).english; }
const char* name_of(ClockKind kind) { return word_of(clock_words, kind).english; }
const char* name_of(CasePaper paper) { return word_of(paper_codes, paper).english; }

const char* name_of_level(int level) {
    constexpr std::array names{"", N_("Normal"), N_("Serious"), N_("Urgent"), N_("Crisis")};
    return level >= 1 && level <= 4 ? names[static_cast<std::size_t>(level)] : "";
}

}  // namespace foyer::complaints
