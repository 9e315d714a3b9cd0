// Scanners on their good and bad days, over a virtual keyboard device and a real serial line:
// plugged in late, pulled out in the middle of a code, put back, taken by others, talking nonsense.
#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <fstream>
#include <sys/stat.h>

#include "base/queue.h"
#include "platform/scanner.h"
#include "platform/virtual_scanner.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/must.h"
#include "tests/support/serial_line.h"
#include "tests/support/temporary_folder.h"

namespace foyer::platform {
namespace {

namespace fs = std::filesystem;
using app::ScannerChoice;
using app::ScannerKind;
using app::ScannerTrouble;
using test::must;
using test::SerialLine;

using Scans = std::vector<ScanReading>;

ScanReading code(const char* text) {
    return {text, ScanFault::none};
}
ScanReading refused(ScanFault fault) {
    return {"", fault};
}

// A desk that listens to one scanner.
class Desk {
public:
    explicit Desk(const ScannerChoice& choice) : m_scanner(open(choice)) {}

    app::Scanner& scanner() { return *m_scanner; }
    std::shared_ptr<const app::ScannerView> view() { return m_scanner->view(); }
    const test::TemporaryFolder& folder() const { return m_folder; }

    // The next so many scans; fewer when they do not come within 10 s.
    Scans hear(std::size_t count) {
        Scans heard;
        (void)until([&] {
            for (ScanReading& scan : m_scanner->take_scans())
                heard.push_back(std::move(scan));
            return heard.size() >= count;
        });
        return heard;
    }
    bool becomes(ScannerTrouble trouble) {
        return until([&] { return view()->state.trouble == trouble; });
    }
    bool until(const std::function<bool()>& is) {
        for (int rings = 0; rings < 200; ++rings) {
            if (is()) return true;
            (void)m_bell.pop_blocking_for(50);
        }
        return false;
    }

private:
    std::unique_ptr<app::Scanner> open(const ScannerChoice& choice) {
        const std::string& path = m_folder.path();
        return open_scanner(
            choice, m_clock, [this] { (void)m_bell.push(0); },
            {path + "/input", path + "/serial/by-id", path});
    }

