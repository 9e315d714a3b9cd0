#include "journal/verify.h"

#include <catch2/catch_test_macros.hpp>

#include "journal/checkpoint.h"
#include "tests/support/journal_store.h"
#include "tests/support/must.h"
#include "tests/support/raw_database.h"

using namespace foyer;
using journal::Soundness;
using journal::Verdict;
using test::must;

namespace {

// A journal of ten entries with checkpoints at 4, 8 and 10, closed, to be damaged.
struct Damaged {
    test::JournalStore store;

    explicit Damaged(int entries = 10) {
        for (int i = 1; i <= entries; ++i) {
            store.append("{\"level\":" + std::to_string(i % 4) + "}");
            if (i % 4 == 0) store.checkpoint();
        }
        store.checkpoint();
        store.close();
    }
    Verdict after(const std::string& sql) {
        test::RawDatabase raw(store.file());
        raw.drop_seat_belts();
        raw.run(sql);
        return verdict();
    }
    Verdict verdict() { return must(journal::verify(*must(database::Reader::open(store.file())))); }
};

void check(const Verdict& verdict, Soundness soundness, std::int64_t seq, std::string_view column) {
    INFO(verdict.what);
    CHECK(verdict.soundness == soundness);
    CHECK(verdict.seq == seq);
    CHECK(verdict.column == column);
    CHECK_FALSE(verdict.what.empty());
}

Verdict damage(const std::string& sql) { return Damaged().after(sql); }

}  // namespace

TEST_CASE("An untouched journal is intact") {
    Damaged journal;
    const auto verdict = journal.verdict();
    INFO(verdict.what);
    CHECK(verdict.soundness == Soundness::intact);
    CHECK(verdict.entries == 10);
    CHECK(verdict.terminal.is_nil());
}

TEST_CASE("A journal without entries is intact") {
    test::JournalStore store;
    CHECK(must(journal::verify(*store.writer)).soundness == Soundness::intact);
}

TEST_CASE("A change in one column names that column") {
    check(damage("UPDATE journal SET body = '{\"level\":9}' WHERE seq = 3"), Soundness::broken, 3,
          "body");
    check(damage("UPDATE journal SET body = '{\"text\":\"another story\"}' WHERE seq = 10"),
          Soundness::broken, 10, "body");
    check(damage("UPDATE journal SET kind = 'complaints.registered/2' WHERE seq = 3"),
          Soundness::broken, 3, "kind");
    check(damage("UPDATE journal SET actor = NULL WHERE seq = 3"), Soundness::broken, 3, "actor");
    check(damage("UPDATE journal SET approver = actor WHERE seq = 3"), Soundness::broken, 3,
          "approver");
    check(damage("UPDATE journal SET subject = (SELECT subject FROM journal WHERE seq = 4) "
                 "WHERE seq = 3"), Soundness::broken, 3, "body");
    check(damage("UPDATE journal SET time = time + 1 WHERE seq = 3"), Soundness::broken, 3, "time");
    check(damage("UPDATE journal SET hash = zeroblob(32) WHERE seq = 3"), Soundness::broken, 3,
          "hash");
    check(damage("UPDATE journal SET hash = zeroblob(32) WHERE seq = 10"), Soundness::broken, 10,
          "hash");
    check(damage("UPDATE journal SET previous = zeroblob(32) WHERE seq = 3"), Soundness::broken, 3,
          "previous");
    check(damage("UPDATE journal SET seq = 99 WHERE seq = 3"), Soundness::broken, 3, "seq");
    check(damage("UPDATE journal SET position = 99 WHERE seq = 10"), Soundness::broken, 10,
          "position");
    check(damage("UPDATE journal SET terminal = 2 WHERE seq = 3"), Soundness::broken, 3,
          "terminal");
}

TEST_CASE("A subject that another entry keeps is found again") {
    Damaged journal(0);
    journal.store.open();
    const SubjectId subject{{5}};
    REQUIRE(journal.store.append("{}", OpId{{1}}, subject));
    REQUIRE(journal.store.append("{}", OpId{{2}}, subject));
    REQUIRE(journal.store.append("{}", OpId{{3}}, SubjectId{{6, 6, 6}}));
    journal.store.close();
    check(journal.after("UPDATE journal SET subject = (SELECT subject FROM journal WHERE seq = 3) "
                        "WHERE seq = 1"), Soundness::broken, 1, "subject");
}

