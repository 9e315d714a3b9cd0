// The customer's side of the screen, as a customer taps it.
#include <catch2/catch_test_macros.hpp>

#include "desk/satisfaction/survey_screen.h"
#include "tests/support/headless.h"

namespace foyer::satisfaction {
namespace {

struct Stage {
    Stage() { viewing.now = Time{1'000'000}; }
    void show() {
        headless.frame([this] {
            for (auto& wish : draw(model, ui, viewing))
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

    testing::Headless headless;
    desk::Viewing viewing;
    SurveyModel model{"Hefeng Market", "Complaint TS-A0007, served by Lin Xiaoyu"};
    SurveyUi ui;
    std::vector<SurveyWish> wishes;
};

} // namespace

TEST_CASE("one tap is enough: it sends itself after three seconds", "[survey]") {
    Stage stage;
    stage.show();
    stage.tap("Send");
    CHECK(stage.wishes.empty());
    stage.tap("Good");
    CHECK(stage.headless.shows("What was good?"));
    stage.viewing.now = stage.viewing.now + 2'900;
    stage.show();
    CHECK(stage.wishes.empty());
    stage.viewing.now = stage.viewing.now + 100;
    stage.show();
    REQUIRE(stage.wish<Send>() != nullptr);
    CHECK(stage.wish<Send>()->score == 4);
    CHECK(stage.wish<Send>()->reasons.empty());
}

TEST_CASE("reasons go with the answer, and praise does not turn into blame", "[survey]") {
    Stage stage;
    stage.show();
    stage.tap("Great");
    stage.tap("Friendly");
    stage.tap("Quick");
    stage.tap("Quick");
    CHECK(stage.ui.reasons == std::vector<std::string>{"staff"});
    stage.tap("Bad");
    CHECK(stage.ui.reasons.empty());
    CHECK(stage.headless.shows("What went wrong?"));
    stage.tap("Slow");
    stage.tap("Send");
    REQUIRE(stage.wish<Send>() != nullptr);
    CHECK(stage.wish<Send>()->score == 1);
    CHECK(stage.wish<Send>()->reasons == std::vector<std::string>{"speed"});
}

TEST_CASE("one may leave it out, and Esc leads nowhere", "[survey]") {
    Stage stage;
    stage.show();
    stage.headless.press(ui::key(ui::Key::escape));
    CHECK(stage.wishes.empty());
    stage.tap("Skip");
    CHECK(stage.wish<Leave>() != nullptr);
}

TEST_CASE("the thanks go by themselves, and an unhappy customer is heard", "[survey]") {
    Stage stage;
    stage.ui.score = 2;
    stage.ui.thanked_at = stage.viewing.now;
    stage.show();
    CHECK(stage.headless.shows("We are sorry. The supervisor will look at this."));
    CHECK(stage.headless.find("Send") == nullptr);
    CHECK(stage.wishes.empty());
    stage.viewing.now = stage.viewing.now + 3'000;
    stage.show();
    CHECK(stage.wish<Leave>() != nullptr);
}

} // namespace foyer::satisfaction
