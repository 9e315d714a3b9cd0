#include "app/backup_watch.h"

#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <fstream>
#include <semaphore>

#include "journal/backup.h"
#include "tests/support/test_store.h"

namespace foyer {
namespace {

struct Watched {
    test::TestStore desk;
    std::counting_semaphore<> landed{0};
    app::BackupWatch watch{desk.folder(), desk.clock(), [this] { landed.release(); }};

    void copy() {
        watch.start();
        landed.acquire();
    }
    std::string backups() { return desk.folder() + "/backups"; }
};

TEST_CASE(
    "a failed copy is known, and tried again after five minutes until one is there", "[backup]") {
    Watched store;
    CHECK_FALSE(store.watch.retry_in_ms());
    std::ofstream(store.backups()) << "a file where the folder should be";
    store.copy();
    const Time first = store.desk.clock().now();
    REQUIRE(store.watch.state().failed);
    CHECK(store.watch.state().failing_since == first);
    CHECK(store.watch.retry_in_ms() == app::backup_retry_ms);

    store.desk.clock().advance(app::backup_retry_ms);
    CHECK(store.watch.retry_in_ms() == 0);
    store.copy();
    CHECK(store.watch.state().failing_since == first);
    CHECK(store.watch.retry_in_ms() == app::backup_retry_ms);

    std::filesystem::remove(store.backups());
    store.copy();
    CHECK_FALSE(store.watch.state().failed);
    CHECK_FALSE(store.watch.retry_in_ms());
    CHECK(journal::backups_in(store.desk.folder()).size() == 1);
}

} // namespace
} // namespace foyer
