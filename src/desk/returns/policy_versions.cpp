#include "desk/returns/policy_versions.h"

#include <algorithm>
#include <set>

#include "desk/returns/policy_floor.h"
#include "desk/returns/policy_refusals.h"

namespace foyer::returns {
namespace {

using desk::Act;
using desk::Circumstance;
using PolicyAnswer = desk::Decision<PolicyEvent>;
using Because = PolicyObjection;

std::int64_t next_version(const PolicyShelf& shelf) {
    return shelf.versions.empty() ? 1 : shelf.versions.back().version + 1;
}

std::optional<Because> objection_to(const std::vector<Policy>& rows) {
    std::set<std::string> seen;
    for (const Policy& row : rows) {
        if (!is_category(row.category)) return Because::category;
        if (!seen.insert(row.category).second) return Because::twice;
        if (!is_above_floor(row)) return Because::below_floor;
    }
    return rows.empty() ? std::optional(Because::empty) : std::nullopt;
}

// The newest version and the next one meet without a day between them or in both. Days that have
// passed without a version stay as they were judged: the next one begins today then.
std::optional<Because>
objection_to_dates(const PolicyVersion& next, const PolicyShelf& shelf, Date today) {
    if (next.from < today) return Because::past;
    if (next.to && *next.to < next.from) return Because::backwards;
    if (shelf.versions.empty()) return std::nullopt;
    const PolicyVersion& last = shelf.versions.back();
    if (next.from <= last.from) return Because::overlap;
    if (!last.to) return std::nullopt;
    if (next.from <= *last.to) return Because::overlap;
    const Date begin = std::max(add_days(*last.to, 1), today);
    return next.from > begin ? std::optional(Because::gap) : std::nullopt;
}

PolicyAnswer
decide_on(const DraftPolicy& command, const PolicyFacts& facts, const Circumstance& now) {
    if (!desk::may(now.actor.role, Act::draft_policy)) return refuse(Because::may_not_draft);
    if (const auto objection = objection_to(command.rows)) return refuse(*objection);
    PolicyVersion draft{next_version(facts.shelf), command.from, command.to, {}};
    const Date today = now.zone->business_date(now.now);
    if (const auto objection = objection_to_dates(draft, facts.shelf, today))
        return refuse(*objection);
    // What makes no sense is brought back into it here, so that the table reads as it judges.
    for (const Policy& row : command.rows)
        draft.rows.push_back(lawful(row));
    std::ranges::sort(draft.rows, {}, &Policy::category);
    return std::vector<PolicyEvent>{PolicyDrafted{std::move(draft)}};
}

PolicyAnswer
decide_on(const PublishPolicy& command, const PolicyFacts& facts, const Circumstance& now) {
    if (!desk::may(now.actor.role, Act::publish_policy)) return refuse(Because::may_not_publish);
    if (!facts.shelf.draft) return refuse(Because::no_draft);
    PolicyVersion version = *facts.shelf.draft;
    if (command.version != version.version) return refuse(Because::other_draft);
    const Date today = now.zone->business_date(now.now);
    if (const auto objection = objection_to_dates(version, facts.shelf, today))
        return refuse(*objection);
    return std::vector<PolicyEvent>{PolicyPublished{std::move(version)}};
}

PolicyAnswer decide_on(const DropPolicyDraft&, const PolicyFacts& facts, const Circumstance& now) {
    if (!desk::may(now.actor.role, Act::draft_policy)) return refuse(Because::may_not_draft);
    if (!facts.shelf.draft) return refuse(Because::no_draft);
    return std::vector<PolicyEvent>{PolicyDraftDropped{}};
}

void apply(PolicyShelf& shelf, const PolicyDrafted& event, const desk::Stamp& stamp) {
    shelf.draft = event.draft;
    shelf.drafted_by = stamp.actor;
}
// Of two terminals that published at the same time, the later beginning counts; of the same day
// the later entry, as PolicyBook has it by the version.
void apply(PolicyShelf& shelf, const PolicyPublished& event, const desk::Stamp&) {
    shelf.versions.push_back(event.version);
    std::ranges::stable_sort(shelf.versions, {}, &PolicyVersion::from);
    shelf.draft.reset();
}
void apply(PolicyShelf& shelf, const PolicyDraftDropped&, const desk::Stamp&) {
    shelf.draft.reset();
}

} // namespace

SubjectId policy_subject() {
    SubjectId subject;
    constexpr std::string_view name = "returns' policy";
    std::copy(name.begin(), name.end(), subject.bytes.begin());
    return subject;
}

PolicyShelf evolve(PolicyShelf shelf, const PolicyEvent& event, const desk::Stamp& stamp) {
    visit([&](const auto& one) { apply(shelf, one, stamp); }, event);
    return shelf;
}

std::vector<Policy> whole_table(const PolicyVersion& version) {
    std::vector<Policy> table = shipped_policies();
    for (Policy& row : table) {
        const auto own = std::ranges::find(version.rows, row.category, &Policy::category);
        if (own != version.rows.end()) row = *own;
        row = lawful(std::move(row));
    }
    return table;
}

PolicyBook book_of(const std::vector<PolicyVersion>& versions) {
    std::vector<Policy> rows;
    for (std::size_t i = 0; i < versions.size(); ++i) {
        const PolicyVersion& version = versions[i];
        std::optional<Date> to = version.to;
        if (i + 1 < versions.size()) {
            const Date before_next = add_days(versions[i + 1].from, -1);
            to = to ? std::min(*to, before_next) : before_next;
        }
        for (Policy row : whole_table(version)) {
            row.version = version.version;
            row.effective_from = version.from;
            row.effective_to = to;
            rows.push_back(std::move(row));
        }
    }
    return PolicyBook(std::move(rows));
}

PolicyAnswer
decide(const PolicyCommand& command, const PolicyFacts& facts, const Circumstance& circumstance) {
    return visit(
        [&](const auto& wanted) { return decide_on(wanted, facts, circumstance); }, command);
}

} // namespace foyer::returns
