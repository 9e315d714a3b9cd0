#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <fstream>

#include "platform/image.h"
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
    INFO(desk.failure());
    CHECK(code == 0);
}

TEST_CASE("a day at the desk is played in a real window", "[end_to_end]") {
    DemoDesk desk;
    check_played(desk, "assets/demo/day.tour");
}

// A tour in both languages, each in a store of its own.
void check_played_in_both(const std::string& tour, const std::string& options = "") {
    for (const std::string language : {"zh", "en"}) {
        INFO(language);
        DemoDesk desk;
        check_played(desk, tour, "--language " + language + " " + options);
    }
}

TEST_CASE("a walk-in complaint goes to its closed end, with an approval", "[end_to_end]") {
    check_played_in_both("tests/end_to_end/complaint_walk_in.tour");
}

TEST_CASE("a customer who declines is heard again", "[end_to_end]") {
    check_played_in_both("tests/end_to_end/complaint_reopened.tour");
}

TEST_CASE("an authority's letter has its own clocks and gets its evidence", "[end_to_end]") {
    check_played_in_both("tests/end_to_end/complaint_relay.tour", "--with=--demo");
}

TEST_CASE("holidays that nobody has imported are told of at home only", "[end_to_end]") {
    DemoDesk desk;
    check_played(desk, "tests/end_to_end/holidays_missing.tour");
}

TEST_CASE("several departments work on one complaint side by side", "[end_to_end]") {
    check_played_in_both("tests/end_to_end/complaint_departments.tour");
}

TEST_CASE("a colleague makes the follow-up call, two hours apart", "[end_to_end]") {
    check_played_in_both("tests/end_to_end/complaint_follow_up.tour");
}

TEST_CASE("goods come back with their receipt, and only once", "[end_to_end]") {
    check_played_in_both("tests/end_to_end/return_with_receipt.tour");
}

TEST_CASE("who is in front of the desk has one card", "[end_to_end]") {
    check_played_in_both("tests/end_to_end/person_card.tour", "--with=--demo");
}

TEST_CASE("a receipt that nobody has is found by the purchase", "[end_to_end]") {
    check_played_in_both("tests/end_to_end/receipt_found.tour");
}

TEST_CASE("goods without a receipt are credited with a PIN", "[end_to_end]") {
    check_played_in_both("tests/end_to_end/return_without_receipt.tour");
}

TEST_CASE("a return waits in the list until a supervisor approves and settles it", "[end_to_end]") {
    check_played_in_both("tests/end_to_end/return_approved_later.tour", "--with=--demo");
}

TEST_CASE("an exchange collects its difference in one go", "[end_to_end]") {
    check_played_in_both("tests/end_to_end/exchange_with_difference.tour");
}

TEST_CASE("a denied return becomes a complaint with one key", "[end_to_end]") {
    check_played_in_both("tests/end_to_end/return_denied_to_complaint.tour");
}

TEST_CASE("a policy is drafted, played over past returns and published", "[end_to_end]") {
    check_played_in_both("tests/end_to_end/policy_replay.tour");
}

TEST_CASE("a scan goes to its place from every screen and leaves no key behind", "[end_to_end]") {
    DemoDesk desk;
    check_played(desk, "tests/end_to_end/scanner.tour");
}

TEST_CASE("a scanner of its own scans the slip's code and the case opens", "[end_to_end]") {
    DemoDesk desk;
    check_played(desk, "tests/end_to_end/device_scan.tour", "--with=--demo");
}

TEST_CASE("a complaint is typed in Chinese by touch and by keys", "[end_to_end]") {
    DemoDesk desk;
    check_played(desk, "tests/end_to_end/complaint_chinese_typing.tour");
}

TEST_CASE("photos are put to a complaint, looked at, and go into the evidence", "[end_to_end]") {
    DemoDesk desk;
    check_played(desk, "tests/end_to_end/complaint_photos.tour", "--with=--demo");
}

