#include "desk/complaints/radar_table.h"

#include <algorithm>
#include <map>

#include "desk/complaints/case_rows_table.h"

namespace foyer::complaints {
namespace {

using database::Reader;
using database::Row;
using database::Writer;

constexpr std::int64_t longest_ms = 7 * day_ms; // of any threshold

// ?1 kind, ?2 value, ?3 after, ?4 until, ?5 how many
constexpr std::string_view counted_sql =
    "SELECT count(*) FROM (SELECT 1 FROM complaint_key INDEXED BY complaint_key_alike"
    " WHERE kind = ?1 AND value = ?2 AND at > ?3 AND at <= ?4 LIMIT ?5)";
constexpr std::string_view alike_sql =
    "SELECT " FOYER_LISTED_COLUMNS ", person FROM complaint_key INDEXED BY complaint_key_alike"
    " CROSS JOIN complaint ON row = complaint"
    " WHERE complaint_key.kind = ?1 AND value = ?2 AND at > ?3 AND at <= ?4"
    " ORDER BY at DESC, complaint DESC LIMIT ?5";
constexpr std::string_view keys_of_case_sql =
    "SELECT kind, value, at FROM complaint_key WHERE complaint = ?1 ORDER BY kind, value";
// ?1 the first number, ?2 behind the last one, ?3 after
constexpr std::string_view recent_sql =
    "SELECT kind, value, at FROM complaint INDEXED BY complaint_number"
    " CROSS JOIN complaint_key ON complaint = row"
    " WHERE number >= ?1 AND number < ?2 AND at > ?3";

struct KeptKey {
    RadarKey key;
    Time at;

