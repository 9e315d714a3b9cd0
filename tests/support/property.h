// A law that is tried on 10,000 random cases. RapidCheck prints the seed of a failure;
// RC_PARAMS="seed=..." plays it again.
#pragma once

#include <iostream>

#include <rapidcheck.h>

namespace foyer::test {

template <class Property>
bool holds(const char* law, const Property& property) {
    rc::detail::TestParams params = rc::detail::configuration().testParams;
    params.maxSuccess = 10'000;
    const rc::detail::TestMetadata metadata{law, law};
    const auto result = rc::detail::checkTestable(property, metadata, params);
    rc::detail::printResultMessage(result, std::cerr);
    std::cerr << '\n';
    return result.template is<rc::detail::SuccessResult>();
}

} // namespace foyer::test
