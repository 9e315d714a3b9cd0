#include <catch2/catch_test_macros.hpp>

#include <array>

#include "tests/support/headless.h"
#include "ui/motion.h"
#include "ui/widgets.h"

using namespace foyer;
using namespace foyer::ui;
using testing::Headless;

namespace {

struct Everything {
    std::string name = "林晓雨";
    std::string words = "退款";
    int chosen = 1;
    int count = 2;
    int category = 0;
    bool on = true;
    int events = 0;

    void forms() {
        events += button({20, 20, 200, 56}, {.label = "Save", .icon = Icon::save}) ? 1 : 0;
        events += text_field({20, 110, 300, 56}, name, {.label = "Name"}).changed ? 1 : 0;
        events += text_area({20, 200, 300, 100}, words, {.label = "Words"}).changed ? 1 : 0;
        const std::array<Segment, 2> segments{{{"One"}, {"Two"}}};
        events += segmented({20, 320, 300, 56}, "Segments", segments, chosen) ? 1 : 0;
        events += stepper({20, 390, 252, 56}, "Count", count, 0, 9) ? 1 : 0;
        const std::array<std::string, 2> options{"Food safety", "Price"};
        events += select({20, 460, 252, 56}, "Category", options, category) ? 1 : 0;
        events += check_row({20, 530, 252, 56}, "Check", on) ? 1 : 0;
        events += switch_row({20, 600, 252, 56}, "Switch", on) ? 1 : 0;
        events += keypad({400, 20, 300, 300}, false) == PadKey::none ? 0 : 1;
    }

    void words_and_states() {
        pin_dots({400, 340, 300, 18}, 2, 4, false);
        events += filter_chip({400, 380, 120, 56}, "Open", true) ? 1 : 0;
        events += pick_tile({540, 380, 160, 60}, "Price", Icon::sell, false) ? 1 : 0;
        status_chip({400, 460}, Tone::warn, Icon::alarm, "Late");
        banner({400, 500, 400, 56}, Tone::info, Icon::info, "Lead.", "Rest");
        const std::array<Step, 3> steps{{{"A", "1", Step::Mark::done},
                                         {"B", "2", Step::Mark::now},
                                         {"C", "", Step::Mark::next}}};
        status_stepper({400, 570, 400, 36}, steps);
        timeline_item({400, 620, 400, 60}, {Icon::flag, Tone::ok, "Title", "Text", "14:18"});
        empty_state({820, 20, 300, 250}, Icon::luggage, "Nothing", "It will be shown here");
        events += failed_state({820, 280, 300, 250}, "It failed", "Try again") ? 1 : 0;
        loading_state({820, 540, 300, 200}, 3, 1000);
        events += list_row({1140, 20, 200, 56}, "Row", true).clicked ? 1 : 0;
    }

    void draw() {
        forms();
        words_and_states();
    }
};

}  // namespace

TEST_CASE("painting the same twice gives the same picture and changes nothing") {
    for (const Scheme scheme : {Scheme::light, Scheme::dark}) {
        Headless headless;
        headless.look.scheme = scheme;
        Everything all;
        headless.frame([&] { all.draw(); });
        headless.settle(3);
        const std::string first = headless.fingerprint();
        headless.settle(1);
        CHECK(headless.fingerprint() == first);
        headless.settle(30);
        CHECK(headless.fingerprint() == first);
        CHECK(all.events == 0);
        CHECK(all.name == "林晓雨");
        CHECK(all.chosen == 1);
    }
}

TEST_CASE("the widgets are drawn at every text size") {
    for (const float size : {1.0F, 1.25F, 1.5F}) {
        Headless headless;
        headless.look.text_size = size;
        Everything all;
        headless.frame([&] { all.draw(); });
        headless.settle(2);
        const SeenItem* save = headless.find("Save");
        REQUIRE(save != nullptr);
        CHECK(save->box.h == 56 * size);
        CHECK(all.events == 0);
    }
}

TEST_CASE("a list of a million rows draws only the rows in sight") {
    Headless headless;
    std::int64_t drawn = 0;
    std::int64_t tapped = -1;
    headless.frame([&] {
        drawn = 0;
        const VisibleRows rows = begin_list("rows", {20, 20, 600, 640}, 1'000'000, 64);
        for (std::int64_t i = rows.first; i < rows.last; ++i) {
            const std::string label = "Row " + std::to_string(i);
            if (list_row(rows.row_box(i), label, false).clicked) tapped = i;
            text_in(rows.row_box(i), label, type::body, colour(Token::t1));
            ++drawn;
        }
        end_list();
    });
    headless.settle(2);
    CHECK(drawn >= 10);
    CHECK(drawn <= 14);
    headless.tap("Row 3");
    CHECK(tapped == 3);
    headless.wheel({100, 100}, -10);
    headless.settle(40);
    CHECK(drawn <= 14);
    CHECK(headless.find("Row 0") == nullptr);
}

TEST_CASE("a hostile label is shown as it is") {
    Headless headless;
    bool hit = false;
    headless.frame([&] {
        hit = button({20, 20, 300, 56}, {.label = "##100%n ###x"}) || hit;
        list_row({20, 100, 300, 56}, "%s%s%s", false);
        text({20, 200}, "##100%n", type::body, colour(Token::t1));
    });
    CHECK(headless.shows("##100%n ###x"));
    headless.tap("##100%n ###x");
    CHECK(hit);
}

TEST_CASE("a skeleton is shown after 150 ms, not before") {
    Headless headless;
    headless.look.reduced_motion = false;
    headless.frame([] { loading_state({20, 20, 300, 200}, 3); });
    const std::string nothing = headless.fingerprint();
    REQUIRE(next_frame_ms().has_value());
    CHECK(*next_frame_ms() == 150);
    headless.settle(8);
    CHECK(headless.fingerprint() == nothing);
    headless.settle(3);
    CHECK(headless.fingerprint() != nothing);
}
