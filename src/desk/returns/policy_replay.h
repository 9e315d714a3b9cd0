// What a draft policy would have changed (rules 4.0.1): the returns of the last days judged anew by
// it, as they were judged then.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "desk/number.h"
#include "desk/returns/policy.h"
#include "desk/returns/return_words.h"
#include "desk/returns/verdict.h"

namespace foyer::returns {

struct ReplayedCase {
    ReturnId id;
    std::string number; // TH01-261122-A0007
    std::string title;  // the goods of the first position, and how many more
    Time opened_at;
    Response before = Response::deny;
    Response after = Response::deny;
    Fen money_before; // what the verdict gave
    Fen money_after;

    friend bool operator==(const ReplayedCase&, const ReplayedCase&) = default;
};
// How many verdicts were of each kind, by the order of Response.
using VerdictCounts = std::array<std::int64_t, 4>;

struct Replay {
    std::int64_t cases = 0;
    std::int64_t changed = 0;
    std::int64_t newly_approved = 0;
    std::int64_t newly_denied = 0;
    VerdictCounts verdicts_before{};
    VerdictCounts verdicts_after{};
    Fen money_before;
    Fen money_after;
    std::vector<ReplayedCase> examples; // those that change, oldest first, as many as asked for
};

// One more case that was judged anew; it is kept as an example while there are fewer than `most`.
void take_in(Replay& replay, ReplayedCase one, std::size_t most);
// What was found in a later piece of the same days.
void take_in(Replay& replay, Replay piece, std::size_t most);

// Where a piece ended; the next one begins after it.
struct ReplayCursor {
    Time opened_at;
    std::int64_t row = 0;

    friend bool operator==(const ReplayCursor&, const ReplayCursor&) = default;
};
struct ReplayPiece {
    Replay found;
    std::optional<ReplayCursor> next; // nullopt: that was all
};

// The published rows with the draft's in place of those of the same categories, whatever the day.
PolicyBook replay_book(const PolicyBook& published, std::vector<Policy> draft);

} // namespace foyer::returns
