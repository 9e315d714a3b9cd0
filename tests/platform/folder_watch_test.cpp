// Folders that come while they are looked for: what happens in them afterwards is heard.
#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <fstream>
#include <thread>

#include <poll.h>

#include "platform/folder_watch.h"
#include "tests/support/temporary_folder.h"

namespace foyer::platform {
namespace {

namespace fs = std::filesystem;

constexpr int patience_ms = 2000;

bool hears(const FolderWatch& watch, int wait_ms) {
    pollfd asked{watch.file(), POLLIN, 0};
    return poll(&asked, 1, wait_ms) == 1;
}

// As a program does: again after each change, until all is quiet.
void follow(FolderWatch& watch, const std::string& folder) {
    while (hears(watch, 0)) {
        watch.take_changes();
        watch.watch({folder});
    }
}

TEST_CASE("a folder that comes while it is looked for is watched", "[folder_watch]") {
    for (int round = 0; round < 300; round++) {
        const test::TemporaryFolder home;
        const std::string folder = home.file("a/b/c/d/e/f/g/h");
        FolderWatch watch;
        std::thread makes([&] { fs::create_directories(folder); });
        for (int later = 0; later < round; ++later)
            std::this_thread::yield();
        watch.watch({folder});
        follow(watch, folder);
        makes.join();
        follow(watch, folder);
        std::ofstream(folder + "/scanner") << "";
        INFO("round " << round);
        REQUIRE(hears(watch, patience_ms));
    }
}

TEST_CASE("a folder that goes and comes is watched again", "[folder_watch]") {
    const test::TemporaryFolder home;
    const std::string folder = home.file("serial/by-id");
    FolderWatch watch;
    watch.watch({folder});
    fs::create_directories(folder);
    REQUIRE(hears(watch, patience_ms));
    follow(watch, folder);
    fs::remove_all(home.file("serial"));
    REQUIRE(hears(watch, patience_ms));
    follow(watch, folder);
    CHECK_FALSE(hears(watch, 0));
    fs::create_directories(folder);
    REQUIRE(hears(watch, patience_ms));
}

} // namespace
} // namespace foyer::platform
