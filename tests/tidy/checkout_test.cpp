#include <catch2/catch_test_macros.hpp>

#include "tools/tidy/tidy.h"

namespace foyer::tidy {

TEST_CASE("the checkout is tidy", "[tidy]") {
    const auto findings = check_checkout(".");
    INFO("Tests run from the root of the checkout.");
    REQUIRE(findings.has_value());
    for (const auto& finding : *findings) UNSCOPED_INFO(text_of(finding));
    CHECK(findings->empty());
}

TEST_CASE("a folder that is no checkout is an error", "[tidy]") {
    const auto findings = check_checkout("assets/no such folder");
    REQUIRE_FALSE(findings.has_value());
    CHECK(findings.error().code == ErrorCode::not_found);
}

}  // namespace foyer::tidy
