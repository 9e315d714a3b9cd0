#include <catch2/catch_test_macros.hpp>

#include <functional>
#include <set>

#include "desk/capa/capa_refusals.h"
#include "tests/desk/capa/capa_desk.h"

namespace foyer::capa {
namespace {

using namespace testing;

const std::string long_text(text_characters_max + 1, 'x');

struct Yes {
    const char* said;
    Desk desk;
    desk::Actor actor;
    Command command;
    Event expected;
};

std::vector<Yes> yeses_to_working() {
    return {
        {"a supervisor opens one from complaints",
         {},
         supervisor,
         opening_of(),
         Opened{
             capa_id(1),
             1,
             {case_id(1), case_id(2)},
             "goods",
             "鲜牛奶一周内三起过期",
             "冷柜全部下架",
             true,
             owner.staff,
             in_a_week}},
        {"the next one has the next number, and texts are tidied",
         planned(),
         manager,
         Open{capa_id(2), {case_id(9)}, "", "  收银排队 \n", "", false, clerk.staff, {2026, 11, 23}},
         Opened{capa_id(2), 2, {case_id(9)}, "", "收银排队", "", false, clerk.staff,
                {2026, 11, 23}}},
        {"the owner writes down what was done at once",
         planned(),
         owner,
         Contain{capa_id(1), "冷柜清空", true},
         Contained{capa_id(1), "冷柜清空", true}},
        {"the owner changes cause and measure",
         planned(),
         owner,
         Analyse{capa_id(1), "冷柜断电", "装报警器"},
         Analysed{capa_id(1), "冷柜断电", "装报警器"}},
        {"a manager hands it over",
         planned(),
         manager,
         HandOver{capa_id(1), clerk.staff, {2026, 12, 2}, "换班"},
         HandedOver{capa_id(1), clerk.staff, {2026, 12, 2}, "换班"}},
        {"the owner says that it is done",
         planned(),
         owner,
         FinishAction{capa_id(1), " 已培训 "},
         ActionDone{capa_id(1), "已培训"}},
        {"a supervisor can say so too",
         planned(),
         supervisor,
         FinishAction{capa_id(1), "已培训"},
         ActionDone{capa_id(1), "已培训"}}};
}

std::vector<Yes> yeses_to_verifying() {
    Desk no_counts = done();
    no_counts.facts.counts.reset();
    Desk early = planned();
    early.ask(FinishAction{capa_id(1), "done"}, owner);
    return {
        {"somebody else finds that it helped, and the counts stand with it",
         done(),
         supervisor,
         Verify{capa_id(1), true, "抽查合格"},
         Verified{capa_id(1), true, Counts{6, 2}, "抽查合格"}},
        {"that it did not help can be seen before the days have passed",
         early,
         supervisor,
         Verify{capa_id(1), false, "仍有过期"},
         Verified{capa_id(1), false, Counts{6, 2}, "仍有过期"}},
        {"where nothing can be counted who verifies it says what they saw",
         no_counts,
         manager,
         Verify{capa_id(1), true, "抽查合格"},
         Verified{capa_id(1), true, std::nullopt, "抽查合格"}},
        {"it is opened again",
         verified(),
         manager,
         Reopen{capa_id(1), {2027, 1, 10}, "又出现"},
         Reopened{capa_id(1), {2027, 1, 10}, "又出现"}},
        {"it can be opened again before anybody verified it",
         done(),
         supervisor,
         Reopen{capa_id(1), {2027, 1, 10}, "没有做完"},
         Reopened{capa_id(1), {2027, 1, 10}, "没有做完"}},
        {"one more complaint is linked, in any phase",
         verified(),
         owner,
         LinkCase{capa_id(1), case_id(5)},
         CaseLinked{capa_id(1), case_id(5)}}};
}

TEST_CASE("what the desk says yes to about corrective actions", "[capa]") {
    auto lines = yeses_to_working();
    for (const Yes& line : yeses_to_verifying())
        lines.push_back(line);
    for (const Yes& line : lines) {
        INFO(line.said);
        Desk desk = line.desk;
        const Decision decision = desk.ask(line.command, line.actor);
        REQUIRE(std::holds_alternative<std::vector<Event>>(decision));
        CHECK(std::get<0>(decision) == std::vector{line.expected});
    }
}

struct No {
    const char* said;
    Objection because;
    Desk desk;
    desk::Actor actor;
    Command command;
};

Desk with(Desk desk, const std::function<void(Facts&)>& change) {
    change(desk.facts);
    return desk;
}
Open changed(const std::function<void(Open&)>& change) {
    Open open = opening_of();
    change(open);
    return open;
}
std::vector<CaseId> many_cases() {
    std::vector<CaseId> cases(cases_most + 1);
    for (std::size_t i = 0; i < cases.size(); ++i)
        cases[i] = CaseId{{5, static_cast<std::uint8_t>(i)}};
    return cases;
}

std::vector<No> noes_to_opening() {
    return {
        {"a lead opens none", Objection::may_not_direct, {}, owner, opening_of()},
        {"nobody opens it twice", Objection::opened_already, planned(), supervisor, opening_of()},
        {"it is about a complaint", Objection::case_missing, {}, supervisor,
         changed([](Open& one) { one.cases.clear(); })},
        {"not about all of them", Objection::too_many_cases, {}, supervisor,
         changed([](Open& one) { one.cases = many_cases(); })},
        {"the complaints are recorded", Objection::unknown_case,
         with({}, [](Facts& facts) { facts.cases_known = false; }), supervisor, opening_of()},
        {"one at a time for the same", Objection::running_already,
         with({}, [](Facts& facts) { facts.running = 7; }), supervisor, opening_of()},
        {"it says what repeats itself", Objection::problem_missing, {}, supervisor,
         changed([](Open& one) { one.problem = " \n "; })},
        {"in not too many words", Objection::text_too_long, {}, supervisor,
         changed([](Open& one) { one.containment = long_text; })},
        {"somebody owns it", Objection::owner_missing, {}, supervisor,
         changed([](Open& one) { one.owner = {}; })},
        {"who still works here", Objection::owner_missing,
         with({}, [](Facts& facts) { facts.owner_active = false; }), supervisor, opening_of()},
        {"it is done some day to come", Objection::due_past, {}, supervisor,
         changed([](Open& one) { one.due = {2026, 11, 22}; })}};
}

std::vector<No> noes_to_working() {
    return {
        {"a clerk does not work on what another owns", Objection::may_not_work, planned(), clerk,
         Analyse{capa_id(1), "a", "b"}},
        {"quality control only looks", Objection::may_not_work, planned(), quality,
         Contain{capa_id(1), "a", false}},
        {"there has to be one", Objection::unknown, planned(), supervisor,
         Contain{capa_id(9), "a", false}},
        {"the same again is no change", Objection::nothing_changed, planned(), owner,
         Contain{capa_id(1), "冷柜全部下架", true}},
        {"nor the same cause", Objection::nothing_changed, planned(), owner,
         Analyse{capa_id(1), "验收没有查保质期", "验收时逐箱查保质期"}},
        {"nor the same owner and day", Objection::nothing_changed, planned(), supervisor,
         HandOver{capa_id(1), owner.staff, in_a_week, "x"}},
        {"a cause is named", Objection::cause_missing, planned(), owner,
         Analyse{capa_id(1), "", "b"}},
        {"and a measure", Objection::action_missing, planned(), owner,
         Analyse{capa_id(1), "a", ""}},
        {"a hand-over has a reason", Objection::reason_missing, planned(), supervisor,
         HandOver{capa_id(1), clerk.staff, in_a_week, ""}},
        {"a lead hands nothing over", Objection::may_not_direct, planned(), owner,
         HandOver{capa_id(1), clerk.staff, in_a_week, "x"}},
        {"what is done is not changed", Objection::not_open, done(), owner,
         Analyse{capa_id(1), "a", "b"}},
        {"nor handed over", Objection::not_open, done(), supervisor,
         HandOver{capa_id(1), clerk.staff, {2027, 3, 1}, "x"}},
        {"it says what was done", Objection::done_missing, planned(), owner,
         FinishAction{capa_id(1), " "}}};
}

std::vector<No> noes_to_verifying() {
    Desk unplanned;
    unplanned.ask(opening_of(), supervisor);
    Desk early = planned();
    early.ask(FinishAction{capa_id(1), "done"}, owner);
    early.now = early.now + measured_ms - 1;
    Desk own = planned();
    own.ask(HandOver{capa_id(1), manager.staff, in_a_week, "x"}, supervisor);
    own.ask(FinishAction{capa_id(1), "done"}, supervisor);
    own.now = own.now + measured_ms;
    return {
        {"nothing is done without a cause", Objection::cause_missing, unplanned, supervisor,
         FinishAction{capa_id(1), "done"}},
        {"what is open is not verified", Objection::not_done, planned(), supervisor,
         Verify{capa_id(1), false, "x"}},
        {"nor what was verified", Objection::verified_already, verified(), manager,
         Verify{capa_id(1), false, "x"}},
        {"a clerk verifies nothing", Objection::may_not_direct, done(), clerk,
         Verify{capa_id(1), false, "x"}},
        {"nor does the owner, whatever their role", Objection::verifier_owns_it, own, manager,
         Verify{capa_id(1), true, "x"}},
        {"nor who did it", Objection::verifier_did_it, own, supervisor,
         Verify{capa_id(1), false, "x"}},
        {"that it helped shows only after 30 days", Objection::too_early, early, supervisor,
         Verify{capa_id(1), true, "x"}},
        {"half as many are too many", Objection::counts_say_no,
         with(done(), [](Facts& facts) { facts.counts = Counts{6, 3}; }), supervisor,
         Verify{capa_id(1), true, "x"}},
        {"it says what was seen", Objection::finding_missing, done(), supervisor,
         Verify{capa_id(1), true, ""}},
        {"what is open is not opened again", Objection::still_open, planned(), supervisor,
         Reopen{capa_id(1), in_a_week, "x"}},
        {"opening again has a reason", Objection::reason_missing, done(), supervisor,
         Reopen{capa_id(1), {2027, 3, 1}, ""}},
        {"and a day to come", Objection::due_past, done(), supervisor,
         Reopen{capa_id(1), in_a_week, "x"}},
        {"a complaint is linked once", Objection::linked_already, planned(), owner,
         LinkCase{capa_id(1), case_id(2)}},
        {"a complaint that is not there is not linked", Objection::unknown_case, planned(), owner,
         LinkCase{capa_id(1), {}}},
        {"a stranger links nothing", Objection::may_not_work, planned(), clerk,
         LinkCase{capa_id(1), case_id(5)}}};
}

std::vector<No> all_noes() {
    auto all = noes_to_opening();
    for (auto& more : {noes_to_working(), noes_to_verifying()})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

TEST_CASE("what the desk says no to about corrective actions, and why", "[capa]") {
    for (const No& line : all_noes()) {
        INFO(line.said);
        Desk desk = line.desk;
        const auto before = desk.happened.size();
        const Decision decision = desk.ask(line.command, line.actor);
        const auto* refusal = std::get_if<desk::Refusal>(&decision);
        REQUIRE(refusal != nullptr);
        CHECK(refusal->rule == refuse(line.because).rule);
        CHECK(desk.happened.size() == before);
    }
}

TEST_CASE("every refusal about corrective actions stands in the table", "[capa]") {
    std::set<Objection> tested;
    for (const No& line : all_noes())
        tested.insert(line.because);
    CHECK(tested.size() == static_cast<std::size_t>(Objection::count_));
}

TEST_CASE("fewer than half as many is effective, none before is not", "[capa]") {
    CHECK(has_halved({3, 1}));
    CHECK(has_halved({1, 0}));
    CHECK_FALSE(has_halved({2, 1}));
    CHECK_FALSE(has_halved({0, 0}));
}

TEST_CASE("an action is overdue from the day after on, until it is done", "[capa]") {
    const State open = planned().state(capa_id(1));
    CHECK_FALSE(is_overdue(open, in_a_week));
    CHECK(is_overdue(open, {2026, 12, 1}));
    CHECK_FALSE(is_overdue(done().state(capa_id(1)), {2027, 12, 1}));
}

TEST_CASE("opened again it is to be done and verified anew", "[capa]") {
    Desk desk = verified();
    desk.ask(Reopen{capa_id(1), {2027, 1, 10}, "又出现"}, manager);
    const State again = desk.state(capa_id(1));
    CHECK(again.phase == Phase::open);
    CHECK(again.round == 2);
    CHECK(again.finding == "抽查 20 箱全部合格");
    desk.now = desk.now + day_ms;
    desk.ask(FinishAction{capa_id(1), "换供应商"}, owner);
    desk.ask(Verify{capa_id(1), false, "仍有"}, supervisor);
    CHECK(desk.state(capa_id(1)).phase == Phase::verified);
    CHECK_FALSE(desk.state(capa_id(1)).effective);
}

} // namespace
} // namespace foyer::capa
