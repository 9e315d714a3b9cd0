// A wedge scanner and a person at every kind of field: the keys go the way they go in the window,
// only their time is the test's.
#include <catch2/catch_test_macros.hpp>

#include <imgui.h>
#include <imgui_internal.h>

#include "base/text.h"
#include "platform/window_key_feed.h"
#include "tests/support/headless.h"
#include "ui/first_key.h"
#include "ui/keys_imgui.h"
#include "ui/scan_field.h"
#include "ui/widgets.h"

namespace foyer {
namespace {

using platform::KeyEvent;
using testing::Headless;

constexpr std::int64_t frame_ms = 8;

int key_of(char32_t letter) {
    if (letter >= U'0' && letter <= U'9') return ImGuiKey_0 + static_cast<int>(letter - U'0');
    if (letter >= U'a' && letter <= U'z') return ImGuiKey_A + static_cast<int>(letter - U'a');
    return ImGuiKey_None;
}

class Desk {
public:
    std::string phone;
    std::string words;
    std::string pin_field;
    std::string box;
    std::string pad; // digits of the PIN pad
    int pad_keys = 0;
    int shortcuts = 0; // N, as on the page of a case
    std::vector<ScanReading> scans;
    Headless headless;

    Desk() {
        headless.frame([this] { draw(); });
        headless.settle();
    }

    // A key with its letter, let go at once; frames go on meanwhile as the window makes them.
    void strike(char32_t letter, std::int64_t gap_ms) {
        pass(gap_ms);
        take({.kind = KeyEvent::Kind::press, .key = key_of(letter), .at_ms = m_now_ms});
        take({.kind = KeyEvent::Kind::letter, .letter = letter});
        take({.kind = KeyEvent::Kind::release, .key = key_of(letter)});
        frame();
    }
    void type(std::string_view text) {
        for (const char32_t letter : code_points(text))
            strike(letter, 60);
        pass(60);
    }
    void scan(std::string_view code, std::int64_t gap_ms = 4) {
        for (const char32_t letter : code_points(code))
            strike(letter, gap_ms);
        end(gap_ms);
    }
    void end(std::int64_t gap_ms) {
        pass(gap_ms);
        take(
            {.kind = KeyEvent::Kind::press,
             .meaning = KeyEvent::Meaning::ending,
             .key = ImGuiKey_Enter,
             .at_ms = m_now_ms});
        take({.kind = KeyEvent::Kind::release, .key = ImGuiKey_Enter});
        pass(60);
    }
    void press(int key, int modifiers, KeyEvent::Meaning meaning) {
        pass(200);
        take(
            {.kind = KeyEvent::Kind::press,
             .meaning = meaning,
             .key = key,
             .modifiers = modifiers,
             .at_ms = m_now_ms});
        take({.kind = KeyEvent::Kind::release, .key = key, .modifiers = modifiers});
        take({.kind = KeyEvent::Kind::release, .key = ImGuiKey_LeftCtrl});
        pass(60);
    }
    // A control character in a code, as a wedge sends it.
    void strike_command(int key, std::int64_t gap_ms) {
        pass(gap_ms);
        take(
            {.kind = KeyEvent::Kind::press,
             .meaning = KeyEvent::Meaning::command,
             .key = key,
             .modifiers = ImGuiMod_Ctrl,
             .at_ms = m_now_ms});
        take({.kind = KeyEvent::Kind::release, .key = key});
        frame();
    }
    // The letters of a word, at once, as an input method gives them.
    void commit(std::string_view text) {
        pass(200);
        for (const char32_t letter : code_points(text))
            take({.kind = KeyEvent::Kind::letter, .letter = letter});
        pass(60);
    }
    void pass(std::int64_t ms) {
        for (; ms > frame_ms; ms -= frame_ms) {
            m_now_ms += frame_ms;
            frame();
        }
        m_now_ms += ms;
        m_feed.let_time_pass(m_now_ms);
    }
    void blur() { headless.tap_at({1300, 700}); }

private:
    void take(const KeyEvent& event) { m_feed.take(event, m_now_ms); }

    void frame() {
        m_feed.let_time_pass(m_now_ms);
        m_feed.before_frame(ImGui::GetCurrentContext()->InputEventsQueue.empty());
        const auto told = m_feed.take_told();
        ui::hear_first_key({told.may_be_taken_back, told.taken_back});
        scans.insert(scans.end(), told.scans.begin(), told.scans.end());
        headless.frame();
    }

    void draw() {
        ui::scan_field({20, 10, 600, 56}, box, {.name = "Scan", .placeholder = "Scan"});
        ui::text_field({20, 100, 300, 56}, phone, {.label = "Phone", .digits_only = true});
        ui::text_area({20, 200, 300, 120}, words, {.label = "Words", .limit = 500});
        ui::text_field({20, 360, 300, 56}, pin_field, {.label = "New PIN", .secret = true});
        const ui::PadKey key = ui::keypad({700, 100, 360, 400}, true, 12);
        if (key != ui::PadKey::none) ++pad_keys;
        if (key >= ui::PadKey::d0 && key <= ui::PadKey::d9)
            pad += std::to_string(static_cast<int>(key));
        if (ui::pressed(ui::key(ui::Key::n))) ++shortcuts;
    }

