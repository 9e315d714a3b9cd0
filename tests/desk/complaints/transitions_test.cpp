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
constexpr std::array all_verbs{
    Verb::register_case, Verb::take, Verb::assign, Verb::accept,
    Verb::contact, Verb::note, Verb::raise_level, Verb::reveal_phone,
    Verb::print_paper, Verb::bounce, Verb::chase, Verb::wait_customer,
    Verb::wait_external, Verb::resume, Verb::find, Verb::propose,
    Verb::accept_offer, Verb::reject_offer, Verb::impose, Verb::follow_up,
    Verb::close, Verb::reopen, Verb::withdraw, Verb::void_case,
    Verb::lower_level, Verb::make_promise, Verb::keep_promise, Verb::excuse_promise,
    Verb::merge, Verb::unmerge, Verb::join_parent, Verb::answer_authority,
    Verb::attach};
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
    state.registered_at = monday_ten;
    state.finding = Finding::established;
    state.root_cause = "supplier";
    return state;
}

std::set<Phase> phases_of(Verb verb, desk::Actor actor) {
    std::set<Phase> phases;
    for (const Phase phase : all_phases) {
        if (may(verb, in_phase(phase), actor, monday_ten)) phases.insert(phase);
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
    CHECK(phases_of(Verb::attach, clerk) == open_phases);
    CHECK(phases_of(Verb::attach, quality) == open_phases);
    CHECK(phases_of(Verb::attach, kiosk).empty());
    CHECK(phases_of(Verb::bounce, clerk) == std::set{Phase::assigned});
    CHECK(phases_of(Verb::propose, clerk) == std::set{Phase::in_progress});
    CHECK(phases_of(Verb::accept_offer, clerk) == std::set{Phase::proposed});
    CHECK(phases_of(Verb::reject_offer, clerk) == std::set{Phase::proposed});
    CHECK(phases_of(Verb::impose, manager) == std::set{Phase::proposed});
    CHECK(phases_of(Verb::impose, lead).empty());
    CHECK(phases_of(Verb::wait_customer, clerk) == std::set{Phase::in_progress, Phase::proposed});
    CHECK(phases_of(Verb::wait_external, clerk).empty());
    CHECK(phases_of(Verb::wait_external, lead) == std::set{Phase::in_progress, Phase::proposed});
    CHECK(phases_of(Verb::resume, clerk) ==
          std::set{Phase::waiting_customer, Phase::waiting_external});
    CHECK(phases_of(Verb::follow_up, other_clerk) == std::set{Phase::resolved});
    CHECK(phases_of(Verb::close, manager) == std::set{Phase::resolved});
    CHECK(phases_of(Verb::reopen, manager) == std::set{Phase::resolved, Phase::closed});
    CHECK(phases_of(Verb::withdraw, clerk) == open_phases);
    CHECK(phases_of(Verb::merge, lead) == open_phases);
    CHECK(phases_of(Verb::unmerge, lead) == std::set{Phase::merged});
    CHECK(phases_of(Verb::void_case, lead) == std::set{Phase::registered});
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
    CHECK(transition_of(Verb::bounce, Phase::assigned)->to == Phase::registered);
    CHECK(transition_of(Verb::propose, Phase::in_progress)->to == Phase::proposed);
    CHECK(transition_of(Verb::accept_offer, Phase::proposed)->to == Phase::resolved);
    CHECK(transition_of(Verb::reject_offer, Phase::proposed)->to == Phase::in_progress);
    CHECK(transition_of(Verb::impose, Phase::proposed)->to == Phase::resolved);
    CHECK(transition_of(Verb::wait_customer, Phase::proposed)->to == Phase::waiting_customer);
    CHECK(transition_of(Verb::resume, Phase::waiting_external)->to == Phase::in_progress);
    CHECK(transition_of(Verb::close, Phase::resolved)->to == Phase::closed);
    CHECK(transition_of(Verb::reopen, Phase::closed)->to == Phase::in_progress);
    CHECK(transition_of(Verb::withdraw, Phase::proposed)->to == Phase::withdrawn);
    CHECK(transition_of(Verb::void_case, Phase::registered)->to == Phase::voided);
    CHECK_FALSE(transition_of(Verb::follow_up, Phase::resolved)->to.has_value());
    CHECK_FALSE(transition_of(Verb::contact, Phase::assigned)->to.has_value());
    CHECK(transition_of(Verb::take, Phase::closed) == nullptr);
}

TEST_CASE("roles that do not work at the desk may only note and escalate", "[complaints]") {
    for (const desk::Role role : all_roles) {
        const desk::Actor actor{staff_id(9), role};
        const bool at_desk = desk::may(role, desk::Act::work_at_desk);
        INFO(desk::code_of(role));
        CHECK(may(Verb::take, in_phase(Phase::registered), actor, monday_ten) == at_desk);
        CHECK(may(Verb::register_case, State{}, actor, monday_ten) == at_desk);
        CHECK(may(Verb::accept, in_phase(Phase::assigned), actor, monday_ten) == at_desk);
        CHECK(may(Verb::note, in_phase(Phase::registered), actor, monday_ten) ==
              (role != desk::Role::kiosk));
        CHECK(may(Verb::raise_level, in_phase(Phase::registered), actor, monday_ten) ==
              (role != desk::Role::kiosk));
    }
}

TEST_CASE("a clerk sees the number of the case in hand only", "[complaints]") {
    State state = in_phase(Phase::in_progress);
    state.owner = clerk.staff;
    CHECK(may(Verb::reveal_phone, state, clerk, monday_ten));
    CHECK_FALSE(may(Verb::reveal_phone, state, other_clerk, monday_ten));
    CHECK(refusal_of(Verb::reveal_phone, state, other_clerk, monday_ten)->rule == "4.0.1-reveal");
    CHECK(may(Verb::reveal_phone, state, lead, monday_ten));
    CHECK_FALSE(may(Verb::reveal_phone, state, quality, monday_ten));
    state.owner = {};
    CHECK(may(Verb::reveal_phone, state, clerk, monday_ten));
    CHECK_FALSE(may(Verb::reveal_phone, state, other_clerk, monday_ten));
}

TEST_CASE("who may close, withdraw and void", "[complaints]") {
    const auto closes = [](int level, desk::Actor actor, StaffId owner = {}) {
        State state = in_phase(Phase::resolved);
        state.level = level;
        state.owner = owner;
        state.registered_by = owner;
        return may(Verb::close, state, actor, monday_ten);
    };
    CHECK(closes(1, clerk, clerk.staff));
    CHECK_FALSE(closes(1, clerk, other_clerk.staff));
    CHECK_FALSE(closes(2, clerk, clerk.staff));
    CHECK(closes(2, lead));
    CHECK_FALSE(closes(3, lead));
    CHECK(closes(3, supervisor_here));
    CHECK_FALSE(closes(4, supervisor_here));
    CHECK(closes(4, manager));
    State crisis = in_phase(Phase::in_progress);
    crisis.level = 4;
    CHECK_FALSE(may(Verb::withdraw, crisis, supervisor_here, monday_ten));
    CHECK(may(Verb::withdraw, crisis, manager, monday_ten));
    const State fresh = in_phase(Phase::registered);
    CHECK(may(Verb::void_case, fresh, clerk, monday_ten + 9 * minute_ms));
    CHECK_FALSE(may(Verb::void_case, fresh, clerk, monday_ten + 10 * minute_ms));
    CHECK_FALSE(may(Verb::void_case, fresh, other_clerk, monday_ten));
    CHECK(may(Verb::void_case, fresh, lead, monday_ten + day_ms));
}

TEST_CASE("the handler does not follow up on an own case (T9)", "[complaints]") {
    State state = in_phase(Phase::resolved);
    state.owner = clerk.staff;
    CHECK(refusal_of(Verb::follow_up, state, clerk, monday_ten)->rule == "4.8-own-case");
    CHECK(may(Verb::follow_up, state, other_clerk, monday_ten));
    state.owner = {};
    state.proposal = Proposal{Remedy::apology, {}, "", monday_ten, other_clerk.staff, {}};
    CHECK_FALSE(may(Verb::follow_up, state, other_clerk, monday_ten));
}

TEST_CASE("clerks reopen within 30 days, a supervisor whenever", "[complaints]") {
    State state = in_phase(Phase::closed);
    state.closed_at = monday_ten;
    CHECK(may(Verb::reopen, state, clerk, monday_ten + 30 * day_ms));
    CHECK(refusal_of(Verb::reopen, state, clerk, monday_ten + 30 * day_ms + 1)->rule ==
          "4.1.4-reopen-late");
    CHECK(may(Verb::reopen, state, supervisor_here, monday_ten + 400 * day_ms));
}

TEST_CASE("a case with an entry of a newer version can only be read", "[complaints]") {
    State state = in_phase(Phase::registered);
    state.read_only = true;
    CHECK(allowed_verbs(state, lead, monday_ten).empty());
    CHECK(refusal_of(Verb::note, state, lead, monday_ten)->rule == "4.1.4-newer");
}

TEST_CASE("allowed verbs are those that may", "[complaints]") {
    for (const Phase phase : all_phases) {
        for (const desk::Role role : all_roles) {
            const State state = in_phase(phase);
            const desk::Actor actor{clerk.staff, role};
            std::set<Verb> expected;
            for (const Verb verb : all_verbs) {
                if (may(verb, state, actor, monday_ten)) expected.insert(verb);
            }
            const auto allowed = allowed_verbs(state, actor, monday_ten);
            CHECK(std::set<Verb>(allowed.begin(), allowed.end()) == expected);
            CHECK(allowed.size() == expected.size());
        }
    }
}

TEST_CASE("every refusal of the table says why, and what instead where there is a way",
          "[complaints]") {
    for (const Verb verb : all_verbs) {
        for (const Phase phase : all_phases) {
            const auto refusal = refusal_of(verb, in_phase(phase), kiosk, monday_ten);
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
