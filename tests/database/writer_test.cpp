#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <fstream>

#include "database/database.h"
#include "tests/support/raw_database.h"
#include "tests/support/temporary_folder.h"

using namespace foyer;
using database::Reader;
using database::Row;
using database::Writer;

namespace {

const std::vector<std::string_view> bag_schema = {
    "CREATE TABLE bag(tag TEXT PRIMARY KEY, shelf INTEGER NOT NULL) STRICT",
    "CREATE VIRTUAL TABLE bag_search USING fts5(tag, content='')",
};

struct Store {
    test::TemporaryFolder folder;
    std::string file = folder.file("foyer.db");
    std::unique_ptr<Writer> writer = open();

    std::unique_ptr<Writer> open() const {
        auto opened = Writer::open(file, bag_schema);
        REQUIRE(opened);
        return std::move(*opened);
    }
    std::int64_t bags() const { return *writer->number("SELECT count(*) FROM bag"); }
};

}  // namespace

TEST_CASE("What a transaction wrote is there after the next open") {
    Store store;
    REQUIRE(store.writer->transaction(
        [&] { return store.writer->run("INSERT INTO bag VALUES(?, ?)", {"BG-0007", 12}); }));
    store.writer.reset();
    store.writer = store.open();
    const auto shelves = store.writer->rows("SELECT shelf FROM bag WHERE tag = ?", {"BG-0007"},
                                            [](const Row& row) { return row.integer(0); });
    REQUIRE(shelves);
    CHECK(*shelves == std::vector<std::int64_t>{12});
}

TEST_CASE("A transaction whose act fails leaves nothing behind") {
    Store store;
    const auto done = store.writer->transaction([&]() -> Done {
        CHECK_OK(store.writer->run("INSERT INTO bag VALUES('BG-0001', 1)"));
        return fail(ErrorCode::device, "the printer is out of paper");
    });
    REQUIRE_FALSE(done);
    CHECK(done.error().code == ErrorCode::device);
    CHECK_FALSE(store.writer->in_transaction());
    CHECK(store.bags() == 0);
}

TEST_CASE("Every kind of value comes back as it went in") {
    test::TemporaryFolder folder;
    auto opened = Writer::open(
        folder.file("v.db"),
        {"CREATE TABLE v(i INTEGER, t TEXT, b BLOB, n TEXT, e TEXT) STRICT"});
    REQUIRE(opened);
    const auto& writer = *opened;
    const Bytes bytes = {0, 255, 0, 1};
    const std::string text("\xE3\x9B\x83\0x", 5);
    REQUIRE(writer->run("INSERT INTO v VALUES(?, ?, ?, ?, ?)",
                        {std::int64_t{-5}, text, bytes, nullptr, std::string_view()}));
    bool seen = false;
    REQUIRE(writer->each("SELECT i, t, b, n, e FROM v", {}, [&](const Row& row) {
        seen = true;
        CHECK(row.integer(0) == -5);
        CHECK(row.copy(1) == text);
        CHECK(std::ranges::equal(row.bytes(2), bytes));
        CHECK(row.is_null(3));
        CHECK_FALSE(row.is_null(4));
        CHECK(row.copy(4).empty());
        return true;
    }));
    CHECK(seen);
}

TEST_CASE("The same query may run inside itself") {
    Store store;
    for (const auto* const tag : {"a", "b", "c"}) {
        REQUIRE(store.writer->run("INSERT INTO bag VALUES(?, 1)", {tag}));
    }
    int pairs = 0;
    REQUIRE(store.writer->each("SELECT tag FROM bag", {}, [&](const Row&) {
        return store.writer
            ->each("SELECT tag FROM bag", {}, [&](const Row&) { return ++pairs > 0; })
            .has_value();
    }));
    CHECK(pairs == 9);
}

TEST_CASE("Full-text search works through the writer and the reader") {
    Store store;
    REQUIRE(store.writer->transaction([&] {
        return store.writer->run("INSERT INTO bag_search(rowid, tag) VALUES(1, ?)", {"鲜 牛 奶"});
    }));
    const auto reader = Reader::open(store.file);
    REQUIRE(reader);
    const auto found =
        (*reader)->number("SELECT rowid FROM bag_search WHERE bag_search MATCH ?", {"牛"});
    INFO((found ? "" : found.error().what));
    CHECK(found == 1);
    REQUIRE(store.writer->run("INSERT INTO bag_search(bag_search) VALUES('delete-all')"));
    CHECK((*reader)->number("SELECT count(*) FROM bag_search WHERE bag_search MATCH ?", {"牛"}) ==
          0);
}

TEST_CASE("After start no table, attachment or pragma gets through") {
    Store store;
    for (const auto* const sql :
         {"DROP TABLE bag", "CREATE TABLE more(a)", "ALTER TABLE bag RENAME TO sack",
          "CREATE TRIGGER t AFTER INSERT ON bag BEGIN SELECT 1; END", "ATTACH ':memory:' AS other",
          "PRAGMA synchronous=OFF", "PRAGMA journal_mode=DELETE", "PRAGMA writable_schema=ON",
          "CREATE TEMP TABLE t(a)", "REINDEX", "ANALYZE"}) {
        INFO(sql);
        CHECK_FALSE(store.writer->run(sql));
    }
    CHECK_FALSE(store.writer->broken());
    CHECK(store.writer->maintain([&] { return store.writer->run("DROP TABLE bag"); }));
}

TEST_CASE("A reader can only read") {
    Store store;
    const auto reader = Reader::open(store.file);
    REQUIRE(reader);
    CHECK_FALSE((*reader)->number("INSERT INTO bag VALUES('x', 1) RETURNING 1"));
    CHECK(store.bags() == 0);
}

