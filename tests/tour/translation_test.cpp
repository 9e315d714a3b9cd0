#include "tools/tour/translation.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/translations.h"

using namespace foyer;
using namespace foyer::tour;

namespace {

const char* const both = "window 1366 768 en light\n"
                         "zh: tap \"林晓雨\"\n"
                         "en: tap \"Lin Xiaoyu\"\n"
                         "tap \"Resolve case\" in \"Service\"\n"
                         "type \"Service\"\n"
                         "wait \"Finding: {1}\" \"Justified\"\n";

Script played(const std::string& language) {
    foyer::testing::load_translations();
    return in_words_of_screen(parse(both).value(), language);
}

template <class T>
T step(const Script& script, std::size_t at) {
    return std::get<T>(script.at(at).action);
}

} // namespace

TEST_CASE("a script is played in the language that is asked for") {
    const Script script = played("zh");
    REQUIRE(script.size() == 5);
    CHECK(step<OpenWindow>(script, 0).language == "zh");
    CHECK(step<Tap>(script, 1).label == "林晓雨");
    CHECK(step<Tap>(script, 2).label == "办结投诉");
    CHECK(step<Tap>(script, 2).near == "服务态度");
    CHECK(step<TypeText>(script, 3).text == "Service");
    CHECK(step<WaitFor>(script, 4).text.text == "核查：属实");
}

TEST_CASE("without a wish a script is played as its window says") {
    const Script script = played("");
    REQUIRE(script.size() == 5);
    CHECK(step<Tap>(script, 1).label == "Lin Xiaoyu");
    CHECK(step<Tap>(script, 2).label == "Resolve case");
    CHECK(step<WaitFor>(script, 4).text.text == "Finding: Justified");
}
