// The customer's side of the screen (design K7): five faces with words, one tap is enough. After
// three seconds without another touch it sends itself. Nothing of the desk is to be seen.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/clock.h"
#include "desk/satisfaction/satisfaction.h"
#include "desk/viewing.h"

namespace foyer::satisfaction {

struct SurveyModel {
    std::string store;
    std::string about; // "Complaint TS-A0007, served by Lin Xiaoyu"
};

struct SurveyUi {
    int score = 0; // 0: none yet
    std::vector<std::string> reasons;
    Time touched_at;
    bool busy = false;
    Time thanked_at; // 0: not sent yet
};

struct Send {
    int score = 0;
    std::vector<std::string> reasons;
};
struct Leave {};          // without an answer, or when the thanks have been read
struct OtherLanguage {};
using SurveyWish = std::variant<Send, Leave, OtherLanguage>;

std::vector<SurveyWish>
draw(const SurveyModel& model, SurveyUi& ui, const desk::Viewing& viewing);

} // namespace foyer::satisfaction