TEST_CASE("A row that stands already is a conflict") {
    Store store;
    REQUIRE(store.writer->run("INSERT INTO bag VALUES('x', 1)"));
    const auto again = store.writer->run("INSERT INTO bag VALUES('x', 2)");
    REQUIRE_FALSE(again);
    CHECK(again.error().code == ErrorCode::conflict);
    CHECK_FALSE(store.writer->broken());
}

TEST_CASE("An interrupted query says that it was cancelled") {
    Store store;
    const auto done = store.writer->each(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 1000) "
        "SELECT i FROM n", {}, [&](const Row&) {
            store.writer->interrupt();
            return true;
        });
    REQUIRE_FALSE(done);
    CHECK(done.error().code == ErrorCode::cancelled);
    CHECK(store.bags() == 0);
}

TEST_CASE("A checkpoint brings the WAL back into the file") {
    Store store;
    REQUIRE(store.writer->run("INSERT INTO bag VALUES('x', 1)"));
    CHECK(store.writer->wal_pages() > 0);
    REQUIRE(store.writer->checkpoint(true));
    CHECK(store.writer->wal_pages() == 0);
    CHECK(store.bags() == 1);
}

TEST_CASE("Data of a newer version is refused and left alone") {
    Store store;
    store.writer.reset();
    test::RawDatabase(store.file).run("PRAGMA user_version=2");
    const auto writer = Writer::open(store.file, bag_schema);
    REQUIRE_FALSE(writer);
    CHECK(writer.error().code == ErrorCode::unsupported);
    CHECK(writer.error().what.find("newer Foyer") != std::string::npos);
    const auto reader = Reader::open(store.file);
    REQUIRE_FALSE(reader);
    CHECK(reader.error().code == ErrorCode::unsupported);
}

TEST_CASE("A database of another program is refused and left alone") {
    test::TemporaryFolder folder;
    const auto file = folder.file("foyer.db");
    test::RawDatabase(file).run("CREATE TABLE theirs(a)");
    const auto writer = Writer::open(file, bag_schema);
    REQUIRE_FALSE(writer);
    CHECK(writer.error().code == ErrorCode::unsupported);
    CHECK(test::RawDatabase(file).value("PRAGMA journal_mode") == "delete");
}

TEST_CASE("A changed schema is refused by the name of what was changed") {
    const auto error_after = [](const std::string& sql) {
        Store store;
        store.writer.reset();
        test::RawDatabase(store.file).run(sql);
        const auto writer = Writer::open(store.file, bag_schema);
        REQUIRE_FALSE(writer);
        CHECK(writer.error().code == ErrorCode::corrupt);
        return writer.error().what;
    };
    CHECK(error_after("DROP TABLE bag") == "schema: index sqlite_autoindex_bag_1 is missing");
    CHECK(error_after("CREATE INDEX shelf ON bag(shelf)") == "schema: index shelf was added");
    CHECK(error_after("ALTER TABLE bag ADD COLUMN note TEXT") == "schema: table bag was changed");
    CHECK(error_after("CREATE TRIGGER quiet BEFORE INSERT ON bag BEGIN SELECT 1; END") ==
          "schema: trigger quiet was added");
}

TEST_CASE("A file that is no database is corrupt, a missing one is not found") {
    test::TemporaryFolder folder;
    const auto reader = Reader::open(folder.file("none.db"));
    REQUIRE_FALSE(reader);
    CHECK(reader.error().code == ErrorCode::not_found);
    const auto file = folder.file("noise.db");
    {
        std::ofstream(file) << std::string(5000, 'x');
    }
    const auto writer = Writer::open(file, bag_schema);
    REQUIRE_FALSE(writer);
    CHECK(writer.error().code == ErrorCode::corrupt);
}

TEST_CASE("Sound pages have no faults") {
    Store store;
    REQUIRE(store.writer->run("INSERT INTO bag VALUES('x', 1)"));
    const auto faults = store.writer->faults(Reader::Check::thorough);
    REQUIRE(faults);
    CHECK(faults->empty());
}

TEST_CASE("Derived tables are made anew, the kept ones are left alone") {
    Store store;
    REQUIRE(store.writer->run("INSERT INTO bag VALUES('x', 1)"));
    store.writer.reset();
    test::RawDatabase(store.file)
        .run("CREATE TABLE slip(a); CREATE INDEX slip_a ON slip(a);"
             "CREATE INDEX shelf ON bag(shelf);"
             "CREATE VIEW \"odd \"\" name\" AS SELECT 1;"
             "CREATE TRIGGER watch AFTER INSERT ON slip BEGIN SELECT 1; END;"
             "CREATE VIRTUAL TABLE words USING fts5(t)");
    REQUIRE_FALSE(Writer::open(store.file, bag_schema));
    auto opened = Writer::open(store.file, {bag_schema[0]}, Writer::Others::allowed);
    REQUIRE(opened);
    REQUIRE((*opened)->remake({bag_schema[0]}, {bag_schema[1]}));
    opened->reset();
    store.writer = store.open();
    CHECK(store.bags() == 1);
}

TEST_CASE("A copy has everything up to now and does not disturb the writer") {
    Store store;
    REQUIRE(store.writer->run("INSERT INTO bag VALUES('x', 1)"));
    const auto reader = Reader::open(store.file);
    REQUIRE(reader);
    const auto copy = store.folder.file("copy.db");
    REQUIRE((*reader)->copy_to(copy));
    REQUIRE(store.writer->run("INSERT INTO bag VALUES('y', 1)"));
    CHECK(test::RawDatabase(copy).value("SELECT count(*) FROM bag") == "1");
    const auto again = (*reader)->copy_to(copy);
    REQUIRE_FALSE(again);
    CHECK(again.error().code == ErrorCode::conflict);
}
