// The plug is pulled at every operation that a day's writing makes on the disk. What was
// acknowledged is there, what was not is there whole or not at all, and the chain holds.
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <sqlite3.h>

#include "journal/checkpoint.h"
#include "journal/verify.h"
#include "tests/support/failing_disk.h"
#include "tests/support/journal_store.h"
#include "tests/support/must.h"

using namespace foyer;
using journal::Soundness;
using test::FailingDisk;
using test::must;
using test::PowerCut;

namespace {

// FOYER_POWER_CUTS asks for more in a long run.
std::size_t cuts_wanted() {
    const char* const asked = std::getenv("FOYER_POWER_CUTS");
    return asked != nullptr ? static_cast<std::size_t>(std::atoll(asked)) : 1500;
}

const std::string file = FailingDisk::path("foyer.db");

struct Day {
    std::vector<test::DiskOperation> operations;
    // acknowledged[n]: operations done when the nth entry was acknowledged; [0]: the set-up.
    std::vector<std::size_t> acknowledged;

    std::size_t entries_acknowledged_before(std::size_t operation) const {
        const auto after = std::ranges::upper_bound(acknowledged, operation);
        return static_cast<std::size_t>(after - acknowledged.begin());
    }
};

journal::NewEntry next_entry(int number, test::SeededRandom& random) {
    return test::complaint_entry("{\"text\":\"" + std::string(random.number(900), 'x') + "\"}",
                                 OpId{{static_cast<std::uint8_t>(number), 1}}, SubjectId{{7}});
}

Done append(database::Writer& writer, const journal::NewEntry& entry) {
    return writer.transaction([&]() -> Done {
        CHECK_OK(journal::append(writer, test::some_moment, entry));
        return {};
    });
}

Done set_up(database::Writer& writer) {
    return writer.transaction([&] {
        return journal::create_terminal(writer, TerminalId{{1}}, Bytes(32, 7), std::nullopt);
    });
}

Day write_a_day(int entries) {
    FailingDisk disk;
    test::SeededRandom random(3);
    Day day;
    {
        const auto writer = must(database::Writer::open(file, journal::schema()));
        REQUIRE(set_up(*writer));
        day.acknowledged.push_back(disk.operations().size());
        for (int i = 1; i <= entries; ++i) {
            REQUIRE(append(*writer, next_entry(i, random)));
            day.acknowledged.push_back(disk.operations().size());
            if (i % 5 == 0) REQUIRE(writer->checkpoint(i % 10 == 0));
        }
    }
    day.operations = disk.operations();
    return day;
}

// "" when everything acknowledged is there; what is wrong otherwise.
std::string fault_after_cut(const test::Files& left, std::size_t acknowledged) {
    FailingDisk disk(left);
    const auto writer = database::Writer::open(file, journal::schema());
    if (!writer) return writer.error().what;
    const auto head = journal::own_head(**writer);
    if (!head) return acknowledged == 0 ? "" : "the store is gone: " + head.error().what;
    const auto entries = static_cast<std::size_t>(head->seq);
    if (acknowledged > 0 && entries + 1 < acknowledged) return "an acknowledged entry is lost";
    if (entries > acknowledged) return "an entry is there that was never written";
    const auto verdict = journal::verify(**writer);
    if (!verdict) return verdict.error().what;
    if (verdict->soundness != Soundness::intact) return verdict->what;
    test::SeededRandom random(9);
    const auto going_on = append(**writer, next_entry(200, random));
    return going_on ? "" : going_on.error().what;
}

struct Outcome {
    std::size_t cuts = 0;
    std::size_t faults = 0;
    std::string first;
};

Outcome pull_the_plug(const Day& day, PowerCut::Disk kind, std::size_t cuts) {
    Outcome outcome;
    test::SeededRandom random(20261122);
    PowerCut cut(day.operations, kind);
    const auto points = day.operations.size() + 1;
    const auto each = cuts / points + 1;
    for (std::size_t at = 0; at < points; ++at) {
        cut.advance_to(at);
        for (std::size_t i = 0; i < each; ++i, ++outcome.cuts) {
            const auto acknowledged = day.entries_acknowledged_before(at);
            const auto fault = fault_after_cut(cut.files_left(random), acknowledged);
            if (fault.empty()) continue;
            if (outcome.faults++ == 0) outcome.first = std::to_string(at) + ": " + fault;
        }
    }
    return outcome;
}

}  // namespace

TEST_CASE("Nothing that was acknowledged is lost when the power goes away") {
    const auto day = write_a_day(30);
    const auto outcome = pull_the_plug(day, PowerCut::Disk::honest, cuts_wanted());
    INFO(outcome.cuts << " cuts over " << day.operations.size() << " operations, first fault at "
                      << outcome.first);
    CHECK(outcome.cuts >= cuts_wanted());
    CHECK(outcome.faults == 0);
}

TEST_CASE("The same test fails on a disk that lies about having synced") {
    const auto day = write_a_day(12);
    const auto outcome = pull_the_plug(day, PowerCut::Disk::lying, 400);
    CHECK(outcome.faults > outcome.cuts / 10);
}

