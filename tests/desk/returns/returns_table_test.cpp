// What the tables know about a receipt and a person, and that they can be made anew.
#include "desk/returns/field_text.h"
#include "desk/returns/returns_entry.h"
#include "desk/written.h"
#include "tests/desk/returns/random_returns.h"
#include "tests/desk/returns/return_desk.h"

namespace foyer::returns {
namespace {

using namespace test;

TEST_CASE("a line comes back once: pending, settled, and in another return") {
    ReturnDesk desk;
    REQUIRE(desk.act(opening(return_id(1))).empty());
    REQUIRE(desk.act(opening(return_id(2))).empty());
    CHECK(desk.state(return_id(2)).verdict.reasons.at(0).rule == "R-I6");
    REQUIRE(desk.act(desk.settling(return_id(1))).empty());
    REQUIRE(desk.act(opening(return_id(3))).empty());
    CHECK(desk.state(return_id(3)).verdict.reasons.at(0).rule == "R-I1");
    Open dearer = opening(return_id(4), "KIT", Fen{999'00});
    CHECK(desk.act(dearer) == "4.2.1-other-sale");
    Open slip = opening(return_id(5));
    slip.asked.sale.receipt_no = "TH01-261125-A0001";
    REQUIRE(desk.act(slip).empty());
    CHECK(desk.state(return_id(5)).verdict.reasons.at(0).rule == "R-I2");
}

TEST_CASE("a cancelled return gives its lines free; a number of another day is another receipt") {
    ReturnDesk desk;
    REQUIRE(desk.act(opening(return_id(1))).empty());
    REQUIRE(desk.act(Cancel{return_id(1), "顾客改主意"}).empty());
    REQUIRE(desk.act(opening(return_id(2))).empty());
    CHECK(desk.state(return_id(2)).phase == Phase::approved);
    Open other_day = opening(return_id(3));
    other_day.asked.sale.date = Date{2026, 11, 22};
    REQUIRE(desk.act(other_day).empty());
    CHECK(desk.state(return_id(3)).phase == Phase::approved);
}

TEST_CASE("what a person brought back is found by them alone, newest first") {
    ReturnDesk desk;
    const PersonId person{{7}};
    for (std::uint8_t n = 1; n <= 3; ++n) {
        Open open = opening(return_id(n));
        open.asked.sale.receipt_no = "R" + std::to_string(n);
        if (n != 2) open.customer.person = person;
        REQUIRE(desk.act(open).empty());
    }
    REQUIRE(desk.act(Cancel{return_id(1), "顾客改主意"}).empty());
    const auto brought = returns_of_person(*desk.writer, person, 10);
    REQUIRE(brought);
    REQUIRE(brought->size() == 2);
    CHECK(brought->at(0).id == return_id(3));
    CHECK(brought->at(1).id == return_id(1));
    CHECK(returns_of_person(*desk.writer, person, 1)->size() == 1);
    CHECK(returns_of_person(*desk.writer, PersonId{{8}}, 10)->empty());
}

TEST_CASE("often without a fault: a supervisor looks at it, pending ones count") {
    ReturnDesk desk;
    for (std::uint8_t n = 1; n <= 5; ++n) {
        Open open = opening(return_id(n), "CLO", Fen{20'00});
        open.asked.sale.receipt_no = "R" + std::to_string(n);
        open.asked.request[0].cause = Cause::disliked;
        open.asked.request[0].condition = Condition::sealed;
        REQUIRE(desk.act(open).empty());
        CHECK(
            desk.state(return_id(n)).phase == (n < 5 ? Phase::approved : Phase::awaiting_approval));
    }
}

// E24: two terminals that did not see each other took back the same piece.
TEST_CASE("what two desks took back at the same time is flagged, in either order of arrival") {
    ReturnDesk one, other;
    REQUIRE(one.act(opening(return_id(1))).empty());
    REQUIRE(one.act(one.settling(return_id(1))).empty());
    other.now = other.now + minute_ms;
    REQUIRE(other.act(opening(return_id(2))).empty());
    REQUIRE(other.act(other.settling(return_id(2))).empty());
    const auto bring = [](ReturnDesk& from, ReturnDesk& to, ReturnId id) {
        const auto detail = find_return(*from.writer, id);
        REQUIRE(detail);
        const State state = (*detail)->state;
        Judged judged{id,          state.number,    state.asked,
                      state.goods, state.paid_with, state.customer,
                      state.words, state.verdict,   state.notes};
        const desk::Stamp at{TerminalId{{5}}, 1,           state.opened_at.ms << 16,
                             state.opened_at, clerk.staff, {}};
        const desk::Stamp later{TerminalId{{5}},   2,           state.settled_at->ms << 16,
                                *state.settled_at, clerk.staff, {}};
        const Settled settled{id, {}, state.verdict.amounts, state.payouts, {}, ""};
        REQUIRE(to.writer->transaction([&]() -> Done {
            CHECK_OK(project(*to.writer, Event(settled), later));
            return project(*to.writer, Event(judged), at);
        }));
    };
    bring(other, one, return_id(2));
    bring(one, other, return_id(1));
    for (ReturnDesk* desk : {&one, &other}) {
        const auto page = list_returns(*desk->writer, {Scope::duplicate, {}, "", {}, 10});
        REQUIRE(page);
        REQUIRE(page->rows.size() == 1);
        CHECK(page->rows[0].id == return_id(2));
        CHECK(count_returns(*desk->writer, {})->duplicate == 1);
    }
}

TEST_CASE("a question is the same when it is read back, as JSON in an entry and as text") {
    CHECK(rc::check([] {
        const ReturnCase asked = any_sane_case();
        RC_ASSERT(case_of_text(field_text(asked)) == asked);
        Judged event;
        event.id = return_id(1);
        event.number = {"TH", 1, today, 'A', 7};
        event.asked = asked;
        event.customer = {PersonId{{2, 1}}, "吴芳", "+8618612347730"};
        event.verdict = judge(asked, any_book());
        const auto read = read_event(written(Event(event)));
        RC_ASSERT(read.has_value());
        RC_ASSERT(get<Event>(*read) == Event(event));
    }));
}

TEST_CASE("lists follow the standing and read by key") {
    ReturnDesk desk;
    for (std::uint8_t n = 1; n <= 5; ++n) {
        Open open = opening(return_id(n));
        open.asked.sale.receipt_no = "R" + std::to_string(n);
        REQUIRE(desk.act(open).empty());
    }
    REQUIRE(desk.act(desk.settling(return_id(2))).empty());
    REQUIRE(desk.act(Cancel{return_id(3), "x"}).empty());
    const auto counts = count_returns(*desk.writer, {});
    REQUIRE(counts);
    CHECK(open_returns(*counts) == 4);
    CHECK(counts->at_desk == 1);
    CHECK(counts->ended == 1);
    const auto first = list_returns(*desk.writer, {Scope::open, {}, "", {}, 2});
    REQUIRE(first);
    REQUIRE(first->next);
    const auto second = list_returns(*desk.writer, {Scope::open, {}, "", first->next, 2});
    CHECK(first->rows.size() + second->rows.size() == 4);
    CHECK_FALSE(second->next);
    CHECK(list_returns(*desk.writer, {Scope::all, {}, "R3", {}, 10})->rows.size() == 1);
    CHECK(opened_on(*desk.writer, {2026, 11, 25}) == 5);
}

TEST_CASE("a draft policy is played over what was judged") {
    ReturnDesk desk;
    Open open = opening(return_id(1), "CLO", Fen{80'00});
    open.asked.request[0].cause = Cause::disliked;
    open.asked.request[0].condition = Condition::sealed;
    REQUIRE(desk.act(open).empty());
    Policy strict = PolicyBook().row_of("CLO", today);
    strict.no_reason_days = 0;
    const auto found =
        replay(*desk.writer, replay_book(*policy_book(*desk.writer), {strict}), noon - day_ms, 10);
    REQUIRE(found);
    CHECK(found->cases == 1);
    CHECK(found->newly_denied == 1);
    CHECK(found->money_before == Fen{80'00});
    CHECK(found->money_after == Fen{});
    CHECK(found->examples.at(0).number == "TH01-261125-A0001");
}

} // namespace
} // namespace foyer::returns
