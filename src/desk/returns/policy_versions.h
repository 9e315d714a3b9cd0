// The store's policy table as data of the journal (rules 4.0.1, 4.2.4): a supervisor drafts, the
// manager publishes; a purchase is judged by the version of its day. The law's floor stays under
// every version (policy.h, lawful()).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/one_of.h"
#include "desk/decision.h"
#include "desk/returns/policy.h"

namespace foyer::returns {

// All entries about the policy have this one subject.
SubjectId policy_subject();

struct PolicyVersion {
    std::int64_t version = 1;
    Date from;
    std::optional<Date> to;   // the last day; nullopt: until the next one begins
    std::vector<Policy> rows; // one for each category that differs from the shipped row

    friend bool operator==(const PolicyVersion&, const PolicyVersion&) = default;
};

// ---- commands ---------------------------------------------------------------------------------

// Takes the place of the draft that there is.
struct DraftPolicy {
    Date from;
    std::optional<Date> to;
    std::vector<Policy> rows; // whole rows; of the others the shipped ones hold
};
// The draft becomes the next version.
struct PublishPolicy {
    std::int64_t version = 1; // that the draft would be: what was on the screen
};
struct DropPolicyDraft {};
using PolicyCommand = OneOf<DraftPolicy, PublishPolicy, DropPolicyDraft>;

// ---- events -----------------------------------------------------------------------------------

struct PolicyDrafted {
    PolicyVersion draft;
    friend bool operator==(const PolicyDrafted&, const PolicyDrafted&) = default;
};
struct PolicyPublished {
    PolicyVersion version;
    friend bool operator==(const PolicyPublished&, const PolicyPublished&) = default;
};
struct PolicyDraftDropped {
    friend bool operator==(const PolicyDraftDropped&, const PolicyDraftDropped&) = default;
};
using PolicyEvent = OneOf<PolicyDrafted, PolicyPublished, PolicyDraftDropped>;

// ---- what is known ----------------------------------------------------------------------------

struct PolicyShelf {
    std::vector<PolicyVersion> versions; // in their order
    std::optional<PolicyVersion> draft;
    StaffId drafted_by;

    friend bool operator==(const PolicyShelf&, const PolicyShelf&) = default;
};
PolicyShelf evolve(PolicyShelf shelf, const PolicyEvent& event, const desk::Stamp& stamp);
// What judge() goes by. Each version ends where the next begins; days before the first have the
// shipped rows.
PolicyBook book_of(const std::vector<PolicyVersion>& versions);
// The complete table of a version: shipped rows where it has none of its own.
std::vector<Policy> whole_table(const PolicyVersion& version);

struct PolicyFacts {
    PolicyShelf shelf;
};
desk::Decision<PolicyEvent> decide(
    const PolicyCommand& command, const PolicyFacts& facts, const desk::Circumstance& circumstance);

// ---- differences ------------------------------------------------------------------------------

struct PolicyChange {
    std::string category;
    std::string column; // as in policy files: "no_reason_days"
    std::string before; // as in a policy file; empty: no such row
    std::string after;

    friend bool operator==(const PolicyChange&, const PolicyChange&) = default;
};
// By category and column; dates and version are no difference.
std::vector<PolicyChange>
policy_diff(const std::vector<Policy>& before, const std::vector<Policy>& after);

} // namespace foyer::returns
