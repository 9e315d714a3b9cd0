#include "desk/complaints/levels.h"

#include <catch2/catch_test_macros.hpp>

#include "desk/complaints/complaint_form.h"
#include "tests/desk/complaints/complaint_desk.h"

namespace foyer::complaints {
namespace {

struct Case {
    const char* name;
    int level;
    std::vector<std::string> reasons;
    void (*change)(Intake&, LevelHistory&);
};

const std::vector<Case> cases{
    {"waiting too long", 1, {}, [](Intake&, LevelHistory&) {}},
    {"¥199.99", 1, {}, [](Intake& i, LevelHistory&) { i.amount = Fen{199'99}; }},
    {"¥200", 2, {"amount_200"}, [](Intake& i, LevelHistory&) { i.amount = Fen{200'00}; }},
    {"¥999.99", 2, {"amount_200"}, [](Intake& i, LevelHistory&) { i.amount = Fen{999'99}; }},
    {"quality", 2, {"quality_or_return"}, [](Intake& i, LevelHistory&) { i.category = "goods"; }},
    {"return", 2, {"quality_or_return"}, [](Intake& i, LevelHistory&) { i.category = "returns"; }},
    {"compensation", 2, {"compensation"},
     [](Intake& i, LevelHistory&) { i.demand = Demand::compensation; }},
    {"¥1000", 3, {"amount_1000"}, [](Intake& i, LevelHistory&) { i.amount = Fen{1000'00}; }},
    {"demands ¥1000", 3, {"amount_1000"},
     [](Intake& i, LevelHistory&) { i.demand_amount = Fen{1000'00}; }},
    {"expired", 3, {"fraud_fake_expired"},
     [](Intake& i, LevelHistory&) { i.category = "food", i.subcategory = "expired"; }},
    {"fake", 3, {"fraud_fake_expired"},
     [](Intake& i, LevelHistory&) { i.category = "goods", i.subcategory = "suspected_fake"; }},
    {"second in 30 days", 3, {"second_in_30_days"},
     [](Intake&, LevelHistory& h) { h.earlier_by_person_30_days = 1; }},
    {"reopened once", 1, {}, [](Intake&, LevelHistory& h) { h.reopened_count = 1; }},
    {"reopened twice", 3, {"reopened_twice"},
     [](Intake&, LevelHistory& h) { h.reopened_count = 2; }},
    {"one other with the same cause", 1, {},
     [](Intake&, LevelHistory& h) { h.persons_same_cause_7_days = 1; }},
    {"two others with the same cause", 3, {"same_cause"},
     [](Intake&, LevelHistory& h) { h.persons_same_cause_7_days = 2; }},
    {"three persons at once", 3, {"same_cause"},
     [](Intake& i, LevelHistory&) { i.persons_count = 3; }},
    {"a child", 3, {"minors"}, [](Intake& i, LevelHistory&) { i.flags.minors = true; }},
    {"injury", 4, {"injury"}, [](Intake& i, LevelHistory&) { i.flags.injury = true; }},
    {"unwell after eating", 4, {"injury"},
     [](Intake& i, LevelHistory&) { i.category = "food", i.subcategory = "illness"; }},
    {"searched", 4, {"searched"},
     [](Intake& i, LevelHistory&) { i.category = "safety", i.subcategory = "searched"; }},
    {"media", 4, {"media"}, [](Intake& i, LevelHistory&) { i.flags.media = true; }},
    {"police", 4, {"police"}, [](Intake& i, LevelHistory&) { i.flags.police = true; }},
    {"12315", 4, {"relay"}, [](Intake& i, LevelHistory&) { i.channel = Channel::relay_12315; }},
    {"12345", 4, {"relay"}, [](Intake& i, LevelHistory&) { i.channel = Channel::relay_12345; }},
    {"consumer association", 4, {"relay"},
     [](Intake& i, LevelHistory&) { i.channel = Channel::relay_consumer_assoc; }},
    {"market supervision", 4, {"relay"},
     [](Intake& i, LevelHistory&) { i.channel = Channel::relay_market_sup; }},
    {"child and media", 4, {"media"},
     [](Intake& i, LevelHistory&) { i.flags.minors = i.flags.media = true; }}};

}  // namespace

TEST_CASE("the automatic minimum of the level, row by row", "[complaints]") {
    for (const Case& one : cases) {
        Intake intake = queue_intake();
        LevelHistory history;
        one.change(intake, history);
        INFO(one.name);
        CHECK(minimum_level(intake, history) == MinimumLevel{one.level, one.reasons});
        for (const auto& reason : one.reasons) CHECK(*level_reason_name(reason) != '\0');
    }
}

TEST_CASE("a wish below the minimum is lifted, one above it is kept", "[complaints]") {
    Facts facts;
    auto command = registering(case_id(1), milk_intake());
    for (int wished = 0; wished <= 4; ++wished) {
        command.level = wished;
        const auto decision = decide(command, facts, at(monday_ten));
        const Event* event = event_in(decision);
        REQUIRE(event != nullptr);
        CHECK(get<Registered>(*event).level == std::max(wished, 3));
        CHECK(get<Registered>(*event).minimum_level == 3);
    }
}

TEST_CASE("the form knows its level before it is sent", "[complaints]") {
    Form form;
    form.category = "service";
    CHECK(level_so_far(form) == 1);
    form.amount = "￥２００";
    CHECK(level_so_far(form) == 2);
    form.flags.minors = true;
    CHECK(level_so_far(form) == 3);
    form.channel = Channel::relay_12345;
    CHECK(level_so_far(form) == 4);
    form.amount = "nonsense %n";
    CHECK(level_so_far(form) == 4);
}

}  // namespace foyer::complaints
