#include "base/json_text.h"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

using namespace foyer;

TEST_CASE("what is no JSON is discarded, and throws nothing") {
    CHECK(parse_json(R"({"name":"王芳"})")["name"] == "王芳");
    for (const char* text : {"", "{", "{\"name\":\"\xFF\"}", "[1,]", "1 2"}) {
        CAPTURE(text);
        CHECK(parse_json(text).is_discarded());
    }
}
