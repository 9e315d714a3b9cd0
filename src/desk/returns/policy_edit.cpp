#include "desk/returns/policy_edit.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/iso_time.h"
#include "base/text.h"
#include "desk/returns/field_json.h"

namespace foyer::returns {
namespace {

using nlohmann::json;

// Rows of other versions bear other days: they are no difference.
Policy undated(Policy row) {
    row.effective_from = {};
    row.effective_to.reset();
    row.version = 1;
    return row;
}

std::vector<Policy> undated(std::vector<Policy> rows) {
    for (Policy& row : rows)
        row = undated(std::move(row));
    return rows;
}

const Policy* row_in(const std::vector<Policy>& table, const std::string& category) {
    const auto found = std::ranges::find(table, category, &Policy::category);
    return found == table.end() ? nullptr : &*found;
}

bool differs(const Policy& row, const std::vector<Policy>& table) {
    const Policy* other = row_in(table, row.category);
    return other == nullptr || !(undated(*other) == undated(row));
}

const PolicyVersion shipped_table{0, {}, {}, {}};

std::string text_in(const json& saved, const char* word) {
    const auto found = saved.find(word);
    return found != saved.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::string valid(const std::string& text) {
    return is_utf8(text) ? text : clean_text(text);
}

} // namespace

std::vector<Policy> table_before(const PolicyShelf& shelf) {
    return undated(whole_table(shelf.versions.empty() ? shipped_table : shelf.versions.back()));
}

std::int64_t version_of_draft(const PolicyShelf& shelf) {
    return shelf.versions.empty() ? 1 : shelf.versions.back().version + 1;
}

Date first_day_of_next(const PolicyShelf& shelf, Date today) {
    const Date tomorrow = add_days(today, 1);
    if (shelf.versions.empty()) return tomorrow;
    const PolicyVersion& last = shelf.versions.back();
    if (last.to) return std::max(add_days(*last.to, 1), today);
    return std::max(add_days(last.from, 1), tomorrow);
}

PolicyEdit next_edit(const PolicyShelf& shelf, Date today) {
    return {iso_date(first_day_of_next(shelf, today)), "", table_before(shelf)};
}

PolicyEdit edit_of(const PolicyVersion& draft) {
    return {iso_date(draft.from), draft.to ? iso_date(*draft.to) : "", undated(whole_table(draft))};
}

std::vector<Policy> changed_rows(const PolicyEdit& edit, const PolicyShelf& shelf) {
    const std::vector<Policy> before = table_before(shelf);
    std::vector<Policy> changed;
    std::ranges::copy_if(edit.table, std::back_inserter(changed), [&](const Policy& row) {
        return differs(row, before);
    });
    return changed;
}

std::vector<PolicyChange> changes_of(const PolicyEdit& edit, const PolicyShelf& shelf) {
    return policy_diff(table_before(shelf), edit.table);
}

// A version has the rows that differ from the shipped ones; one that goes back to the shipped row
// is named as well, so that the draft says what it does.
std::optional<DraftPolicy> command_of(const PolicyEdit& edit, const PolicyShelf& shelf) {
    const auto from = parse_iso_date(edit.from);
    const auto to = parse_iso_date(edit.to);
    if (!from || (!edit.to.empty() && !to)) return std::nullopt;
    const std::vector<Policy> shipped = undated(whole_table(shipped_table));
    const std::vector<Policy> before = table_before(shelf);
    DraftPolicy command{*from, to, {}};
    for (const Policy& row : edit.table)
        if (differs(row, shipped) || differs(row, before)) command.rows.push_back(row);
    return command;
}

bool is_drafted(const PolicyEdit& edit, const PolicyShelf& shelf) {
    return shelf.draft && edit == edit_of(*shelf.draft);
}

json to_json(const PolicyEdit& edit) {
    json rows = json::array();
    for (Policy row : edit.table) {
        row.customer_text_zh = valid(row.customer_text_zh);
        row.customer_text_en = valid(row.customer_text_en);
        rows.push_back(field_json(row));
    }
    return {{"from", valid(edit.from)}, {"to", valid(edit.to)}, {"rows", std::move(rows)}};
}

std::optional<PolicyEdit> edit_of(const json& saved) {
    if (!saved.is_object() || !saved.contains("rows") || !saved["rows"].is_array())
        return std::nullopt;
    PolicyEdit edit{
        text_in(saved, "from"), text_in(saved, "to"), undated(whole_table(shipped_table))};
    for (const json& written : saved["rows"]) {
        Policy row;
        if (!read_field_json(written, row, "the draft of the policy")) return std::nullopt;
        const auto place = std::ranges::find(edit.table, row.category, &Policy::category);
        if (place != edit.table.end()) *place = std::move(row);
    }
    return edit;
}

} // namespace foyer::returns