TEST_CASE("the command line attaches files, and says which it does not take", "[end_to_end]") {
    DemoDesk desk;
    const std::string start = "complaints register --category goods --anonymous --facts ";
    CHECK(desk.ctl(start + "包装破损要求换一件") == 0);
    const std::string number = desk.said().substr(desk.said().find("TS01-"), 17);
    const test::TemporaryFolder folder;
    REQUIRE(platform::write_png(
        {2, 2, std::vector<std::uint8_t>(16, 200)}, folder.file("photo.png")));
    std::ofstream(folder.file("bomb.jpg")) << "PK\3\4 not a photo";
    std::filesystem::resize_file(folder.file("bomb.jpg"), 2LL << 30); // a hole
    const std::string files = " " + folder.file("photo.png") + " " + folder.file("bomb.jpg");
    CHECK(desk.ctl("complaints attach " + number + files) == 1);
    CHECK(desk.ctl("--json complaints show " + number) == 0);
    CHECK(desk.said().find("\"kind\":\"png\"") != std::string::npos);
    CHECK(desk.ctl("complaints attach " + number + " " + folder.file("gone.jpg")) == 1);
    CHECK(desk.ctl("rebuild") == 0);
    CHECK(desk.ctl("backup") == 0);
}

TEST_CASE("the command line asks departments, wherever the case is named", "[end_to_end]") {
    DemoDesk desk;
    const std::string start = "complaints register --category goods --anonymous --facts ";
    CHECK(desk.ctl(start + "包装破损要求换一件") == 0);
    const std::string number = desk.said().substr(desk.said().find("TS01-"), 17);
    CHECK(
        desk.ctl(
            "complaints assign --department fresh --department security " + number +
            " --reason 请核查") == 0);
    CHECK(desk.ctl("complaints accept " + number) == 1);
    CHECK(desk.ctl("complaints accept --department fresh " + number + " --by 王生鲜") == 0);
    CHECK(desk.ctl("complaints bounce " + number + " --reason 不归我们管") == 0);
    CHECK(desk.ctl("--json complaints show " + number) == 0);
    CHECK(desk.said().find("\"department\":\"fresh\"") != std::string::npos);
    CHECK(desk.said().find("\"department\":\"security\",\"since\"") == std::string::npos);
}

TEST_CASE("knowledge is suggested, found, changed, retired, and stays readable", "[end_to_end]") {
    DemoDesk desk;
    check_played(desk, "tests/end_to_end/knowledge.tour");
}

TEST_CASE("the arrow keys walk over a list and Enter opens a line", "[end_to_end]") {
    check_played_in_both("tests/end_to_end/list_keys.tour");
}

TEST_CASE("a customer says how it was, and the desk is locked", "[end_to_end]") {
    check_played_in_both("tests/end_to_end/survey.tour");
}

TEST_CASE("many cases are closed at once, and what lacks something stays open", "[end_to_end]") {
    check_played_in_both("tests/end_to_end/complaint_bulk_close.tour");
}

TEST_CASE("what repeats itself leads to a corrective action that is verified", "[end_to_end]") {
    check_played_in_both("tests/end_to_end/complaint_radar.tour");
}

TEST_CASE("a complaint that is registered leaves no draft behind, whatever ends", "[end_to_end]") {
    DemoDesk desk;
    check_played(desk, "tests/end_to_end/no_draft_left.tour");
}

TEST_CASE("a registered complaint's slip prints by itself, and again when asked", "[end_to_end]") {
    DemoDesk desk;
    check_played(desk, "tests/end_to_end/slip.tour", "--with=--demo");
}

TEST_CASE("what waits for the printer is shown on the screen as it will print", "[end_to_end]") {
    DemoDesk desk;
    check_played(desk, "tests/end_to_end/slip_preview.tour", "--with=--demo");
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
    const std::string folder_printer = " --printer folder:" + slips;
    CHECK(desk.ctl("devices --scanner keyboard" + folder_printer) == 0);
    CHECK(desk.said().find("Any scanner that types") != std::string::npos);
    CHECK(desk.ctl("devices --scanner serial:/dev/no-such-line" + folder_printer) == 6);
    CHECK(desk.said().find("The scanner is not connected") != std::string::npos);
    CHECK(desk.ctl("devices --scanner wedge" + folder_printer) == 6);
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
