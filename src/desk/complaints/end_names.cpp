#include "desk/complaints/code_lists.h"
#include "desk/complaints/code_words.h"

namespace foyer::complaints {
namespace {

constexpr std::array verb_words{
    Word<Verb>{Verb::register_case, "register", N_("Register complaint")},
    Word<Verb>{Verb::take, "take", N_("Take on")},
    Word<Verb>{Verb::assign, "assign", N_("Assign")},
    Word<Verb>{Verb::accept, "accept", N_("Accept")},
    Word<Verb>{Verb::contact, "contact", N_("Contact customer")},
    Word<Verb>{Verb::note, "note", N_("Add note")},
    Word<Verb>{Verb::raise_level, "escalate", N_("Escalate")},
    Word<Verb>{Verb::reveal_phone, "reveal", N_("Show number")},
    Word<Verb>{Verb::print_paper, "print", N_("Print again")},
    Word<Verb>{Verb::bounce, "bounce", N_("Send back")},
    Word<Verb>{Verb::chase, "chase", N_("Remind")},
    Word<Verb>{Verb::wait_customer, "wait_customer", N_("Wait for the customer")},
    Word<Verb>{Verb::wait_external, "wait_external", N_("Wait for others")},
    Word<Verb>{Verb::resume, "resume", N_("Go on")},
    Word<Verb>{Verb::find, "find", N_("Record finding")},
    Word<Verb>{Verb::propose, "propose", N_("Propose a remedy")},
    Word<Verb>{Verb::accept_offer, "customer_accept", N_("Customer accepts")},
    Word<Verb>{Verb::reject_offer, "customer_reject", N_("Customer declines")},
    Word<Verb>{Verb::impose, "impose", N_("No agreement possible")},
    Word<Verb>{Verb::follow_up, "followup_done", N_("Record follow-up")},
    Word<Verb>{Verb::close, "close", N_("Close case")},
    Word<Verb>{Verb::reopen, "reopen", N_("Reopen")},
    Word<Verb>{Verb::withdraw, "withdraw", N_("Withdraw")},
    Word<Verb>{Verb::void_case, "void", N_("Void")},
    Word<Verb>{Verb::lower_level, "lower_level", N_("Lower severity")},
    Word<Verb>{Verb::make_promise, "promise", N_("Promise something")},
    Word<Verb>{Verb::keep_promise, "keep_promise", N_("Promise kept")},
    Word<Verb>{Verb::excuse_promise, "excuse_promise", N_("Promise not kept")},
    Word<Verb>{Verb::merge, "merge", N_("Merge")},
    Word<Verb>{Verb::unmerge, "unmerge", N_("Separate again")},
    Word<Verb>{Verb::join_parent, "join", N_("Make part of another")},
    Word<Verb>{Verb::answer_authority, "answer_authority", N_("Reply to the authority")},
    Word<Verb>{Verb::attach, "attach", N_("Attach photos")}};

constexpr std::array finding_words{
    Word<Finding>{Finding::none, "none", N_("Not found out yet")},
    Word<Finding>{Finding::established, "established", N_("Justified")},
    Word<Finding>{Finding::partial, "partial", N_("Partly justified")},
    Word<Finding>{Finding::not_established, "not", N_("Not justified")},
    Word<Finding>{Finding::unknown, "unknown", N_("Could not be settled")}};
constexpr std::array remedy_words{
    Word<Remedy>{Remedy::explanation, "explanation", N_("Explanation")},
    Word<Remedy>{Remedy::apology, "apology", N_("Apology")},
    Word<Remedy>{Remedy::refund, "refund", N_("Refund")},
    Word<Remedy>{Remedy::exchange, "exchange", N_("Exchange")},
    Word<Remedy>{Remedy::repair, "repair", N_("Repair")},
    Word<Remedy>{Remedy::price_difference, "price_difference", N_("Price difference")},
    Word<Remedy>{Remedy::compensation, "compensation", N_("Goodwill")},
    Word<Remedy>{
        Remedy::refund_and_compensation, "refund_and_compensation", N_("Refund + compensation")},
    Word<Remedy>{Remedy::other, "other", N_("Something else")}};
constexpr std::array answer_words{
    Word<CustomerAnswer>{CustomerAnswer::none, "none", N_("Not said")},
    Word<CustomerAnswer>{CustomerAnswer::accepted, "accepted", N_("Accepted")},
    Word<CustomerAnswer>{CustomerAnswer::rejected, "rejected", N_("Declined")},
    Word<CustomerAnswer>{CustomerAnswer::imposed, "imposed", N_("No agreement")}};
constexpr std::array call_words{
    Word<FollowUpOutcome>{FollowUpOutcome::satisfied, "satisfied", N_("Satisfied")},
    Word<FollowUpOutcome>{FollowUpOutcome::neutral, "neutral", N_("Neither nor")},
    Word<FollowUpOutcome>{FollowUpOutcome::dissatisfied, "dissatisfied", N_("Dissatisfied")},
    Word<FollowUpOutcome>{FollowUpOutcome::unreachable, "unreachable", N_("Not reached")},
    Word<FollowUpOutcome>{FollowUpOutcome::refused, "refused", N_("Wants no call")},
    Word<FollowUpOutcome>{FollowUpOutcome::wrong_number, "wrong_number", N_("Wrong number")},
    Word<FollowUpOutcome>{FollowUpOutcome::call_later, "call_later", N_("Call later")}};

constexpr std::array skip_reason_list{
    Code{"no_contact", N_("The customer cannot be reached")},
    Code{"not_in_sample", N_("Not in the sample")},
    Code{"customer_refused", N_("The customer wants no call")},
    Code{"said_at_desk", N_("The customer said so at the desk")}};

constexpr std::array remedy_values = values_of(remedy_words);
constexpr std::array finding_values{
    Finding::established, Finding::partial, Finding::not_established, Finding::unknown};
constexpr std::array call_values = values_of(call_words);

} // namespace

std::span<const Code> skip_reasons() {
    return skip_reason_list;
}
std::span<const Remedy> remedies() {
    return remedy_values;
}
std::span<const Finding> findings() {
    return finding_values;
}
std::span<const FollowUpOutcome> follow_up_outcomes() {
    return call_values;
}

std::string_view code_of(Verb verb) {
    return word_of(verb_words, verb).code;
}
const char* name_of(Verb verb) {
    return word_of(verb_words, verb).english;
}
std::optional<Verb> verb_of(std::string_view code) {
    return value_of(verb_words, code);
}

std::string_view code_of(Finding value) {
    return word_of(finding_words, value).code;
}
const char* name_of(Finding value) {
    return word_of(finding_words, value).english;
}
std::optional<Finding> finding_of(std::string_view code) {
    return value_of(finding_words, code);
}

std::string_view code_of(Remedy value) {
    return word_of(remedy_words, value).code;
}
const char* name_of(Remedy value) {
    return word_of(remedy_words, value).english;
}
std::optional<Remedy> remedy_of(std::string_view code) {
    return value_of(remedy_words, code);
}

std::string_view code_of(CustomerAnswer value) {
    return word_of(answer_words, value).code;
}
const char* name_of(CustomerAnswer value) {
    return word_of(answer_words, value).english;
}
std::optional<CustomerAnswer> customer_answer_of(std::string_view code) {
    return value_of(answer_words, code);
}

std::string_view code_of(FollowUpOutcome value) {
    return word_of(call_words, value).code;
}
const char* name_of(FollowUpOutcome value) {
    return word_of(call_words, value).english;
}
std::optional<FollowUpOutcome> follow_up_outcome_of(std::string_view code) {
    return value_of(call_words, code);
}

} // namespace foyer::complaints
