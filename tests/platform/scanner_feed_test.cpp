// What the keys of a scanner become, by the codes the kernel gives them; and recorded streams of
// events with everything that can be wrong in one.
#include <catch2/catch_test_macros.hpp>

#include <linux/input.h>

#include "platform/scanner_feed.h"
#include "tests/support/must.h"

namespace foyer::platform {
namespace {

using app::ScannerKind;
using test::must;

std::string event(int type, int code, int value) {
    input_event one{};
    one.type = static_cast<std::uint16_t>(type);
    one.code = static_cast<std::uint16_t>(code);
    one.value = value;
    return {reinterpret_cast<const char*>(&one), sizeof one};
}
std::string key(int code, int value) {
    return event(EV_MSC, MSC_SCAN, 0x70000) + event(EV_KEY, code, value) + event(EV_SYN, 0, 0);
}
std::string strike(int code) {
    return key(code, 1) + key(code, 0);
}
std::string with(int modifier, int code) {
    return key(modifier, 1) + strike(code) + key(modifier, 0);
}

ScannerFeed keys() {
    return must(ScannerFeed::open(ScannerKind::evdev));
}
std::vector<ScanReading> read(std::string_view recorded, std::size_t piece = 4096) {
    ScannerFeed feed = keys();
    for (std::size_t at = 0; at < recorded.size(); at += piece)
        feed.take(recorded.substr(at, piece), 1000);
    return feed.take_scans();
}
const std::string enter = strike(KEY_ENTER);
const std::vector<ScanReading> control_refused{{"", ScanFault::control_characters}};

// "TS01-260318-A0007", as a scanner that is a keyboard sends it.
std::string slip_number() {
    std::string sent = with(KEY_LEFTSHIFT, KEY_T) + with(KEY_LEFTSHIFT, KEY_S);
    for (const int code :
         {KEY_0, KEY_1, KEY_MINUS, KEY_2, KEY_6, KEY_0, KEY_3, KEY_1, KEY_8, KEY_MINUS})
        sent += strike(code);
    sent += with(KEY_RIGHTSHIFT, KEY_A);
    for (const int code : {KEY_0, KEY_0, KEY_0, KEY_7})
        sent += strike(code);
    return sent;
}

} // namespace

TEST_CASE("a recorded scan of a slip's code is read, in pieces of any size", "[scanner]") {
    for (const std::size_t piece : {1U, 7U, 24U, 100U, 4096U})
        CHECK(
            read(slip_number() + enter, piece) ==
            std::vector{ScanReading{"TS01-260318-A0007", ScanFault::none}});
}

TEST_CASE("every key of a code gives its letter, with Shift its other one", "[scanner]") {
    struct Pair {
        int code;
        const char* plain;
        const char* shifted;
    };
    for (const Pair one :
         {Pair{KEY_1, "1", "!"},
          {KEY_0, "0", ")"},
          {KEY_A, "a", "A"},
          {KEY_Z, "z", "Z"},
          {KEY_MINUS, "-", "_"},
          {KEY_EQUAL, "=", "+"},
          {KEY_SLASH, "/", "?"},
          {KEY_SEMICOLON, ";", ":"},
          {KEY_DOT, ".", ">"},
          {KEY_SPACE, " ", " "},
          {KEY_BACKSLASH, "\\", "|"},
          {KEY_APOSTROPHE, "'", "\""},
          {KEY_GRAVE, "`", "~"},
          {KEY_LEFTBRACE, "[", "{"},
          {KEY_COMMA, ",", "<"}}) {
        CHECK(read(strike(one.code) + enter).front().text == one.plain);
        CHECK(read(with(KEY_LEFTSHIFT, one.code) + enter).front().text == one.shifted);
    }
    CHECK(read(strike(KEY_KP7) + strike(KEY_KP0) + strike(KEY_KPENTER)).front().text == "70");
    CHECK(
        read(strike(KEY_CAPSLOCK) + strike(KEY_B) + strike(KEY_CAPSLOCK) + strike(KEY_B) + enter)
            .front()
            .text == "Bb");
}

TEST_CASE("keys that would do something refuse their code", "[scanner]") {
    for (const int code :
         {KEY_ESC, KEY_F3, KEY_F10, KEY_LEFT, KEY_DELETE, KEY_BACKSPACE, KEY_POWER})
        CHECK(read(strike(KEY_6) + strike(code) + strike(KEY_9) + enter) == control_refused);
    for (const int modifier : {KEY_LEFTCTRL, KEY_LEFTALT, KEY_LEFTMETA})
        for (const int code : {KEY_V, KEY_J, KEY_M, KEY_F4, KEY_KP6})
            CHECK(read(strike(KEY_6) + with(modifier, code) + enter) == control_refused);
}

TEST_CASE("a key that is held down types once", "[scanner]") {
    CHECK(
        read(key(KEY_6, 1) + key(KEY_6, 2) + key(KEY_6, 2) + key(KEY_6, 0) + enter).front().text ==
        "6");
}

TEST_CASE(
    "where the kernel has dropped events the code is refused, the next is whole", "[scanner]") {
    const std::string dropped = key(KEY_LEFTSHIFT, 1) + event(EV_SYN, SYN_DROPPED, 0) +
        event(EV_KEY, KEY_9, 1) + event(EV_SYN, SYN_REPORT, 0);
    const auto scans =
        read(strike(KEY_6) + dropped + strike(KEY_9) + enter + slip_number() + enter);
    REQUIRE(scans.size() == 2);
    CHECK(scans[0] == ScanReading{"", ScanFault::not_text});
    CHECK(scans[1].text == "TS01-260318-A0007");
}

TEST_CASE("half a code is dropped with its Shift when the scanner goes", "[scanner]") {
    ScannerFeed feed = keys();
    feed.take(strike(KEY_6) + key(KEY_LEFTSHIFT, 1) + event(EV_KEY, KEY_9, 1).substr(0, 10), 1000);
    feed.break_off();
    feed.take(strike(KEY_7) + enter, 2000);
    CHECK(
        feed.take_scans() ==
        std::vector{ScanReading{"", ScanFault::broken_off}, ScanReading{"7", ScanFault::none}});
}

TEST_CASE("ten kilobytes of keys are one refused scan", "[scanner]") {
    std::string sent;
    for (int i = 0; i < 10'240; ++i)
        sent += strike(KEY_7);
    CHECK(read(sent + enter) == std::vector{ScanReading{"", ScanFault::too_long}});
}

TEST_CASE("a stream that is none of keys is harmless", "[scanner]") {
    std::string noise;
    for (int i = 0; i < 100'000; ++i)
        noise += static_cast<char>((i * 7919) >> (i % 5));
    for (const ScanReading& scan : read(noise, 333))
        CHECK((scan.text.empty() || scan.fault == ScanFault::none));
}

TEST_CASE("a serial line is read as it comes", "[scanner]") {
    ScannerFeed feed = must(ScannerFeed::open(ScannerKind::serial));
    feed.take("TS01-2603", 1000);
    feed.take("18-A0007\r\n马小云", 1010);
    CHECK(feed.due_at_ms() == 1110);
    feed.take("\x03", 1020);
    const auto scans = feed.take_scans();
    REQUIRE(scans.size() == 2);
    CHECK(scans[0].text == "TS01-260318-A0007");
    CHECK(scans[1].text == "马小云");
}

} // namespace foyer::platform
