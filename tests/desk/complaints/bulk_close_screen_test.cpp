// Choosing cases of the list and closing them at once, as a person taps it.
#include <catch2/catch_test_macros.hpp>

#include "desk/complaints/complaints_list_screen.h"
#include "tests/desk/complaints/complaint_desk.h"
#include "tests/support/headless.h"

namespace foyer::complaints {
namespace {

struct Stage {
    Stage() {
        viewing.now = monday_ten;
        viewing.zone = &shanghai;
        viewing.staff = &directory;
        model.state = desk::ListState::ready;
        for (int i = 1; i <= 3; ++i) {
            ListedCase row;
            row.id = case_id(static_cast<std::uint8_t>(i));
            row.title = "Case " + std::to_string(i);
            model.rows.push_back(row);
        }
    }
    void show() {
        headless.frame([this] {
            for (auto& wish : draw(model, ui, {0, 0, 1366, 768}, viewing))
                wishes.push_back(std::move(wish));
        });
        headless.settle();
    }
    void tap(std::string_view label) {
        headless.tap(label);
        headless.settle();
    }
    const CloseMany* wished() const {
        return wishes.empty() ? nullptr : std::get_if<CloseMany>(&wishes.back());
    }

    testing::Headless headless;
    desk::StaffDirectory directory;
    desk::Viewing viewing;
    ListModel model;
    ListUi ui;
    std::vector<ListWish> wishes;
};

} // namespace

TEST_CASE("chosen cases are closed with one resolution for all", "[complaints][bulk]") {
    Stage stage;
    stage.show();
    stage.tap("Close several");
    stage.tap("Case 1");
    stage.tap("Case 3");
    CHECK(stage.wishes.empty());
    stage.tap("Close 2 cases");
    CHECK(stage.headless.find("How they were resolved") != nullptr);
    // Ten characters are the least (rules 4.1.4): until then the button does nothing.
    stage.headless.tap("How they were resolved");
    stage.headless.type("Money");
    stage.tap("Close 2 cases");
    CHECK(stage.wished() == nullptr);
    stage.headless.tap("How they were resolved");
    stage.headless.type(" back in cash");
    stage.tap("Close 2 cases");
    REQUIRE(stage.wished() != nullptr);
    CHECK(stage.wished()->ids == std::vector<CaseId>{case_id(1), case_id(3)});
    CHECK(stage.wished()->resolution == "Money back in cash");
}

TEST_CASE("a second tap takes a case out, Cancel all of them", "[complaints][bulk]") {
    Stage stage;
    stage.show();
    stage.tap("Close several");
    stage.tap("All in the list");
    stage.tap("Case 2");
    CHECK(stage.ui.bulk.chosen == std::vector<CaseId>{case_id(1), case_id(3)});
    stage.tap("Cancel");
    CHECK(stage.ui.bulk == BulkUi{});
    stage.tap("Case 2");
    REQUIRE(stage.wishes.size() == 1);
    CHECK(std::get<ui::Go>(stage.wishes[0]).subject == text_of(case_id(2)));
}

TEST_CASE("no more cases are chosen than are closed at once", "[complaints][bulk]") {
    BulkUi bulk;
    for (std::size_t i = 0; i < closed_at_once_most + 5; ++i) {
        CaseId id;
        id.bytes[0] = static_cast<std::uint8_t>(i);
        id.bytes[1] = static_cast<std::uint8_t>(1 + i / 256);
        toggle(bulk, id);
    }
    CHECK(bulk.chosen.size() == closed_at_once_most);
}

TEST_CASE("what stays open says why and is a tap away", "[complaints][bulk]") {
    Stage stage;
    stage.ui.bulk.choosing = true;
    stage.ui.bulk.outcome = {2, 0, {{case_id(1), "Broken pan", "The cause is missing."}}};
    stage.show();
    CHECK(stage.headless.shows("Closing: 1 of 2"));
    stage.tap("Done");
    CHECK(stage.ui.bulk.outcome.asked == 2);
    stage.ui.bulk.outcome.closed = 1;
    stage.show();
    CHECK(stage.headless.shows("1 closed, 1 stay open"));
    CHECK(stage.headless.shows("The cause is missing."));
    stage.tap("Broken pan");
    REQUIRE(stage.wishes.size() == 1);
    CHECK(std::get<ui::Go>(stage.wishes[0]).subject == text_of(case_id(1)));
    CHECK(stage.ui.bulk == BulkUi{});
}

} // namespace foyer::complaints
