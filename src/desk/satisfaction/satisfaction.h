// How customers found the service (rules 4.9): asked on their side of the screen right after it,
// at most once per person and day. No name is asked for.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "base/one_of.h"
#include "desk/decision.h"

namespace foyer::satisfaction {

using SurveyId = Id<struct SurveyTag>;

constexpr int worst = 1;
constexpr int best = 5;
constexpr int unhappy_most = 2; // from here down a supervisor looks at it
// Of one member of staff nothing is shown until so many answers are there.
constexpr std::int64_t shown_from = 5;

// What somebody was served with.
enum class Service : std::uint8_t { complaint, returned_goods };
std::string_view code_of(Service service); // "complaint", "return"

struct Reason {
    std::string_view code;
    const char* praise; // marked with N_(), as is `blame`
    const char* blame;
};
std::span<const Reason> reasons();
const char* name_of_score(int score); // 1 "Bad" to 5 "Great"

struct Answer {
    SurveyId id; // made when the screen was turned round
    Service service = Service::complaint;
    SubjectId about;    // the case or the return
    PersonId person;    // nil: not known
    StaffId served_by;
    int score = 0;
    std::vector<std::string> reasons; // codes
};
using Command = OneOf<Answer>;

struct Answered {
    Answer answer;
    friend bool operator==(const Answered& one, const Answered& other);
};
using Event = OneOf<Answered>;

struct Facts {
    bool asked_today = false; // this person has answered today
    bool asked_of_it = false; // somebody has answered about this case or return
};

using Decision = desk::Decision<Event>;
Decision decide(const Command& command, const Facts& facts, const desk::Circumstance& circumstance);

} // namespace foyer::satisfaction
