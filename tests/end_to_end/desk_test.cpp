#include <catch2/catch_test_macros.hpp>

#include "tests/support/demo_desk.h"
#include "tests/support/programs.h"
#include "tests/support/temporary_folder.h"

namespace foyer {
namespace {

using test::contents_of;
using test::DemoDesk;
using test::exit_code_of;
using test::program;

void check_played(DemoDesk& desk, const std::string& tour, const std::string& options = "") {
    const int code = desk.play(tour, options);
    INFO(desk.said());
    CHECK(code == 0);
}

TEST_CASE("a day at the desk is played in a real window", "[end_to_end]") {
    DemoDesk desk;
    check_played(desk, "assets/demo/day.tour");
}

TEST_CASE("a scan goes to its place from every screen and leaves no key behind", "[end_to_end]") {
    DemoDesk desk;
    check_played(desk, "tests/end_to_end/scanner.tour");
}

TEST_CASE("a complaint is typed in Chinese by touch and by keys", "[end_to_end]") {
    DemoDesk desk;
    check_played(desk, "tests/end_to_end/complaint_chinese_typing.tour");
}

TEST_CASE("a complaint that is registered leaves no draft behind, whatever ends", "[end_to_end]") {
    DemoDesk desk;
    check_played(desk, "tests/end_to_end/no_draft_left.tour");
}

TEST_CASE("a registered complaint's slip prints by itself, and again when asked", "[end_to_end]") {
    DemoDesk desk;
    check_played(desk, "tests/end_to_end/slip.tour", "--with=--demo");
}

TEST_CASE("the command line prints a test slip and says how the printer is", "[end_to_end]") {
    DemoDesk desk;
    const test::TemporaryFolder folder;
    const std::string slips = folder.file("slips");
    CHECK(desk.ctl("print test --printer folder:" + slips + " --paper 58") == 0);
    const std::string read = folder.file("read.txt");
    CHECK(exit_code_of("zbarimg -q " + slips + "/test.png", read) == 0);
    CHECK(contents_of(read).find("QR-Code:TS01-260318-A0007") != std::string::npos);
    CHECK(desk.ctl("devices --printer folder:" + slips) == 0);
    CHECK(desk.ctl("devices --printer tcp:127.0.0.1:1") == 6);
    CHECK(desk.ctl("--json devices --printer tcp:127.0.0.1:1") == 6);
    CHECK(desk.said().find("\"well\":false") != std::string::npos);
    CHECK(desk.ctl("print test --printer tcp:127.0.0.1:1") == 6);
    const std::string start = "complaints register --category goods --anonymous --facts ";
    CHECK(desk.ctl(start + "包装破损要求换一件") == 0);
    const std::string said = desk.said();
    const auto at = said.find("TS01-");
    REQUIRE(at != std::string::npos);
    const std::string form = folder.file("form.pdf");
    CHECK(desk.ctl("print form " + said.substr(at, 17) + " --out " + form) == 0);
    CHECK(contents_of(form).starts_with("%PDF"));
}

TEST_CASE("a scan leaves no letter in a word that is being composed", "[end_to_end]") {
    DemoDesk desk;
    check_played(desk, "tests/end_to_end/scan_while_composing.tour");
}

TEST_CASE("a new store is set up at the first start", "[end_to_end]") {
    const test::TemporaryFolder folder;
    const std::string said = folder.file("said.txt");
    const int code = exit_code_of(
        program("tour") + " tests/end_to_end/first_start.tour --data '" + folder.file("store") +
            "' --out '" + folder.file("out") + "'",
        said);
    INFO(contents_of(said));
    CHECK(code == 0);
}

TEST_CASE("the demo store of one seed and day verifies and is found through", "[end_to_end]") {
    DemoDesk desk;
    CHECK(desk.ctl("verify") == 0);
    CHECK(desk.said().starts_with("Intact"));
    CHECK(desk.ctl("complaints list --filter all --search xnn") == 0);
    CHECK(desk.said().find("鲜牛奶") != std::string::npos);
    CHECK(desk.ctl("rebuild") == 0);
    CHECK(desk.ctl("backup") == 0);
}

TEST_CASE("the desk refuses on the command line as on the screen", "[end_to_end]") {
    DemoDesk desk;
    const std::string start = "complaints register --category goods --anonymous --facts ";
    CHECK(desk.ctl(start + "坏了") == 1);
    CHECK(desk.ctl(start + "包装破损要求换一件") == 0);
    CHECK(desk.ctl("--as 1002 complaints take TS01-000101-A9999") == 3);
    CHECK(desk.ctl("complaints register") == 2);
}

} // namespace
} // namespace foyer
