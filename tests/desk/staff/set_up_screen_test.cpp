#include "desk/staff/set_up_screen.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/desk/staff/screen_stage.h"

namespace foyer::staff {
namespace {

using namespace testing;
using SetUpStage = Stage<set_up::Model, set_up::Ui, set_up::Wish>;

TEST_CASE("the set-up is done by keyboard alone", "[staff][screen]") {
    SetUpStage stage(set_up::draw);
    stage.ui = set_up::fresh_ui();
    stage.show();
    const auto enter = [&](std::string_view text) {
        if (!text.empty()) stage.headless.type(text);
        stage.headless.press(ui::key(ui::Key::tab));
        stage.headless.settle();
    };
    enter("Hefeng");
    enter("Lakeside");
    enter("");
    enter("Service desk");
    enter("");
    enter("Zhou Zhiqiang");
    enter("");
    enter("205");
    enter("");
    for (int i = 0; i < 5 && !stage.headless.find("PIN")->focused; ++i) enter("");
    enter("482915");
    stage.headless.type("482915");
    stage.headless.press(ui::ctrl(ui::Key::enter));
    stage.headless.settle();

    REQUIRE(stage.wishes.size() == 1);
    const auto& wish = std::get<set_up::SetUp>(stage.wishes.front());
    CHECK(wish.store == "Hefeng");
    CHECK(wish.branch == "Lakeside");
    CHECK(wish.code == 1);
    CHECK(wish.letter == 'A');
    CHECK(wish.desk == "Service desk");
    CHECK(wish.language == ui::Language::en);
    CHECK(wish.number == "205");
    CHECK(wish.names.name == "Zhou Zhiqiang");
    CHECK(wish.role == desk::Role::supervisor);
    CHECK(wish.pin == Secret("482915"));
}

TEST_CASE("what is missing is said beside its field, after one asked to go on",
          "[staff][screen]") {
    SetUpStage stage(set_up::draw, {.height = 1080, .language = ui::Language::zh});
    stage.ui = set_up::fresh_ui();
    stage.show();
    CHECK_FALSE(stage.shows("请填写店名。"));
    stage.tap("完成设置");
    CHECK(stage.wishes.empty());
    for (const char* notice : {"请填写店名。", "请填写台名。", "请填写姓名。",
                               "1 到 12 位字母或数字。", "此职务的 PIN 为 6 到 8 位。"}) {
        CHECK(stage.shows(notice));
    }
}

TEST_CASE("what the desk refuses is shown above the button", "[staff][screen]") {
    SetUpStage stage(set_up::draw);
    stage.ui = set_up::fresh_ui();
    stage.model.refusal = desk::Refusal{"x", {"This store has been set up already.", {}}, {}};
    stage.show();
    CHECK(stage.shows("This store has been set up already."));
}

TEST_CASE("a keyboard on the screen that was hidden can be brought back", "[staff][screen]") {
    SetUpStage stage(set_up::draw);
    stage.ui = set_up::fresh_ui();
    stage.show();
    CHECK(stage.headless.find("Show the keyboard") == nullptr);
    stage.model.keyboard_hidden = true;
    stage.show();
    stage.tap("Show the keyboard");
    REQUIRE(stage.wishes.size() == 1);
    CHECK(std::holds_alternative<set_up::ShowKeyboard>(stage.wishes.front()));
}

TEST_CASE("a busy set-up takes no second wish", "[staff][screen]") {
    SetUpStage stage(set_up::draw);
    stage.ui = set_up::fresh_ui();
    auto& form = stage.ui.form;
    form.store = form.desk = form.person.name = form.person.number = "1";
    form.person.pin.pin = form.person.pin.again = "123456";
    stage.model.busy = true;
    stage.show();
    stage.headless.press(ui::ctrl(ui::Key::enter));
    CHECK(stage.wishes.empty());
    stage.model.busy = false;
    stage.headless.press(ui::ctrl(ui::Key::enter));
    CHECK(stage.wishes.size() == 1);
}

TEST_CASE("no typed PIN can be read off the set-up", "[staff][screen]") {
    SetUpStage stage(set_up::draw);
    stage.ui = set_up::fresh_ui();
    stage.ui.form.person.pin.pin = stage.ui.form.person.pin.again = "482915";
    CHECK(stage.paints_twice_the_same());
    for (const auto& seen : ui::seen().texts) CHECK(seen.text.find("4829") == std::string::npos);
    for (const auto& seen : ui::seen().items) CHECK(seen.value.find("4829") == std::string::npos);
}

}  // namespace
}  // namespace foyer::staff
