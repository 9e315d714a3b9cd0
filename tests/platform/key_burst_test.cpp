#include "platform/key_burst.h"

#include <catch2/catch_test_macros.hpp>

#include <string>

#include "base/text.h"

namespace foyer::platform {
namespace {

using Kind = KeyEvent::Kind;
using Meaning = KeyEvent::Meaning;

// Somebody or something at the keyboard. Keys are numbered by their letter.
class Keys {
public:
    KeyBurst burst;

    // A press, its letter and its release, `gap_ms` after the press before.
    Keys& strike(char32_t letter, std::int64_t gap_ms) {
        press(static_cast<int>(letter), Meaning::text, gap_ms);
        say(letter);
        return release(static_cast<int>(letter));
    }
    Keys& strike_all(std::string_view text, std::int64_t gap_ms) {
        for (const char32_t letter : code_points(text))
            strike(letter, gap_ms);
        return *this;
    }
    Keys& press(int key, Meaning meaning, std::int64_t gap_ms) {
        m_at_ms += gap_ms;
        burst.let_time_pass(m_at_ms);
        burst.take({Kind::press, meaning, key, 0, 0, m_at_ms}, m_at_ms);
        return *this;
    }
    Keys& repeat(int key, std::int64_t gap_ms) {
        m_at_ms += gap_ms;
        burst.take({Kind::repeat, Meaning::text, key, 0, 0, m_at_ms}, m_at_ms);
        return *this;
    }
    Keys& release(int key) {
        burst.take({Kind::release, Meaning::text, key, 0, 0, m_at_ms}, m_at_ms);
        return *this;
    }
    Keys& say(char32_t letter) {
        burst.take({.kind = Kind::letter, .letter = letter}, m_at_ms);
        return *this;
    }
    Keys& enter(std::int64_t gap_ms) { return press('\n', Meaning::ending, gap_ms).release('\n'); }
    Keys& tab(std::int64_t gap_ms) { return press('\t', Meaning::ending, gap_ms).release('\t'); }
    Keys& rest(std::int64_t ms) {
        m_at_ms += ms;
        burst.let_time_pass(m_at_ms);
        return *this;
    }