TEST_CASE("Entries taken from the end are a torn tail") {
    check(damage("DELETE FROM journal WHERE seq > 8"), Soundness::torn_tail, 9, "seq");
    check(damage("DELETE FROM journal WHERE seq > 9; UPDATE terminal SET head_seq = 9, "
                 "head_time = (SELECT time FROM journal WHERE seq = 9), "
                 "head_hash = (SELECT hash FROM journal WHERE seq = 9)"),
          Soundness::torn_tail, 10, "seq");
    const auto all = damage("DELETE FROM journal");
    CHECK(all.soundness == Soundness::torn_tail);
    CHECK(all.seq == 1);
}

TEST_CASE("Entries taken out, swapped or doubled are a broken chain") {
    check(damage("DELETE FROM journal WHERE seq = 5"), Soundness::broken, 5, "seq");
    check(damage("DELETE FROM journal WHERE seq = 1"), Soundness::broken, 1, "seq");
    check(damage("UPDATE journal SET position = -1 WHERE seq = 4;"
                 "UPDATE journal SET position = 4 WHERE seq = 5;"
                 "UPDATE journal SET position = 5 WHERE seq = 4"), Soundness::broken, 4,
          "position");
    check(damage("UPDATE journal SET seq = -1 WHERE seq = 4; UPDATE journal SET seq = 4 WHERE "
                 "seq = 5; UPDATE journal SET seq = 5 WHERE seq = -1"), Soundness::broken, 4,
          "seq");
    check(damage("INSERT INTO journal SELECT 11, terminal, 11, time, actor, approver, kind, "
                 "subject, randomblob(16), body, previous, hash FROM journal WHERE seq = 10"),
          Soundness::broken, 11, "hash");
}

TEST_CASE("A change of the terminal's own row names what was changed") {
    check(damage("UPDATE terminal SET letter = 'B'"), Soundness::broken, 0, "terminal.letter");
    check(damage("UPDATE terminal SET own = 0"), Soundness::broken, 0, "terminal.own");
    check(damage("UPDATE terminal SET head_seq = 9"), Soundness::broken, 10, "terminal.head_seq");
    check(damage("UPDATE terminal SET head_seq = 11"), Soundness::broken, 10, "terminal.head_seq");
    check(damage("UPDATE terminal SET head_time = 9"), Soundness::broken, 10, "terminal.head_time");
    check(damage("UPDATE terminal SET head_hash = zeroblob(32)"), Soundness::broken, 10,
          "terminal.head_hash");
    check(damage("UPDATE terminal SET sign_key = zeroblob(32)"), Soundness::broken, 0, "terminal");
}

TEST_CASE("A change of a checkpoint names what was changed") {
    for (const auto* const at : {"4", "8", "10"}) {
        const auto where = std::string(" WHERE seq = ") + at;
        const auto seq = std::stoi(at);
        INFO(at);
        check(damage("UPDATE checkpoint SET head = zeroblob(32)" + where), Soundness::broken, seq,
              "checkpoint.head");
        check(damage("UPDATE checkpoint SET time = time + 1" + where), Soundness::broken, seq,
              "checkpoint.time");
        check(damage("UPDATE checkpoint SET previous = zeroblob(32)" + where), Soundness::broken,
              seq, "checkpoint.previous");
        check(damage("UPDATE checkpoint SET signature = zeroblob(64)" + where), Soundness::broken,
              seq, "checkpoint.signature");
    }
    check(damage("DELETE FROM checkpoint WHERE seq = 8"), Soundness::broken, 10,
          "checkpoint.previous");
    check(damage("DELETE FROM checkpoint WHERE seq = 4"), Soundness::broken, 8,
          "checkpoint.previous");
}

TEST_CASE("An old checkpoint put in place of a new one is found") {
    check(damage("UPDATE checkpoint SET seq = 12 WHERE seq = 4"), Soundness::broken, 8,
          "checkpoint.previous");
    check(damage("DELETE FROM checkpoint WHERE seq > 4; UPDATE checkpoint SET seq = 10"),
          Soundness::broken, 10, "checkpoint.seq");
}