TEST_CASE("The same cuts lose entries when SQLite does not sync") {
    FailingDisk disk;
    std::vector<std::size_t> acknowledged;
    sqlite3* sqlite = nullptr;
    REQUIRE(sqlite3_open(file.c_str(), &sqlite) == SQLITE_OK);
    const auto run = [&](const char* sql) {
        REQUIRE(sqlite3_exec(sqlite, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
    };
    run("PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF; CREATE TABLE t(a)");
    for (int i = 0; i < 20; ++i) {
        run("INSERT INTO t VALUES(zeroblob(300))");
        acknowledged.push_back(disk.operations().size());
    }
    sqlite3_close(sqlite);
    const auto operations = disk.operations();
    PowerCut cut(operations, PowerCut::Disk::honest);
    test::SeededRandom random(5);
    cut.advance_to(acknowledged.back());
    int lost = 0;
    for (int i = 0; i < 50; ++i) {
        disk.files = cut.files_left(random);
        REQUIRE(sqlite3_open(file.c_str(), &sqlite) == SQLITE_OK);
        int rows = 0;
        const int code = sqlite3_exec(
            sqlite, "SELECT a FROM t",
            [](void* count, int, char**, char**) {
                ++*static_cast<int*>(count);
                return 0;
            },
            &rows, nullptr);
        if (code != SQLITE_OK || rows < 20) ++lost;
        sqlite3_close(sqlite);
    }
    CHECK(lost > 25);
}

TEST_CASE("A full disk stops writing, keeps what is there and takes the same op later") {
    FailingDisk disk;
    test::SeededRandom random(1);
    auto writer = must(database::Writer::open(file, journal::schema()));
    REQUIRE(set_up(*writer));
    disk.room = disk.used() + 400000;
    int written = 0;
    Done done;
    journal::NewEntry entry;
    while (done && written < 200) {
        entry = next_entry(written + 1, random);
        done = append(*writer, entry);
        if (done) ++written;
    }
    REQUIRE_FALSE(done);
    CHECK(done.error().code == ErrorCode::storage);
    CHECK(written > 3);
    REQUIRE(writer->broken());
    CHECK(writer->broken()->what.find("full") != std::string::npos);
    CHECK_FALSE(writer->in_transaction());
    CHECK_FALSE(append(*writer, next_entry(201, random)));
    CHECK(must(journal::entry_count(*writer)) == written);

    writer.reset();
    disk.room = -1;
    writer = must(database::Writer::open(file, journal::schema()));
    CHECK(must(journal::entry_count(*writer)) == written);
    REQUIRE(append(*writer, entry));
    CHECK(must(journal::entry_count(*writer)) == written + 1);
    CHECK(must(journal::verify(*writer)).soundness == Soundness::intact);
}

TEST_CASE("Whichever write or sync fails, nothing acknowledged is lost and no op doubled") {
    const auto whole = write_a_day(6).operations.size();
    std::size_t broken = 0;
    for (std::size_t at = 0; at < whole; ++at) {
        test::Files left;
        int acknowledged = 0;
        {
            FailingDisk disk;
            disk.fail_from = at;
            disk.fail_code = at % 2 == 0 ? SQLITE_IOERR_WRITE : SQLITE_FULL;
            disk.sync_fail_code = SQLITE_IOERR_FSYNC;
            test::SeededRandom random(3);
            const auto writer = database::Writer::open(file, journal::schema());
            if (writer && set_up(**writer)) {
                while (acknowledged < 6 && append(**writer, next_entry(acknowledged + 1, random))) {
                    ++acknowledged;
                }
                if (acknowledged < 6) {
                    ++broken;
                    CHECK((*writer)->broken());
                    CHECK_FALSE(append(**writer, next_entry(99, random)));
                }
            }
            left = disk.files;
        }
        FailingDisk mended(left);
        INFO("failing from operation " << at);
        const auto writer = must(database::Writer::open(file, journal::schema()));
        const auto head = journal::own_head(*writer);
        if (!head) {
            CHECK(acknowledged == 0);
            continue;
        }
        CHECK(head->seq >= acknowledged);
        CHECK(head->seq <= acknowledged + 1);
        test::SeededRandom random(3);
        for (int i = 1; i <= 6; ++i) {
            const auto again = append(*writer, next_entry(i, random));
            CHECK((again || again.error().code == ErrorCode::conflict));
        }
        CHECK(must(journal::entry_count(*writer)) == 6);
        CHECK(must(journal::verify(*writer)).soundness == Soundness::intact);
    }
    CHECK(broken > 20);
}

TEST_CASE("A read-only disk is said to be one and keeps serving readers") {
    FailingDisk disk;
    {
        const auto writer = must(database::Writer::open(file, journal::schema()));
        REQUIRE(set_up(*writer));
    }
    disk.read_only = true;
    const auto writer = database::Writer::open(file, journal::schema());
    REQUIRE_FALSE(writer);
    CHECK(writer.error().code == ErrorCode::storage);
    CHECK(writer.error().what.find("read-only") != std::string::npos);
    disk.read_only = false;
    const auto later = must(database::Writer::open(file, journal::schema()));
    disk.read_only = true;
    test::SeededRandom random(1);
    const auto done = append(*later, next_entry(1, random));
    REQUIRE_FALSE(done);
    CHECK(done.error().code == ErrorCode::storage);
    CHECK(later->broken());
    CHECK(must(journal::own_head(*later)).seq == 0);
}
