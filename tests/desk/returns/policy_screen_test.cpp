#include "desk/returns/policy_screen.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "tests/desk/staff/screen_stage.h"

namespace foyer::returns::policy {
namespace {

using ui::Key;
using PolicyStage = staff::testing::Stage<Model, Ui, Wish>;

void fill(PolicyStage& stage, desk::Role role = desk::Role::manager) {
    stage.model.state = desk::ListState::ready;
    stage.viewing.now = staff::testing::shanghai().moment({2026, 11, 25}, 15 * hour_ms);
    stage.viewing.viewer = {StaffId{{1}}, role};
    stage.show();
}

const Policy& row_of(const PolicyStage& stage, const char* category) {
    return *std::ranges::find(stage.ui.edit->table, category, &Policy::category);
}

void draft_bread(PolicyStage& stage) {
    stage.tap("Draft a change");
    stage.tap("Bakery and deli");
    stage.tap("One more", "Days without a fault");
    stage.tap("One more", "Days without a fault");
}

template <class Wanted>
const Wanted* only_wish(const PolicyStage& stage) {
    return stage.wishes.size() == 1 ? std::get_if<Wanted>(&stage.wishes.front()) : nullptr;
}

TEST_CASE("a category's days are changed in a draft, saved and looked at", "[returns][screen]") {
    PolicyStage stage(draw);
    fill(stage);
    CHECK(stage.shows("Shipped table"));
    draft_bread(stage);
    REQUIRE(stage.ui.edit);
    CHECK(row_of(stage, "BAK").no_reason_days == 2);
    CHECK(stage.ui.edit->from == "2026-11-26");
    stage.tap("Today");
    CHECK(stage.ui.edit->from == "2026-11-25");
    stage.tap("Save the draft");
    CHECK(only_wish<SaveDraft>(stage) != nullptr);
    stage.tap("Check and publish");
    CHECK(stage.shows("From then on"));
    CHECK(stage.shows("2 days"));
}

TEST_CASE("the law's floor is said, and no control goes below it", "[returns][screen]") {
    PolicyStage stage(draw);
    fill(stage);
    stage.tap("Draft a change");
    stage.tap("Fresh food");
    CHECK(stage.shows("By law at least 7 days"));
    stage.tap("One less", "Refund if faulty, days");
    CHECK(row_of(stage, "FRS").quality_refund_days == 7);
    stage.tap("One more", "Refund if faulty, days");
    CHECK(row_of(stage, "FRS").quality_refund_days == 8);
}

TEST_CASE("days of the past, or none at all, are refused with a sentence", "[returns][screen]") {
    PolicyStage stage(draw);
    fill(stage);
    draft_bread(stage);
    stage.ui.edit->from = "2026-11-24";
    stage.show();
    CHECK(stage.shows("A policy begins today at the earliest"));
    stage.tap("Check and publish");
    CHECK(stage.ui.tab == Tab::table);
    stage.ui.edit->from = "next week";
    stage.show();
    CHECK(stage.shows("Write a day such as 2026-12-31 first."));
    stage.tap("Save the draft");
    CHECK(stage.wishes.empty());
}

TEST_CASE("an amount that cannot be read changes nothing and is told", "[returns][screen]") {
    PolicyStage stage(draw);
    fill(stage);
    draft_bread(stage);
    stage.tap("Supervisor above", "Price of one piece, no fault");
    stage.headless.type("49.90");
    stage.headless.settle();
    CHECK(row_of(stage, "BAK").unit_price_limit == Fen{49'90});
    stage.headless.type("x");
    stage.headless.settle();
    CHECK(stage.shows("An amount such as 300 or 49.90"));
    CHECK(row_of(stage, "BAK").unit_price_limit == Fen{49'90});
    stage.headless.press(ui::key(Key::escape));
    stage.headless.settle();
    CHECK(stage.ui.category.empty());
}

TEST_CASE("the draft is played over the days that are chosen", "[returns][screen]") {
    PolicyStage stage(draw);
    fill(stage);
    draft_bread(stage);
    stage.tap("Past returns");
    stage.tap("90 days");
    stage.tap("Play it over them");
    const auto* play = only_wish<PlayDraft>(stage);
    REQUIRE(play != nullptr);
    CHECK(play->days == 90);
    Played& played = stage.model.played;
    played.days = 90;
    played.of = 3;
    played.rows = changed_rows(*stage.ui.edit, {});
    played.running = true;
    stage.show();
    CHECK(stage.shows("0 of 3 returns judged anew"));
    played.running = false;
    take_in(
        played.found,
        {{},
         "TH01-261120-A0001",
         "吐司",
         {},
         Response::deny_overridable,
         Response::approve,
         Fen{},
         Fen{12'80}},
        10);
    stage.show();
    CHECK(stage.shows("1 of 1 returns would have ended otherwise: 1 newly approved"));
    CHECK(stage.shows("¥0.00 → ¥12.80"));
    CHECK(stage.paints_twice_the_same());
    stage.tap("Table");
    stage.tap("One more", "Days without a fault");
    stage.tap("Past returns");
    CHECK(stage.shows("The draft has changed since"));
}

TEST_CASE("a supervisor drafts and leaves publishing to the manager", "[returns][screen]") {
    PolicyStage stage(draw);
    fill(stage, desk::Role::supervisor);
    draft_bread(stage);
    stage.headless.press(ui::ctrl(Key::enter));
    stage.headless.settle();
    CHECK(stage.ui.tab == Tab::changes);
    stage.tap("Publish");
    CHECK_FALSE(stage.ui.approval.open);
    CHECK(stage.shows("Only the manager publishes the policy."));
}

TEST_CASE("the manager publishes with a PIN, after a look at the changes", "[returns][screen]") {
    PolicyStage stage(draw);
    fill(stage);
    draft_bread(stage);
    stage.headless.press(ui::ctrl(Key::enter));
    stage.headless.settle();
    stage.headless.press(ui::ctrl(Key::enter));
    stage.headless.settle();
    CHECK(stage.ui.approval.open);
    CHECK(stage.shows("The manager publishes"));
    CHECK(stage.wishes.empty());
}

TEST_CASE("a draft is dropped only after a question", "[returns][screen]") {
    PolicyStage stage(draw);
    fill(stage);
    draft_bread(stage);
    stage.tap("Drop the draft");
    CHECK(stage.wishes.empty());
    stage.tap("Keep it");
    CHECK(stage.wishes.empty());
    stage.tap("Drop the draft");
    stage.tap("Drop the draft", "Drop the draft?");
    CHECK(only_wish<DropDraft>(stage) != nullptr);
}

TEST_CASE("a clerk reads every version and changes none", "[returns][screen]") {
    PolicyStage stage(draw, {.language = ui::Language::zh});
    stage.model.shelf.versions = {{1, {2026, 11, 1}, {}, {PolicyBook().row_of("CLO", {})}}};
    fill(stage, desk::Role::clerk);
    CHECK(stage.shows("生鲜"));
    CHECK(stage.paints_twice_the_same());
    stage.tap("起草修改");
    CHECK_FALSE(stage.ui.edit);
    stage.tap("生鲜");
    CHECK(stage.ui.category.empty());
    CHECK(stage.wishes.empty());
}

} // namespace
} // namespace foyer::returns::policy
