// The list of returns and the page of one, as hands use them.
#include "desk/returns/return_case_screen.h"
#include "desk/returns/return_list_screen.h"
#include "desk/returns/return_offers.h"
#include "tests/desk/returns/return_desk.h"
#include "tests/desk/staff/screen_stage.h"

namespace foyer::returns::test {
namespace {

using ui::Key;
using ListStage = staff::testing::Stage<ReturnListModel, ReturnListUi, ReturnListWish>;
using CaseStage = staff::testing::Stage<ReturnCaseModel, ReturnCaseUi, ReturnCaseWish>;

template <class Stage>
void press(Stage& stage, ui::Shortcut shortcut) {
    stage.headless.press(shortcut);
    stage.headless.settle();
}
template <class Wish, class Stage>
const Wish* last_wish(const Stage& stage) {
    return stage.wishes.empty() ? nullptr : std::get_if<Wish>(&stage.wishes.back());
}

ListedReturn row(std::uint8_t n, const char* title, Phase phase) {
    ListedReturn listed;
    listed.id = return_id(n);
    listed.number = {"TH", 1, {2026, 11, 25}, 'A', n};
    listed.title = title;
    listed.phase = phase;
    listed.opened_at = noon;
    return listed;
}
void fill(ListStage& stage) {
    stage.model.state = desk::ListState::ready;
    stage.model.rows = {
        row(1, "Pan", Phase::awaiting_approval), row(2, "Towels", Phase::settled)};
    stage.model.counts.waiting = 1;
    stage.viewing.now = noon;
    stage.show();
}

TEST_CASE("a return in the list says where it stands, and a tap opens it", "[returns][screen]") {
    ListStage stage(draw);
    fill(stage);
    CHECK(stage.shows("Waits for approval"));
    CHECK(stage.shows("Goods at the desk"));
    stage.tap("Towels");
    const auto* go = last_wish<ui::Go>(stage);
    REQUIRE(go != nullptr);
    CHECK(*go == ui::Go{"returns.one", text_of(return_id(2))});
}

TEST_CASE("the arrow keys walk over the returns and Enter opens one", "[returns][screen]") {
    ListStage stage(draw);
    fill(stage);
    press(stage, ui::key(Key::down));
    press(stage, ui::key(Key::down));
    CHECK(stage.ui.selected == return_id(2));
    press(stage, ui::key(Key::up));
    press(stage, ui::key(Key::enter));
    const auto* go = last_wish<ui::Go>(stage);
    REQUIRE(go != nullptr);
    CHECK(go->subject == text_of(return_id(1)));
}

TEST_CASE("a filter leaves the search, and a search looks among all", "[returns][screen]") {
    ListStage stage(draw);
    fill(stage);
    stage.tap("Search returns");
    stage.headless.type("5678");
    stage.headless.settle();
    CHECK(stage.ui.search == "5678");
    stage.model.rows.clear();
    stage.show();
    CHECK(stage.shows("No return found"));
    stage.tap("Wait for approval 1");
    CHECK(stage.ui.scope == Scope::waiting);
    CHECK(stage.ui.search.empty());
    CHECK(stage.shows("Nothing waits for approval"));
}

TEST_CASE("a new return begins from the list", "[returns][screen]") {
    ListStage stage(draw);
    fill(stage);
    press(stage, ui::key(Key::f4));
    const auto* go = last_wish<ui::Go>(stage);
    REQUIRE(go != nullptr);
    CHECK(go->page == "returns.new");
}

// The page of return 1, as the desk has it.
struct OnePage {
    ReturnDesk desk;
    desk::StaffDirectory staff{
        {{clerk.staff, "林晓雨", "Lin Xiaoyu", "1001", desk::Role::clerk, "", true},
         {lead.staff, "陈佳怡", "Chen Jiayi", "1002", desk::Role::lead, "", true}}};
    CaseStage stage{draw};

