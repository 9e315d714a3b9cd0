// THE list of the desk's features. A new feature is one new folder under src/desk, its line here
// and its texts; nothing else of the house knows it.
#pragma once

#include <span>
#include <string_view>

#include "app/feature.h"
#include "base/one_of.h"
#include "desk/capa/capa.h"
#include "desk/complaints/breaches.h"
#include "desk/complaints/complaints.h"
#include "desk/knowledge/knowledge.h"
#include "desk/people/people.h"
#include "desk/receipts/receipts.h"
#include "desk/returns/goods_batch.h"
#include "desk/returns/policy_versions.h"
#include "desk/returns/return_commands.h"
#include "desk/satisfaction/satisfaction.h"
#include "desk/staff/staff.h"
#include "desk/store/store.h"

namespace foyer::app {

using DeskCommand = OneOf<
    store::Command, staff::Command, people::Command, complaints::Command, knowledge::Command,
    complaints::RecordBreach, receipts::Command, returns::Command, returns::BatchCommand,
    returns::PolicyCommand, capa::Command, satisfaction::Command>;

std::span<const Feature> features();
// The feature a kind belongs to by its first word; nullptr: written by a newer version.
const Feature* feature_of(std::string_view kind);

// A little tidying of the search indexes, between the orders. False: nothing is left. Worker only.
Result<bool> merge_search_indexes(database::Writer& writer);
// Each in one piece, after many entries at once: seconds for a million.
Done optimise_search_indexes(database::Writer& writer);

// The counter log stands above the features: it takes in a line of every entry.
const std::vector<std::string_view>& log_schema();
const std::vector<std::string_view>& log_tables();

} // namespace foyer::app
