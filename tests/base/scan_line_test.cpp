#include "base/scan_line.h"

#include <catch2/catch_test_macros.hpp>

namespace foyer {
namespace {

constexpr ScanPause serial{100, true};
constexpr ScanPause keys{300, false};

using Scans = std::vector<ScanReading>;

ScanReading code(const char* text) {
    return {text, ScanFault::none};
}
ScanReading refused(ScanFault fault) {
    return {"", fault};
}

Scans all_of(std::string_view sent, ScanPause pause = serial) {
    ScanLine line(pause);
    line.take(sent, 1000);
    line.let_time_pass(5000);
    return line.take_scans();
}

TEST_CASE("every usual ending ends a code, alone or with others", "[scan]") {
    for (const char* ending : {"\r", "\n", "\r\n", "\t", "\x03", "\x03\r\n"})
        CHECK(
            all_of(std::string("TS01-260318-A0007") + ending) == Scans{code("TS01-260318-A0007")});
    CHECK(
        all_of("\x02"
               "6901234567892\x03") == Scans{code("6901234567892")});
    CHECK(all_of("690\r691\r\n692\n") == Scans{code("690"), code("691"), code("692")});
}

TEST_CASE("a code may come in pieces, and endings alone are no code", "[scan]") {
    ScanLine line(serial);
    line.take("69012", 1000);
    line.take("34567892", 1090);
    CHECK(line.take_scans().empty());
    line.take("\r", 1180);
    line.take("\n", 2000);
    line.take("\r\r\x03", 3000);
    CHECK(line.take_scans() == Scans{code("6901234567892")});
    CHECK_FALSE(line.due_at_ms().has_value());
}

TEST_CASE("a line that never sends an ending is cut where it pauses", "[scan]") {
    ScanLine line(serial);
    line.take("6901234567892", 1000);
    CHECK(line.due_at_ms() == 1100);
    line.let_time_pass(1099);
    CHECK(line.take_scans().empty());
    line.let_time_pass(1100);
    line.take("6901234567893", 1300);
    line.let_time_pass(1400);
    line.take("6901234567894", 1401);
    line.let_time_pass(1501);
    CHECK(
        line.take_scans() ==
        Scans{code("6901234567892"), code("6901234567893"), code("6901234567894")});
}

TEST_CASE("what a busy program takes late is still one code", "[scan]") {
    ScanLine line(keys);
    line.take("69012", 1000);
    line.take("34567892\r", 9000);
    CHECK(line.take_scans() == Scans{code("6901234567892")});
}

TEST_CASE("on a line that sends endings a pause is the end of nothing", "[scan]") {
    ScanLine line(serial);
    line.take("690\r", 1000);
    line.take("69012345", 2000);
    line.let_time_pass(2100);
    CHECK(line.take_scans() == Scans{code("690"), refused(ScanFault::broken_off)});
    CHECK(all_of("6901234567892", keys) == Scans{refused(ScanFault::broken_off)});
}

TEST_CASE("half a code of an unplugged scanner is told and kept nowhere", "[scan]") {
    ScanLine line(keys);
    line.break_off();
    CHECK(line.take_scans().empty());
    line.take("69012345", 1000);
    line.break_off();
    line.take("13800138000\r", 9000);
    CHECK(line.take_scans() == Scans{refused(ScanFault::broken_off), code("13800138000")});
}

TEST_CASE("where something got lost the code is refused, and the next one is whole", "[scan]") {
    ScanLine line(keys);
    line.take("6901", 1000);
    line.lose_some(1001);
    line.take("892\r690\r", 1002);
    CHECK(line.take_scans() == Scans{refused(ScanFault::not_text), code("690")});
    line.lose_some(1003);
    line.let_time_pass(1303);
    CHECK(line.take_scans() == Scans{refused(ScanFault::broken_off)});
}

TEST_CASE("control characters inside a code refuse it", "[scan]") {
    for (const std::string control : {"\x1B", "\x16", "\x1D", "\x02", "\x7F"})
        CHECK(all_of("690" + control + "892\r") == Scans{refused(ScanFault::control_characters)});
    CHECK(
        all_of(std::string(
            "690\0"
            "892\r",
            8)) == Scans{refused(ScanFault::control_characters)});
    CHECK(all_of("690\xFF\r") == Scans{refused(ScanFault::not_text)});
}

TEST_CASE("ten kilobytes in one go are one refused scan", "[scan]") {
    const std::string long_code(10'240, '7');
    CHECK(all_of(long_code + "\r690\r") == Scans{refused(ScanFault::too_long), code("690")});
    CHECK(all_of(long_code) == Scans{refused(ScanFault::too_long)});
    CHECK(all_of(std::string(128, '7') + "\r").front().fault == ScanFault::none);
    CHECK(all_of(std::string(129, '7') + "\r").front().fault == ScanFault::too_long);
}

} // namespace
} // namespace foyer
