#include "desk/complaints/transitions.h"

#include <catch2/catch_test_macros.hpp>
#include <set>

#include "desk/complaints/code_lists.h"
#include "tests/desk/complaints/complaint_desk.h"

namespace foyer::complaints {
namespace {

constexpr std::array all_phases{
    Phase::draft,    Phase::registered,       Phase::assigned,         Phase::in_progress,
    Phase::proposed, Phase::waiting_customer, Phase::waiting_external, Phase::resolved,
    Phase::closed,   Phase::withdrawn,        Phase::merged,           Phase::voided};
constexpr std::array all_verbs{Verb::register_case, Verb::take, Verb::assign,      Verb::accept,
                               Verb::contact,       Verb::note, Verb::raise_level,
                               Verb::reveal_phone, Verb::print_paper};
constexpr std::array all_roles{desk::Role::clerk,   desk::Role::lead, desk::Role::supervisor,
                               desk::Role::manager, desk::Role::qc,   desk::Role::admin,
                               desk::Role::kiosk};

State in_phase(Phase phase) {
    State state;
    state.id = case_id(1);
    state.phase = phase;
    state.intake = milk_intake();
    state.level = 3;
    state.registered_by = clerk.staff;
    return state;
}

std::set<Phase> phases_of(Verb verb, desk::Actor actor) {
    std::set<Phase> phases;
    for (const Phase phase : all_phases) {
        if (may(verb, in_phase(phase), actor)) phases.insert(phase);
    }
    return phases;
}

const std::set<Phase> open_phases{Phase::registered,       Phase::assigned,
                                  Phase::in_progress,      Phase::proposed,
                                  Phase::waiting_customer, Phase::waiting_external,
                                  Phase::resolved};

}  // namespace

TEST_CASE("each verb leads out of its own phases and no others", "[complaints]") {
    CHECK(phases_of(Verb::register_case, clerk) == std::set{Phase::draft});
    CHECK(phases_of(Verb::take, clerk) == std::set{Phase::registered});
    CHECK(phases_of(Verb::assign, clerk) == std::set{Phase::registered, Phase::in_progress});
    CHECK(phases_of(Verb::accept, clerk) == std::set{Phase::assigned});
    CHECK(phases_of(Verb::contact, clerk) == open_phases);
    CHECK(phases_of(Verb::note, clerk) == open_phases);
    CHECK(phases_of(Verb::raise_level, clerk) == open_phases);
    auto whole_life = open_phases;
    whole_life.insert({Phase::closed, Phase::withdrawn, Phase::merged, Phase::voided});
    CHECK(phases_of(Verb::reveal_phone, clerk) == whole_life);
}

TEST_CASE("where a verb leads to", "[complaints]") {
    CHECK(transition_of(Verb::register_case, Phase::draft)->to == Phase::registered);
    CHECK(transition_of(Verb::take, Phase::registered)->to == Phase::in_progress);
    CHECK(transition_of(Verb::assign, Phase::registered)->to == Phase::assigned);
    CHECK(transition_of(Verb::assign, Phase::in_progress)->to == Phase::assigned);
    CHECK(transition_of(Verb::accept, Phase::assigned)->to == Phase::in_progress);
    CHECK_FALSE(transition_of(Verb::contact, Phase::assigned)->to.has_value());
    CHECK(transition_of(Verb::take, Phase::closed) == nullptr);
}

TEST_CASE("roles that do not work at the desk may only note and escalate", "[complaints]") {
    for (const desk::Role role : all_roles) {
        const desk::Actor actor{staff_id(9), role};
        const bool at_desk = desk::may(role, desk::Act::work_at_desk);
        INFO(desk::code_of(role));
        CHECK(may(Verb::take, in_phase(Phase::registered), actor) == at_desk);
        CHECK(may(Verb::register_case, State{}, actor) == at_desk);
        CHECK(may(Verb::accept, in_phase(Phase::assigned), actor) == at_desk);
        CHECK(may(Verb::note, in_phase(Phase::registered), actor) == (role != desk::Role::kiosk));
        CHECK(may(Verb::raise_level, in_phase(Phase::registered), actor) ==
              (role != desk::Role::kiosk));
    }
}

TEST_CASE("a clerk sees the number of the case in hand only", "[complaints]") {
    State state = in_phase(Phase::in_progress);
    state.owner = clerk.staff;
    CHECK(may(Verb::reveal_phone, state, clerk));
    CHECK_FALSE(may(Verb::reveal_phone, state, other_clerk));
    CHECK(refusal_of(Verb::reveal_phone, state, other_clerk)->rule == "4.0.1-reveal");
    CHECK(may(Verb::reveal_phone, state, lead));
    CHECK_FALSE(may(Verb::reveal_phone, state, quality));
    state.owner = {};
    CHECK(may(Verb::reveal_phone, state, clerk));
    CHECK_FALSE(may(Verb::reveal_phone, state, other_clerk));
}

TEST_CASE("a case with an entry of a newer version can only be read", "[complaints]") {
    State state = in_phase(Phase::registered);
    state.read_only = true;
    CHECK(allowed_verbs(state, lead).empty());
    CHECK(refusal_of(Verb::note, state, lead)->rule == "4.1.4-newer");
}

TEST_CASE("allowed verbs are those that may", "[complaints]") {
    for (const Phase phase : all_phases) {
        for (const desk::Role role : all_roles) {
            const State state = in_phase(phase);
            const desk::Actor actor{clerk.staff, role};
            std::set<Verb> expected;
            for (const Verb verb : all_verbs) {
                if (may(verb, state, actor)) expected.insert(verb);
            }
            const auto allowed = allowed_verbs(state, actor);
            CHECK(std::set<Verb>(allowed.begin(), allowed.end()) == expected);
            CHECK(allowed.size() == expected.size());
        }
    }
}

TEST_CASE("every refusal of the table says why, and what instead where there is a way",
          "[complaints]") {
    for (const Verb verb : all_verbs) {
        for (const Phase phase : all_phases) {
            const auto refusal = refusal_of(verb, in_phase(phase), kiosk);
            REQUIRE(refusal);
            CHECK_FALSE(refusal->rule.empty());
            CHECK_FALSE(refusal->reason.text.empty());
            CHECK_FALSE(refusal->instead.text.empty());
        }
    }
}

TEST_CASE("codes of every word lead back to it", "[complaints]") {
    for (const Channel channel : channels()) CHECK(channel_of(code_of(channel)) == channel);
    for (const Demand demand : demands()) CHECK(demand_of(code_of(demand)) == demand);
    for (const Phase phase : all_phases) CHECK(phase_of(code_of(phase)) == phase);
    CHECK(channels().size() == 11);
    CHECK_FALSE(channel_of("pigeon").has_value());
    std::set<std::string_view> codes;
    for (const Category& category : categories()) {
        CHECK(codes.insert(category.code).second);
        CHECK(*department_name(category.department) != '\0');
        std::set<std::string_view> kinds;
        for (const Code& kind : category.subcategories) CHECK(kinds.insert(kind.code).second);
    }
    CHECK(codes.size() == 14);
}

}  // namespace foyer::complaints
