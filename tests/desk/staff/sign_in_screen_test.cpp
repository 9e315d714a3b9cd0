#include "desk/staff/sign_in_screen.h"

#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "desk/staff/quick_switch_screen.h"
#include "tests/desk/staff/screen_stage.h"

namespace foyer::staff {
namespace {

using namespace testing;
using foyer::testing::HeadlessOptions;
using SignInStage = Stage<sign_in::Model, sign_in::Ui, sign_in::Wish>;

const HeadlessOptions in_chinese{.language = ui::Language::zh};

SignInBoard board_of(const Facts& facts) {
    return sign_in_board(facts, {opening, {}, {}, &shanghai()});
}

void fill(SignInStage& stage) {
    stage.model.store = "和丰超市·滨湖店";
    stage.model.people.board = board_of(six_people());
    stage.show();
}

TEST_CASE("a tapped name and four tapped digits sign in by themselves", "[staff][screen]") {
    SignInStage stage(sign_in::draw);
    fill(stage);
    CHECK(stage.shows("Choose your name first"));
    stage.tap("Zhao Min");
    CHECK(stage.shows(", enter your 4-digit PIN"));
    for (const char* digit : {"4", "7", "1"}) stage.tap(digit);
    CHECK(stage.wishes.empty());
    stage.tap("1");
    REQUIRE(stage.wishes.size() == 1);
    CHECK(stage.wishes.front() == sign_in::Wish{SignIn{staff_id(2), Secret("4711")}});
    CHECK(stage.ui.pin.empty());
}

TEST_CASE("a supervisor's PIN has six digits, typed on the keyboard", "[staff][screen]") {
    SignInStage stage(sign_in::draw);
    fill(stage);
    stage.tap("Zhou Zhiqiang");
    stage.headless.type("482915");
    REQUIRE(stage.wishes.size() == 1);
    CHECK(stage.wishes.front() == sign_in::Wish{SignIn{staff_id(5), Secret("482915")}});
}

TEST_CASE("digits without a chosen name go nowhere", "[staff][screen]") {
    SignInStage stage(sign_in::draw);
    fill(stage);
    stage.headless.type("4711");
    CHECK(stage.wishes.empty());
    CHECK(stage.ui.pin.empty());
}

TEST_CASE("another name, Clear and backspace take digits back", "[staff][screen]") {
    SignInStage stage(sign_in::draw);
    fill(stage);
    stage.tap("Zhao Min");
    stage.headless.type("47");
    stage.headless.press(ui::key(ui::Key::backspace));
    CHECK(stage.ui.pin == Secret("4"));
    stage.tap("Clear");
    CHECK(stage.ui.pin.empty());
    stage.headless.type("47");
    stage.tap("Lin Xiaoyu");
    CHECK(stage.ui.pin.empty());
}

TEST_CASE("typed letters filter the names, Esc shows everyone", "[staff][screen]") {
    SignInStage stage(sign_in::draw);
    fill(stage);
    stage.headless.type("zm");
    stage.headless.settle();
    CHECK(stage.shows("Names that fit \"zm\""));
    CHECK(stage.headless.find("Zhao Min") != nullptr);
    CHECK(stage.headless.find("Lin Xiaoyu") == nullptr);
    stage.headless.type("4711");
    REQUIRE(stage.wishes.size() == 1);
    CHECK(std::get<SignIn>(stage.wishes.front()).staff == staff_id(2));

    stage.headless.press(ui::key(ui::Key::escape));
    stage.headless.settle();
    CHECK(stage.headless.find("Lin Xiaoyu") != nullptr);
    stage.headless.type("qqq");
    stage.headless.settle();
    CHECK(stage.shows("Nobody fits these letters"));
}

TEST_CASE("arrows choose among the names", "[staff][screen]") {
    SignInStage stage(sign_in::draw);
    fill(stage);
    stage.headless.press(ui::key(ui::Key::down));
    stage.headless.press(ui::key(ui::Key::down));
    CHECK(chosen_tile(stage.model.people, stage.ui)->staff == staff_id(2));
    stage.headless.press(ui::key(ui::Key::up));
    stage.headless.press(ui::key(ui::Key::up));
    CHECK(chosen_tile(stage.model.people, stage.ui)->staff == staff_id(1));
}

TEST_CASE("whoever left the screen last is suggested", "[staff][screen]") {
    SignInStage stage(sign_in::draw);
    stage.model.people.suggested = staff_id(3);
    fill(stage);
    stage.headless.type("4711");
    REQUIRE(stage.wishes.size() == 1);
    CHECK(std::get<SignIn>(stage.wishes.front()).staff == staff_id(3));
}

TEST_CASE("a wrong PIN says how many tries are left, until the next digit", "[staff][screen]") {
    SignInStage stage(sign_in::draw, in_chinese);
    auto facts = six_people();
    facts.staff[1].lock.wrong = 1;
    stage.model.people.board = board_of(facts);
    stage.model.people.attempt = Attempt::wrong;
    stage.model.people.attempted = staff_id(2);
    stage.ui.selected = staff_id(2);
    stage.show();
    CHECK(stage.shows("PIN 不对，还可试 4 次"));
    stage.headless.type("1");
    stage.headless.settle();
    CHECK_FALSE(stage.shows("PIN 不对"));
}

TEST_CASE("a locked person is counted down and cannot try; the others can", "[staff][screen]") {
    SignInStage stage(sign_in::draw);
    auto facts = six_people();
    facts.staff[1].lock = {5, opening + 272 * second_ms};
    stage.model.people.board = board_of(facts);
    stage.ui.selected = staff_id(2);
    stage.show();
    CHECK(stage.shows("Locked, 4:32 to go"));
    stage.headless.type("4711");
    CHECK(stage.wishes.empty());
    stage.viewing.now = stage.viewing.now + 263 * second_ms;
    stage.headless.settle();
    CHECK(stage.shows("Locked, 0:09 to go"));
    stage.tap("Lin Xiaoyu");
    stage.headless.type("4711");
    CHECK(stage.wishes.size() == 1);
}

TEST_CASE("a paused desk takes no PIN of anybody", "[staff][screen]") {
    SignInStage stage(sign_in::draw);
    fill(stage);
    stage.model.people.board.desk_paused_until = opening + 90 * second_ms;
    stage.tap("Lin Xiaoyu");
    CHECK(stage.shows("Too many wrong PINs. Go on in 1:30"));
    stage.headless.type("4711");
    CHECK(stage.wishes.empty());
}

TEST_CASE("while a PIN is checked no other is taken", "[staff][screen]") {
    SignInStage stage(sign_in::draw);
    fill(stage);
    stage.tap("Lin Xiaoyu");
    stage.model.people.attempt = Attempt::checking;
    stage.headless.type("4711");
    CHECK(stage.wishes.empty());
}

TEST_CASE("more people than fit scroll", "[staff][screen]") {
    SignInStage stage(sign_in::draw);
    Desk desk;
    for (int n = 1; n <= 30; ++n) {
        desk.happen(Added{staff_id(n), std::to_string(100 + n), {"员工" + std::to_string(n), "", ""},
                          desk::Role::clerk, false, {"r", 4}});
    }
    stage.model.people.board = board_of(desk.facts());
    stage.show();
    CHECK_FALSE(stage.shows("员工25"));
    for (int i = 0; i < 6; ++i) {
        stage.headless.drag({700, 650}, {700, 200});
        stage.headless.settle(10);
    }
    CHECK(stage.shows("员工25"));
    CHECK(stage.ui.selected.is_nil());
}

TEST_CASE("theme and language are one tap away", "[staff][screen]") {
    SignInStage stage(sign_in::draw);
    fill(stage);
    stage.tap("Light");
    stage.tap("中文");
    REQUIRE(stage.wishes.size() == 2);
    CHECK(stage.wishes[0] == sign_in::Wish{sign_in::UseScheme{ui::Scheme::dark}});
    CHECK(stage.wishes[1] == sign_in::Wish{sign_in::UseLanguage{ui::Language::zh}});
}

TEST_CASE("without staff the screen offers the set-up", "[staff][screen]") {
    SignInStage stage(sign_in::draw);
    stage.show();
    CHECK(stage.shows("No staff yet"));
    stage.tap("Set up");
    CHECK(stage.wishes == std::vector<sign_in::Wish>{sign_in::OpenSetUp{}});
}

TEST_CASE("a list that cannot be read offers to try again", "[staff][screen]") {
    SignInStage stage(sign_in::draw);
    stage.model.people.state = desk::ListState::failed;
    stage.show();
    stage.tap("Try again");
    CHECK(stage.wishes == std::vector<sign_in::Wish>{ReadStaffAgain{}});
}

TEST_CASE("only what exists is shown: badge, note, signals", "[staff][screen]") {
    SignInStage stage(sign_in::draw);
    fill(stage);
    CHECK_FALSE(stage.shows("A badge needs no PIN"));
    stage.model.badge_reader = true;
    stage.model.note = sign_in::Note{"Note·Zhao Min 14:05", "Bag A7 waits"};
    stage.model.signals = {{ui::Icon::cloud_done, "Data safe"}};
    stage.show();
    CHECK(stage.shows("A badge needs no PIN"));
    CHECK(stage.shows("Bag A7 waits"));
    CHECK(stage.shows("Data safe"));
    CHECK(stage.shows("5 wrong PINs lock for 5 min"));
}

// The boxes of the design's picture 01 (x, y, width, height), which may be off by a pixel.
TEST_CASE("cards, keys and switches stand where the picture has them", "[staff][screen]") {
    SignInStage stage(sign_in::draw, in_chinese);
    stage.model.badge_reader = true;
    fill(stage);
    const std::pair<const char*, ui::Rect> boxes[] = {
        {"林晓雨", {488, 136, 430, 86}}, {"赵敏", {488, 234, 430, 86}},
        {"刘思远", {488, 626, 430, 86}}, {"浅色", {1105, 42, 92, 56}},
        {"English", {1205, 42, 113, 56}}, {"1", {958, 222, 112, 82}},
        {"5", {1082, 316, 112, 82}},      {"0", {1082, 504, 112, 82}}};
    for (const auto& [label, box] : boxes) {
        const auto* item = stage.headless.find(label);
        INFO(label);
        REQUIRE(item != nullptr);
        CHECK(std::abs(item->box.x - box.x) <= 1);
        CHECK(std::abs(item->box.y - box.y) <= 1);
        CHECK(std::abs(item->box.right() - box.right()) <= 1);
        CHECK(std::abs(item->box.bottom() - box.bottom()) <= 1);
    }
}

TEST_CASE("a typed PIN stands in no text and no item of the screen", "[staff][screen]") {
    SignInStage stage(sign_in::draw);
    fill(stage);
    stage.tap("Zhou Zhiqiang");
    stage.headless.type("48291");
    stage.headless.settle();
    for (const auto& seen : ui::seen().texts) CHECK(seen.text.find("48") == std::string::npos);
    for (const auto& seen : ui::seen().items) {
        CHECK(seen.label.find("48") == std::string::npos);
        CHECK(seen.value.find("48") == std::string::npos);
    }
}

TEST_CASE("drawing the sign-in screen twice changes nothing", "[staff][screen]") {
    for (const auto language : {ui::Language::en, ui::Language::zh}) {
        SignInStage stage(sign_in::draw, {.language = language});
        fill(stage);
        stage.tap("1");
        CHECK(stage.paints_twice_the_same());
    }
}

TEST_CASE("the sign-in screen bears every size and any name", "[staff][screen]") {
    const std::pair<int, int> sizes[] = {{1366, 768}, {1920, 1080}, {1080, 1920}, {911, 512},
                                         {640, 480}};
    for (const auto& [width, height] : sizes) {
        SignInStage stage(sign_in::draw, {.width = width, .height = height});
        auto facts = six_people();
        facts.staff[0].names = {"##%n\"{1}", std::string(40, 'W'), std::string(40, 'w')};
        facts.staff[1].names = {"\xF0\xA0\xAE\xB7䶮", "", "服务台"};
        stage.model.people.board = board_of(facts);
        stage.model.note = sign_in::Note{"x", std::string(400, 'y')};
        stage.show();
        CHECK(stage.headless.find("0") != nullptr);
        CHECK(stage.paints_twice_the_same());
    }
}

using SwitchStage = Stage<quick_switch::Model, quick_switch::Ui, quick_switch::Wish>;

std::vector<quick_switch::Wish> draw_switch(
    const quick_switch::Model& model, quick_switch::Ui& ui, ui::Rect,
    const desk::Viewing& viewing) {
    return quick_switch::draw(model, ui, viewing);
}

TEST_CASE("the quick switch signs somebody else in over any page", "[staff][screen]") {
    SwitchStage stage(draw_switch);
    stage.model.board = board_of(six_people());
    stage.show();
    CHECK(stage.shows("Switch staff"));
    stage.tap("Zhao Min");
    stage.headless.type("4711");
    REQUIRE(stage.wishes.size() == 1);
    CHECK(stage.wishes.front() == quick_switch::Wish{SignIn{staff_id(2), Secret("4711")}});
}

TEST_CASE("Esc takes typed digits back before it closes the quick switch", "[staff][screen]") {
    SwitchStage stage(draw_switch);
    stage.model.board = board_of(six_people());
    stage.show();
    stage.tap("Zhao Min");
    stage.headless.type("47");
    stage.headless.press(ui::key(ui::Key::escape));
    CHECK(stage.ui.pin.empty());
    CHECK(stage.wishes.empty());
    stage.headless.press(ui::key(ui::Key::escape));
    CHECK(stage.wishes == std::vector<quick_switch::Wish>{quick_switch::Close{}});
}

TEST_CASE("the quick switch can lock the screen or be left", "[staff][screen]") {
    SwitchStage stage(draw_switch);
    stage.model.board = board_of(six_people());
    stage.show();
    stage.tap("Lock the screen");
    stage.tap("Cancel");
    CHECK(stage.wishes ==
          std::vector<quick_switch::Wish>{quick_switch::Lock{}, quick_switch::Close{}});
}

}  // namespace
}  // namespace foyer::staff
