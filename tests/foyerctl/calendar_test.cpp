// The calendar through the program: what comes with it, what is imported, what it then counts with.
#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <nlohmann/json.hpp>

#include "base/json_text.h"
#include "tests/support/programs.h"
#include "tests/support/temporary_folder.h"

namespace foyer {
namespace {

using nlohmann::json;

class Desk {
public:
    Desk() { REQUIRE(run("init --store 和丰超市 --desk 服务台 --name 周志强 --pin 471147") == 0); }
    int run(const std::string& verb) {
        m_said = folder.file("said.txt");
        return test::exit_code_of(
            test::program("foyerctl") + " --json --data " + folder.file("store") + " " + verb,
            m_said);
    }
    std::string said() const { return test::contents_of(m_said); }
    json answer() const { return parse_json(said()); }

    test::TemporaryFolder folder;

private:
    std::string m_said;
};

std::string next_years_file(const Desk& desk, const std::string& days) {
    const std::string file = desk.folder.file("2099.json");
    std::ofstream(file) << R"({"year":2099,"source":"通知","days":)" << days << "}";
    return file;
}

} // namespace

TEST_CASE("a new store knows the holidays that came with the program") {
    Desk desk;
    REQUIRE(desk.run("calendar show") == 0);
    const json calendar = desk.answer();
    REQUIRE(calendar["years"].size() == 2);
    CHECK(calendar["years"][1]["year"] == 2026);
    CHECK(calendar["years"][1]["holidays"].size() == 33);
    CHECK(calendar["years"][1]["makeup_workdays"].size() == 6);
    CHECK(calendar["week"]["7"] == parse_json(R"([["08:30","21:30"]])"));
}

TEST_CASE("a year is imported from a file, once") {
    Desk desk;
    const std::string file = next_years_file(desk, R"({"2099-10-01":"holiday"})");
    REQUIRE(desk.run("calendar import " + file) == 0);
    REQUIRE(desk.run("calendar show") == 0);
    CHECK(desk.answer()["years"].back()["source"] == "通知");
    CHECK(desk.run("calendar import " + file) == 1);
    CHECK(desk.said().find("4.0-year-known") != std::string::npos);
    CHECK(desk.run("calendar import /nowhere.json") == 3);
    CHECK(desk.run("calendar import " + next_years_file(desk, R"({"2099-13-01":"holiday"})")) == 2);
    CHECK(desk.run("calendar import " + next_years_file(desk, "{}")) == 1);
}

TEST_CASE("hours of weekdays and dates are changed from the command line, and survive a rebuild") {
    Desk desk;
    REQUIRE(desk.run("calendar hours 1 09:00-12:00,14:00-18:00") == 0);
    REQUIRE(desk.run("calendar hours 2099-12-31 closed --why 盘点") == 0);
    REQUIRE(desk.run("calendar show") == 0);
    const json calendar = desk.answer();
    CHECK(calendar["week"]["1"] == parse_json(R"([["09:00","12:00"],["14:00","18:00"]])"));
    CHECK(calendar["dates"]["2099-12-31"]["why"] == "盘点");
    REQUIRE(desk.run("rebuild") == 0);
    REQUIRE(desk.run("calendar show") == 0);
    CHECK(desk.answer() == calendar);
    REQUIRE(desk.run("calendar hours 2099-12-31 usual") == 0);
    REQUIRE(desk.run("calendar show") == 0);
    CHECK(desk.answer()["dates"].empty());
    CHECK(desk.run("calendar hours 8 closed") == 2);
    CHECK(desk.run("calendar hours 1 usual") == 2);
    CHECK(desk.run("calendar hours 1 nine") == 2);
    CHECK(desk.run("calendar hours 2 18:00-09:00") == 1);
}

TEST_CASE("a complaint's limits are counted with the store's own hours") {
    Desk desk;
    // Open from 00:00 to 00:01 alone: two hours of store time take months.
    for (int day = 1; day <= 7; ++day)
        REQUIRE(desk.run("calendar hours " + std::to_string(day) + " 00:00-00:01") == 0);
    REQUIRE(
        desk.run("complaints register --category service --facts 排队等了二十分钟 --anonymous") ==
        0);
    REQUIRE(desk.run("complaints list") == 0);
    const std::string number = desk.answer()[0]["no"];
    REQUIRE(desk.run("complaints assign " + number + " --department checkout") == 0);
    REQUIRE(desk.run("complaints show " + number) == 0);
    json accept;
    const json shown = desk.answer();
    for (const json& clock : shown["clocks"])
        if (clock["clock"] == "accept") accept = clock;
    CHECK(accept.value("due", "").substr(10) == "T00:01:00+08:00");
}

} // namespace foyer
