// The drawer of the printer: every trouble shows its sentence, every button its wish.
#include <catch2/catch_test_macros.hpp>

#include <set>

#include "app/printer_drawer_screen.h"
#include "app/printer_words.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/headless.h"

namespace foyer::app {
namespace {

using printing::PrinterKind;
using printing::Trouble;

constexpr Trouble troubles[] = {Trouble::unreachable,  Trouble::paper_out, Trouble::cover_open,
                                Trouble::needs_person, Trouble::too_slow,  Trouble::strange_answer,
                                Trouble::broke_off,    Trouble::disk_full, Trouble::wrong_paper};

const TimeZone shanghai = *TimeZone::open("Asia/Shanghai");

PrintView view_with(Trouble trouble) {
    PrintView view;
    view.choice.slips = {PrinterKind::tcp, "192.168.1.50", printing::escpos_port};
    view.slips.trouble = trouble;
    view.since = test::some_moment;
    return view;
}

SpoolJob job(std::uint8_t n, bool begun) {
    SpoolJob one;
    one.id.bytes[0] = n;
    one.title = "Complaint slip TS01-261122-A000" + std::to_string(n);
    one.made = test::some_moment;
    one.begun = begun;
    return one;
}

struct Drawer {
    explicit Drawer(PrintView view_now, DrawerUi looked_at = {})
        : view(std::move(view_now)), shown(looked_at) {
        headless.frame([this] {
            const desk::Viewing viewing{test::some_moment, &shanghai, {}, nullptr, true};
            for (const auto& wish : draw_printer_drawer(view, shown, viewing))
                wishes.push_back(wish);
        });
        headless.settle();
    }
    template <class Wish>
    const Wish* wished() const {
        for (const auto& wish : wishes)
            if (const auto* found = std::get_if<Wish>(&wish)) return found;
        return nullptr;
    }

    PrintView view;
    DrawerUi shown;
    std::vector<DrawerWish> wishes;
    testing::Headless headless;
};

} // namespace

TEST_CASE(
    "every trouble of the printer has a sentence of its own and says what to do", "[printer]") {
    std::set<std::string> titles;
    for (const Trouble trouble : troubles) {
        Drawer drawer(view_with(trouble));
        const DeviceWords words = words_of(trouble);
        CHECK(drawer.headless.shows(words.title));
        CHECK(words.advice != "");
        CHECK(words.tone == ui::Tone::danger);
        titles.insert(words.title);
    }
    CHECK(titles.size() == std::size(troubles));
}

TEST_CASE("waiting slips are counted, and said to be safe", "[printer]") {
    PrintView view = view_with(Trouble::paper_out);
    view.jobs = {job(1, false), job(2, false)};
    Drawer drawer(view);
    CHECK(drawer.headless.shows("2 slips are waiting, nothing is lost."));
    CHECK(drawer.headless.shows("TS01-261122-A0002"));
    drawer.headless.tap("Paper loaded, print on");
    CHECK(drawer.wished<LookAtPrinter>() != nullptr);
}

TEST_CASE("a slip that may have come out asks: is it there, or print it", "[printer]") {
    PrintView view = view_with(Trouble::none);
    view.jobs = {job(1, true)};
    Drawer drawer(view);
    CHECK(drawer.headless.shows("1 slip may have come out in part"));
    drawer.headless.tap("Print it");
    REQUIRE(drawer.wished<PrintJobAgain>() != nullptr);
    CHECK(drawer.wished<PrintJobAgain>()->job == view.jobs[0].id);
    drawer.headless.tap("It is there");
    CHECK(drawer.wished<DropJob>() != nullptr);
}

TEST_CASE("a waiting slip is looked at before it comes out", "[printer]") {
    PrintView view = view_with(Trouble::paper_out);
    view.jobs = {job(1, false), job(2, false)};
    view.jobs[0].parts = 2;
    Drawer drawer(view);
    drawer.headless.tap(view.jobs[0].title);
    REQUIRE(drawer.wished<LookAtJob>() != nullptr);
    CHECK(drawer.wished<LookAtJob>()->job == view.jobs[0].id);
    Drawer looked(view, {view.jobs[0].id, 0, {}});
    CHECK(looked.headless.shows("Part 1 of 2"));
    looked.headless.tap("Further up");
    CHECK(looked.wished<ShowPart>() == nullptr);
    looked.headless.tap("Further down");
    REQUIRE(looked.wished<ShowPart>() != nullptr);
    CHECK(looked.wished<ShowPart>()->by == 1);
    looked.headless.tap("Close");
    CHECK(looked.wished<ClosePreview>() != nullptr);
    CHECK(looked.wished<CloseDrawer>() == nullptr);
}

TEST_CASE("the look at a slip ends when the slip has come out", "[printer]") {
    PrintView view = view_with(Trouble::none);
    const SpoolJob gone = job(1, false);
    Drawer drawer(view, {gone.id, 0, {}});
    CHECK_FALSE(drawer.headless.shows("This is how it will come out"));
}

TEST_CASE("drawing the drawer twice makes the same picture and wishes nothing", "[printer]") {
    PrintView view = view_with(Trouble::cover_open);
    view.jobs = {job(1, true), job(2, false)};
    Drawer drawer(view);
    const auto once = drawer.headless.fingerprint();
    drawer.headless.frame();
    CHECK(drawer.headless.fingerprint() == once);
    CHECK(drawer.wishes.empty());
}

} // namespace foyer::app