    void show(desk::Actor viewer = clerk) {
        auto detail = find_return(*desk.writer, return_id(1));
        REQUIRE(detail);
        stage.model.detail = std::move(*detail);
        Settle settle;
        settle.id = return_id(1);
        auto facts = facts_for(*desk.writer, Command(settle), desk.here(viewer, {}));
        REQUIRE(facts);
        stage.model.facts = std::move(*facts);
        stage.model.state = desk::ListState::ready;
        stage.viewing.now = noon;
        stage.viewing.viewer = viewer;
        stage.viewing.staff = &staff;
        stage.show();
    }
    template <class Command>
    const Command* acted() const {
        const auto* act = last_wish<ActOnReturn>(stage);
        return act == nullptr ? nullptr : get_if<Command>(&act->command);
    }
};

TEST_CASE("a clerk's return is approved with the PIN of a lead", "[returns][screen]") {
    OnePage page;
    REQUIRE(page.desk.act(opening(return_id(1), "KIT", Fen{480'00})).empty());
    page.show();
    CHECK(page.stage.shows("Opened by Lin Xiaoyu"));
    page.stage.tap("Ask a lead to approve");
    REQUIRE(page.stage.ui.approval.open);
    page.stage.headless.type("471147");
    page.stage.headless.settle();
    page.stage.tap("Approve");
    const auto* approved = last_wish<ActOnReturnApproved>(page.stage);
    REQUIRE(approved != nullptr);
    CHECK(approved->approver == lead.staff);
    CHECK(holds_alternative<Approve>(approved->command));
    CHECK(page.desk.act_on(approved->command, clerk, approved->approver).empty());
}

TEST_CASE("who may approve what somebody else opened needs one tap", "[returns][screen]") {
    OnePage page;
    REQUIRE(page.desk.act(opening(return_id(1), "KIT", Fen{480'00})).empty());
    page.show(lead);
    page.stage.tap("Approve ¥480.00");
    const auto* approve = page.acted<Approve>();
    REQUIRE(approve != nullptr);
    CHECK(page.desk.act(*approve, lead).empty());
}

TEST_CASE("settling notes the reference of the payment service", "[returns][screen]") {
    OnePage page;
    REQUIRE(page.desk.act(opening(return_id(1))).empty());
    page.show();
    page.stage.tap("Settle, pay back ¥169.00");
    page.stage.tap("WeChat Pay ¥169.00");
    page.stage.headless.type("WX-77");
    page.stage.headless.settle();
    press(page.stage, ui::ctrl(Key::enter));
    const auto* settle = page.acted<Settle>();
    REQUIRE(settle != nullptr);
    CHECK(settle->references == std::vector<std::string>{"WX-77"});
    CHECK(page.desk.act(*settle).empty());
}

TEST_CASE("a cancelled return has a reason", "[returns][screen]") {
    OnePage page;
    REQUIRE(page.desk.act(opening(return_id(1))).empty());
    page.show();
    page.stage.tap("Cancel the return");
    press(page.stage, ui::ctrl(Key::enter));
    CHECK(page.acted<Cancel>() == nullptr);
    page.stage.tap("Reason");
    page.stage.headless.type("they keep it");
    page.stage.headless.settle();
    press(page.stage, ui::ctrl(Key::enter));
    REQUIRE(page.acted<Cancel>() != nullptr);
    CHECK(page.acted<Cancel>()->reason == "they keep it");
}

TEST_CASE("what is scrapped is weighed before it is recorded", "[returns][screen]") {
    OnePage page;
    REQUIRE(page.desk.act(opening(return_id(1))).empty());
    REQUIRE(page.desk.act(settling(page.desk.state(return_id(1)))).empty());
    page.show();
    page.stage.tap("What becomes of the goods");
    page.stage.tap("Scrapped");
    press(page.stage, ui::ctrl(Key::enter));
    CHECK(page.acted<Dispose>() == nullptr);
    page.stage.tap("Weight in grams");
    page.stage.headless.type("850");
    page.stage.headless.settle();
    press(page.stage, ui::ctrl(Key::enter));
    const auto* dispose = page.acted<Dispose>();
    REQUIRE(dispose != nullptr);
    CHECK(dispose->goods.front().weight_grams == 850);
    CHECK(page.desk.act(*dispose).empty());
    page.show();
    CHECK(page.stage.shows("Scrapped"));
}

TEST_CASE("a complaint about it is chosen, or registered first", "[returns][screen]") {
    OnePage page;
    REQUIRE(page.desk.act(opening(return_id(1))).empty());
    page.show();
    page.stage.tap("Link a complaint");
    CHECK(page.stage.shows("No complaint about this receipt"));
    page.stage.tap("Register a complaint");
    CHECK(last_wish<ComplainAboutReturn>(page.stage) != nullptr);
    page.stage.model.cases = {{CaseId{{7}}, "TS-A0001·Pan"}};
    page.stage.show();
    page.stage.tap("TS-A0001·Pan");
    press(page.stage, ui::ctrl(Key::enter));
    REQUIRE(page.acted<LinkComplaint>() != nullptr);
    CHECK(page.acted<LinkComplaint>()->complaint == CaseId{{7}});
}

TEST_CASE("the pages of returns paint twice the same, in Chinese", "[returns][screen]") {
    ListStage list(draw, {.language = ui::Language::zh});
    fill(list);
    CHECK(list.shows("待审批"));
    CHECK(list.paints_twice_the_same());
    OnePage page;
    REQUIRE(page.desk.act(opening(return_id(1))).empty());
    page.show();
    CHECK(page.stage.paints_twice_the_same());
    CHECK(page.stage.wishes.empty());
}

} // namespace
} // namespace foyer::returns::test
