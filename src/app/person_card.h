// Who is in front of the desk, on one glance: how they are reached, what they complained about,
// what they brought back. Names and numbers are masked.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "desk/complaints/complaints_view.h"
#include "desk/returns/returns_view.h"
#include "desk/viewing.h"

namespace foyer::database {
class Reader;
}

namespace foyer::app {

struct PersonQuestion {
    PersonId id;
    std::int64_t minute = 0; // what counts as the last 90 days

    friend bool operator==(const PersonQuestion&, const PersonQuestion&) = default;
};

struct PersonCard {
    desk::ListState state = desk::ListState::loading;
    bool known = false;   // false: there is no such person, or they were erased
    std::string name;     // masked
    std::string phone;    // masked
    std::string whole;    // the number that may be shown for a reason; local form
    std::string language; // "" : the store's
    complaints::PersonHistory complaints;
    std::int64_t returns_90_days = 0;             // of those listed
    std::vector<complaints::ListedCase> cases;    // open ones first, then the newest
    std::vector<returns::ListedReturn> brought;   // open ones first, then the newest
};
Result<PersonCard> person_card(database::Reader& reader, const PersonQuestion& question);

} // namespace foyer::app
