// Store time: the civil calendar of the store's time zone (rules 4.0). The tz database is read
// once, when the zone is opened.
#pragma once

#include <compare>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/result.h"

namespace foyer {

struct Date {
    int year = 1970;
    int month = 1;
    int day = 1;

    friend auto operator<=>(const Date&, const Date&) = default;
};

Date add_days(Date date, int days);
int days_between(Date from, Date to);
int weekday(Date date);               // Monday 1 .. Sunday 7
std::string iso_date(Date date);      // 2026-11-22
std::string compact_date(Date date);  // 261122, as in the numbers of rules 4.0

struct LocalTime {
    Date date;
    std::int64_t of_day_ms = 0;  // since local midnight
};

class TimeZone {
public:
    static Result<TimeZone> open(std::string_view iana_name);  // "Asia/Shanghai"

    LocalTime local(Time at) const;
    Time moment(Date date, std::int64_t of_day_ms) const;
    // Rolls at 04:00 local (day_cutover, rules 4.0): a sale at 02:10 belongs to the day before.
    Date business_date(Time at) const;
    std::string iso(Time at) const;  // 2026-11-22T14:32:10+08:00

private:
    explicit TimeZone(const void* zone) : m_zone(zone) {}
    const void* m_zone;  // owned by the tz database, lives as long as the program
};

}  // namespace foyer
