// What goes wrong at a counter, tried on the running terminal: real windows, real disks.
#include <catch2/catch_test_macros.hpp>

#include <sys/stat.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <thread>

#include "base/text.h"
#include "database/database.h"
#include "platform/virtual_display.h"
#include "tests/support/demo_desk.h"
#include "tests/support/must.h"
#include "tests/support/raw_database.h"
#include "tests/support/small_disk.h"

namespace foyer {
namespace {

using test::DemoDesk;

void check_played(DemoDesk& desk, const std::string& name) {
    const int code = desk.play("tests/end_to_end/" + name + ".tour");
    INFO(desk.failure());
    CHECK(code == 0);
    CHECK(desk.ctl("verify") == 0);
    CHECK(desk.said().starts_with("Intact"));
}

TEST_CASE("copies that cannot be made are told of until one is there", "[bad_days]") {
    DemoDesk desk;
    check_played(desk, "backup_fails");
}

TEST_CASE("a full disk stops the writing with a sentence and loses nothing", "[bad_days]") {
    const test::SmallDisk disk(24);
    DemoDesk desk(disk.file("store"));
    check_played(desk, "full_disk");
}

TEST_CASE("a store on a read-only disk is not opened, until it can be written", "[bad_days]") {
    test::SmallDisk disk(24);
    DemoDesk desk(disk.file("store"));
    disk.make_read_only(true);
    check_played(desk, "read_only_folder");
}

TEST_CASE("a store of a newer Foyer is left alone", "[bad_days]") {
    DemoDesk desk;
    test::RawDatabase database(desk.data() + "/foyer.db");
    database.run("PRAGMA user_version = 99");
    const int code = desk.play("tests/end_to_end/newer_store.tour");
    INFO(desk.failure());
    CHECK(code == 0);
    database.run("PRAGMA user_version = 1");
    CHECK(desk.ctl("verify") == 0);
}

TEST_CASE("a second Foyer waits until the first one is closed", "[bad_days]") {
    DemoDesk desk;
    std::optional lock(test::must(database::FolderLock::take(desk.data())));
    const std::string pipe = desk.data() + "/close-the-other";
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    std::jthread first([&] {
        test::contents_of(pipe); // until the tour has written
        lock.reset();
    });
    check_played(desk, "second_foyer");
}

TEST_CASE("a store without its keyring waits until it is put back", "[bad_days]") {
    DemoDesk desk;
    std::filesystem::rename(desk.data() + "/keyring.db", desk.data() + "/keyring.away");
    check_played(desk, "keyring_missing");
}

TEST_CASE("ten wrong PINs with the plug pulled between lock as without", "[bad_days]") {
    DemoDesk desk;
    check_played(desk, "wrong_pins");
}

TEST_CASE("two taps on anything that commits make one entry", "[bad_days]") {
    DemoDesk desk;
    check_played(desk, "double_tap");
}

TEST_CASE("hostile text in every field is stored as typed or refused", "[bad_days]") {
    DemoDesk desk;
    check_played(desk, "hostile_text");
    const std::string start = "complaints register --category goods --anonymous --facts ";
    CHECK(desk.ctl(start + "\"$(printf '##%%n \\377\\376 \\342\\200\\256 坏了要求换')\"") == 0);
    CHECK(desk.ctl("complaints list --filter all --search 坏了要求换 --json") == 0);
    CHECK(desk.said().find("##%n") != std::string::npos);
    CHECK(is_utf8(desk.said()));
    CHECK(desk.ctl(start + "\"$(head -c 65536 /dev/zero | tr '\\0' x)\"") == 1);
    CHECK(desk.ctl("verify") == 0);
}

// What the program says where no window can be shown.
struct Sentence {
    std::string surroundings; // in front of the command
    std::string says;
};

TEST_CASE("without a display or OpenGL 3 a sentence says what to install", "[bad_days]") {
    DemoDesk desk;
    const test::TemporaryFolder folder;
    const auto display = platform::VirtualDisplay::open(640, 480);
    if (!display) SKIP(display.error().what);
    const std::string shown = "DISPLAY=" + (*display)->name() + " ";
    for (const Sentence& one :
         {Sentence{"env -u DISPLAY -u WAYLAND_DISPLAY ", "Start Foyer from a graphical session"},
          Sentence{
              shown + "MESA_GL_VERSION_OVERRIDE=2.1 ", "Install the package libgl1-mesa-dri"}}) {
        INFO(one.surroundings);
        const std::string said = folder.file("said.txt");
        const int code = test::exit_code_of(
            one.surroundings + "timeout 20 " + test::program("foyer") + " --data '" + desk.data() +
                "'",
            said);
        CHECK(code == 69);
        CHECK(test::contents_of(said).find(one.says) != std::string::npos);
    }
}

TEST_CASE("without a font the screen says which package is missing", "[bad_days]") {
    DemoDesk desk;
    const test::TemporaryFolder folder;
    std::ofstream(folder.file("fonts.conf")) << "<fontconfig></fontconfig>";
    REQUIRE(setenv("FONTCONFIG_FILE", folder.file("fonts.conf").c_str(), 1) == 0);
    const int code = desk.play("tests/end_to_end/no_font.tour");
    unsetenv("FONTCONFIG_FILE");
    INFO(desk.failure());
    CHECK(code == 0);
}

} // namespace
} // namespace foyer
