// What the home page asks of the tables, and what of it needs somebody's attention.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "app/home_screen.h"
#include "database/database.h"
#include "desk/complaints/complaints_view.h"
#include "desk/returns/returns_table.h"
#include "desk/satisfaction/satisfaction_table.h"
#include "desk/viewing.h"

namespace foyer::app {

struct HomeQuestion {
    std::int64_t minute = 0;
    StaffId viewer;
    Date today;

    friend bool operator==(const HomeQuestion&, const HomeQuestion&) = default;
};
struct HomeAnswer {
    desk::ListState state = desk::ListState::loading;
    std::vector<complaints::ListedCase> recent;
    std::optional<complaints::ListedCase> longest_overdue;
    std::int64_t registered_today = 0;
    returns::ReturnCounts returns;
    int actions_to_verify = 0;                   // corrective actions
    std::vector<satisfaction::Unhappy> unhappy; // of the last three days, the newest first
};
Result<HomeAnswer> home_answer(database::Reader& reader, const HomeQuestion& question);

// The most pressing first; who may do nothing about it is not told of it.
std::vector<HomeAttention> attention_of(
    const HomeAnswer& answer, const complaints::CaseCounts& cases, const desk::Viewing& viewing);

} // namespace foyer::app
