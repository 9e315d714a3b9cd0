#include "desk/staff/staff_settings_screen.h"

#include <catch2/catch_test_macros.hpp>

#include "desk/staff/staff_refusals.h"
#include "tests/desk/staff/screen_stage.h"

namespace foyer::staff {
namespace {

using namespace testing;
using desk::Role;
using settings::Dialog;
using SettingsStage = Stage<settings::Model, settings::Ui, settings::Wish>;

const desk::Actor keeper_at_settings{staff_id(5), Role::supervisor};
const desk::Actor clerk_at_settings{staff_id(2), Role::clerk};

void fill_settings(SettingsStage& stage, const desk::Actor& viewer = keeper_at_settings) {
    stage.model.facts = six_people();
    stage.viewing.viewer = viewer;
    stage.show();
}

void type_pins(SettingsStage& stage, std::string_view pin) {
    stage.tap("PIN");
    stage.headless.type(pin);
    stage.tap("PIN again");
    stage.headless.type(pin);
}

TEST_CASE("a keeper adds a person in the settings", "[staff][screen]") {
    SettingsStage stage(settings::draw);
    fill_settings(stage);
    CHECK(stage.shows("6 people"));
    stage.tap("Add a person");
    stage.headless.type("Xu Mei");
    stage.tap("Staff number");
    stage.headless.type("900");
    type_pins(stage, "4711");
    stage.tap("Add to the list");
    REQUIRE(stage.wishes.size() == 1);
    const auto& wish = std::get<settings::AddPerson>(stage.wishes.front());
    CHECK(wish.names.name == "Xu Mei");
    CHECK(wish.number == "900");
    CHECK(wish.role == Role::clerk);
    CHECK_FALSE(wish.keeper);
    CHECK(wish.pin == Secret("4711"));
    CHECK(stage.ui.dialog == Dialog::add);
    settings::close_dialog(stage.ui);
    CHECK(stage.ui.form.pin.pin.empty());
}

TEST_CASE("an empty form of a new person says what is missing", "[staff][screen]") {
    SettingsStage stage(settings::draw, {.language = ui::Language::zh});
    fill_settings(stage);
    stage.tap("添加员工");
    stage.tap("加入名单");
    CHECK(stage.wishes.empty());
    CHECK(stage.shows("请填写姓名。"));
    CHECK(stage.shows("此职务的 PIN 为 4 到 8 位。"));
}

TEST_CASE("a clerk who becomes lead needs a longer PIN", "[staff][screen]") {
    SettingsStage stage(settings::draw);
    fill_settings(stage);
    stage.tap("Zhao Min");
    stage.tap("Role");
    stage.tap("Change the role");
    CHECK(stage.ui.dialog == Dialog::role);
    stage.ui.form.role = Role::lead;
    stage.headless.settle();
    type_pins(stage, "482915");
    stage.wishes.clear();
    stage.tap("Change the role");
    REQUIRE(stage.wishes.size() == 1);
    const auto& wish = std::get<settings::ChangePersonsRole>(stage.wishes.front());
    CHECK(wish.staff == staff_id(2));
    CHECK(wish.role == Role::lead);
    CHECK(wish.pin == Secret("482915"));
}

TEST_CASE("a forgotten PIN, a new name, a farewell", "[staff][screen]") {
    SettingsStage stage(settings::draw);
    fill_settings(stage);
    stage.tap("Zhao Min");

    stage.tap("New PIN");
    type_pins(stage, "2580");
    stage.tap("Give this PIN");
    settings::close_dialog(stage.ui);
    stage.headless.settle();

    stage.tap("Name and post");
    stage.headless.type("!");
    stage.tap("Save the names");
    settings::close_dialog(stage.ui);
    stage.headless.settle();

    stage.tap("Take off the list");
    CHECK(stage.shows("Zhao Min can no longer sign in."));
    stage.tap("Take off the list");

    REQUIRE(stage.wishes.size() == 3);
    CHECK(stage.wishes[0] == settings::Wish{settings::GiveNewPin{staff_id(2), Secret("2580")}});
    CHECK(std::get<settings::CorrectPerson>(stage.wishes[1]).names.latin_name == "Zhao Min");
    CHECK(stage.wishes[2] == settings::Wish{settings::RetirePerson{staff_id(2)}});
}

TEST_CASE("Cancel and Esc leave a dialog without a wish and forget the PIN", "[staff][screen]") {
    SettingsStage stage(settings::draw);
    fill_settings(stage);
    stage.tap("Zhao Min");
    for (const bool by_key : {false, true}) {
        stage.tap("New PIN");
        type_pins(stage, "2580");
        if (by_key) stage.headless.press(ui::key(ui::Key::escape));
        else stage.tap("Cancel");
        stage.headless.settle();
        CHECK(stage.ui.dialog == Dialog::none);
        CHECK(stage.ui.form.pin.pin.empty());
    }
    CHECK(stage.wishes.empty());
}

TEST_CASE("who may not change the list sees it, with the reason", "[staff][screen]") {
    SettingsStage stage(settings::draw);
    fill_settings(stage, clerk_at_settings);
    CHECK_FALSE(stage.headless.find("Add a person")->enabled);
    stage.tap("Lin Xiaoyu");
    for (const char* label : {"Role", "New PIN", "Name and post", "Take off the list"}) {
        REQUIRE(stage.headless.find(label) != nullptr);
        CHECK_FALSE(stage.headless.find(label)->enabled);
    }
    CHECK(stage.shows("Only an administrator or a keeper of the staff list may do this."));
}

TEST_CASE("a keeper may give the own PIN, not the own role", "[staff][screen]") {
    SettingsStage stage(settings::draw);
    fill_settings(stage);
    stage.tap("Zhou Zhiqiang");
    CHECK_FALSE(stage.headless.find("Role")->enabled);
    CHECK_FALSE(stage.headless.find("Take off the list")->enabled);
    CHECK(stage.headless.find("New PIN")->enabled);
}

TEST_CASE("what the desk refused stands in the dialog", "[staff][screen]") {
    SettingsStage stage(settings::draw);
    fill_settings(stage);
    stage.model.refusal = refuse(Objection::number_taken, {"102", "赵敏"});
    stage.tap("Add a person");
    CHECK(stage.shows("Staff number 102 belongs to 赵敏."));
}

TEST_CASE("the look of the desk is changed in the settings", "[staff][screen]") {
    SettingsStage stage(settings::draw);
    fill_settings(stage);
    stage.tap("Look & language");
    stage.tap("Dark");
    stage.tap("125 %");
    stage.tap("English");
    REQUIRE(stage.wishes.size() == 3);
    CHECK(std::get<settings::DeskLook>(stage.wishes[0]).scheme == ui::Scheme::dark);
    CHECK(std::get<settings::DeskLook>(stage.wishes[1]).text_size_percent == 125);
    CHECK(std::get<settings::DeskLook>(stage.wishes[2]).language == ui::Language::en);
}

TEST_CASE("about tells what the terminal is", "[staff][screen]") {
    SettingsStage stage(settings::draw);
    stage.model.about = {{"Version", "0.1.0"}};
    fill_settings(stage);
    stage.tap("About");
    CHECK(stage.shows("0.1.0"));
}

TEST_CASE("in a narrow window every deed can still be reached", "[staff][screen]") {
    SettingsStage stage(settings::draw, {.width = 822, .height = 512});
    fill_settings(stage);
    stage.tap("Zhao Min");
    for (const char* label : {"Role", "New PIN", "Name and post", "Take off the list"}) {
        const auto* item = stage.headless.find(label);
        REQUIRE(item != nullptr);
        CHECK(item->box.right() <= 822);
        CHECK(item->box.bottom() <= 512);
    }
}

TEST_CASE("in a low window the fields of a dialog scroll under its buttons", "[staff][screen]") {
    SettingsStage stage(settings::draw, {.width = 822, .height = 512});
    fill_settings(stage);
    stage.tap("Add a person");
    stage.headless.type("Xu Mei");
    for (int i = 0; i < 12 && (stage.headless.find("PIN") == nullptr ||
                               !stage.headless.find("PIN")->focused); ++i) {
        stage.headless.press(ui::key(ui::Key::tab));
        stage.headless.settle(20);
    }
    const auto* pin = stage.headless.find("PIN");
    const auto* add = stage.headless.find("Add to the list");
    REQUIRE(pin != nullptr);
    REQUIRE(add != nullptr);
    CHECK(pin->box.bottom() <= add->box.y);
}

TEST_CASE("the settings bear any text and paint twice the same", "[staff][screen]") {
    for (const auto language : {ui::Language::en, ui::Language::zh}) {
        SettingsStage stage(settings::draw, {.language = language});
        fill_settings(stage);
        stage.model.facts.staff[0].names = {"##%n{1}\"", "", "%s"};
        stage.model.facts.staff[2].names = {std::string(40, 'W'), std::string(40, 'w'), "x"};
        stage.model.facts.staff[1].retired = true;
        stage.ui.selected = staff_id(1);
        stage.show();
        CHECK(stage.paints_twice_the_same());
        CHECK(stage.shows("##%n{1}\""));
    }
}

}  // namespace
}  // namespace foyer::staff
