#include "ui/texts.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "base/store_time.h"
#include "base/text.h"
#include "tests/support/source_texts.h"
#include "tests/support/translations.h"

using namespace foyer;
using testing::TextKey;
using testing::Translation;

namespace {

struct InLanguage {
    explicit InLanguage(ui::Language language) {
        testing::load_translations();
        ui::use_language(language);
    }
    ~InLanguage() { ui::use_language(ui::Language::en); }
};

std::set<TextKey> wanted_texts() {
    std::set<TextKey> all = testing::texts_in_folder("src");
    all.merge(testing::texts_in_folder("tools"));
    return all;
}

std::set<TextKey> translated_texts() {
    std::set<TextKey> all;
    for (const Translation& entry : testing::read_catalogue("assets/translations/zh_CN.po")) {
        all.insert(entry.key);
    }
    return all;
}

// Does this translation answer what the sources ask for? A plain one answers under any context.
bool answers(const TextKey& there, const TextKey& wanted) {
    const bool any = wanted.context == testing::any_context || there.context.empty();
    return there.english == wanted.english && (any || there.context == wanted.context) &&
           (wanted.plural.empty() || there.plural == wanted.plural);
}

bool is_answered(const TextKey& wanted, const std::set<TextKey>& there) {
    return wanted.english.empty() || std::any_of(there.begin(), there.end(), [&](const auto& key) {
               return answers(key, wanted);
           });
}

bool is_wanted(const TextKey& there, const std::set<TextKey>& wanted) {
    const bool known = there.context.empty() ||
                       std::any_of(wanted.begin(), wanted.end(), [&](const TextKey& key) {
                           return key.context == there.context;
                       });
    return known && std::any_of(wanted.begin(), wanted.end(), [&](const TextKey& key) {
               return answers(there, key) ||
                      (key.english == there.english && key.context == testing::any_context);
           });
}

std::string named(const TextKey& key) {
    return "  " + (key.context.empty() ? "" : key.context + ": ") + '"' + key.english + "\"\n";
}

TimeZone shanghai() { return *TimeZone::open("Asia/Shanghai"); }

constexpr Time wednesday{1'773'815'560'000};  // 2026-03-18 14:32:40 in Shanghai

}  // namespace

TEST_CASE("every text of the sources has its Chinese") {
    const std::set<TextKey> there = translated_texts();
    std::string names;
    for (const TextKey& key : wanted_texts()) {
        if (!is_answered(key, there)) names += named(key);
    }
    INFO("not in assets/translations/zh_CN.po:\n" << names);
    CHECK(names.empty());
}

TEST_CASE("no translation is left over from a text that is gone") {
    const std::set<TextKey> wanted = wanted_texts();
    std::string names;
    for (const TextKey& key : translated_texts()) {
        if (!is_wanted(key, wanted)) names += named(key);
    }
    INFO("in assets/translations/zh_CN.po, asked for by nobody:\n" << names);
    CHECK(names.empty());
}

TEST_CASE("a translation has the values of its text and is finished") {
    for (const Translation& entry : testing::read_catalogue("assets/translations/zh_CN.po")) {
        INFO(entry.key.english << " -> " << entry.chinese);
        CHECK_FALSE(entry.fuzzy);
        CHECK_FALSE(entry.chinese.empty());
        std::set<std::string> places = testing::places_in(entry.key.english);
        places.merge(testing::places_in(entry.key.plural));
        CHECK(testing::places_in(entry.chinese) == places);
    }
}

TEST_CASE("Chinese texts use Chinese punctuation") {
    constexpr std::u32string_view half_width = U",;!?";
    for (const Translation& entry : testing::read_catalogue("assets/translations/zh_CN.po")) {
        const std::vector<char32_t> points = code_points(entry.chinese);
        for (std::size_t i = 1; i < points.size(); ++i) {
            INFO(entry.chinese);
            CHECK_FALSE((is_cjk(points[i - 1]) && half_width.find(points[i]) != half_width.npos));
        }
    }
}

