// The seed data of the demo store: assets/demo/{staff,people,complaints}.json.
#pragma once

#include <string>
#include <vector>

#include "base/repeatable_random.h"
#include "base/result.h"
#include "desk/complaints/complaints.h"
#include "desk/roles.h"

namespace foyer::app {

struct DemoStaff {
    std::string number;
    std::string name;
    std::string latin_name;
    desk::Role role = desk::Role::clerk;
    std::string post;
    bool keeper = false;
};
struct DemoSeed {
    std::vector<DemoStaff> staff;
    std::vector<std::string> surnames;
    std::vector<std::string> given_names;
    std::vector<std::string> latin_names;
    std::vector<complaints::Intake> complaints; // without customer
};
Result<DemoSeed> read_demo_seed(const std::string& folder);

// Made-up people: a name and a number of a range that is not in use for customers.
struct DemoPerson {
    std::string name;
    std::string phone;
};
DemoPerson make_person(const DemoSeed& seed, std::int64_t index, RepeatableRandom& random);

// Everyone in the demo store signs in with these.
constexpr std::string_view demo_pin_4 = "4711";
constexpr std::string_view demo_pin_6 = "471147";

} // namespace foyer::app
