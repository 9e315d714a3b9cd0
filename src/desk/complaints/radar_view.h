// What the radar answers: clusters that a form or a case belongs to, cases that may be the same.
#pragma once

#include <string>
#include <vector>

#include "desk/complaints/complaints_view.h"
#include "desk/complaints/radar.h"

namespace foyer::complaints {

struct Cluster {
    RadarKey key;
    int count = 0;    // of cases within the time of its kind, the form that asks among them
    std::string name; // of goods as they were written down; else the value of the key
    std::vector<ListedCase> cases; // recorded ones, newest first; at most clustered_cases_most

    friend bool operator==(const Cluster&, const Cluster&) = default;
};
constexpr int clustered_cases_most = 20;

struct Duplicate {
    ListedCase listed;
    Likeness likeness;

    friend bool operator==(const Duplicate&, const Duplicate&) = default;
};
constexpr int duplicates_most = 3;

struct RadarAnswer {
    desk::ListState state = desk::ListState::loading;
    std::vector<Cluster> clusters;     // worth an alert, gravest first
    std::vector<Duplicate> duplicates; // likeliest first
};

} // namespace foyer::complaints
