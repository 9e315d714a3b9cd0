#include "base/bytes.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <rapidcheck.h>

using namespace foyer;

TEST_CASE("base64 follows the test vectors of RFC 4648") {
    const auto [plain, coded] = GENERATE_COPY(table<std::string, std::string>({
        {"", ""},
        {"f", "Zg=="},
        {"fo", "Zm8="},
        {"foo", "Zm9v"},
        {"foob", "Zm9vYg=="},
        {"fooba", "Zm9vYmE="},
        {"foobar", "Zm9vYmFy"},
    }));
    CHECK(to_base64(as_bytes(plain)) == coded);
    const auto back = from_base64(coded);
    REQUIRE(back);
    CHECK(as_text(*back) == plain);
}

TEST_CASE("Any bytes come back from hexadecimal and base64") {
    CHECK(rc::check([](const Bytes& bytes) {
        RC_ASSERT(from_hex(to_hex(bytes)) == bytes);
        RC_ASSERT(from_base64(to_base64(bytes)) == bytes);
    }));
}

TEST_CASE("Text that is not wholly hexadecimal or base64 is refused") {
    for (const char* text : {"0", "0g", " 00", "0x"}) CHECK_FALSE(from_hex(text));
    for (const char* text : {"Zg=", "Zg", "====", "Zh==", "Zg==Zg==", "Z g="}) {
        INFO(text);
        CHECK_FALSE(from_base64(text));
    }
    CHECK(from_hex("aBcD") == Bytes{0xAB, 0xCD});
}
