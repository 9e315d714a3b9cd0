#include "desk/returns/policy_replay.h"

#include <algorithm>

namespace foyer::returns {

void take_in(Replay& replay, ReplayedCase one, std::size_t most) {
    ++replay.cases;
    ++replay.verdicts_before[static_cast<std::size_t>(one.before)];
    ++replay.verdicts_after[static_cast<std::size_t>(one.after)];
    replay.money_before = replay.money_before + one.money_before;
    replay.money_after = replay.money_after + one.money_after;
    if (one.before == one.after && one.money_before == one.money_after) return;
    ++replay.changed;
    replay.newly_approved += !is_approved(one.before) && is_approved(one.after);
    replay.newly_denied += is_approved(one.before) && !is_approved(one.after);
    if (replay.examples.size() < most) replay.examples.push_back(std::move(one));
}

void take_in(Replay& replay, Replay piece, std::size_t most) {
    replay.cases += piece.cases;
    replay.changed += piece.changed;
    replay.newly_approved += piece.newly_approved;
    replay.newly_denied += piece.newly_denied;
    for (std::size_t i = 0; i < replay.verdicts_before.size(); ++i) {
        replay.verdicts_before[i] += piece.verdicts_before[i];
        replay.verdicts_after[i] += piece.verdicts_after[i];
    }
    replay.money_before = replay.money_before + piece.money_before;
    replay.money_after = replay.money_after + piece.money_after;
    for (ReplayedCase& one : piece.examples)
        if (replay.examples.size() < most) replay.examples.push_back(std::move(one));
}

PolicyBook replay_book(const PolicyBook& published, std::vector<Policy> draft) {
    std::vector<Policy> rows;
    for (const Policy& row : published.rows()) {
        const bool replaced = std::ranges::count(draft, row.category, &Policy::category) > 0;
        if (!replaced) rows.push_back(row);
    }
    for (Policy& row : draft) {
        row.effective_from = {};
        row.effective_to.reset();
        rows.push_back(std::move(row));
    }
    return PolicyBook(std::move(rows));
}

} // namespace foyer::returns
