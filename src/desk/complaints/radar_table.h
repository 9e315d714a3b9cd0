// What each case is about, kept under its keys (radar.h): a question reads one range of one index
// and the few cases it shows, never more.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "database/database.h"
#include "desk/complaints/complaint_state.h"
#include "desk/complaints/radar_view.h"

namespace foyer::complaints {

const std::vector<std::string_view>& radar_schema();
// Brings the keys of a case up to date; part of its projection.
Done keep_keys(database::Writer& writer, std::int64_t row, const State& state);

// Clusters that this form would make worth an alert.
Result<std::vector<Cluster>> clusters_joined(
    database::Reader& reader, const RadarQuestion& question);
// Clusters worth an alert that a recorded case belongs to, counted up to `now`.
Result<std::vector<Cluster>> clusters_of_case(database::Reader& reader, CaseId id, Time now);
// What a recorded case stands under; empty when it is not counted.
Result<std::vector<RadarKey>> keys_of_case(database::Reader& reader, CaseId id);
// The recorded cases under a key within the time of its kind, however few they are.
Result<Cluster> cluster_under(database::Reader& reader, const RadarKey& key, Time now);
// Every cluster worth an alert at this store now, gravest first.
Result<std::vector<Cluster>> current_alerts(
    database::Reader& reader, int store, const TimeZone& zone, Time now);

// A moment may be the last of a window, not the first.
struct Window {
    Time after;
    Time until;
    int most = counted_most;
};
struct AlikeCase {
    ListedCase listed;
    std::int64_t row = 0;
    PersonId person;
};
// Newest first.
Result<std::vector<AlikeCase>> cases_alike(
    database::Reader& reader, const RadarKey& key, const Window& window);
// Of the columns FOYER_LISTED_COLUMNS and the person.
AlikeCase alike_case(const database::Row& row);

// The questions, for the check of their plans.
std::vector<std::string_view> radar_questions();

} // namespace foyer::complaints
