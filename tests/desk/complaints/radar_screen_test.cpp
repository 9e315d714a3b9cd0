#include "desk/complaints/radar_screen.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/desk/complaints/complaint_desk.h"
#include "tests/support/headless.h"

namespace foyer::complaints {
namespace {

ListedCase listed(std::uint8_t n, const std::string& title) {
    ListedCase one;
    one.id = case_id(n);
    one.number = {"TS", 1, {2026, 11, 23}, 'A', n};
    one.title = title;
    one.phase = Phase::in_progress;
    one.registered_at = monday_ten;
    return one;
}

// The form of a new complaint on a headless stage.
struct FormStage {
    FormStage() {
        viewing.now = monday_ten;
        viewing.zone = &shanghai;
        viewing.viewer = clerk;
        viewing.staff = &nobody;
        viewing.english = true;
        model.state = desk::ListState::ready;
        state.form.id = case_id(99);
        model.radar.clusters = {
            {{KeyKind::goods, "fresh milk"}, 3, "Fresh milk",
             {listed(2, "Sour milk"), listed(1, "Old milk")}}};
        model.radar.duplicates = {{listed(5, "Milk again"), {true, false, true, 80}}};
    }
    void show() {
        headless.frame([this] {
            for (auto& wish : draw(model, state, {0, 0, 1366, 768}, viewing))
                wishes.push_back(std::move(wish));
        });
        headless.settle();
    }
    void tap(std::string_view label) {
        headless.tap(label);
        headless.settle();
    }
    const ui::Go* gone() const {
        return wishes.empty() ? nullptr : std::get_if<ui::Go>(&wishes.back());
    }

    foyer::testing::Headless headless{foyer::testing::HeadlessOptions{}};
    desk::StaffDirectory nobody;
    desk::Viewing viewing;
    NewModel model;
    NewUi state;
    std::vector<NewWish> wishes;
};

} // namespace

TEST_CASE("the banner names what repeats itself and opens its cases", "[complaints][radar]") {
    FormStage stage;
    stage.show();
    CHECK(stage.headless.shows("3 complaints about Fresh milk in 7 days"));
    stage.tap("See what repeats itself");
    REQUIRE(stage.state.showing_clusters);
    CHECK(stage.headless.find("Corrective action") == nullptr);
    stage.tap("Old milk");
    REQUIRE(stage.gone() != nullptr);
    CHECK(stage.gone()->page == "complaints.case");
    CHECK(stage.gone()->subject == text_of(case_id(1)));
}

TEST_CASE("who may is offered a corrective action", "[complaints][radar]") {
    FormStage stage;
    stage.model.offers_capa = true;
    stage.state.showing_clusters = true;
    stage.show();
    stage.tap("Corrective action");
    REQUIRE(stage.gone() != nullptr);
    CHECK(stage.gone()->page == "capa.new");
    CHECK(stage.gone()->subject == text_of(case_id(2)) + ":goods");
}

TEST_CASE("a possible duplicate says why and opens", "[complaints][radar]") {
    FormStage stage;
    stage.show();
    CHECK(stage.headless.shows("Same customer"));
    CHECK(stage.headless.shows("Same words"));
    stage.tap("Milk again");
    REQUIRE(stage.gone() != nullptr);
    CHECK(stage.gone()->subject == text_of(case_id(5)));
}

TEST_CASE("a form that repeats nothing shows no banner and no duplicates", "[complaints][radar]") {
    FormStage stage;
    stage.model.radar = {};
    stage.show();
    CHECK(stage.headless.find("See what repeats itself") == nullptr);
    CHECK_FALSE(stage.headless.shows("Perhaps recorded already"));
}

TEST_CASE("every sort of cluster has a sentence", "[complaints][radar]") {
    for (std::size_t i = 0; i < key_kinds_count; ++i) {
        const auto kind = static_cast<KeyKind>(i);
        const Cluster cluster{{kind, "food_safety/expired"}, counted_most, "x", {}};
        CHECK(sentence_of(cluster).empty() == !threshold_of(kind).has_value());
        if (threshold_of(kind)) CHECK(sentence_of(cluster).find("99+") != std::string::npos);
    }
}

} // namespace foyer::complaints
