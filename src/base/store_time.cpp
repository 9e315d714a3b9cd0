#include "base/store_time.h"

#include <date/tz.h>
#include <fmt/format.h>

#include <chrono>
#include <exception>

namespace foyer {
namespace {

using Milliseconds = std::chrono::milliseconds;

constexpr std::int64_t day_cutover_ms = 4 * hour_ms;

date::local_days days_of(Date day) {
    return date::local_days(
        date::year{day.year} / date::month{static_cast<unsigned>(day.month)} /
        date::day{static_cast<unsigned>(day.day)});
}

Date date_of(date::local_days days) {
    const date::year_month_day day{days};
    return {
        static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
        static_cast<int>(static_cast<unsigned>(day.day()))};
}

date::sys_time<Milliseconds> sys_time(Time at) {
    return date::sys_time<Milliseconds>(Milliseconds(at.ms));
}

const date::time_zone& tz(const void* zone) { return *static_cast<const date::time_zone*>(zone); }

}  // namespace

Date add_days(Date day, int days) { return date_of(days_of(day) + date::days(days)); }

int days_between(Date from, Date to) {
    return static_cast<int>((days_of(to) - days_of(from)).count());
}

int weekday(Date day) {
    return static_cast<int>(date::weekday{days_of(day)}.iso_encoding());
}

std::string iso_date(Date day) {
    return fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day);
}

std::string compact_date(Date day) {
    return fmt::format("{:02}{:02}{:02}", day.year % 100, day.month, day.day);
}

Result<TimeZone> TimeZone::open(std::string_view iana_name) {
    try {
        return TimeZone(date::locate_zone(std::string(iana_name)));
    } catch (const std::exception& error) {
        return fail(
            ErrorCode::not_found,
            fmt::format("open time zone \"{}\": {}", iana_name, error.what()));
    }
}

LocalTime TimeZone::local(Time at) const {
    const auto civil = tz(m_zone).to_local(sys_time(at));
    const auto days = date::floor<date::days>(civil);
    return {date_of(days), (civil - days).count()};
}

Time TimeZone::moment(Date day, std::int64_t of_day_ms) const {
    const auto civil = date::local_time<Milliseconds>(days_of(day)) + Milliseconds(of_day_ms);
    return {tz(m_zone).to_sys(civil, date::choose::earliest).time_since_epoch().count()};
}

Date TimeZone::business_date(Time at) const {
    const LocalTime civil = local(at);
    return civil.of_day_ms < day_cutover_ms ? add_days(civil.date, -1) : civil.date;
}

std::string TimeZone::iso(Time at) const {
    const LocalTime civil = local(at);
    const auto offset = tz(m_zone).get_info(sys_time(at)).offset.count();
    const auto second = civil.of_day_ms / second_ms;
    const auto minutes = (offset < 0 ? -offset : offset) / 60;
    return fmt::format(
        "{}T{:02}:{:02}:{:02}{}{:02}:{:02}", iso_date(civil.date), second / 3600,
        second / 60 % 60, second % 60, offset < 0 ? '-' : '+', minutes / 60, minutes % 60);
}

}  // namespace foyer
