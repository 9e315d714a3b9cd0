#include "base/scan_reading.h"

#include <catch2/catch_test_macros.hpp>

#include "base/text.h"

namespace foyer {
namespace {

TEST_CASE("a code is taken as it was sent, in any script", "[scan]") {
    for (const std::string code : {"6901234567892", "TS01-261122-A0007", "13800138000", "马小云"})
        CHECK(read_code(code) == ScanReading{code, ScanFault::none});
}

TEST_CASE("a code with control characters is refused whole", "[scan]") {
    for (const std::string& control :
         {std::string("\x1B"), std::string("\t"), std::string("\x1D"), std::string(1, '\0'),
          std::string("\x7F"), utf8_of(0x85)}) {
        CHECK(read_code("690" + control + "123") == ScanReading{"", ScanFault::control_characters});
    }
}

TEST_CASE("a code of 128 bytes is taken, one of 129 and one of 10 kB are not", "[scan]") {
    CHECK(read_code(std::string(128, '7')).fault == ScanFault::none);
    CHECK(read_code(std::string(129, '7')).fault == ScanFault::too_long);
    CHECK(read_code(std::string(10'240, '7')) == ScanReading{"", ScanFault::too_long});
}

TEST_CASE("bytes that are no UTF-8 are no code", "[scan]") {
    CHECK(read_code("690\xFF\xFE") == ScanReading{"", ScanFault::not_text});
}

} // namespace
} // namespace foyer
