// The automatic minimum of a complaint's level (rules 4.1.3): it can be raised by anyone and never
// be undercut.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "desk/complaints/complaints.h"

namespace foyer::complaints {

// What only the tables know.
struct LevelHistory {
    int earlier_by_person_30_days = 0;  // other complaints of the same person
    // Other persons with the same cause (same goods, same subcategory) in 7 days.
    int persons_same_cause_7_days = 0;
    int reopened_count = 0;

    friend bool operator==(const LevelHistory&, const LevelHistory&) = default;
};

struct MinimumLevel {
    int level = 1;
    std::vector<std::string> reasons;  // codes of the rows that make this level; empty at 1

    friend bool operator==(const MinimumLevel&, const MinimumLevel&) = default;
};

MinimumLevel minimum_level(const Intake& intake, const LevelHistory& history);
// Same goods and same kind: what "the same cause" means before it is found out (rules 4.1.3).
// Empty: the case names no goods.
std::string cause_of(const Intake& intake);
// "Goods past their date, fakes or fraud": English text of a reason's code; "" when unknown.
const char* level_reason_name(std::string_view code);

}  // namespace foyer::complaints
