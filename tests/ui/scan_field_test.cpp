#include "ui/scan_field.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "tests/support/headless.h"
#include "ui/activity.h"
#include "ui/motion.h"

namespace foyer::ui {
namespace {

using testing::Headless;
using Sign = ScanSign::Kind;

// A scan box and the sign it was given last.
struct Box {
    explicit Box(bool reduced_motion = false) {
        headless.look.reduced_motion = reduced_motion;
        headless.frame([this] {
            scan_field(
                {100, 10, 600, 56}, value, {.name = "Scan", .placeholder = "Scan", .sign = sign});
        });
        headless.settle();
    }
    void give(Sign kind) { sign = {kind, sign.number + 1}; }
    // The pictures of so many frames, a sixtieth of a second each.
    std::vector<std::string> pictures(int frames) {
        std::vector<std::string> all;
        for (int i = 0; i < frames; ++i) {
            headless.frame();
            all.push_back(headless.fingerprint());
        }
        return all;
    }

    Headless headless;
    std::string value;
    ScanSign sign;
};

std::size_t different(std::vector<std::string> pictures) {
    std::ranges::sort(pictures);
    return static_cast<std::size_t>(std::ranges::unique(pictures).begin() - pictures.begin());
}

} // namespace

TEST_CASE("a good scan flashes for 600 ms, once", "[scan_field]") {
    Box box;
    const std::string rest = box.headless.fingerprint();
    box.give(Sign::good);
    const auto flash = box.pictures(34);
    CHECK((flash.front() != rest));
    CHECK(different(flash) > 20);
    CHECK((flash[20] != rest));
    CHECK((box.pictures(5).back() == rest));
    CHECK_FALSE(next_frame_ms().has_value());
    CHECK(different(box.pictures(60)) == 1);
    box.give(Sign::good);
    CHECK((box.pictures(1).back() != rest));
}

TEST_CASE("a bad scan shakes the box and leaves it red for a while", "[scan_field]") {
    Box box;
    const std::string rest = box.headless.fingerprint();
    box.give(Sign::bad);
    const auto shaken = box.pictures(25);
    CHECK(different(shaken) > 10);
    const auto red = box.pictures(40);
    CHECK(different(red) == 1);
    CHECK((red.back() != rest));
    CHECK((box.pictures(60).back() == rest));
}

TEST_CASE("with reduced motion nothing glides, and the sign is seen all the same", "[scan_field]") {
    Box box(true);
    const std::string rest = box.headless.fingerprint();
    for (const Sign kind : {Sign::good, Sign::bad}) {
        box.give(kind);
        const auto seen = box.pictures(20);
        CHECK(different(seen) == 1);
        CHECK((seen.front() != rest));
        CHECK((box.pictures(90).back() == rest));
    }
}

TEST_CASE(
    "a secret is asked for while a PIN pad or a secret's field has the keys", "[scan_field]") {
    Headless headless;
    bool pad = false;
    bool pin_mode = true;
    bool wanted = false;
    std::string secret;
    std::string words;
    headless.frame([&] {
        if (pad) keypad({700, 100, 360, 400}, pin_mode, 12);
        text_field({20, 100, 300, 56}, secret, {.label = "New PIN", .secret = true});
        text_field({20, 200, 300, 56}, words, {.label = "Words"});
        wanted = secret_wanted();
    });
    headless.settle();
    CHECK_FALSE(wanted);
    headless.tap("New PIN");
    headless.settle();
    CHECK(wanted);
    headless.tap("Words");
    headless.settle();
    CHECK_FALSE(wanted);
    pad = true;
    headless.settle();
    CHECK(wanted);
    pin_mode = false;
    headless.settle();
    CHECK_FALSE(wanted);
}

} // namespace foyer::ui
