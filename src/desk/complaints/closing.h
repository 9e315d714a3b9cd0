// What a complaint needs before it closes (rules 4.1.4): asked by the close dialog, which shows
// only what is missing, by one close and by many at once.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "desk/complaints/complaint_state.h"
#include "desk/complaints/complaints.h"

namespace foyer::complaints {

enum class CloseNeed : std::uint8_t {
    finding,
    cause,
    resolution,
    answer,
    promises,
    follow_up,
    children,
    authority_reply
};

// In the order in which they are asked for. `open_children`: parts of this case that are still
// open.
std::vector<CloseNeed> close_needs(const State& state, int open_children);
// What is still missing when `close` brings along what it does.
std::vector<CloseNeed> close_needs(const State& state, const Close& close, int open_children);
// May the follow-up be left out for this reason? nullopt: yes.
std::optional<desk::Refusal> skip_refusal(const State& state, std::string_view reason);
desk::Refusal refusal_of(CloseNeed need);

constexpr std::size_t resolution_least = 10; // characters

} // namespace foyer::complaints
