// The draft of the policy while it is being made: the whole table, and the days as they were typed.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "desk/returns/policy_versions.h"

namespace foyer::returns {

struct PolicyEdit {
    std::string from;          // "2026-12-01", as typed
    std::string to;            // empty: until the next version begins
    std::vector<Policy> table; // all categories, in the order of the list

    friend bool operator==(const PolicyEdit&, const PolicyEdit&) = default;
};

// What the draft comes after: the newest version's table, or the shipped one.
std::vector<Policy> table_before(const PolicyShelf& shelf);
std::int64_t version_of_draft(const PolicyShelf& shelf);
// The day on which the next version may begin: after the newest one, tomorrow at the earliest where
// that leaves no gap.
Date first_day_of_next(const PolicyShelf& shelf, Date today);
PolicyEdit next_edit(const PolicyShelf& shelf, Date today);
PolicyEdit edit_of(const PolicyVersion& draft);

// Categories of which the draft says something else than the version before it.
std::vector<Policy> changed_rows(const PolicyEdit& edit, const PolicyShelf& shelf);
std::vector<PolicyChange> changes_of(const PolicyEdit& edit, const PolicyShelf& shelf);

// nullopt: one of the days cannot be read.
std::optional<DraftPolicy> command_of(const PolicyEdit& edit, const PolicyShelf& shelf);
// The shelf holds this very draft.
bool is_drafted(const PolicyEdit& edit, const PolicyShelf& shelf);

// As it is kept while one types; nullopt: not from here.
nlohmann::json to_json(const PolicyEdit& edit);
std::optional<PolicyEdit> edit_of(const nlohmann::json& saved);

} // namespace foyer::returns
