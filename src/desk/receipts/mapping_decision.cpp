// The store's own columns: who may set them, and what they must hold.
#include <algorithm>

#include "base/text.h"
#include "desk/receipts/mapping_decision.h"
#include "desk/receipts/receipts_refusals.h"
#include "desk/roles.h"
#include "desk/typed.h"

namespace foyer::receipts {
namespace {

bool is_shipped(std::string_view name) {
    return find_mapping(shipped_mappings(), name) != nullptr;
}

// One heading cannot be two things.
bool names_one_heading_twice(const Mapping& mapping) {
    std::vector<std::string> headings;
    for (const auto& [field, heading] : mapping.columns)
        headings.push_back(heading);
    std::ranges::sort(headings);
    return std::ranges::adjacent_find(headings) != headings.end();
}

Mapping tidied(Mapping mapping) {
    mapping.name = desk::one_line(mapping.name);
    mapping.return_prefix = desk::one_line(mapping.return_prefix);
    mapping.store = desk::one_line(mapping.store);
    std::erase_if(mapping.columns, [](const auto& column) { return column.second.empty(); });
    return mapping;
}

bool may_map(const desk::Circumstance& circumstance) {
    return desk::may(circumstance.actor.role, desk::Act::draft_policy);
}

} // namespace

std::optional<desk::Refusal> objection_to(const Mapping& mapping) {
    if (mapping.name.empty() || character_count(mapping.name) > number_characters_max)
        return refuse(Objection::mapping_name);
    if (is_shipped(mapping.name)) return refuse(Objection::mapping_shipped, {mapping.name});
    if (mapping.form != Form::csv) return refuse(Objection::mapping_form);
    if (names_one_heading_twice(mapping)) return refuse(Objection::mapping_twice);
    if (has_what_it_needs(mapping)) return std::nullopt;
    return refuse(
        mapping.content == Content::items ? Objection::mapping_items : Objection::mapping_receipts);
}

Decision decide_mapping(const SetMapping& command, const desk::Circumstance& circumstance) {
    if (!may_map(circumstance)) return refuse(Objection::may_not_map);
    Mapping mapping = tidied(command.mapping);
    if (const auto objection = objection_to(mapping)) return *objection;
    return std::vector<Event>{MappingSet{command.id, std::move(mapping)}};
}

Decision decide_mapping(
    const DropMapping& command, const Facts& facts, const desk::Circumstance& circumstance) {
    if (!may_map(circumstance)) return refuse(Objection::may_not_map);
    if (!facts.mapping_known) return refuse(Objection::mapping_unknown, {command.name});
    return std::vector<Event>{MappingDropped{command.id, command.name}};
}

} // namespace foyer::receipts
