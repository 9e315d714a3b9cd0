#include <catch2/catch_test_macros.hpp>

#include "tests/support/programs.h"
#include "tests/support/temporary_folder.h"

namespace foyer {
namespace {

using test::contents_of;
using test::exit_code_of;
using test::program;

struct DemoStore {
    test::TemporaryFolder folder;
    std::string data = folder.file("store");
    std::string said = folder.file("said.txt");

    DemoStore() { REQUIRE(ctl("demo") == 0); }
    int ctl(const std::string& words) {
        return exit_code_of(program("foyerctl") + " --data '" + data + "' " + words, said);
    }
};

TEST_CASE("a day at the desk is played in a real window", "[end_to_end]") {
    DemoStore store;
    const int code = exit_code_of(
        program("tour") + " assets/demo/day.tour --data '" + store.data + "' --out '" +
            store.folder.file("out") + "'",
        store.said);
    INFO(contents_of(store.said));
    CHECK(code == 0);
}

TEST_CASE("a scan goes to its place from every screen and leaves no key behind", "[end_to_end]") {
    DemoStore store;
    const int code = exit_code_of(
        program("tour") + " tests/end_to_end/scanner.tour --data '" + store.data + "' --out '" +
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
    DemoStore store;
    CHECK(store.ctl("verify") == 0);
    CHECK(contents_of(store.said).starts_with("Intact"));
    CHECK(store.ctl("complaints list --filter all --search xnn") == 0);
    CHECK(contents_of(store.said).find("鲜牛奶") != std::string::npos);
    CHECK(store.ctl("rebuild") == 0);
    CHECK(store.ctl("backup") == 0);
}

TEST_CASE("the desk refuses on the command line as on the screen", "[end_to_end]") {
    DemoStore store;
    const std::string start = "complaints register --category goods --anonymous --facts ";
    CHECK(store.ctl(start + "坏了") == 1);
    CHECK(store.ctl(start + "包装破损要求换一件") == 0);
    CHECK(store.ctl("--as 1002 complaints take TS01-000101-A9999") == 3);
    CHECK(store.ctl("complaints register") == 2);
}

} // namespace
} // namespace foyer
