#include "desk/store/calendar.h"

#include <catch2/catch_test_macros.hpp>
#include <functional>
#include <set>

#include "desk/store/calendar_decision.h"
#include "desk/store/calendar_entry.h"
#include "desk/store/calendar_table.h"
#include "desk/store/store_entry.h"
#include "desk/store/store_table.h"
#include "desk/written.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/programs.h"
#include "tests/support/temporary_folder.h"

namespace foyer::store {
namespace {

using desk::DayKind;
using Because = CalendarObjection;

const TimeZone shanghai = *TimeZone::open("Asia/Shanghai");
const SubjectId store_id{{7, 7}};

Facts open_store() {
    Facts facts;
    facts.open = Store{"和丰超市", "", 1, 'A', "服务台", "zh"};
    facts.id = store_id;
    return facts;
}

// Wednesday 25 November 2026, 15:00.
desk::Circumstance by(desk::Role role) {
    return {shanghai.moment({2026, 11, 25}, 15 * hour_ms), {StaffId{{1}}, role}, {}, &shanghai};
}

Arrangement national_day() {
    return {
        2026,
        "国办发明电〔2025〕7号",
        {{{2026, 10, 1}, DayKind::holiday}, {{2026, 10, 10}, DayKind::makeup_workday}}};
}

desk::WeekHours week_of(const desk::DayHours& hours) {
    desk::WeekHours week;
    week.fill(hours);
    return week;
}

desk::OpenInterval hours(int from, int to) {
    return {from * hour_ms, to * hour_ms};
}

Command year_with(const std::function<void(Arrangement&)>& change) {
    Arrangement arrangement = national_day();
    change(arrangement);
    return ImportYear{arrangement, "2026.json", "ab"};
}

struct CalendarNo {
    const char* said;
    Command command;
    Because because;
    desk::Role role = desk::Role::supervisor;
    bool open = true;
};

const std::vector<CalendarNo> calendar_noes = {
    {"no store yet", ChangeHours{week_of({hours(9, 20)})}, Because::no_store,
     desk::Role::supervisor, false},
    {"a clerk", ChangeHours{week_of({hours(9, 20)})}, Because::not_allowed, desk::Role::clerk},
    {"quality control", ImportYear{national_day(), "", ""}, Because::not_allowed, desk::Role::qc},
    {"closes first", ChangeHours{week_of({hours(20, 9)})}, Because::hours_backwards},
    {"after 04:00", ChangeHours{week_of({hours(20, 29)})}, Because::hours_backwards},
    {"overlap", ChangeHours{week_of({hours(13, 20), hours(9, 14)})}, Because::hours_overlap},
    {"five intervals",
     ChangeHours{week_of({hours(1, 2), hours(3, 4), hours(5, 6), hours(7, 8), hours(9, 10)})},
     Because::too_many_intervals},
    {"never open", ChangeHours{week_of({})}, Because::never_open},
    {"the same", ChangeHours{week_of({desk::OpenInterval{}})}, Because::same_hours},
    {"usual anyway", ChangeDay{{2026, 12, 1}, std::nullopt, ""}, Because::same_hours},
    {"yesterday", ChangeDay{{2026, 11, 24}, desk::DayHours{}, ""}, Because::day_past},
    {"a day backwards", ChangeDay{{2026, 12, 1}, desk::DayHours{hours(9, 9)}, ""},
     Because::hours_backwards},
    {"a long reason", ChangeDay{{2026, 12, 1}, desk::DayHours{}, std::string(61, 'x')},
     Because::reason_long},
    {"the year 1999", year_with([](Arrangement& a) { a.year = 1999; }), Because::year_range},
    {"no days", year_with([](Arrangement& a) { a.days.clear(); }), Because::no_days},
    {"a day of 2028", year_with([](Arrangement& a) {
         a.days[{2028, 1, 1}] = DayKind::holiday;
     }),
     Because::day_outside},
    {"a Monday made up", year_with([](Arrangement& a) {
         a.days[{2026, 10, 12}] = DayKind::makeup_workday;
     }),
     Because::makeup_on_weekday},
    {"no source", year_with([](Arrangement& a) { a.source = " "; }), Because::source_missing},
};

Decision ask_calendar(const CalendarNo& line) {
    return decide(line.command, line.open ? open_store() : Facts{}, by(line.role));
}

Event done(const Command& command, const Facts& facts = open_store()) {
    const auto decision = decide(command, facts, by(desk::Role::supervisor));
    REQUIRE(std::holds_alternative<std::vector<Event>>(decision));
    return std::get<0>(decision).front();
}

} // namespace

TEST_CASE("what is no calendar is refused, each for its own reason", "[store]") {
    std::set<Because> tested;
    for (const CalendarNo& line : calendar_noes) {
        INFO(line.said);
        const auto decision = ask_calendar(line);
        REQUIRE(std::holds_alternative<desk::Refusal>(decision));
        CHECK(std::get<desk::Refusal>(decision).rule == refuse(line.because).rule);
        tested.insert(line.because);
    }
    Facts facts = open_store();
    facts.almanac.years[2026] = national_day();
    const auto again = decide(year_with([](Arrangement&) {}), facts, by(desk::Role::manager));
    REQUIRE(std::holds_alternative<desk::Refusal>(again));
    CHECK(std::get<desk::Refusal>(again).rule == refuse(Because::year_known).rule);
    tested.insert(Because::year_known);
    CHECK(tested.size() == static_cast<std::size_t>(Because::count_));
}

TEST_CASE("hours are kept in the order of the day", "[store]") {
    const auto event = done(ChangeHours{week_of({hours(14, 20), hours(9, 12)})});
    CHECK(get<HoursChanged>(event).week == week_of({hours(9, 12), hours(14, 20)}));
    CHECK(get<HoursChanged>(event).id == store_id);
}

TEST_CASE("today may still change, and a date goes back to its usual hours", "[store]") {
    Facts facts = open_store();
    const auto closed =
        get<DayChanged>(done(ChangeDay{{2026, 11, 25}, desk::DayHours{}, " 盘点\n"}, facts));
    CHECK(closed.reason == "盘点");
    take_in(facts.almanac, closed);
    CHECK(desk::hours_of(facts.almanac.calendar, {2026, 11, 25}).empty());
    take_in(
        facts.almanac, get<DayChanged>(done(ChangeDay{{2026, 11, 25}, std::nullopt, "x"}, facts)));
    CHECK(facts.almanac == Almanac{});
}

TEST_CASE("a year that is imported anew leaves nothing of its former days", "[store]") {
    Almanac almanac;
    take_in(almanac, YearImported{store_id, national_day(), "a", "b"});
    CHECK_FALSE(desk::is_working_day(almanac.calendar, {2026, 10, 1}));
    CHECK(desk::is_working_day(almanac.calendar, {2026, 10, 10}));
    Arrangement corrected = national_day();
    corrected.days = {{{2026, 10, 2}, DayKind::holiday}};
    take_in(almanac, YearImported{store_id, corrected, "a", "b"});
    CHECK(desk::is_working_day(almanac.calendar, {2026, 10, 1}));
    CHECK_FALSE(desk::is_working_day(almanac.calendar, {2026, 10, 2}));
    CHECK_FALSE(desk::is_working_day(almanac.calendar, {2026, 10, 10}));
}

TEST_CASE("a year is missed when it has begun, the next one from December on", "[store]") {
    desk::StoreCalendar calendar;
    CHECK(desk::missing_year(calendar, {2026, 5, 1}) == 2026);
    calendar.known_years = {2026};
    CHECK_FALSE(desk::missing_year(calendar, {2026, 11, 30}).has_value());
    CHECK(desk::missing_year(calendar, {2026, 12, 1}) == 2027);
    calendar.known_years = {2026, 2027};
    CHECK_FALSE(desk::missing_year(calendar, {2026, 12, 31}).has_value());
}

TEST_CASE("the calendar's events are read back as they were written", "[store]") {
    const std::vector<Event> events = {
        HoursChanged{store_id, week_of({hours(9, 12), hours(14, 26)})},
        DayChanged{store_id, {2026, 12, 1}, desk::DayHours{}, "盘点"},
        DayChanged{store_id, {2026, 12, 1}, std::nullopt, ""},
        YearImported{store_id, national_day(), "2026.json", "ab"}};
    for (const Event& event : events) {
        CHECK(read_event(written(event)) == event);
        CHECK_FALSE(log_line(event).title.text.empty());
        const desk::Written whole = written(event);
        for (const auto& [field, value] : whole.body.items()) {
            auto broken = whole;
            broken.body[field] = 4.5;
            INFO(broken.kind << " " << field);
            REQUIRE_FALSE(read_event(broken).has_value());
            CHECK(read_event(broken).error().code == ErrorCode::corrupt);
        }
    }
}

TEST_CASE("the tables know the newest of each, in whatever order it came", "[store]") {
    test::TemporaryFolder folder;
    auto writer = database::Writer::open(folder.file("store.db"), schema());
    REQUIRE(writer.has_value());
    const auto keep = [&](const Event& event, std::int64_t hlc) {
        desk::Stamp stamp;
        stamp.hlc = hlc;
        stamp.seq = hlc;
        REQUIRE((*writer)->transaction([&] { return project(**writer, event, stamp); }));
    };
    CHECK(*current_almanac(**writer) == Almanac{});
    keep(HoursChanged{store_id, week_of({hours(10, 20)})}, 30);
    keep(HoursChanged{store_id, week_of({hours(9, 20)})}, 20);
    keep(DayChanged{store_id, {2026, 12, 1}, std::nullopt, ""}, 25);
    keep(DayChanged{store_id, {2026, 12, 1}, desk::DayHours{}, "盘点"}, 15);
    keep(DayChanged{store_id, {2026, 12, 2}, desk::DayHours{}, "盘点"}, 16);
    keep(YearImported{store_id, national_day(), "2026.json", "ab"}, 40);
    const auto almanac = current_almanac(**writer);
    REQUIRE(almanac);
    CHECK(almanac->calendar.week == week_of({hours(10, 20)}));
    CHECK(almanac->reasons == std::map<Date, std::string>{{{2026, 12, 2}, "盘点"}});
    CHECK(almanac->years.at(2026) == national_day());
    CHECK(*current_calendar(**writer) == almanac->calendar);
    CHECK(almanac->calendar.known_years == std::set<int>{2026});
}

TEST_CASE("hours are read as people type them", "[store]") {
    const desk::DayHours both = {{8 * hour_ms + 30 * minute_ms, 12 * hour_ms}, hours(14, 21)};
    for (const char* typed :
         {"08:30-12:00,14:00-21:00", "8:30 – 12:00，14：00 至 21:00",
          "０８：３０－１２：００、14:00~21:00"}) {
        INFO(typed);
        CHECK(parse_hours(typed) == both);
    }
    CHECK(hours_text(both) == "08:30-12:00, 14:00-21:00");
    CHECK(parse_hours(hours_text(both)) == both);
    CHECK(parse_hours("")->empty());
    for (const char* typed :
         {"9", "9-20", "09:00", "09:00-20:61", "09:00-29:00", "x", "-", "09:00-,"})
        CHECK_FALSE(parse_hours(typed).has_value());
}

// State Council, 国办发明电〔2025〕7号 and 〔2024〕12号: every span and make-up day of the notices.
TEST_CASE("the years that come with the program are those of the notices", "[store]") {
    struct Span {
        Date first, last;
    };
    const auto check = [](const char* file, const std::vector<Span>& spans,
                          const std::vector<Date>& makeup, std::size_t days) {
        const auto arrangement = read_arrangement(test::contents_of(file));
        REQUIRE(arrangement);
        CHECK(arrangement->days.size() == days);
        for (const Span& span : spans)
            for (Date day = span.first; day <= span.last; day = add_days(day, 1)) {
                INFO(iso_date(day));
                CHECK(arrangement->days.at(day) == DayKind::holiday);
            }
        for (const Date& day : makeup) {
            INFO(iso_date(day));
            CHECK(arrangement->days.at(day) == DayKind::makeup_workday);
        }
        CHECK(std::holds_alternative<std::vector<Event>>(decide(
            ImportYear{*arrangement, file, "ab"}, open_store(), by(desk::Role::supervisor))));
    };
    check(
        "assets/calendar/2026.json",
        {{{2026, 1, 1}, {2026, 1, 3}},
         {{2026, 2, 15}, {2026, 2, 23}},
         {{2026, 4, 4}, {2026, 4, 6}},
         {{2026, 5, 1}, {2026, 5, 5}},
         {{2026, 6, 19}, {2026, 6, 21}},
         {{2026, 9, 25}, {2026, 9, 27}},
         {{2026, 10, 1}, {2026, 10, 7}}},
        {{2026, 1, 4}, {2026, 2, 14}, {2026, 2, 28}, {2026, 5, 9}, {2026, 9, 20}, {2026, 10, 10}},
        39);
    check(
        "assets/calendar/2025.json",
        {{{2025, 1, 1}, {2025, 1, 1}},
         {{2025, 1, 28}, {2025, 2, 4}},
         {{2025, 4, 4}, {2025, 4, 6}},
         {{2025, 5, 1}, {2025, 5, 5}},
         {{2025, 5, 31}, {2025, 6, 2}},
         {{2025, 10, 1}, {2025, 10, 8}}},
        {{2025, 1, 26}, {2025, 2, 8}, {2025, 4, 27}, {2025, 9, 28}, {2025, 10, 11}}, 33);
}

TEST_CASE("a file that is no year of holidays is told what is wrong with it", "[store]") {
    const std::vector<std::pair<const char*, const char*>> files = {
        {"", "the file is no JSON object"},
        {"[]", "the file is no JSON object"},
        {R"({"year":2027})", "field \"source\" is missing"},
        {R"({"jahr":2027})", "the file has a field \"jahr\""},
        {R"({"year":"2027","source":"x","days":{}})", "year is a whole number"},
        {R"({"year":99999,"source":"x","days":{}})", "year is out of range"},
        {R"({"year":2027,"source":"x","days":{"2027-02-30":"holiday"}})", "is not a date"},
        {R"({"year":2027,"source":"x","days":{"2027-02-01":"work"}})", "has to be \"holiday\""}};
    for (const auto& [text, said] : files) {
        INFO(text);
        const auto read = read_arrangement(text);
        REQUIRE_FALSE(read.has_value());
        INFO(read.error().what);
        CHECK(read.error().code == ErrorCode::corrupt);
        CHECK(read.error().what.find(said) != std::string::npos);
    }
}

} // namespace foyer::store
