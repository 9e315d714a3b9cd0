#include "desk/counter_log/log_screen.h"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/fixed_clock.h"
#include "tests/support/headless.h"

using namespace foyer;
using namespace foyer::counter_log;
using desk::Topic;
using testing::Headless;

namespace {

const TimeZone& zone() {
    static const TimeZone shanghai = *TimeZone::open("Asia/Shanghai");
    return shanghai;
}

StaffId lin() {
    StaffId id;
    id.bytes[0] = 1;
    return id;
}

LogRow row_of(std::int64_t seq, Topic topic, const char* title) {
    LogRow row;
    row.key = {(test::some_moment.ms - (10 - seq) * minute_ms) << 16, {}, seq};
    row.kind = "complaints.noted/1";
    row.topic = topic;
    row.actor = lin();
    row.title = {title, {}};
    row.reference = topic == Topic::complaint ? "TS01-261122-A0007" : "";
    row.subject.bytes[0] = 9;
    row.hash.fill(static_cast<std::uint8_t>(seq));
    row.previous.fill(static_cast<std::uint8_t>(seq - 1));
    return row;
}

struct LogOnScreen {
    Headless headless;
    LogPage page;
    Chain chain{Chain::State::verified, 1'284, 0, test::some_moment, 0};
    Ui ui;
    desk::StaffDirectory staff{{{lin(), "林晓雨", "Lin Xiaoyu", "1001", desk::Role::clerk, "", true}}};
    std::vector<Wish> wishes;

    explicit LogOnScreen(testing::HeadlessOptions options = {}) : headless(options) {
        page.state = desk::ListState::ready;
        page.rows = {
            row_of(9, Topic::complaint, "Complaint opened"), row_of(8, Topic::staff, "Signed in"),
            row_of(7, Topic::person, "Customer recorded")};
        page.count = 96;
        page.older = true;
        m_width = static_cast<float>(options.width);
        m_height = static_cast<float>(options.height);
        headless.frame([this] { draw_once(); });
    }

    ui::Rect body() const { return {88, 72, m_width - 88, m_height - 72}; }
    desk::Viewing viewing() const {
        return {test::some_moment, &zone(), {lin(), desk::Role::supervisor}, &staff, true};
    }
    LogQuestion question() const { return question_of(ui, body(), viewing()); }
    bool wished(const Wish& wish) const {
        return std::ranges::find(wishes, wish) != wishes.end();
    }

private:
    void draw_once() {
        for (auto& wish : draw({page, chain}, ui, body(), viewing())) wishes.push_back(wish);
    }
    float m_width = 0;
    float m_height = 0;
};

}  // namespace

TEST_CASE("The log shows its lines, its count and the chain's state") {
    LogOnScreen log;
    for (const char* words :
         {"Complaint opened", "Signed in", "TS-A0007", "Lin Xiaoyu", "14:31:10", "0909…0909",
          "3 of 96 entries today", "Chain verified", "1,284 entries, 14:32"}) {
        INFO(words);
        CHECK(log.headless.shows(words));
    }
}

TEST_CASE("Drawing the same log twice makes the same picture and wishes nothing") {
    LogOnScreen log;
    log.headless.settle();
    const auto once = log.headless.fingerprint();
    log.headless.frame();
    CHECK(log.headless.fingerprint() == once);
    CHECK(log.wishes.empty());
}

TEST_CASE("A tap on a line shows what it holds and how it is linked") {
    LogOnScreen log;
    CHECK(log.headless.shows("Linked to entry 8"));
    log.headless.tap("14:30:10 Signed in");
    CHECK(log.ui.selected == log.page.rows[1].key);
    CHECK(log.headless.shows("Linked to entry 7"));
    CHECK(log.headless.find("Open case") == nullptr);
}

TEST_CASE("From a complaint's line one gets to the complaint") {
    LogOnScreen log;
    log.headless.tap("Open case");
    CHECK(log.wished(ui::Go{"complaints.case", text_of(log.page.rows[0].subject)}));
}

TEST_CASE("The arrows choose a line, the page keys turn the page") {
    LogOnScreen log;
    log.headless.press(ui::key(ui::Key::down));
    log.headless.press(ui::key(ui::Key::down));
    log.headless.press(ui::key(ui::Key::down));
    CHECK(log.ui.selected == log.page.rows[2].key);
    log.headless.press(ui::key(ui::Key::page_down));
    CHECK(log.ui.beside == log.page.rows[2].key);
    CHECK(log.question().side == Side::older);
    log.page.newer = true;
    log.headless.tap("Newer entries");
    CHECK(log.ui.beside == log.page.rows[0].key);
    CHECK(log.question().side == Side::newer);
}

TEST_CASE("Filters become part of the question and start again at the newest") {
    LogOnScreen log;
    log.ui.beside = log.page.rows[2].key;
    log.headless.tap("Approvals");
    CHECK(log.question().only == Only::approvals);
    CHECK_FALSE(log.question().beside);
    log.headless.tap("Reveals");
    CHECK(log.question().only == Only::reveals);
    log.headless.tap("Reveals");
    CHECK(log.question().only == Only::everything);
    log.headless.tap("All types");
    log.headless.settle();
    log.headless.tap("Staff");
    CHECK(log.question().topic == Topic::staff);
    log.headless.settle();
    log.headless.tap("All staff");
    log.headless.settle();
    log.headless.tap("Lin Xiaoyu");
    CHECK(log.question().staff == lin());
    log.headless.settle();
    log.headless.tap("Today");
    log.headless.settle();
    log.headless.tap("All days");
    CHECK_FALSE(log.question().days);
}

TEST_CASE("The whole story of one subject is asked for and let go") {
    LogOnScreen log;
    log.ui = about_subject(log.page.rows[0].subject);
    log.headless.frame();
    CHECK(log.question().subject == log.page.rows[0].subject);
    CHECK_FALSE(log.question().days);
    log.headless.tap("TS-A0007");
    CHECK(log.question().subject.is_nil());
}

TEST_CASE("A tap on the badge has the chain checked, a second one waits") {
    LogOnScreen log;
    log.headless.tap("Chain verified");
    CHECK(log.wished(Verify{}));
    log.wishes.clear();
    log.chain = {Chain::State::checking, 1'284, 412, {}, 0};
    log.headless.frame();
    CHECK(log.headless.shows("412 of 1,284"));
    CHECK_FALSE(log.headless.find("Checking")->enabled);
    log.chain = {Chain::State::broken, 1'284, 0, {}, 1'102};
    log.headless.frame();
    CHECK(log.headless.shows("Chain broken at entry 1,102"));
    CHECK(log.headless.shows("Call IT"));
}

TEST_CASE("Empty, loading and failed are drawn and say what to do") {
    LogOnScreen log;
    log.page = {};
    log.headless.settle();
    CHECK_FALSE(log.headless.shows("Complaint opened"));
    log.page.state = desk::ListState::failed;
    log.headless.frame();
    CHECK(log.headless.shows("The log could not be read."));
    log.headless.tap("Try again");
    CHECK(log.wished(Reload{}));
    log.page.state = desk::ListState::ready;
    log.headless.frame();
    CHECK(log.headless.shows("No such entries"));
    log.headless.tap("Show all entries");
    CHECK(log.ui.period == Period::always);
    log.headless.frame();
    CHECK(log.headless.shows("No entries yet"));
}

TEST_CASE("As many lines are asked for as fit") {
    LogOnScreen log;
    CHECK(log.question().rows == 8);
    LogQuestion tall = question_of(log.ui, {88, 72, 992, 1848}, log.viewing());
    CHECK(tall.rows >= 20);
    tall = question_of(log.ui, {88, 72, 700, 200}, log.viewing());
    CHECK(tall.rows == 1);
}

TEST_CASE("In a tall window an entry stands below the list") {
    LogOnScreen log({.width = 1080, .height = 1920});
    CHECK(log.headless.shows("Linked to entry 8"));
    log.headless.tap("14:30:10 Signed in");
    log.headless.settle();
    CHECK(log.headless.shows("Linked to entry 7"));
}

TEST_CASE("Where there is no room beside the list an entry opens over it") {
    LogOnScreen log({.width = 1080, .height = 900});
    CHECK_FALSE(log.headless.shows("Linked to entry"));
    log.headless.tap("14:30:10 Signed in");
    log.headless.settle();
    CHECK(log.headless.shows("Linked to entry 7"));
    log.headless.tap("Close");
    log.headless.settle();
    CHECK_FALSE(log.headless.shows("Linked to entry"));
}
