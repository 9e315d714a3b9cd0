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

TEST_CASE("a day at the desk is played in a real window", "[end_to_end]") {
    DemoDesk desk;
    const int code = desk.play("assets/demo/day.tour");
    INFO(desk.said());
    CHECK(code == 0);
}

TEST_CASE("a scan goes to its place from every screen and leaves no key behind", "[end_to_end]") {
    DemoDesk desk;
    const int code = desk.play("tests/end_to_end/scanner.tour");
    INFO(desk.said());
    CHECK(code == 0);
}

TEST_CASE("a complaint is typed in Chinese by touch and by keys", "[end_to_end]") {
    DemoStore store;
    const int code = exit_code_of(
        "env -u XMODIFIERS " + program("tour") +
            " tests/end_to_end/complaint_chinese_typing.tour --data '" + store.data + "' --out '" +
            store.folder.file("out") + "'",
        store.said);
    INFO(contents_of(store.said));
    CHECK(code == 0);
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
