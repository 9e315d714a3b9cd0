#include "desk/capa/capa_screen.h"

#include <catch2/catch_test_macros.hpp>

#include "desk/capa/capa_list_screen.h"
#include "desk/capa/capa_new_screen.h"
#include "tests/desk/capa/capa_desk.h"
#include "tests/support/headless.h"

namespace foyer::capa {
namespace {

using namespace testing;

// A screen with its Model and Ui on a headless stage.
template <class Model, class Ui, class Wish>
struct Stage {
    explicit Stage(desk::Actor viewer = supervisor)
        : headless(options), directory(
              {{owner.staff, "赵敏", "Zhao Min", "1003", desk::Role::lead, "", true},
               {supervisor.staff, "王建国", "Wang Jianguo", "1005", desk::Role::supervisor, "",
                true}}) {
        viewing.now = opening;
        viewing.zone = &shanghai;
        viewing.viewer = viewer;
        viewing.staff = &directory;
        viewing.english = options.language == ui::Language::en;
    }
    void show() {
        headless.frame([this] {
            const ui::Rect body{
                0, 0, static_cast<float>(options.width), static_cast<float>(options.height)};
            for (auto& wish : draw(model, ui, body, viewing))
                wishes.push_back(std::move(wish));
        });
        headless.settle();
    }
    void tap(std::string_view label) {
        headless.tap(label);
        headless.settle();
    }
    template <class One>
    const One* wish() const {
        return wishes.empty() ? nullptr : std::get_if<One>(&wishes.back());
    }
    template <class One>
    const One* command() const {
        const auto* asked = wish<Command>();
        return asked == nullptr ? nullptr : get_if<One>(asked);
    }

    foyer::testing::HeadlessOptions options;
    Model model;
    Ui ui;
    desk::Viewing viewing;
    std::vector<Wish> wishes;
    foyer::testing::Headless headless;
    desk::StaffDirectory directory;
};
using OneStage = Stage<CapaDetail, CapaUi, CapaWish>;
using ListStage = Stage<CapaList, ListUi, ListWish>;
using NewStage = Stage<NewModel, NewUi, NewWish>;

CapaDetail detail_of(const Desk& desk) {
    CapaDetail detail;
    detail.state = desk::ListState::ready;
    detail.found = desk.state(capa_id(1));
    detail.cases = {{case_id(1), "TS01-261123-A0001", "鲜牛奶 950 ml", opening}};
    return detail;
}

} // namespace

TEST_CASE("a corrective action shows its story and leads to its complaints", "[capa]") {
    OneStage stage;
    stage.model = detail_of(planned());
    stage.show();
    for (const char* words :
         {"鲜牛奶一周内三起过期", "冷柜全部下架", "验收没有查保质期", "验收时逐箱查保质期",
          "Zhao Min"}) {
        INFO(words);
        CHECK(stage.headless.shows(words));
    }
    stage.tap("鲜牛奶 950 ml");
    REQUIRE(stage.wish<ui::Go>() != nullptr);
    CHECK(stage.wish<ui::Go>()->page == "complaints.case");
}

TEST_CASE("painting a corrective action twice changes nothing", "[capa]") {
    OneStage stage;
    stage.model = detail_of(done());
    stage.show();
    const auto first = stage.headless.fingerprint();
    stage.headless.frame();
    CHECK(stage.headless.fingerprint() == first);
    CHECK(stage.wishes.empty());
}

TEST_CASE("what was done is typed and asked of the desk", "[capa]") {
    OneStage stage(owner);
    stage.model = detail_of(planned());
    stage.show();
    stage.tap("The action is done");
    CHECK(stage.ui.sheet == Sheet::finish);
    stage.tap("Done"); // nothing was typed: the button waits
    CHECK(stage.wishes.empty());
    stage.tap("What was done");
    stage.headless.type("trained");
    stage.headless.settle();
    stage.tap("Done");
    REQUIRE(stage.command<FinishAction>() != nullptr);
    CHECK(stage.command<FinishAction>()->done == "trained");
}

TEST_CASE("who owns it is offered no verification, somebody else is", "[capa]") {
    OneStage own({owner.staff, desk::Role::manager});
    own.model = detail_of(done());
    own.model.counts = Counts{6, 2};
    own.viewing.now = opening + 60 * day_ms;
    own.show();
    own.tap("Did it help?");
    CHECK(own.ui.sheet == Sheet::none);

    OneStage other;
    other.model = own.model;
    other.viewing.now = opening + 60 * day_ms;
    other.show();
    other.tap("Did it help?");
    REQUIRE(other.ui.sheet == Sheet::verify);
    other.tap("What was seen");
    other.headless.type("20 boxes");
    other.headless.settle();
    other.tap("Effective");
    REQUIRE(other.command<Verify>() != nullptr);
    CHECK(other.command<Verify>()->effective);
    CHECK(other.command<Verify>()->finding == "20 boxes");
}

TEST_CASE("the list says what is due and opens an action", "[capa]") {
    ListStage stage;
    stage.model.state = desk::ListState::ready;
    stage.model.rows = {
        {capa_id(1), 1, Phase::open, false, "Milk again", owner.staff, {2026, 11, 20}, {}, 3}};
    stage.model.counts = {1, 0, 4};
    stage.show();
    for (const char* words : {"Milk again", "CA-1", "3 days overdue", "Finished 4"}) {
        INFO(words);
        CHECK(stage.headless.shows(words));
    }
    stage.tap("Finished 4");
    CHECK(stage.ui.scope == Scope::finished);
    stage.tap("Milk again");
    REQUIRE(stage.wish<ui::Go>() != nullptr);
    CHECK(stage.wish<ui::Go>()->subject == text_of(capa_id(1)));
}

TEST_CASE("an action is opened when problem and owner are there", "[capa]") {
    NewStage stage;
    stage.model.state = desk::ListState::ready;
    stage.model.key = "goods";
    stage.model.cases = {{case_id(1), "TS01-261123-A0001", "Milk", opening}};
    stage.ui.id = capa_id(1);
    stage.ui.problem = "3 complaints about milk";
    stage.show();
    stage.tap("Open corrective action");
    CHECK(stage.wishes.empty()); // nobody owns it yet
    stage.ui.owner = owner.staff;
    stage.show();
    stage.tap("The goods are off sale until this is done");
    stage.tap("Open corrective action");
    REQUIRE(stage.wish<Open>() != nullptr);
    const Open& open = *stage.wish<Open>();
    CHECK(open.cases == std::vector{case_id(1)});
    CHECK(open.key == "goods");
    CHECK(open.owner == owner.staff);
    CHECK(open.stop_sale);
    CHECK(open.due == Date{2026, 11, 30});
}

} // namespace foyer::capa
