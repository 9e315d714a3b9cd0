// What every screen may know besides its Model: who looks, when, and the names of the staff.
#pragma once

#include <string>
#include <vector>

#include "base/clock.h"
#include "base/ids.h"
#include "base/store_time.h"
#include "desk/decision.h"
#include "desk/roles.h"

namespace foyer::desk {

struct StaffCard {
    StaffId id;
    std::string name;
    std::string latin_name;  // shown in English screens when there is one: "Lin Xiaoyu"
    std::string number;      // staff no.
    Role role = Role::clerk;
    std::string post;        // where they work: "服务台"
    bool active = true;
};

class StaffDirectory {
public:
    StaffDirectory() = default;
    explicit StaffDirectory(std::vector<StaffCard> cards) : m_cards(std::move(cards)) {}

    const StaffCard* find(StaffId id) const;  // nullptr: not known here
    const std::vector<StaffCard>& all() const { return m_cards; }

private:
    std::vector<StaffCard> m_cards;
};

// Lives for one frame.
struct Viewing {
    Time now;  // ticks once a second while a countdown is visible
    const TimeZone* zone = nullptr;
    Actor viewer;
    const StaffDirectory* staff = nullptr;
    bool english = false;  // which of two names to show
};

std::string name_of(const Viewing& viewing, StaffId id);

enum class ListState { loading, ready, failed, offline };

}  // namespace foyer::desk
