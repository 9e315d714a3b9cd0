// The store's calendar as it is kept (rules 4.0): hours of the week, dates that differ, and what
// the State Council arranged for each year. What follows from it for a clock:
// desk/store_calendar.h.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/ids.h"
#include "desk/calendar_json.h"
#include "desk/store_calendar.h"

namespace foyer::store {

constexpr std::size_t intervals_max = 4; // of one day
constexpr std::size_t reason_characters_max = 60;
constexpr std::size_t source_characters_max = 200;
constexpr std::size_t arranged_days_max = 120;

// Holidays and make-up days of one year. They may reach a month into the years beside it.
struct Arrangement {
    int year = 0;
    std::string source; // the notice they stand in
    desk::KindOfDays days;

    friend bool operator==(const Arrangement&, const Arrangement&) = default;
};

// ---- commands -------------------------------------------------------------------------------

struct ChangeHours {
    desk::WeekHours week;
};
struct ChangeDay {
    Date date;
    std::optional<desk::DayHours> hours; // nullopt: as on that weekday again
    std::string reason;                  // "Stocktaking"; may be empty
};
// A year that is known already is replaced.
struct ImportYear {
    Arrangement arrangement;
    std::string file;   // its name, for the log
    std::string sha256; // of the file, in hex
};

// ---- events ---------------------------------------------------------------------------------

struct HoursChanged {
    SubjectId id;
    desk::WeekHours week;
    friend bool operator==(const HoursChanged&, const HoursChanged&) = default;
};
struct DayChanged {
    SubjectId id;
    Date date;
    std::optional<desk::DayHours> hours;
    std::string reason;
    friend bool operator==(const DayChanged&, const DayChanged&) = default;
};
struct YearImported {
    SubjectId id;
    Arrangement arrangement;
    std::string file;
    std::string sha256;
    friend bool operator==(const YearImported&, const YearImported&) = default;
};

// ---- what is known --------------------------------------------------------------------------

struct Almanac {
    desk::StoreCalendar calendar;
    std::map<Date, std::string> reasons; // of dates with hours of their own
    std::map<int, Arrangement> years;

    friend bool operator==(const Almanac&, const Almanac&) = default;
};
// The newest of a week, of a date, of a year counts: call them in their order.
void take_in(Almanac& almanac, const HoursChanged& event);
void take_in(Almanac& almanac, const DayChanged& event);
void take_in(Almanac& almanac, const YearImported& event);

// ---- words ----------------------------------------------------------------------------------

const char* weekday_name(int weekday);               // 1: "Monday", the key of its translation
std::string hours_text(const desk::DayHours& hours); // "08:30-12:00, 14:00-21:30"; empty: closed
// "08:30-12:00, 14:00-21:30" as a person types it; also full-width, with dashes and spaces of any
// kind. nullopt: it is none. Overlaps are left to the decision.
std::optional<desk::DayHours> parse_hours(std::string_view typed);

} // namespace foyer::store