    friend bool operator==(const KeptKey&, const KeptKey&) = default;
    friend auto operator<=>(const KeptKey& one, const KeptKey& other) {
        return std::pair(one.key, one.at.ms) <=> std::pair(other.key, other.at.ms);
    }
};

KeptKey kept_key(const Row& row) {
    const KeyKind kind = key_kind_of(row.text(0)).value_or(KeyKind::receipt);
    return {{kind, row.copy(1)}, {row.integer(2)}};
}

std::vector<KeptKey> wanted_keys(const State& state) {
    std::vector<KeptKey> wanted;
    if (!is_counted(state.phase)) return wanted;
    const Time at = state.intake.received_at.value_or(state.registered_at);
    for (RadarKey& key : keys_of(state.intake, department_in_charge(state)))
        wanted.push_back({std::move(key), at});
    return wanted;
}

Window window_of(const RadarKey& key, Time now, int most) {
    return {now - threshold_of(key.kind).value_or(Threshold{}).within_ms, now, most};
}

Result<int> count_in(Reader& reader, const RadarKey& key, const Window& window) {
    TRY(const auto count,
        reader.number(
            counted_sql,
            {code_of(key.kind), key.value, window.after.ms, window.until.ms, window.most}));
    return static_cast<int>(count);
}

// ---- clusters -----------------------------------------------------------------------------------

// Goods are called as the newest case calls them; a code is no name.
std::string name_for(const RadarKey& key, const std::vector<ListedCase>& cases) {
    const bool goods = key.kind == KeyKind::goods || key.kind == KeyKind::unsafe_goods;
    return goods && !cases.empty() ? cases.front().title : key.value;
}

Result<Cluster> cluster_of(Reader& reader, const RadarKey& key, int count, Time now) {
    Cluster cluster{key, count, {}, {}};
    TRY(auto found, cases_alike(reader, key, window_of(key, now, clustered_cases_most)));
    for (AlikeCase& one : found) cluster.cases.push_back(std::move(one.listed));
    cluster.name = name_for(key, cluster.cases);
    return cluster;
}

// `asking`: 1 when who asks is not recorded yet.
Result<std::vector<Cluster>> clusters_among(
    Reader& reader, const std::vector<RadarKey>& keys, int asking, Time now) {
    std::vector<Cluster> clusters;
    for (const RadarKey& key : keys) {
        const auto threshold = threshold_of(key.kind);
        if (!threshold) continue;
        TRY(const int recorded, count_in(reader, key, window_of(key, now, counted_most)));
        if (recorded == 0 || recorded + asking < threshold->count) continue;
        TRY(auto cluster, cluster_of(reader, key, recorded + asking, now));
        clusters.push_back(std::move(cluster));
    }
    return clusters;
}

} // namespace

const std::vector<std::string_view>& radar_schema() {
    static const std::vector<std::string_view> ddl = {
        "CREATE TABLE complaint_key("
        " complaint INTEGER NOT NULL, kind TEXT NOT NULL, value TEXT NOT NULL,"
        " at INTEGER NOT NULL, PRIMARY KEY(complaint, kind, value)) STRICT, WITHOUT ROWID",
        "CREATE INDEX complaint_key_alike ON complaint_key(kind, value, at, complaint)"};
    return ddl;
}

Done keep_keys(Writer& writer, std::int64_t row, const State& state) {
    TRY(auto kept, writer.rows(keys_of_case_sql, {row}, kept_key));
    auto wanted = wanted_keys(state);
    std::ranges::sort(kept);
    std::ranges::sort(wanted);
    if (kept == wanted) return {};
    CHECK_OK(writer.run("DELETE FROM complaint_key WHERE complaint = ?", {row}));
    for (const KeptKey& one : wanted)
        CHECK_OK(writer.run(
            "INSERT INTO complaint_key VALUES(?,?,?,?)",
            {row, code_of(one.key.kind), one.key.value, one.at.ms}));
    return {};
}

Result<std::vector<Cluster>> clusters_joined(Reader& reader, const RadarQuestion& question) {
    return clusters_among(reader, question.keys, 1, question.now);
}

Result<std::vector<AlikeCase>>
cases_alike(Reader& reader, const RadarKey& key, const Window& window) {
    return reader.rows(
        alike_sql, {code_of(key.kind), key.value, window.after.ms, window.until.ms, window.most},
        alike_case);
}

AlikeCase alike_case(const Row& row) {
    return {
        listed_case(row), row.integer(listed_row_column),
        row.id<PersonId>(listed_row_column + 1)};
}

Result<std::vector<RadarKey>> keys_of_case(Reader& reader, CaseId id) {
    TRY(const auto row, row_of_case(reader, id));
    TRY(const auto kept, reader.rows(keys_of_case_sql, {row}, kept_key));
    std::vector<RadarKey> keys;
    for (const KeptKey& one : kept) keys.push_back(one.key);
    return keys;
}

Result<Cluster> cluster_under(Reader& reader, const RadarKey& key, Time now) {
    TRY(const int count, count_in(reader, key, window_of(key, now, counted_most)));
    return cluster_of(reader, key, count, now);
}

Result<std::vector<Cluster>> clusters_of_case(Reader& reader, CaseId id, Time now) {
    TRY(const auto row, row_of_case(reader, id));
    TRY(const auto kept, reader.rows(keys_of_case_sql, {row}, kept_key));
    std::vector<RadarKey> keys;
    for (const KeptKey& one : kept) {
        const auto threshold = threshold_of(one.key.kind);
        if (threshold && one.at > now - threshold->within_ms) keys.push_back(one.key);
    }
    std::ranges::sort(keys);
    return clusters_among(reader, keys, 0, now);
}

Result<std::vector<Cluster>>
current_alerts(Reader& reader, int store, const TimeZone& zone, Time now) {
    std::map<RadarKey, int> counts;
    const Date first_day = zone.business_date(now - longest_ms);
    const std::string first = desk::text_of(desk::Number{"TS", store, first_day, 'A', 0});
    const std::string behind = first.substr(0, first.find('-')) + "-:"; // ':' sorts after '9'
    CHECK_OK(reader.each(recent_sql, {first, behind, (now - longest_ms).ms}, [&](const Row& row) {
        const KeptKey one = kept_key(row);
        const auto threshold = threshold_of(one.key.kind);
        if (threshold && one.at > now - threshold->within_ms && one.at <= now) ++counts[one.key];
        return true;
    }));
    std::vector<Cluster> alerts;
    for (const auto& [key, count] : counts) {
        if (count < threshold_of(key.kind)->count) continue;
        TRY(auto cluster, cluster_of(reader, key, std::min(count, counted_most), now));
        alerts.push_back(std::move(cluster));
    }
    return alerts;
}

std::vector<std::string_view> radar_questions() {
    return {counted_sql, alike_sql, keys_of_case_sql, recent_sql};
}

} // namespace foyer::complaints
