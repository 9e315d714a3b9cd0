#include "tools/tour/script.h"

#include <catch2/catch_test_macros.hpp>

#include "tools/tour/words.h"

using namespace foyer;
using namespace foyer::tour;

namespace {

template <class T>
T only(const std::string& line) {
    const auto script = parse(line);
    INFO(line << (script ? "" : ": " + script.error().what));
    REQUIRE(script.has_value());
    REQUIRE(script->size() == 1);
    REQUIRE(std::holds_alternative<T>(script->front().action));
    return std::get<T>(script->front().action);
}

std::string refusal(const std::string& text) {
    const auto script = parse(text);
    return script ? "accepted" : script.error().what;
}

} // namespace

TEST_CASE("a line is split into bare words and quoted texts") {
    using Words = std::vector<Word>;
    CHECK(
        words_of("tap \"Take on\"  in \"T-1\" # why").value() ==
        Words{{"tap", false}, {"Take on", true}, {"in", false}, {"T-1", true}});
    CHECK(
        words_of("type \"a \\\"b\\\" # \\\\ \\n\"").value() ==
        Words{{"type", false}, {"a \"b\" # \\ \n", true}});
    CHECK(words_of("sql \"select 1\"->1").value().size() == 3);
    CHECK(words_of("   # only words for the reader").value().empty());
    CHECK_FALSE(words_of("type \"open").has_value());
}

TEST_CASE("every step of the reference is understood") {
    const auto window = only<OpenWindow>("window 1366 768 zh dark");
    CHECK(window.width == 1366);
    CHECK(window.theme == "dark");
    CHECK(only<Tap>("tap \"Complaint\"").near.empty());
    CHECK(only<Tap>("tap \"Take on\" in \"鲜牛奶\"").near == "鲜牛奶");
    CHECK_FALSE(only<Tap>("tap \"Complaint\"").twice);
    CHECK(only<Tap>("double-tap \"Take on\" in \"鲜牛奶\"").twice);
    CHECK(only<TypeText>("type \"鲜牛奶\"").text == "鲜牛奶");
    CHECK(only<TouchKeys>("touch \"niunai\"").text == "niunai");
    CHECK(only<Paste>("paste \"##%n\"").times == 1);
    CHECK(only<Paste>("paste \"##%n\" 9000").times == 9000);
    const auto key = only<PressKey>("key Ctrl+Shift+Enter");
    CHECK(key.modifiers == std::vector<std::string>{"Ctrl", "Shift"});
    CHECK(key.key == "Enter");
    CHECK(only<PressKey>("key +").key == "+");
    CHECK(only<EnterPin>("pin 0711").digits == "0711");
    CHECK(only<Scan>("scan \"TS01\"").text == "TS01");
    CHECK(only<DeviceScan>("device-scan \"TS01\"").whole);
    CHECK(only<DeviceScan>("device-scan \"TS01\"").times == 1);
    CHECK(only<DeviceScan>("device-scan \"7\" 10240").times == 10'240);
    CHECK_FALSE(only<DeviceScan>("device-scan \"TS01\" half").whole);
    CHECK(only<DeviceScan>("device-scan from \"code.txt\"").from_file);
    only<UnplugScanner>("unplug-scanner");
    only<PlugScanner>("plug-scanner");
    CHECK(only<WaitFor>("wait \"Saved\"").text.text == "Saved");
    CHECK(only<Expect>("expect \"By {1}\" \"Ana\"").text.values == std::vector<std::string>{"Ana"});
    CHECK(only<Expect>("expect \"Saved\"").shown);
    CHECK_FALSE(only<Expect>("expect-not \"Saved\"").shown);
    CHECK(only<ExpectEnabled>("expect-enabled \"Save\"").enabled);
    CHECK_FALSE(only<ExpectEnabled>("expect-disabled \"Save\"").enabled);
    CHECK(only<Shot>("shot home").name == "home");
    only<Kill>("kill");
    only<Start>("start");
    only<Stop>("stop");
    CHECK(only<AskDatabase>("sql \"select 1\" -> 1").value == "1");
    CHECK(only<AskDatabase>("sql \"select 'a b'\" -> \"a b\"").value == "a b");
    CHECK_FALSE(only<RunCommand>("run \"true\"").output.has_value());
    CHECK(only<RunCommand>("run \"foyerctl verify\" -> Intact").output == "Intact");
}

TEST_CASE("scrolling has a direction, a number and a place") {
    CHECK(only<Scroll>("scroll").notches == 5);
    CHECK(only<Scroll>("scroll up").notches == -5);
    CHECK(only<Scroll>("scroll down 10").notches == 10);
    const auto over = only<Scroll>("scroll up 3 in \"Open cases\"");
    CHECK(over.notches == -3);
    CHECK(over.near == "Open cases");
}

TEST_CASE("the clock moves by spans with a sign and a unit") {
    CHECK(only<MoveClock>("clock +90min").span_ms == 5'400'000);
    CHECK(only<MoveClock>("clock -2h").span_ms == -7'200'000);
    CHECK(only<MoveClock>("clock +1d").span_ms == 86'400'000);
    CHECK(refusal("clock 90min").starts_with("line 1: expected: clock"));
    CHECK(refusal("clock +90").starts_with("line 1: expected: clock"));
    CHECK(refusal("clock +h").starts_with("line 1: expected: clock"));
}

TEST_CASE("a step that is not understood is named with its line") {
    CHECK(refusal("# first\nkill\npress \"Save\"\n") == "line 3: unknown step: press");
    CHECK(refusal("tap Save").starts_with("line 1: expected: tap"));
    CHECK(refusal("paste \"x\" 0").starts_with("line 1: expected: paste"));
    CHECK(refusal("tap \"Save\" on \"card\"").starts_with("line 1: expected: tap"));
    CHECK(refusal("window 1366 768 fr light").starts_with("line 1: expected: window"));
    CHECK(refusal("window 0 768 en light").starts_with("line 1: expected: window"));
    CHECK(refusal("pin 47a1").starts_with("line 1: expected: pin"));
    CHECK(refusal("key Super+a").starts_with("line 1: expected: key"));
    CHECK(refusal("shot ../../a").starts_with("line 1: expected: shot"));
    CHECK(refusal("sql \"select 1\" 1").starts_with("line 1: expected: sql"));
    CHECK(refusal("kill now").starts_with("line 1: expected: kill"));
    CHECK(refusal("type \"open") == "line 1: a \" is missing at the end of the text");
}

TEST_CASE("a step keeps its line and its words") {
    const auto script = parse("# a day\n\n  kill  \nstart\n").value();
    REQUIRE(script.size() == 2);
    CHECK(script[0].line == 3);
    CHECK(script[0].source == "kill");
    CHECK(script[1].line == 4);
}

TEST_CASE("a step may be for one language of the screen alone") {
    const auto script = parse("zh: tap \"林晓雨\"\nen: tap \"Lin Xiaoyu\"\nkill\n").value();
    REQUIRE(script.size() == 3);
    CHECK(script[0].language == "zh");
    CHECK(script[1].language == "en");
    CHECK(script[2].language.empty());
    CHECK(refusal("zh:").find("expected") != std::string::npos);
}
