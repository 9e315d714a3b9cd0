#include "desk/complaints/complaints_entry.h"

#include <catch2/catch_test_macros.hpp>

#include "base/json_text.h"
#include "desk/complaints/code_lists.h"
#include "desk/written.h"
#include "tests/desk/complaints/complaint_desk.h"
#include "tests/desk/complaints/random_complaints.h"

namespace foyer::complaints {
namespace {

using nlohmann::json;

// As the journal gives it back: through text, with the personal fields opened or gone.
json through_journal(json body, bool erased = false) {
    for (auto& field : body) {
        if (field.is_object() && field.contains("$personal")) {
            field = erased ? json(nullptr) : json(field["$personal"]);
        } else if (field.is_structured()) {
            field = through_journal(field, erased);
        }
    }
    return body.is_null() ? body : parse_json(body.dump());
}

// Plain text anywhere outside a mark.
bool has_plain(const json& body, const std::string& text) {
    if (body.is_string()) return body.get<std::string>().find(text) != std::string::npos;
    if (body.is_object() && body.contains("$personal")) return false;
    if (!body.is_structured()) return false;
    for (const auto& field : body) {
        if (has_plain(field, text)) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("every event comes back from the journal as it was", "[complaints]") {
    test::SeededRandom random(20261122);
    for (int i = 0; i < 2000; ++i) {
        const Event event = random_event(random);
        const auto entry = written(event);
        INFO(entry.kind << " " << entry.body.dump());
        const auto marked = read_event(entry);
        REQUIRE(marked);
        CHECK(*marked == event);
        const auto opened = read_event({entry.kind, entry.subject, through_journal(entry.body)});
        REQUIRE(opened);
        CHECK(*opened == event);
    }
}

TEST_CASE("bodies hold whole numbers only, and no word of the customer in plain", "[complaints]") {
    test::SeededRandom random(7);
    for (int i = 0; i < 500; ++i) {
        const Event event = random_event(random, "秘密");
        const auto entry = written(event);
        CHECK_FALSE(has_plain(entry.body, "秘密"));
        CHECK(entry.body.is_object());
        CHECK(entry.body.dump().find("e+") == std::string::npos);
        CHECK(entry.kind.starts_with("complaints."));
        CHECK(entry.subject == id_cast<SubjectId>(case_of(event)));
    }
}

TEST_CASE("after an erasure what is left is still a complaint", "[complaints]") {
    Registered event;
    event.id = case_id(1);
    event.number = {"TS", 1, {2026, 11, 23}, 'A', 1};
    event.intake = milk_intake();
    event.intake.received_at = monday_ten;
    const auto entry = written(event);
    const auto erased = read_event({entry.kind, entry.subject, through_journal(entry.body, true)});
    REQUIRE(erased);
    const auto& left = get<Registered>(*erased).intake;
    CHECK(left.facts.empty());
    CHECK(left.name_given.empty());
    CHECK(left.phone.empty());
    CHECK(left.category == "food");
    CHECK(left.product_name == milk_intake().product_name);
}

TEST_CASE("a kind of a newer version is unsupported, a broken body corrupt", "[complaints]") {
    const SubjectId subject = id_cast<SubjectId>(case_id(1));
    const auto code = [&](const char* kind, const json& body) {
        const auto event = read_event({kind, subject, body});
        return event ? std::optional<ErrorCode>() : std::optional(event.error().code);
    };
    CHECK(code("complaints.registered/2", json::object()) == ErrorCode::unsupported);
    CHECK(code("complaints.sung/1", json::object()) == ErrorCode::unsupported);
    CHECK(code("complaints.registered/1", json::object()) == ErrorCode::corrupt);
    CHECK(code("complaints.registered/1", json::array({1})) == ErrorCode::corrupt);
    CHECK(code("complaints.assigned/1", {{"accept", {1, "2"}}}) == ErrorCode::corrupt);
    CHECK(code("complaints.assigned/1", {{"accept", {1, 2}}, {"staff", "x"}}) ==
          ErrorCode::corrupt);
    CHECK(code("complaints.contacted/1", {{"way", "pigeon"}}) == ErrorCode::corrupt);
    CHECK(code("complaints.level_raised/1", {{"level", 9}, {"limits", json::object()}}) ==
          ErrorCode::corrupt);
    CHECK(code("complaints.noted/1", {{"text", 7}}) == ErrorCode::corrupt);
    CHECK(code("complaints.taken/1", json::object()) == std::nullopt);
}

TEST_CASE("changing one field of a body never crashes its reader", "[complaints]") {
    test::SeededRandom random(99);
    const std::vector<json> strange{nullptr, 1, -1, "x", "", true, json::array({1, 2, 3}),
                                    json::object({{"a", 1}}), 9'000'000'000'000'000'000};
    for (int i = 0; i < 3000; ++i) {
        auto entry = written(random_event(random));
        if (entry.body.empty()) continue;
        auto field = entry.body.begin();
        std::advance(field, static_cast<long>(random.number(entry.body.size())));
        *field = strange[random.number(strange.size())];
        const auto event = read_event(entry);
        if (!event) CHECK(event.error().code == ErrorCode::corrupt);
    }
}

TEST_CASE("every event reads as a sentence in the log, without personal data", "[complaints]") {
    test::SeededRandom random(3);
    for (int i = 0; i < 300; ++i) {
        const auto line = log_line(random_event(random, "秘密"));
        CHECK_FALSE(line.title.text.empty());
        CHECK(line.topic == desk::Topic::complaint);
        for (const auto& [label, value] : line.facts) {
            CHECK_FALSE(label.text.empty());
            for (const auto& one : value.values) CHECK(one.find("秘密") == std::string::npos);
        }
    }
}

}  // namespace foyer::complaints
