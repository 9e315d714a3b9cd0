#include "desk/complaints/closing.h"

#include <algorithm>

#include "base/text.h"
#include "desk/complaints/code_lists.h"
#include "desk/complaints/follow_up.h"

namespace foyer::complaints {
namespace {

using desk::Refusal;
using desk::refuse;

bool followed_up(const State& state) {
    return state.followed_up && !state.follow_up;
}

bool has_open_promise(const State& state) {
    return std::ranges::any_of(
        state.promises, [](const Promise& promise) { return is_open(promise); });
}

} // namespace

std::vector<CloseNeed> close_needs(const State& state, int open_children) {
    return close_needs(state, Close{}, open_children);
}

std::vector<CloseNeed> close_needs(const State& state, const Close& close, int open_children) {
    std::vector<CloseNeed> needs;
    const auto need = [&](bool met, CloseNeed what) {
        if (!met) needs.push_back(what);
    };
    need(state.finding != Finding::none || close.finding != Finding::none, CloseNeed::finding);
    need(!state.root_cause.empty() || !close.cause.empty(), CloseNeed::cause);
    need(character_count(trimmed(close.resolution)) >= resolution_least, CloseNeed::resolution);
    need(
        state.answer == CustomerAnswer::accepted || state.answer == CustomerAnswer::imposed,
        CloseNeed::answer);
    need(!has_open_promise(state) || !trimmed(close.excuse).empty(), CloseNeed::promises);
    need(followed_up(state) || !close.skip_follow_up.empty(), CloseNeed::follow_up);
    need(open_children == 0, CloseNeed::children);
    need(!state.intake.relay || state.authority_answered_at, CloseNeed::authority_reply);
    return needs;
}

std::optional<Refusal> skip_refusal(const State& state, std::string_view reason) {
    if (reason.empty()) return std::nullopt;
    if (*english_of(skip_reasons(), reason) == '\0') {
        return refuse(
            "4.1.4-skip-reason", N_("There is no such reason for leaving out the call."),
            N_("Choose one of the list."));
    }
    if (reason == "no_contact" && !cannot_be_reached(state)) {
        return refuse(
            "4.8-no-contact", N_("The customer left a number and has not been called three times."),
            N_("Call, and record each try."));
    }
    if (reason == "not_in_sample" && (state.level != 1 || is_in_sample(state))) {
        return refuse(
            "4.1.3-sample", N_("This complaint is one of those that are followed up."),
            N_("Ask a colleague to call the customer."));
    }
    return std::nullopt;
}

Refusal refusal_of(CloseNeed need) {
    switch (need) {
    case CloseNeed::finding:
        return refuse(
            "4.1.4-close-finding", N_("What was found out is missing."),
            N_("Say whether the complaint was justified."));
    case CloseNeed::cause:
        return refuse(
            "4.1.4-close-cause", N_("The cause is missing."), N_("Choose what it came from."));
    case CloseNeed::resolution:
        return refuse(
            "4.1.4-close-resolution", N_("How it was resolved is missing."),
            N_("Write at least 10 characters."));
    case CloseNeed::answer:
        return refuse(
            "4.1.4-close-answer", N_("The customer's answer is missing."),
            N_("Record whether the proposal was accepted."));
    case CloseNeed::promises:
        return refuse(
            "4.1.4-close-promises", N_("A promise to the customer is still open."),
            N_("Keep it, or say why it is not kept."));
    case CloseNeed::follow_up:
        return refuse(
            "4.1.4-close-follow-up", N_("Nobody has called the customer yet."),
            N_("Record the follow-up call, or why there is none."));
    case CloseNeed::children:
        return refuse(
            "4.1.4-close-parts", N_("A part of this complaint is still open."),
            N_("Close its parts first."));
    case CloseNeed::authority_reply: break;
    }
    return refuse(
        "4.1.4-close-reply", N_("The authority has not been answered yet."),
        N_("Record the reply that was sent."));
}

} // namespace foyer::complaints