    platform::KeyFeed m_feed;
    std::int64_t m_now_ms = 1'000;
};

const std::vector<ScanReading> one_code{{"6901234567892", ScanFault::none}};

TEST_CASE("a scan leaves the text field that has the focus as it was", "[scan]") {
    for (const std::string label : {"Phone", "Words", "New PIN"}) {
        for (const std::int64_t gap_ms : {0, 1, 4, 12, 29}) {
            INFO(label << ", keys " << gap_ms << " ms apart");
            Desk desk;
            desk.headless.tap(label);
            desk.type("1380");
            desk.scan("6901234567892", gap_ms);
            CHECK(desk.scans == one_code);
            const std::string& value = label == "Phone" ? desk.phone
                : label == "Words"                      ? desk.words
                                                        : desk.pin_field;
            CHECK(value == "1380");
            desk.type("57");
            CHECK(value == "138057");
            CHECK(desk.pad_keys == 0);
        }
    }
}

TEST_CASE("a scan in the middle of a text leaves caret and selection where they were", "[scan]") {
    Desk desk;
    desk.headless.tap("Words");
    desk.type("fresh milk");
    for (int i = 0; i < 4; ++i)
        desk.press(ImGuiKey_LeftArrow, 0, KeyEvent::Meaning::editing);
    desk.scan("6901234567892");
    desk.type("cow ");
    CHECK(desk.words == "fresh cow milk");
    desk.press(ImGuiKey_A, ImGuiMod_Ctrl, KeyEvent::Meaning::command);
    desk.scan("6901234567892");
    CHECK(desk.words == "fresh cow milk");
    CHECK(desk.scans.size() == 2);
    desk.type("x");
    CHECK(desk.words == "x");
}

TEST_CASE(
    "a field that takes only digits is as it was after a scan that begins with letters", "[scan]") {
    Desk desk;
    desk.headless.tap("Phone");
    desk.type("13");
    desk.scan("ts01-261122-a0007");
    CHECK(desk.phone == "13");
    REQUIRE(desk.scans.size() == 1);
    CHECK(desk.scans.front().text == "ts01-261122-a0007");
}

TEST_CASE("no digit of a scan reaches the PIN pad, and no letter of it is a shortcut", "[scan]") {
    for (const std::int64_t gap_ms : {0, 1, 4, 12, 29}) {
        INFO("keys " << gap_ms << " ms apart");
        Desk desk;
        desk.blur();
        desk.scan("6901234567892", gap_ms);
        CHECK(desk.scans == one_code);
        CHECK(desk.pad_keys == 0);
        desk.scan("n0n0n0", gap_ms);
        CHECK(desk.shortcuts == 0);
        CHECK(desk.scans.size() == 2);
    }
}

TEST_CASE("a PIN typed by a quick person arrives whole at the pad", "[scan]") {
    for (const std::int64_t gap_ms : {31, 45, 120}) {
        Desk desk;
        desk.blur();
        for (const char32_t digit : {U'4', U'7', U'1', U'1'})
            desk.strike(digit, gap_ms);
        desk.pass(60);
        CHECK(desk.pad == "4711");
        CHECK(desk.scans.empty());
    }
}

TEST_CASE("half a scan reaches neither pad nor field: the scanner was unplugged", "[scan]") {
    Desk desk;
    desk.blur();
    for (const char32_t digit : code_points("69012345"))
        desk.strike(digit, 4);
    desk.pass(60);
    CHECK(desk.pad_keys == 0);
    desk.headless.tap("Words");
    for (const char32_t digit : code_points("69012345"))
        desk.strike(digit, 4);
    desk.pass(60);
    CHECK(desk.words.empty());
    const ScanReading broken{"", ScanFault::broken_off};
    CHECK(desk.scans == std::vector{broken, broken});
}

TEST_CASE("what is scanned into the scan box itself is scanned, what is typed is typed", "[scan]") {
    Desk desk;
    desk.headless.tap("Scan");
    desk.type("milk");
    desk.scan("6901234567892");
    CHECK(desk.scans == one_code);
    CHECK(desk.box == "milk");
}

TEST_CASE("the first letter of a typist is on the screen in the frame after its key", "[scan]") {
    Desk desk;
    desk.headless.tap("Words");
    desk.pass(100);
    desk.strike(U'm', 100);
    CHECK(desk.words == "m");
}

TEST_CASE("two rolled keys are both there 30 ms later, in their order", "[scan]") {
    Desk desk;
    desk.headless.tap("Words");
    desk.strike(U't', 100);
    desk.strike(U'h', 12);
    desk.strike(U'e', 20);
    desk.pass(60);
    CHECK(desk.words == "the");
    CHECK(desk.scans.empty());
}

TEST_CASE("an input method's words stay in the field", "[scan]") {
    Desk desk;
    desk.headless.tap("Words");
    desk.commit("昨晚买的鲜牛奶");
    desk.commit("已过保质期一天");
    CHECK(desk.words == "昨晚买的鲜牛奶已过保质期一天");
    CHECK(desk.scans.empty());
}

TEST_CASE(
    "a shortcut keeps its Ctrl although it was let go before the key is handed on", "[scan]") {
    Desk desk;
    desk.headless.tap("Words");
    desk.type("sour");
    desk.press(ImGuiKey_A, ImGuiMod_Ctrl, KeyEvent::Meaning::command);
    desk.type("x");
    CHECK(desk.words == "x");
}

TEST_CASE("a code with Ctrl+V in it pastes nothing anywhere", "[scan]") {
    Desk desk;
    ImGui::SetClipboardText("pasted");
    desk.headless.tap("Words");
    desk.strike(U'6', 100);
    for (int i = 0; i < 3; ++i) {
        desk.strike(U'9', 4);
        desk.strike_command(ImGuiKey_V, 4);
    }
    desk.end(4);
    CHECK(desk.words.empty());
    CHECK(desk.scans == std::vector{ScanReading{"", ScanFault::control_characters}});
}

} // namespace
} // namespace foyer
