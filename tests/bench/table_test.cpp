#include "tools/bench/table.h"

#include <catch2/catch_test_macros.hpp>

#include "tools/bench/benches.h"

using namespace foyer::bench;

TEST_CASE("numbers are printed with three significant digits and grouped") {
    CHECK(as_text(0) == "0");
    CHECK(as_text(0.0234) == "0.0234");
    CHECK(as_text(1.238) == "1.24");
    CHECK(as_text(45.67) == "45.7");
    CHECK(as_text(456.7) == "457");
    CHECK(as_text(1234567.8) == "1,234,568");
}

TEST_CASE("a figure is held against its limit, or against its goal alone") {
    Figure start{"start", 180, "ms", "empty window", 100, 2.0, false, ""};
    CHECK(measured_against(start) == 1.8);
    CHECK(reached(start) == true);
    start.value = 201;
    CHECK(reached(start) == false);
    Figure rate{"verify", 600'000, "entries/s", "", {}, 500'000, true, ""};
    CHECK(reached(rate) == true);
    rate.value = 499'999;
    CHECK(reached(rate) == false);
    rate.goal.reset();
    CHECK_FALSE(reached(rate).has_value());
}

TEST_CASE("the table says what was missed") {
    const std::string table = as_table(
        {{"start", 201, "ms", "empty window", 100, 2.0, false, ""},
         {"idle CPU", 0, "%", "", {}, 0.02, false, "on battery"}});
    CHECK(table.find("201 ms") != std::string::npos);
    CHECK(table.find("100 ms, empty window") != std::string::npos);
    CHECK(table.find("2.01 x") != std::string::npos);
    CHECK(table.find("MISSED") != std::string::npos);
    CHECK(table.find("reached; on battery") != std::string::npos);
}

TEST_CASE("percentiles take values that were measured") {
    CHECK(median({3, 1, 2}) == 2);
    CHECK(percentile({5, 1, 2, 3, 4}, 1.0) == 5);
    CHECK(percentile({5, 1, 2, 3, 4}, 0.0) == 1);
    CHECK(percentile({}, 0.5) == 0);
}