TEST_CASE("the scan of the sources sees literals side by side and passes over comments") {
    const auto keys = testing::texts_in_source(
        "// tr(\"no\")\n"
        "f(tr(\"one \"\n   \"text\"), '\"', tr(\"verb\", \"Open\"));\n"
        "tr(\"{1} of {2}\", {a, b}); tr_plural(\"{1} day\", \"{1} days\", n); N_(\"kept\")"
        "tr(\"step\", words[at])");
    REQUIRE(keys.size() == 6);
    CHECK(keys[0] == TextKey{"", "one text", ""});
    CHECK(keys[1] == TextKey{"verb", "Open", ""});
    CHECK(keys[2] == TextKey{"", "{1} of {2}", ""});
    CHECK(keys[3] == TextKey{"", "{1} day", "{1} days"});
    CHECK(keys[4] == TextKey{testing::any_context, "kept", ""});
    CHECK(keys[5] == TextKey{"step", "", ""});
}

TEST_CASE("days and times read as a person of each language writes them") {
    const TimeZone zone = shanghai();
    {
        const InLanguage chinese(ui::Language::zh);
        CHECK(ui::day_text(wednesday, zone) == "3 月 18 日 周三");
        CHECK(ui::long_day_text(wednesday, zone) == "2026 年 3 月 18 日 星期三");
        CHECK(ui::when_text(wednesday - day_ms, wednesday, zone) == "3 月 17 日 周二 14:32");
        CHECK(ui::span_text(42 * minute_ms + 59 * second_ms) == "42 分钟");
        CHECK(ui::span_text(49 * hour_ms) == "2 天");
    }
    const InLanguage english(ui::Language::en);
    CHECK(ui::day_text(wednesday, zone) == "Wed 18 Mar");
    CHECK(ui::long_day_text(wednesday, zone) == "Wednesday 18 Mar 2026");
    CHECK(ui::clock_text(wednesday, zone) == "14:32");
    CHECK(ui::clock_seconds_text(wednesday, zone) == "14:32:40");
    CHECK(ui::when_text(wednesday - hour_ms, wednesday, zone) == "13:32");
    CHECK(ui::when_text(wednesday - 365 * day_ms, wednesday, zone) == "Tuesday 18 Mar 2025 14:32");
    CHECK(ui::span_text(40 * second_ms) == "40 s");
    CHECK(ui::span_text(3 * hour_ms) == "3 h");
    CHECK(ui::span_text(day_ms) == "1 day");
    CHECK(ui::span_text(2 * day_ms) == "2 days");
}

TEST_CASE("numbers are grouped by thousands") {
    CHECK(ui::grouped(0) == "0");
    CHECK(ui::grouped(999) == "999");
    CHECK(ui::grouped(1284) == "1,284");
    CHECK(ui::grouped(-1'234'567) == "-1,234,567");
}

TEST_CASE("values stand where the translation puts them, whatever they contain") {
    CHECK(ui::tr_values("{2} of {1}", {"{2}", "b%n"}) == "b%n of {2}");
    CHECK(ui::tr("{1} and {3}", {"a"}) == "a and ");
    CHECK(ui::tr("no place {x} {", {"a"}) == "no place {x} {");
}

TEST_CASE("a text that nobody translated is shown in English") {
    const InLanguage chinese(ui::Language::zh);
    const std::string unknown = "words that no catalogue has";
    CHECK(std::string(ui::tr(unknown.c_str())) == unknown);
    CHECK(std::string(ui::tr("Monday")) == "星期一");
}

TEST_CASE("a folder without a catalogue is said so by name") {
    const Done loaded = ui::load_texts("tests");
    REQUIRE_FALSE(loaded.has_value());
    CHECK(loaded.error().what.find("tests") != std::string::npos);
    testing::reload_translations();
}
