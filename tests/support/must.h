// The value of a result that has one; the test fails with the error's own words when it has none.
#pragma once

#include <catch2/catch_test_macros.hpp>
#include <utility>

#include "base/result.h"

namespace foyer::test {

template <class T>
T must(Result<T> result) {
    INFO((result ? "" : result.error().what));
    REQUIRE(result.has_value());
    return *std::move(result);
}

}  // namespace foyer::test
