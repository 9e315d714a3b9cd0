#include "desk/people/people.h"

#include <catch2/catch_test_macros.hpp>

#include "desk/people/people_entry.h"
#include "desk/written.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/seeded_random.h"

using namespace foyer;
using namespace foyer::people;

namespace {

test::SeededRandom ids(3);
const auto zhang = make_id<PersonId>(test::some_moment, ids);
const auto wang = make_id<PersonId>(test::some_moment, ids);
const auto a_case = make_id<SubjectId>(test::some_moment, ids);

const Person known{zhang, "张小敏", "+8613800138000", "zh"};

desk::Circumstance by(desk::Role role) { return {test::some_moment, {{}, role}, {}, nullptr}; }

std::vector<Event> events_of(const Command& command, const Facts& facts = {},
                             desk::Role role = desk::Role::clerk) {
    const auto decided = decide(command, facts, by(role));
    REQUIRE(std::holds_alternative<std::vector<Event>>(decided));
    return std::get<std::vector<Event>>(decided);
}

std::string rule_of(const Command& command, const Facts& facts = {},
                    desk::Role role = desk::Role::clerk) {
    const auto decided = decide(command, facts, by(role));
    REQUIRE(std::holds_alternative<desk::Refusal>(decided));
    return std::get<desk::Refusal>(decided).rule;
}

}  // namespace

TEST_CASE("A person is recorded with a clean name and a normal number") {
    const auto events = events_of(Record{zhang, " 张小敏\n", "+86 138-0013-8000", "zh"});
    REQUIRE(events.size() == 1);
    CHECK(events.front() == Event{Recorded{known}});
}

TEST_CASE("A number alone or a name alone is enough, nothing at all is not") {
    CHECK(events_of(Record{zhang, "", "13800138000", ""}).size() == 1);
    CHECK(events_of(Record{zhang, "张", "", ""}).size() == 1);
    CHECK(rule_of(Record{zhang, "  ", "", ""}) == "4.4.2-empty");
}

TEST_CASE("What is no number is refused and never stored") {
    CHECK(rule_of(Record{zhang, "张小敏", "1380013", ""}) == "4.4.2-phone");
    CHECK(rule_of(Record{zhang, std::string(200, 'a'), "", ""}) == "4.4.2-length");
}

TEST_CASE("A number that somebody has already is refused without telling whose it is") {
    const Facts facts{std::nullopt, Person{wang, "王伟", "+8613800138000", ""}};
    const auto decided = decide(Record{zhang, "张小敏", "13800138000", ""}, facts,
                                by(desk::Role::clerk));
    const auto& refusal = std::get<desk::Refusal>(decided);
    CHECK(refusal.rule == "4.4.3-same-phone");
    CHECK(refusal.reason.values.empty());
    CHECK(rule_of(Record{zhang, "", "13800138000", ""}, {known, std::nullopt}) == "4.4.2-known");
}

TEST_CASE("A correction keeps what it does not name") {
    Correct correct{zhang, "张晓敏", std::nullopt, std::nullopt};
    const auto events = events_of(correct, {known, std::nullopt});
    const Person now{zhang, "张晓敏", "+8613800138000", "zh"};
    CHECK(events == std::vector<Event>{Corrected{now}});
    correct.name = "张小敏";
    CHECK(events_of(correct, {known, std::nullopt}).empty());
    CHECK(rule_of(correct) == "4.4.2-unknown");
}

TEST_CASE("A whole number is shown to a clerk only with the case in hand") {
    const Facts facts{known, std::nullopt};
    const RevealPhone without{zhang, RevealReason::contact_customer, {}};
    CHECK(rule_of(without, facts) == "4.0.1-reveal");
    CHECK(rule_of(without, facts, desk::Role::qc) == "4.0.1-reveal");
    CHECK(events_of(without, facts, desk::Role::supervisor).size() == 1);
    CHECK(events_of(RevealPhone{zhang, {}, a_case}, facts).size() == 1);
    const Facts nameless{Person{zhang, "张", "", ""}, std::nullopt};
    CHECK(rule_of(without, nameless, desk::Role::lead) == "4.0.1-no-phone");
}

TEST_CASE("Those who do not work at the desk cannot change a file") {
    CHECK(rule_of(Record{zhang, "张", "", ""}, {}, desk::Role::kiosk) == "4.0.1-members");
    CHECK(rule_of(Correct{zhang, "张", {}, {}}, {known, {}}, desk::Role::admin) ==
          "4.0.1-members");
}

TEST_CASE("A person's event is read back as it was written, name and number marked as personal") {
    for (const Event& event :
         {Event{Recorded{known}}, Event{Corrected{known}},
          Event{PhoneRevealed{zhang, RevealReason::delivery, a_case}},
          Event{PhoneRevealed{zhang, RevealReason::other, {}}}}) {
        desk::Written entry = written(event);
        CHECK(entry.subject == id_cast<SubjectId>(zhang));
        for (auto& field : entry.body) {
            if (field.contains("$personal")) {
                const nlohmann::json plain = field["$personal"];
                field = plain;
            }
        }
        const auto back = read_event(entry);
        REQUIRE(back);
        CHECK(*back == event);
    }
    CHECK(written(Recorded{known}).body["name"]["$person"] == text_of(zhang));
}

TEST_CASE("Of an erased person nothing comes back") {
    desk::Written entry = written(Recorded{known});
    entry.body["name"] = nullptr;
    entry.body["phone"] = nullptr;
    const auto back = read_event(entry);
    REQUIRE(back);
    CHECK(get<Recorded>(*back).person == Person{zhang, "", "", "zh"});
}

TEST_CASE("A person's kind of a newer version and a broken body are told apart") {
    desk::Written entry = written(Recorded{known});
    entry.kind = "people.recorded/2";
    CHECK(read_event(entry).error().code == ErrorCode::unsupported);
    entry = written(Recorded{known});
    entry.body.erase("language");
    CHECK(read_event(entry).error().code == ErrorCode::corrupt);
}

TEST_CASE("The log line of a person's event holds no personal data") {
    for (const Event& event : {Event{Recorded{known}}, Event{Corrected{known}}}) {
        const auto line = log_line(event);
        std::string all = line.title.text + line.reference;
        for (const auto& [label, value] : line.facts) {
            all += value.text;
            for (const auto& one : value.values) all += one;
        }
        CHECK(all.find("张") == std::string::npos);
        CHECK(all.find("8000") == std::string::npos);
    }
}
