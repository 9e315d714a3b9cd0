// What a screen offers is what the desk does: the same rules are asked.
#include "desk/returns/return_offers.h"

#include <algorithm>

#include "tests/desk/returns/return_desk.h"

namespace foyer::returns::test {
namespace {

Facts facts_of(ReturnDesk& desk, ReturnId id) {
    Settle settle;
    settle.id = id;
    const auto facts = facts_for(*desk.writer, Command(settle), desk.here(clerk, {}));
    REQUIRE(facts);
    return *facts;
}
std::vector<Offer> offered(ReturnDesk& desk, ReturnId id, desk::Actor actor = clerk) {
    return offers(facts_of(desk, id), desk.here(actor, {}));
}
std::vector<Verb> verbs_of(const std::vector<Offer>& all) {
    std::vector<Verb> verbs;
    for (const Offer& offer : all)
        verbs.push_back(offer.verb);
    return verbs;
}
const Offer* find(const std::vector<Offer>& all, Verb verb) {
    const auto found = std::ranges::find(all, verb, &Offer::verb);
    return found == all.end() ? nullptr : &*found;
}
using Verbs = std::vector<Verb>;

TEST_CASE("who may approves what waits, else a PIN is asked for", "[returns][offers]") {
    ReturnDesk desk;
    const ReturnId id = return_id(1);
    REQUIRE(desk.act(opening(id, "KIT", Fen{480'00})).empty());
    CHECK(
        verbs_of(offered(desk, id)) == Verbs{Verb::approve, Verb::link_complaint, Verb::cancel});
    CHECK(offered(desk, id).front().approver == desk::Role::lead);
    CHECK_FALSE(offered(desk, id, lead).front().approver.has_value());
    CHECK(desk.act(approving(desk.state(id)), clerk) == "4.0.1-approval");
    CHECK(desk.act(approving(desk.state(id)), lead).empty());
    CHECK(offered(desk, id).front().verb == Verb::settle);
    CHECK(desk.act(settling(desk.state(id))).empty());
    CHECK(
        verbs_of(offered(desk, id)) ==
        Verbs{Verb::dispose, Verb::link_complaint, Verb::receive_for_repair, Verb::print_slip});
}

TEST_CASE("who is not of the desk is offered nothing", "[returns][offers]") {
    ReturnDesk desk;
    REQUIRE(desk.act(opening(return_id(1))).empty());
    CHECK(offered(desk, return_id(1), quality).empty());
}

TEST_CASE("a denial is told or decided otherwise", "[returns][offers]") {
    ReturnDesk desk;
    Open open = opening(return_id(1));
    open.asked.sale.date = Date{2026, 10, 1};
    open.asked.request.front().cause = Cause::disliked;
    REQUIRE(desk.act(open).empty());
    const auto all = offered(desk, return_id(1));
    CHECK(
        verbs_of(all) ==
        Verbs{Verb::deny, Verb::override_denial, Verb::link_complaint, Verb::cancel});
    CHECK(find(all, Verb::override_denial)->approver == desk::Role::supervisor);
}

TEST_CASE("what came back in another return cannot be settled, and says why", "[returns][offers]") {
    ReturnDesk desk;
    REQUIRE(desk.act(opening(return_id(1))).empty());
    Facts facts = facts_of(desk, return_id(1));
    facts.lines[1].returned = 1;
    const auto all = offers(facts, desk.here(clerk, {}));
    const Offer* settle = find(all, Verb::settle);
    REQUIRE(settle != nullptr);
    REQUIRE(settle->refusal);
    CHECK(settle->refusal->rule == "4.2.6-line-gone");
}

TEST_CASE("the verbs of a repair follow its ticket", "[returns][offers]") {
    ReturnDesk desk;
    const ReturnId id = return_id(1);
    REQUIRE(desk.act(opening(id)).empty());
    REQUIRE(desk.act(settling(desk.state(id))).empty());
    REQUIRE(desk.act(ReceiveForRepair{id, 0, "SN-1", "does not heat", ""}).empty());
    CHECK(find(offered(desk, id), Verb::receive_for_repair) == nullptr);
    CHECK(find(offered(desk, id), Verb::send_for_repair) != nullptr);
    REQUIRE(desk.act(SendForRepair{id, 0, "workshop", Date{2026, 12, 1}}).empty());
    CHECK(find(offered(desk, id), Verb::call_about_repair) != nullptr);
    REQUIRE(desk.act(TakeBackFromRepair{id, 0, RepairResult::repaired, ""}).empty());
    CHECK(offered(desk, id).front().verb == Verb::hand_out_repaired);
    CHECK(find(offered(desk, id), Verb::send_for_repair) == nullptr);
    REQUIRE(desk.act(HandOutRepaired{id, 0}).empty());
    CHECK(find(offered(desk, id), Verb::hand_out_repaired) == nullptr);
}

} // namespace
} // namespace foyer::returns::test
