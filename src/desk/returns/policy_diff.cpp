#include <map>
#include <nlohmann/json.hpp>

#include "desk/returns/field_json.h"
#include "desk/returns/policy_versions.h"

namespace foyer::returns {
namespace {

using Columns = std::map<std::string, std::string>;

std::map<std::string, Columns> columns_of(const std::vector<Policy>& rows) {
    std::map<std::string, Columns> all;
    for (const Policy& row : rows) {
        Columns& columns = all[row.category];
        const nlohmann::json written = field_json(row);
        for (const auto& [name, value] : written.items()) {
            const bool about_version =
                name == "category" || name == "version" || name.starts_with("effective_");
            if (about_version) continue;
            columns[name] = value.is_string() ? value.get<std::string>() : value.dump();
        }
    }
    return all;
}

std::string value_in(const Columns& columns, const std::string& name) {
    const auto found = columns.find(name);
    return found == columns.end() ? std::string() : found->second;
}

} // namespace

std::vector<PolicyChange>
policy_diff(const std::vector<Policy>& before, const std::vector<Policy>& after) {
    auto olds = columns_of(before);
    auto news = columns_of(after);
    for (const auto& [category, unused] : news)
        olds.try_emplace(category);
    std::vector<PolicyChange> changes;
    for (auto& [category, old] : olds) {
        const Columns& fresh = news[category];
        for (const auto& [name, value] : fresh)
            old.try_emplace(name);
        for (const auto& [name, value] : old) {
            const std::string now = value_in(fresh, name);
            if (now != value) changes.push_back({category, name, value, now});
        }
    }
    return changes;
}

} // namespace foyer::returns
