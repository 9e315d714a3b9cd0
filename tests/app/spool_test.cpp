#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <fstream>

#include "app/spool.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/must.h"
#include "tests/support/seeded_random.h"
#include "tests/support/temporary_folder.h"

namespace foyer::app {
namespace {

using test::must;

printing::Printout printout(const std::string& name) {
    printing::Printout one{name, "slip " + name, printing::Paper::roll_58, {}, {1, 2, 3}};
    one.slip.raster = printing::Raster(384, 40);
    one.slip.raster.blacken(7, 9);
    one.slip.stops = {{40, printing::DeviceAct::cut}};
    return one;
}

struct PrintingDesk {
    test::TemporaryFolder folder;
    test::SeededRandom random;
    Spool spool{folder.file("spool")};
    int made = 0;

    SpoolJob add(const std::string& name) {
        const Time at = test::some_moment + made++ * second_ms;
        SpoolJob job{
            make_id<OpId>(at, random), "slip " + name, printing::Paper::roll_58, at, false, 1};
        REQUIRE(spool.add(job, printout(name)).has_value());
        REQUIRE(spool.let_go(job.id).has_value());
        return job;
    }
};

} // namespace

TEST_CASE("what was spooled is there after a restart, oldest first", "[spool]") {
    PrintingDesk desk;
    const SpoolJob first = desk.add("1");
    const SpoolJob second = desk.add("2");
    Spool again(desk.folder.file("spool"));
    CHECK(must(again.jobs()) == std::vector{first, second});
    const auto read = must(again.printout(first.id));
    CHECK(read.name == "1");
    CHECK(read.title == "slip 1");
    CHECK(read.slip == printout("1").slip);
    CHECK(read.bytes == printout("1").bytes);
}

TEST_CASE("the pages of a sheet are kept beside its PDF, for the preview", "[spool]") {
    PrintingDesk desk;
    printing::Printout sheet{"form", "form", printing::Paper::a4, {}, {1, 2, 3}};
    const auto size = printing::size_of(printing::Paper::a4);
    sheet.pages = printing::Raster(size.width, 2 * size.height);
    sheet.pages.blacken(5, size.height);
    const SpoolJob job{
        make_id<OpId>(test::some_moment, desk.random), "form", printing::Paper::a4,
        test::some_moment, false, 4};
    REQUIRE(desk.spool.add(job, sheet).has_value());
    REQUIRE(desk.spool.let_go(job.id).has_value());
    CHECK(must(desk.spool.jobs()) == std::vector{job});
    const auto read = must(desk.spool.printout(job.id));
    CHECK(read.pages == sheet.pages);
    CHECK(read.bytes == sheet.bytes);
    CHECK(read.slip == printing::Slip{});
}

TEST_CASE("the same entry is one job, however often it is added", "[spool]") {
    PrintingDesk desk;
    const SpoolJob job = desk.add("1");
    CHECK(desk.spool.add(job, printout("other")).has_value());
    CHECK(desk.spool.let_go(job.id).has_value());
    CHECK(must(desk.spool.jobs()).size() == 1);
    CHECK(must(desk.spool.printout(job.id)).name == "1");
}

TEST_CASE("a job that was begun asks a person after a restart", "[spool]") {
    PrintingDesk desk;
    const SpoolJob job = desk.add("1");
    REQUIRE(desk.spool.begin(job.id).has_value());
    CHECK(must(Spool(desk.folder.file("spool")).jobs()).front().begun);
    REQUIRE(desk.spool.give_back(job.id).has_value());
    CHECK_FALSE(must(desk.spool.jobs()).front().begun);
    REQUIRE(desk.spool.remove(job.id).has_value());
    CHECK(must(desk.spool.jobs()).empty());
    CHECK(std::filesystem::is_empty(desk.folder.file("spool")));
}

TEST_CASE("a held job is no job until it is let go", "[spool]") {
    PrintingDesk desk;
    const SpoolJob job{
        make_id<OpId>(test::some_moment, desk.random), "slip", printing::Paper::roll_58,
        test::some_moment, false, 1};
    REQUIRE(desk.spool.add(job, printout("1")).has_value());
    CHECK(must(desk.spool.jobs()).empty());
    REQUIRE(desk.spool.let_all_go().has_value());
    CHECK(must(desk.spool.jobs()) == std::vector{job});
}

TEST_CASE("a damaged file is put aside and stops nobody", "[spool]") {
    PrintingDesk desk;
    const SpoolJob good = desk.add("1");
    for (const char* bytes : {"", "no head", "{}\n", "{\"paper\":1}\n", "{\"paper\":9}\nxx"}) {
        const auto id = make_id<OpId>(test::some_moment, desk.random);
        std::ofstream(desk.folder.file("spool/" + text_of(id) + ".job")) << bytes;
    }
    const SpoolJob cut = desk.add("2");
    const std::string file = desk.folder.file("spool/" + text_of(cut.id) + ".job");
    std::filesystem::resize_file(file, std::filesystem::file_size(file) - 1);
    CHECK(must(desk.spool.jobs()) == std::vector{good});
    CHECK(std::filesystem::exists(desk.folder.file("spool/" + text_of(cut.id) + ".damaged")));
}

TEST_CASE("the spool holds fifty slips and says no to the next", "[spool]") {
    PrintingDesk desk;
    for (std::size_t i = 0; i < Spool::jobs_most; ++i)
        desk.add(std::to_string(i));
    const SpoolJob one{
        make_id<OpId>(test::some_moment, desk.random), "one too many", printing::Paper::roll_58,
        test::some_moment, false};
    CHECK(desk.spool.add(one, printout("x")).error().code == ErrorCode::conflict);
    CHECK(must(desk.spool.jobs()).size() == Spool::jobs_most);
}

TEST_CASE("a folder that cannot be written is an error, and leaves no half job", "[spool]") {
    PrintingDesk desk;
    const auto id = make_id<OpId>(test::some_moment, desk.random);
    // A folder of the draft's name: the file cannot be made.
    std::filesystem::create_directories(desk.folder.file("spool/" + text_of(id) + ".new/inside"));
    const SpoolJob job{id, "slip", printing::Paper::roll_58, test::some_moment, false};
    CHECK(desk.spool.add(job, printout("1")).error().code == ErrorCode::storage);
    CHECK(must(desk.spool.jobs()).empty());
}

} // namespace foyer::app
