#include "desk/counter_log/log_view.h"

namespace foyer::counter_log {
namespace {

constexpr std::int64_t day_starts = 4 * hour_ms;  // day_cutover, rules 4.0

Days days_between(Date first, Date last, const TimeZone& zone) {
    return {
        first, last, zone.moment(first, day_starts), zone.moment(add_days(last, 1), day_starts)};
}

}  // namespace

desk::LogLine unknown_line(std::string_view kind) {
    return {
        desk::Topic::desk,
        desk::Mood::attention,
        {N_("Entry of a newer version"), {}},
        "",
        {{{N_("Kind"), {}}, {"{1}", {std::string(kind)}}}}};
}

bool is_reveal(std::string_view kind) {
    const auto dot = kind.find('.');
    return dot != std::string_view::npos &&
           kind.substr(dot + 1, kind.find('/') - dot - 1) == "phone_revealed";
}

std::optional<Days> days_of(Period period, Time now, const TimeZone& zone) {
    const Date today = zone.business_date(now);
    switch (period) {
    case Period::today: return days_between(today, today, zone);
    case Period::yesterday: return days_between(add_days(today, -1), add_days(today, -1), zone);
    case Period::seven_days: return days_between(add_days(today, -6), today, zone);
    case Period::thirty_days: return days_between(add_days(today, -29), today, zone);
    case Period::always: break;
    }
    return std::nullopt;
}

std::string short_hash(const Hash& hash) {
    const std::string hex = to_hex(hash);
    return hex.substr(0, 4) + "…" + hex.substr(60);
}

std::string spaced_hash(const Hash& hash) {
    const std::string hex = to_hex(hash);
    return hex.substr(0, 4) + " " + hex.substr(4, 4) + " " + hex.substr(8, 4) + "…" +
           hex.substr(60);
}

}  // namespace foyer::counter_log