    // What reached the program: letters, and ⏎ ⇥ for Enter and Tab.
    std::string typed() {
        std::string text;
        for (const KeyEvent& event : burst.take_typed()) {
            if (event.kind == Kind::letter) text += utf8_of(event.letter);
            if (event.kind != Kind::press) continue;
            if (event.key == '\n') text += "⏎";
            if (event.key == '\t') text += "⇥";
        }
        return text;
    }
    std::vector<ScanReading> scans() { return burst.take_scans(); }

private:
    std::int64_t m_at_ms = 1'000;
};

ScanReading good(const std::string& text) {
    return {text, ScanFault::none};
}
ScanReading bad(ScanFault fault) {
    return {"", fault};
}

struct Row {
    std::string what;
    std::string text;
    std::int64_t gap_ms;    // between keys
    std::int64_t ending_ms; // before the Enter
    bool is_scan;
};

const Row rows[] = {
    {"a quick scanner", "6901234567892", 1, 1, true},
    {"a slow scanner", "6901234567892", 29, 29, true},
    {"a scanner that waits 30 ms", "6901234567892", 30, 30, false},
    {"keys of one moment", "TS01-261122-A0007", 0, 0, true},
    {"the shortest code", "0013", 5, 5, true},
    {"three rolled keys and Enter", "ion", 12, 12, false},
    {"a quick typist", "services", 45, 45, false},
    {"a burst whose Enter comes later", "0013", 5, 30, false},
    {"a Chinese code", "马小云会员", 3, 3, true},
};

constexpr int shift_key = -1;

// "+" and "-" for Shift pressed and let go, among the letters.
std::string with_shift(KeyBurst& burst) {
    std::string text;
    for (const KeyEvent& event : burst.take_typed()) {
        if (event.kind == Kind::letter) text += utf8_of(event.letter);
        else if (event.key == shift_key) text += event.kind == Kind::press ? "+" : "-";
    }
    return text;
}

TEST_CASE("Shift is let go after the letter that it was pressed for", "[scan]") {
    Keys keys;
    keys.press(shift_key, Meaning::modifier, 50).strike('A', 5);
    keys.burst.take({Kind::release, Meaning::modifier, shift_key, 0, 0, 0}, 0);
    keys.strike('n', 60).rest(burst_gap_ms);
    CHECK(with_shift(keys.burst) == "+A-n");
}

TEST_CASE("Shift does not stay down after a scan", "[scan]") {
    Keys keys;
    keys.press(shift_key, Meaning::modifier, 50).strike_all("TS", 5);
    keys.burst.take({Kind::release, Meaning::modifier, shift_key, 0, 0, 0}, 0);
    keys.strike_all("012611220007", 5).enter(5).rest(burst_gap_ms);
    CHECK(keys.scans() == std::vector{good("TS012611220007")});
    CHECK(with_shift(keys.burst) == "+-");
}

TEST_CASE("a burst ended by Enter is a scan, all else is typing", "[scan]") {
    for (const Row& row : rows) {
        INFO(row.what);
        Keys keys;
        keys.strike_all(row.text, row.gap_ms).enter(row.ending_ms);
        const std::string typed = keys.rest(burst_gap_ms).typed();
        const auto scans = keys.scans();
        CHECK(scans.size() == (row.is_scan ? 1U : 0U));
        CHECK(typed == (row.is_scan ? "" : row.text + "⏎"));
        if (row.is_scan) CHECK(scans.front() == good(row.text));
    }
}

TEST_CASE("Tab ends a burst too, and a second ending right after is the scanner's", "[scan]") {
    Keys keys;
    keys.strike_all("4006381333931", 4).tab(4);
    CHECK(keys.scans() == std::vector{good("4006381333931")});
    keys.strike_all("4006381333931", 400).rest(400);
    keys.typed();
    keys.strike_all("4006381333931", 4).enter(4).enter(4);
    CHECK(keys.scans() == std::vector{good("4006381333931")});
    CHECK(keys.typed().empty());
    CHECK(keys.enter(200).typed() == "⏎");
}

TEST_CASE("two scans one after the other are two", "[scan]") {
    Keys keys;
    keys.strike_all("11112222", 2).enter(2).strike_all("33334444", 2).enter(2);
    CHECK(keys.scans() == std::vector{good("11112222"), good("33334444")});
}

TEST_CASE("a typist who rolls two keys waits 30 ms for the second at most", "[scan]") {
    Keys keys;
    keys.strike('t', 100).strike('h', 12);
    CHECK(keys.typed().empty());
    CHECK(keys.rest(burst_gap_ms - 1).typed().empty());
    CHECK(keys.rest(1).typed() == "th");
    CHECK(keys.scans().empty());
    CHECK_FALSE(keys.burst.due_at_ms());
}

TEST_CASE("what counts is when the keys moved, not when the program came to look", "[scan]") {
    KeyBurst burst;
    // Typed 120 ms apart, taken all at once after a frame of a second.
    std::int64_t at_ms = 0;
    for (const char letter : std::string("13800138000")) {
        burst.take({Kind::press, Meaning::text, letter, 0, 0, at_ms += 120}, 5'000);
        burst.take({.kind = Kind::letter, .letter = static_cast<char32_t>(letter)}, 5'000);
    }
    burst.take({Kind::press, Meaning::ending, '\n', 0, 0, at_ms += 120}, 5'000);
    CHECK(burst.take_scans().empty());
    CHECK(burst.take_typed().size() == 23);
}

TEST_CASE("a scan is a scan although the program came to look late", "[scan]") {
    KeyBurst burst;
    std::int64_t at_ms = 0;
    std::int64_t now_ms = 5'000;
    for (const char letter : std::string("13800138000")) {
        burst.take({Kind::press, Meaning::text, letter, 0, 0, at_ms += 3}, now_ms += 80);
        burst.take({.kind = Kind::letter, .letter = static_cast<char32_t>(letter)}, now_ms);
    }
    burst.take({Kind::press, Meaning::ending, '\n', 0, 0, at_ms += 3}, now_ms += 80);
    CHECK(burst.take_scans() == std::vector{good("13800138000")});
    CHECK(burst.take_typed().empty());
}

TEST_CASE("a key that is held down is a person's, however fast it repeats", "[scan]") {
    Keys keys;
    keys.press('x', Meaning::text, 100).say('x').rest(250);
    for (int i = 0; i < 20; ++i)
        keys.repeat('x', 10).say('x');
    keys.release('x').enter(10);
    CHECK(keys.typed() == std::string(21, 'x') + "⏎");
    CHECK(keys.scans().empty());
}

TEST_CASE("an input method's words are typing: letters that no key gave", "[scan]") {
    Keys keys;
    keys.press(' ', Meaning::text, 100);
    for (const char32_t letter : code_points("昨晚买的鲜牛奶"))
        keys.say(letter);
    keys.release(' ').enter(10);
    CHECK(keys.typed() == "昨晚买的鲜牛奶⏎");
    CHECK(keys.scans().empty());
}

TEST_CASE("letters may come after their keys, by way of an input method", "[scan]") {
    Keys keys;
    for (const char letter : std::string("99001234"))
        keys.press(letter, Meaning::text, 3);
    keys.enter(3);
    CHECK(keys.scans().empty());
    for (const char32_t letter : code_points("99001234"))
        keys.say(letter);
    CHECK(keys.scans() == std::vector{good("99001234")});
    for (const char letter : std::string("99001234"))
        keys.press(letter, Meaning::text, 100);
    keys.rest(burst_gap_ms);
    keys.typed();
    for (const char letter : std::string("99001234"))
        keys.press(letter, Meaning::text, 3);
    keys.enter(3).rest(burst_gap_ms);
    CHECK(keys.scans() == std::vector{bad(ScanFault::not_text)});
}

TEST_CASE("a code that presses keys is refused and presses none", "[scan]") {
    for (const Meaning meaning : {Meaning::command, Meaning::editing}) {
        Keys keys;
        keys.strike_all("TS01", 2).press('v', meaning, 2).release('v');
        keys.strike_all("0007", 2).enter(2).rest(burst_gap_ms);
        CHECK(keys.scans() == std::vector{bad(ScanFault::control_characters)});
        CHECK(keys.typed().empty());
    }
    Keys keys;
    keys.press('v', Meaning::command, 100).release('v').strike_all("1234567", 2).enter(2);
    CHECK(keys.scans() == std::vector{bad(ScanFault::control_characters)});
}

TEST_CASE("a function key that gives a letter is a key like any other", "[scan]") {
    Keys keys;
    keys.strike_all("预订蛋", 2).press(19, Meaning::command, 2).say(U'糕').release(19).enter(2);
    CHECK(keys.scans() == std::vector{good("预订蛋糕")});
}

TEST_CASE("a code of 10 kB is refused, whatever follows it", "[scan]") {
    Keys keys;
    keys.strike_all(std::string(10'240, '7'), 1).enter(1);
    CHECK(keys.scans() == std::vector{bad(ScanFault::too_long)});
    CHECK(keys.typed().empty());
}

TEST_CASE("a scanner unplugged in the middle of a code leaves nothing behind", "[scan]") {
    Keys keys;
    keys.strike_all("69012345", 4).rest(burst_gap_ms);
    CHECK(keys.scans() == std::vector{bad(ScanFault::broken_off)});
    CHECK(keys.typed().empty());
    keys.strike_all("4711", 90).rest(burst_gap_ms);
    CHECK(keys.typed() == "4711");
}

TEST_CASE("a first key that was shown is taken back once it is a scanner's", "[scan]") {
    Keys keys;
    keys.strike('6', 100);
    REQUIRE(keys.burst.first_is_held());
    keys.burst.show_first();
    CHECK(keys.typed() == "6");
    CHECK_FALSE(keys.burst.due_at_ms()); // a person's key costs no second look
    keys.strike_all("901234567892", 4).enter(4);
    CHECK(keys.scans() == std::vector{good("6901234567892")});
    CHECK(keys.typed().empty());
    CHECK(keys.burst.take_back());
    CHECK_FALSE(keys.burst.take_back());
}

TEST_CASE("a first key that was shown and is a person's stays", "[scan]") {
    Keys keys;
    keys.strike('t', 100);
    keys.burst.show_first();
    keys.strike('h', 15).strike('e', 80).rest(burst_gap_ms);
    CHECK(keys.typed() == "the");
    CHECK_FALSE(keys.burst.take_back());
}

TEST_CASE("a key that was pressed in the program is let go in the program", "[scan]") {
    Keys keys;
    keys.press('6', Meaning::text, 100).say('6');
    keys.burst.show_first();
    keys.burst.take_typed();
    keys.strike_all("90123", 4).release('6').enter(4);
    bool let_go = false;
    for (const KeyEvent& event : keys.burst.take_typed())
        let_go = let_go || (event.kind == Kind::release && event.key == '6');
    CHECK(let_go);
}

TEST_CASE("the pointer does not overtake keys that are held", "[scan]") {
    Keys keys;
    keys.strike_all("ab", 10);
    keys.burst.hand_on();
    CHECK(keys.typed() == "ab");
}

} // namespace
} // namespace foyer::platform
