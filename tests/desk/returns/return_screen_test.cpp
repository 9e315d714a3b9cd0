#include "desk/returns/return_screen.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/desk/returns/return_bench.h"
#include "tests/desk/staff/screen_stage.h"

namespace foyer::returns {
namespace {

using ui::Key;
using ReturnStage = staff::testing::Stage<ReturnModel, ReturnUi, ReturnWish>;

void fill(ReturnStage& stage) {
    stage.model.state = desk::ListState::ready;
    stage.model.receipt = testing::receipt();
    stage.model.asked_for = "S-1";
    stage.ui.form.receipt = "S-1";
    stage.viewing.now = staff::testing::shanghai().moment(testing::today, 15 * hour_ms);
    stage.viewing.viewer = {StaffId{{1}}, desk::Role::clerk};
    stage.show();
}

void press(ReturnStage& stage, ui::Shortcut shortcut) {
    stage.headless.press(shortcut);
    stage.headless.settle();
}

template <class Wish>
const Wish* only_wish(const ReturnStage& stage) {
    return stage.wishes.size() == 1 ? std::get_if<Wish>(&stage.wishes.front()) : nullptr;
}

TEST_CASE("three taps pay goods back", "[returns][screen]") {
    ReturnStage stage(draw);
    fill(stage);
    CHECK(stage.shows("What comes back?"));
    stage.tap("Pan");
    CHECK(stage.shows("Can be returned"));
    stage.tap("Changed mind");
    CHECK(stage.shows("¥169.00"));
    stage.tap("Refund ¥169.00");
    const auto* confirm = only_wish<ConfirmReturn>(stage);
    REQUIRE(confirm != nullptr);
    CHECK(confirm->approver.is_nil());
}

TEST_CASE("the keyboard alone pays goods back", "[returns][screen]") {
    ReturnStage stage(draw);
    fill(stage);
    press(stage, ui::key(Key::down));
    press(stage, ui::key(Key::space));
    press(stage, ui::key(Key::digit2));
    CHECK(stage.ui.form.positions.front().request.cause == Cause::disliked);
    press(stage, ui::ctrl(Key::enter));
    CHECK(only_wish<ConfirmReturn>(stage) != nullptr);
}

TEST_CASE("nothing is confirmed without lines and reasons", "[returns][screen]") {
    ReturnStage stage(draw);
    fill(stage);
    press(stage, ui::ctrl(Key::enter));
    stage.tap("Pan");
    press(stage, ui::ctrl(Key::enter));
    CHECK(stage.wishes.empty());
}

TEST_CASE("every tap can be taken back", "[returns][screen]") {
    ReturnStage stage(draw);
    fill(stage);
    stage.tap("Pan");
    stage.tap("Changed mind");
    press(stage, ui::ctrl(Key::z));
    CHECK_FALSE(stage.ui.form.positions.front().reason_given);
    stage.tap("Undo");
    CHECK(stage.ui.form.positions.empty());
    CHECK(stage.ui.before.empty());
}

TEST_CASE("what is above one's limit goes with somebody's PIN", "[returns][screen]") {
    ReturnStage stage(draw);
    fill(stage);
    const desk::StaffDirectory staff(
        {{StaffId{{1}}, "林晓雨", "Lin Xiaoyu", "1001", desk::Role::clerk, "", true},
         {StaffId{{2}}, "周志强", "Zhou Zhiqiang", "1002", desk::Role::supervisor, "", true}});
    stage.viewing.staff = &staff;
    stage.tap("Pan");
    stage.tap("Changed mind");
    stage.tap("Towels");
    stage.tap("Changed mind");
    stage.tap("Ask a lead to approve");
    CHECK(stage.shows("¥248.80"));
    stage.headless.type("123456");
    stage.headless.settle();
    stage.tap("Approve");
    const auto* confirm = only_wish<ConfirmReturn>(stage);
    REQUIRE(confirm != nullptr);
    CHECK(confirm->approver == StaffId{{2}});
    CHECK_FALSE(confirm->overridden);
    CHECK(confirm->pin.length() == 6);
}

TEST_CASE("a return is left for somebody who may, with whom to call", "[returns][screen]") {
    ReturnStage stage(draw);
    fill(stage);
    for (const char* goods : {"Pan", "Towels"}) {
        stage.tap(goods);
        stage.tap("Changed mind");
    }
    stage.tap("Leave for approval");
    stage.ui.leaving = {"Wu Fang", "12"};
    press(stage, ui::ctrl(Key::enter));
    CHECK(stage.wishes.empty());
    stage.ui.leaving.phone = "186 1234 7730";
    press(stage, ui::ctrl(Key::enter));
    const auto* left = only_wish<LeaveForDecision>(stage);
    REQUIRE(left != nullptr);
    CHECK(left->leaving.name == "Wu Fang");
}

TEST_CASE("a denied return becomes a complaint with one key", "[returns][screen]") {
    ReturnStage stage(draw);
    fill(stage);
    stage.tap("Pills");
    stage.tap("Changed mind");
    CHECK(stage.shows("No return"));
    press(stage, ui::ctrl(Key::enter));
    CHECK(stage.wishes.empty());
    press(stage, ui::key(Key::c));
    const auto* denial = only_wish<RecordDenial>(stage);
    REQUIRE(denial != nullptr);
    CHECK(denial->complaint);
}

TEST_CASE("what the rules deny can be given by way of exception", "[returns][screen]") {
    ReturnStage stage(draw);
    fill(stage);
    stage.tap("Pan");
    stage.tap("Changed mind");
    stage.tap("Used");
    stage.tap("Ask for an exception");
    stage.tap("This once only");
    CHECK(stage.ui.approval.open);
    CHECK(stage.ui.overriding);
    CHECK(stage.shows("¥169.00"));
}

TEST_CASE("pieces are chosen in the row", "[returns][screen]") {
    ReturnStage stage(draw);
    fill(stage);
    stage.tap("Towels");
    stage.tap("One less");
    CHECK(stage.ui.form.positions.front().request.qty == 1);
    CHECK(stage.shows("¥39.90"));
}

TEST_CASE("an exchange says what is to be paid", "[returns][screen]") {
    ReturnStage stage(draw);
    fill(stage);
    stage.tap("Pan");
    stage.tap("Changed mind");
    stage.tap("Exchange instead");
    CHECK(stage.ui.form.demand == Demand::exchange_same);
    stage.tap("Other ways");
    stage.tap("Exchange for something else");
    stage.ui.form.replacement = {"Pot", "", "199"};
    stage.show();
    CHECK(stage.shows("¥30.00"));
    stage.tap("Exchange, collect ¥30.00");
    CHECK(only_wish<ConfirmReturn>(stage) != nullptr);
}

TEST_CASE("a receipt that nobody knows is typed in", "[returns][screen]") {
    ReturnStage stage(draw);
    fill(stage);
    stage.model.receipt.reset();
    stage.show();
    CHECK(stage.shows("No receipt S-1 is known"));
    stage.tap("Type in a receipt");
    CHECK(stage.ui.typing.number == "S-1");
    stage.tap("Take it over");
    CHECK(stage.shows("What is it?"));
    stage.ui.typing = {"S-1", "2026-11-22", {{"Pot", "KIT", "1", "199"}}};
    stage.tap("Take it over");
    REQUIRE(stage.ui.form.typed);
    CHECK(stage.shows("Pot"));
}

TEST_CASE("goods without a receipt need a supervisor", "[returns][screen]") {
    ReturnStage stage(draw);
    fill(stage);
    stage.model.receipt.reset();
    stage.ui.form = {};
    stage.show();
    stage.tap("No receipt");
    stage.ui.typing.lines = {{"Pot", "KIT", "1", "99"}};
    stage.tap("Take it over");
    stage.tap("Pot");
    stage.tap("Changed mind");
    CHECK(stage.shows("To credit"));
    CHECK(stage.shows("Ask a supervisor to approve"));
}

TEST_CASE("Chinese screens paint twice the same", "[returns][screen]") {
    ReturnStage stage(draw, {.language = ui::Language::zh});
    fill(stage);
    CHECK(stage.shows("要退哪些？"));
    stage.tap("Pan");
    CHECK(stage.paints_twice_the_same());
    CHECK(stage.wishes.empty());
}

} // namespace
} // namespace foyer::returns
