#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <utility>

#include "database/database.h"
#include "database/disk_space.h"
#include "tests/support/temporary_folder.h"

using namespace foyer;
using database::FolderLock;

TEST_CASE("The second to ask for a data folder is refused") {
    test::TemporaryFolder folder;
    const auto first = FolderLock::take(folder.path());
    REQUIRE(first);
    const auto second = FolderLock::take(folder.path());
    REQUIRE_FALSE(second);
    CHECK(second.error().code == ErrorCode::conflict);
}

TEST_CASE("Asking whether a data folder is taken does not take it") {
    test::TemporaryFolder folder;
    CHECK_FALSE(FolderLock::is_taken(folder.path()));
    {
        const auto lock = FolderLock::take(folder.path());
        REQUIRE(lock);
        CHECK(FolderLock::is_taken(folder.path()));
    }
    CHECK_FALSE(FolderLock::is_taken(folder.path()));
    CHECK(FolderLock::take(folder.path()));
}

TEST_CASE("A lock that was moved is held by its new owner") {
    test::TemporaryFolder folder;
    auto lock = FolderLock::take(folder.path());
    REQUIRE(lock);
    const FolderLock owner = std::move(*lock);
    CHECK(FolderLock::is_taken(folder.path()));
}

TEST_CASE("Ballast takes room and gives it back") {
    test::TemporaryFolder folder;
    REQUIRE(database::keep_ballast(folder.path(), 1 << 20));
    CHECK(std::filesystem::file_size(folder.file("foyer.ballast")) == 1 << 20);
    REQUIRE(database::keep_ballast(folder.path(), 1 << 20));
    REQUIRE(database::drop_ballast(folder.path()));
    REQUIRE(database::drop_ballast(folder.path()));
    CHECK_FALSE(std::filesystem::exists(folder.file("foyer.ballast")));
    CHECK(database::free_bytes(folder.path()).value_or(0) > 0);
}