TEST_CASE("A long stretch without a checkpoint is a broken chain") {
    test::JournalStore store;
    REQUIRE(store.writer->transaction([&]() -> Done {
        for (int i = 0; i < journal::checkpoint_gap_limit + 1; ++i) {
            const auto entry = test::complaint_entry("{}", make_id<OpId>(store.now, store.random),
                                                     SubjectId{{1}});
            CHECK_OK(journal::append(*store.writer, store.now, entry));
        }
        return {};
    }));
    check(must(journal::verify(*store.writer)), Soundness::broken, 1, "checkpoint");
    store.checkpoint();
    check(must(journal::verify(*store.writer)), Soundness::broken, 1, "checkpoint");
}

TEST_CASE("Start-up checks what came after the last whole verify") {
    test::JournalStore store;
    for (int i = 0; i < 6; ++i) store.append("{}");
    store.checkpoint();
    const auto all = must(journal::verify_recent(*store.writer));
    CHECK(all.soundness == Soundness::intact);
    CHECK(all.entries == 6);
    REQUIRE(store.writer->transaction(
        [&] { return journal::remember_verified(*store.writer, all); }));
    for (int i = 0; i < 3; ++i) store.append("{}");
    store.checkpoint();
    const auto recent = must(journal::verify_recent(*store.writer));
    CHECK(recent.soundness == Soundness::intact);
    CHECK(recent.entries == 3);
    CHECK(recent.position == 9);
    store.close();

    test::RawDatabase raw(store.file());
    raw.drop_seat_belts();
    raw.run("UPDATE journal SET body = '{\"a\":1}' WHERE seq = 8");
    const auto reader = must(database::Reader::open(store.file()));
    check(must(journal::verify_recent(*reader)), Soundness::broken, 8, "body");
}

TEST_CASE("A wrong note of where the last verify stood does no harm") {
    for (const auto* const sql :
         {"UPDATE verified SET seq = 2", "UPDATE verified SET position = 3",
          "UPDATE verified SET position = 99", "DELETE FROM verified",
          "UPDATE verified SET terminal = 7"}) {
        Damaged journal;
        journal.store.open();
        const auto all = must(journal::verify(*journal.store.writer));
        REQUIRE(journal.store.writer->transaction(
            [&] { return journal::remember_verified(*journal.store.writer, all); }));
        journal.store.append("{}");
        journal.store.close();
        test::RawDatabase raw(journal.store.file());
        raw.run(sql);
        const auto reader = must(database::Reader::open(journal.store.file()));
        INFO(sql);
        CHECK(must(journal::verify_recent(*reader)).soundness == Soundness::intact);
    }
}

TEST_CASE("A verify can be watched and stopped") {
    Damaged journal;
    const auto reader = must(database::Reader::open(journal.store.file()));
    CHECK(must(journal::verify(*reader, [](journal::Progress) { return false; })).entries == 10);
    journal.store.open();
    REQUIRE(journal.store.writer->transaction([&]() -> Done {
        for (int i = 0; i < 20000; ++i) {
            const auto entry = test::complaint_entry(
                "{}", make_id<OpId>(journal.store.now, journal.store.random), SubjectId{{1}});
            CHECK_OK(journal::append(*journal.store.writer, journal.store.now, entry));
        }
        return {};
    }));
    const auto stopped = journal::verify(*reader, [](journal::Progress progress) {
        CHECK(progress.total == 20010);
        CHECK(progress.done < progress.total);
        return false;
    });
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().code == ErrorCode::cancelled);
}

TEST_CASE("Two incarnations are two sound chains") {
    test::JournalStore store;
    store.append("{}");
    store.checkpoint();
    const auto key = must(store.keyring->make_sign_key());
    REQUIRE(store.keyring->use_sign_key(key));
    REQUIRE(store.writer->transaction([&] {
        return journal::create_terminal(*store.writer, TerminalId{{42}}, key, store.terminal);
    }));
    store.append("{}");
    store.checkpoint();
    const auto verdict = must(journal::verify(*store.writer));
    INFO(verdict.what);
    CHECK(verdict.soundness == Soundness::intact);
    CHECK(verdict.entries == 2);
    store.close();
    test::RawDatabase raw(store.file());
    raw.drop_seat_belts();
    raw.run("UPDATE terminal SET own = 1 - own WHERE number = 2;"
            "UPDATE terminal SET own = 1 - own WHERE number = 1");
    const auto reader = must(database::Reader::open(store.file()));
    check(must(journal::verify(*reader)), Soundness::broken, 0, "terminal.own");
}
