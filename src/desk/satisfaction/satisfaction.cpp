#include "desk/satisfaction/satisfaction.h"

#include <algorithm>
#include <array>

#include "desk/satisfaction/satisfaction_refusals.h"
#include "desk/translate.h"

namespace foyer::satisfaction {
namespace {

// Design K7, in its order.
constexpr std::array all_reasons{
    Reason{"staff", N_("Friendly"), N_("Unfriendly")},
    Reason{"speed", N_("Quick"), N_("Slow")},
    Reason{"result", N_("Fair result"), N_("Unfair result")},
    Reason{"words", N_("Clear answer"), N_("Unclear answer")},
    Reason{"place", N_("Clean desk"), N_("Untidy desk")},
    Reason{"other", N_("Another reason"), N_("Another reason")}};

bool is_reason(std::string_view code) {
    return std::ranges::find(all_reasons, code, &Reason::code) != all_reasons.end();
}

} // namespace

std::string_view code_of(Service service) {
    return service == Service::complaint ? "complaint" : "return";
}

std::span<const Reason> reasons() {
    return all_reasons;
}

const char* name_of_score(int score) {
    constexpr std::array names{
        N_("Bad"), N_("Poor"), N_("Okay"), N_("Good"), N_("Great")};
    return names[static_cast<std::size_t>(std::clamp(score, worst, best) - worst)];
}

bool operator==(const Answered& one, const Answered& other) {
    const Answer& a = one.answer;
    const Answer& b = other.answer;
    return a.id == b.id && a.service == b.service && a.about == b.about && a.person == b.person &&
        a.served_by == b.served_by && a.score == b.score && a.reasons == b.reasons;
}

Decision decide(const Command& command, const Facts& facts, const desk::Circumstance&) {
    const Answer& answer = get<Answer>(command);
    if (answer.score < worst || answer.score > best) return refuse(Objection::no_face);
    if (!std::ranges::all_of(answer.reasons, is_reason)) return refuse(Objection::unknown_reason);
    if (facts.asked_of_it) return refuse(Objection::asked_of_it);
    if (facts.asked_today) return refuse(Objection::asked_today);
    return std::vector<Event>{Answered{answer}};
}

} // namespace foyer::satisfaction