    test::TemporaryFolder m_folder;
    test::FixedClock m_clock;
    Queue<int> m_bell{100'000};
    std::unique_ptr<app::Scanner> m_scanner;
};

} // namespace

TEST_CASE("a virtual scanner's code is heard, and the next", "[scanner]") {
    const test::TemporaryFolder folder;
    const auto scanner = must(VirtualScanner::open(folder.file("scanner")));
    Desk desk(scanner->choice());
    REQUIRE(scanner->type("TS01-260318-A0007"));
    REQUIRE(scanner->type("https://example.cn/?q=1&r=A_b"));
    CHECK(desk.hear(2) == Scans{code("TS01-260318-A0007"), code("https://example.cn/?q=1&r=A_b")});
    CHECK(desk.view()->state.trouble == ScannerTrouble::none);
}

TEST_CASE("unplugged in the middle of a code, and back by itself", "[scanner]") {
    const test::TemporaryFolder folder;
    const auto scanner = must(VirtualScanner::open(folder.file("scanner")));
    Desk desk(scanner->choice());
    for (int times = 0; times < 3; ++times) {
        REQUIRE(scanner->type("TS01-2603", false));
        scanner->unplug();
        CHECK(desk.hear(1) == Scans{refused(ScanFault::broken_off)});
        CHECK(desk.becomes(ScannerTrouble::unplugged));
        REQUIRE(scanner->plug_in());
        CHECK(desk.becomes(ScannerTrouble::none));
        REQUIRE(scanner->type("6901234567892"));
        CHECK(desk.hear(1) == Scans{code("6901234567892")});
    }
}

TEST_CASE("a scanner that is plugged in after the start is taken", "[scanner]") {
    const test::TemporaryFolder folder;
    // Not even the folder is there, as on a machine without any such device.
    const std::string place = folder.file("by-id/deep");
    Desk desk({ScannerKind::evdev, place + "/scanner"});
    CHECK(desk.becomes(ScannerTrouble::unplugged));
    fs::create_directories(place);
    const auto scanner = must(VirtualScanner::open_pipe(place + "/scanner"));
    CHECK(desk.becomes(ScannerTrouble::none));
    REQUIRE(scanner->type("690"));
    CHECK(desk.hear(1) == Scans{code("690")});
}

TEST_CASE("ten kilobytes and control keys are refused, what follows is heard", "[scanner]") {
    const test::TemporaryFolder folder;
    const auto scanner = must(VirtualScanner::open(folder.file("scanner")));
    Desk desk(scanner->choice());
    REQUIRE(scanner->type(std::string(10'240, '7')));
    REQUIRE(scanner->type("690\x1B"
                          "123"));
    REQUIRE(scanner->type("690"));
    CHECK(
        desk.hear(3) ==
        Scans{refused(ScanFault::too_long), refused(ScanFault::control_characters), code("690")});
}

TEST_CASE("a code without an ending breaks off, and the next is whole", "[scanner]") {
    const test::TemporaryFolder folder;
    const auto scanner = must(VirtualScanner::open(folder.file("scanner")));
    Desk desk(scanner->choice());
    REQUIRE(scanner->type("69012345", false));
    CHECK(desk.hear(1) == Scans{refused(ScanFault::broken_off)});
    REQUIRE(scanner->type("690"));
    CHECK(desk.hear(1) == Scans{code("690")});
}

TEST_CASE("a serial scanner is heard, with every ending and with none", "[scanner]") {
    SerialLine line;
    Desk desk({ScannerKind::serial, line.device()});
    REQUIRE(desk.becomes(ScannerTrouble::none));
    REQUIRE(desk.until([&] { return desk.view()->choice.kind == ScannerKind::serial; }));
    line.send("6901234567892");
    CHECK(desk.hear(1) == Scans{code("6901234567892")});
    line.send("690\r");
    line.send("691\r\n");
    line.send("\x02"
              "692\x03");
    line.send("\xE9\xA9\xAC\n");
    CHECK(desk.hear(4) == Scans{code("690"), code("691"), code("692"), code("马")});
    line.send("690\x1D"
              "123\r");
    line.send("69012345");
    CHECK(
        desk.hear(2) ==
        Scans{refused(ScanFault::control_characters), refused(ScanFault::broken_off)});
    line.send(std::string(3000, '7'));
    line.send(std::string(1000, '7') + "\r690\r");
    CHECK(desk.hear(2) == Scans{refused(ScanFault::too_long), code("690")});
    // Half a code: the kernel may throw it away together with the line.
    line.send("6901");
    line.unplug();
    CHECK(desk.becomes(ScannerTrouble::unplugged));
    for (const ScanReading& scan : desk.scanner().take_scans())
        CHECK(scan == refused(ScanFault::broken_off));
}

TEST_CASE("a serial scanner that comes back under its name is taken again", "[scanner]") {
    const test::TemporaryFolder folder;
    const std::string name = folder.file("usb-Scanner-if00");
    auto line = std::make_unique<SerialLine>();
    fs::create_symlink(line->device(), name);
    Desk desk({ScannerKind::serial, name});
    REQUIRE(desk.until([&] { return desk.view()->choice.kind == ScannerKind::serial; }));
    line->send("690\r");
    CHECK(desk.hear(1) == Scans{code("690")});
    fs::remove(name);
    line.reset();
    CHECK(desk.becomes(ScannerTrouble::unplugged));
    line = std::make_unique<SerialLine>();
    fs::create_symlink(line->device(), name);
    CHECK(desk.becomes(ScannerTrouble::none));
    line->send("691\r");
    CHECK(desk.hear(1) == Scans{code("691")});
}

TEST_CASE("what cannot be a scanner is told apart", "[scanner]") {
    const test::TemporaryFolder folder;
    std::ofstream(folder.file("file")) << "6901234567892\n";
    struct Case {
        ScannerChoice choice;
        ScannerTrouble trouble;
    };
    for (const Case& one :
         {Case{{ScannerKind::evdev, folder.file("file")}, ScannerTrouble::no_scanner},
          {{ScannerKind::serial, folder.file("file")}, ScannerTrouble::no_scanner},
          {{ScannerKind::evdev, "/dev/null"}, ScannerTrouble::no_scanner},
          {{ScannerKind::evdev, folder.file("nothing")}, ScannerTrouble::unplugged},
          {{ScannerKind::serial, folder.file("file/below")}, ScannerTrouble::unplugged},
          {{ScannerKind::evdev, "No such scanner"}, ScannerTrouble::unplugged}}) {
        INFO(one.choice.device);
        Desk desk(one.choice);
        CHECK(desk.becomes(one.trouble));
        CHECK(desk.view()->state.detail != "");
        CHECK(desk.scanner().take_scans().empty());
    }
}

TEST_CASE("serial lines are found by their makers' names, and again when one comes", "[scanner]") {
    Desk desk({});
    CHECK(desk.view()->found.empty());
    desk.scanner().look();
    CHECK(desk.until([&] { return desk.view()->looked; }));
    const SerialLine line;
    const std::string place = desk.folder().file("serial/by-id");
    fs::create_directories(place);
    fs::create_symlink(line.device(), place + "/usb-Newland_HR22-if00");
    CHECK(desk.until([&] { return desk.view()->found.size() == 1; }));
    CHECK(desk.view()->found.front().name == "usb-Newland_HR22-if00");
    CHECK(desk.view()->found.front().choice.device == place + "/usb-Newland_HR22-if00");
    fs::remove(place + "/usb-Newland_HR22-if00");
    CHECK(desk.until([&] { return desk.view()->found.empty(); }));
}

TEST_CASE("a scanner is looked at without being taken from who reads it", "[scanner]") {
    const test::TemporaryFolder folder;
    const auto scanner = must(VirtualScanner::open(folder.file("scanner")));
    Desk desk(scanner->choice());
    REQUIRE(desk.becomes(ScannerTrouble::none));
    CHECK(look_at_scanner(scanner->choice()).trouble == ScannerTrouble::none);
    CHECK(look_at_scanner({ScannerKind::evdev, "/no/such"}).trouble == ScannerTrouble::unplugged);
    CHECK(look_at_scanner({}).trouble == ScannerTrouble::none);
    REQUIRE(scanner->type("690"));
    CHECK(desk.hear(1) == Scans{code("690")});
}

TEST_CASE("nothing happens and nothing wakes while nobody scans", "[scanner]") {
    const test::TemporaryFolder folder;
    const auto scanner = must(VirtualScanner::open(folder.file("scanner")));
    const test::FixedClock clock;
    Queue<int> rung{1000};
    const auto port = open_scanner(scanner->choice(), clock, [&] { (void)rung.push(0); });
    REQUIRE(rung.pop_blocking_for(5000));
    (void)rung.take_all();
    CHECK_FALSE(rung.pop_blocking_for(700));
}

TEST_CASE("scanners are written as the settings write them", "[scanner]") {
    using app::parse_scanner;
    for (const char* text :
         {"keyboard", "evdev:Newland HR22", "evdev:/dev/input/by-id/usb-x-event-kbd",
          "serial:/dev/ttyACM0"}) {
        REQUIRE(parse_scanner(text).has_value());
        CHECK(text_of(*parse_scanner(text)) == text);
    }
    for (const char* text : {"", "evdev:", "serial:", "serial:ttyACM0", "usb:/dev/x", "wedge"})
        CHECK_FALSE(parse_scanner(text).has_value());
}

} // namespace foyer::platform
