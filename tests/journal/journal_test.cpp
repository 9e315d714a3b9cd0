#include "journal/journal.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/journal_store.h"

using namespace foyer;
using journal::Entry;
using test::JournalStore;

TEST_CASE("Entries of a terminal are numbered without gaps and chained") {
    JournalStore store;
    const auto first = store.append("{}");
    const auto second = store.append("{\"level\":2}");
    CHECK(first.seq == 1);
    CHECK(second.seq == 2);
    CHECK(second.previous == first.hash);
    CHECK(first.previous != Hash{});
    const auto head = journal::own_head(*store.writer);
    REQUIRE(head);
    CHECK(head->seq == 2);
    CHECK(head->hash == second.hash);
    CHECK(head->terminal == store.terminal);
    CHECK(journal::entry_count(*store.writer) == 2);
}

TEST_CASE("An entry is read back as it was written") {
    JournalStore store;
    auto fresh = test::complaint_entry("{\"note\":\"鲜牛奶 ##%n\"}", OpId{{9}}, SubjectId{{8}});
    fresh.approver = StaffId{{4}};
    Entry written;
    REQUIRE(store.writer->transaction([&]() -> Done {
        TRY(written, journal::append(*store.writer, store.now, fresh));
        return {};
    }));
    const auto found = journal::entry_at(*store.writer, store.terminal, 1);
    REQUIRE(found);
    REQUIRE(found->has_value());
    CHECK((*found)->body == fresh.body);
    CHECK((*found)->kind == fresh.kind);
    CHECK((*found)->actor == fresh.actor);
    CHECK((*found)->approver == fresh.approver);
    CHECK((*found)->subject == fresh.subject);
    CHECK((*found)->op == fresh.op);
    CHECK((*found)->time == written.time);
    CHECK((*found)->hash == written.hash);
    CHECK((*found)->previous == written.previous);
}

TEST_CASE("A double tap is one entry") {
    JournalStore store;
    const OpId op{{1}};
    REQUIRE(store.append("{}", op, SubjectId{{2}}));
    const auto again = store.append("{}", op, SubjectId{{2}});
    REQUIRE_FALSE(again);
    CHECK(again.error().code == ErrorCode::conflict);
    CHECK(journal::entry_count(*store.writer) == 1);
    CHECK(journal::own_head(*store.writer)->seq == 1);
    const auto standing = journal::entry_of_op(*store.writer, op);
    REQUIRE(standing);
    CHECK((*standing)->seq == 1);
}

TEST_CASE("The parts of an op are different and always the same") {
    const OpId op{{1, 2, 3}};
    CHECK(journal::op_part(op, 0) == op);
    CHECK(journal::op_part(op, 1) != op);
    CHECK(journal::op_part(op, 1) != journal::op_part(op, 2));
    CHECK(journal::op_part(op, 1) == journal::op_part(op, 1));
}

TEST_CASE("Time in the journal never runs backwards") {
    JournalStore store;
    const auto first = store.append("{}");
    store.now = store.now - 90 * minute_ms;
    const auto second = store.append("{}");
    CHECK(second.time == first.time + 1);
    store.now = test::some_moment + day_ms;
    CHECK(journal::wall_time(store.append("{}").time) == store.now);
}

TEST_CASE("A body of 64 KiB fits, one byte more is refused in words") {
    JournalStore store;
    const std::string frame = "{\"a\":\"\"}";
    const std::string fits = "{\"a\":\"" + std::string(65536 - frame.size(), 'x') + "\"}";
    CHECK(store.append(fits).seq == 1);
    const auto refused = store.append(fits + " ", OpId{{7}}, SubjectId{{7}});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().what.find("65537 bytes") != std::string::npos);
    CHECK(journal::entry_count(*store.writer) == 1);
}

TEST_CASE("A kind or body that no reader could take is refused") {
    JournalStore store;
    const auto refused = [&](const std::string& kind, const std::string& body) {
        auto entry = test::complaint_entry(body, OpId{{7}}, SubjectId{{7}});
        entry.kind = kind;
        return !store.writer->transaction([&]() -> Done {
            CHECK_OK(journal::append(*store.writer, store.now, entry));
            return {};
        });
    };
    for (const auto* const kind : {"", "complaints", "complaints.registered", "a.b/", "a./1",
                                   ".b/1", "A.b/1", "a.b/x", "a.b/12345", "a/1.b", "a.b c/1"}) {
        INFO(kind);
        CHECK(refused(kind, "{}"));
    }
    CHECK(refused("a.b/1", ""));
    CHECK(refused("a.b/1", "{\"a\":\"\xff\"}"));
    CHECK_FALSE(refused("a.b/1", "{}"));
}

TEST_CASE("The triggers refuse every way to change what stands") {
    JournalStore store;
    const auto first = store.append("{\"a\":1}");
    store.append("{\"a\":2}");
    const auto refused = [&](std::string_view sql) {
        const auto done = store.writer->run(sql);
        INFO(sql);
        CHECK_FALSE(done);
        CHECK_FALSE(store.writer->broken());
    };
    refused("UPDATE journal SET body = '{}' WHERE seq = 1");
    refused("UPDATE journal SET position = 9 WHERE seq = 2");
    refused("DELETE FROM journal WHERE seq = 2");
    refused("DELETE FROM journal");
    refused("DELETE FROM terminal");
    refused("UPDATE terminal SET sign_key = zeroblob(32)");
    refused("UPDATE terminal SET head_seq = 0");
    refused("UPDATE OR REPLACE journal SET seq = 2 WHERE seq = 1");
    refused("INSERT OR REPLACE INTO journal SELECT * FROM journal WHERE seq = 1");
    refused("INSERT OR REPLACE INTO journal SELECT 3, terminal, 3, time, actor, approver, kind, "
            "subject, op, body, (SELECT head_hash FROM terminal), hash FROM journal WHERE seq = 1");
    refused("INSERT INTO journal SELECT 3, terminal, 4, time, actor, approver, kind, subject, "
            "randomblob(16), body, hash, hash FROM journal WHERE seq = 2");
    refused("INSERT INTO journal SELECT 3, terminal, 3, time, actor, approver, kind, subject, "
            "randomblob(16), body, previous, hash FROM journal WHERE seq = 2");
    refused("INSERT INTO journal SELECT 5, terminal, 3, time, actor, approver, kind, subject, "
            "randomblob(16), body, hash, hash FROM journal WHERE seq = 2");
    const auto found = journal::entry_at(*store.writer, store.terminal, 1);
    REQUIRE(found);
    CHECK((*found)->hash == first.hash);
    CHECK(journal::entry_count(*store.writer) == 2);
}

TEST_CASE("Entries of a subject come in fold order") {
    JournalStore store;
    const SubjectId subject{{5}};
    for (std::uint8_t op = 1; op <= 3; ++op) {
        REQUIRE(store.append("{\"n\":" + std::to_string(op) + "}", OpId{{op}}, subject));
        store.append("{}");
    }
    const auto found = journal::entries_of(*store.writer, subject);
    REQUIRE(found);
    REQUIRE(found->size() == 3);
    CHECK((*found)[0].body == "{\"n\":1}");
    CHECK((*found)[2].body == "{\"n\":3}");
    std::vector<std::int64_t> order;
    REQUIRE(journal::each_entry(*store.writer, [&](const Entry& entry) -> Done {
        order.push_back(entry.seq);
        return {};
    }));
    CHECK(order == std::vector<std::int64_t>{1, 2, 3, 4, 5, 6});
}

TEST_CASE("A walk over all entries ends with the error of the one who walks") {
    JournalStore store;
    store.append("{}");
    store.append("{}");
    int seen = 0;
    const auto done = journal::each_entry(*store.writer, [&](const Entry&) -> Done {
        ++seen;
        return fail(ErrorCode::unsupported, "a kind of a newer version");
    });
    REQUIRE_FALSE(done);
    CHECK(done.error().code == ErrorCode::unsupported);
    CHECK(seen == 1);
}

TEST_CASE("A new incarnation has a letter and a chain of its own") {
    JournalStore store;
    store.append("{}");
    const auto before = journal::own_terminal(*store.writer);
    REQUIRE(before);
    CHECK(before->letter == 'A');
    const TerminalId next{{42}};
    const Bytes key(32, 9);
    REQUIRE(store.writer->transaction(
        [&] { return journal::create_terminal(*store.writer, next, key, store.terminal); }));
    const auto own = journal::own_terminal(*store.writer);
    REQUIRE(own);
    CHECK(own->id == next);
    CHECK(own->letter == 'B');
    CHECK(own->succeeds == store.terminal);
    CHECK(store.append("{}").seq == 1);
    CHECK(journal::heads(*store.writer)->size() == 2);
    CHECK(journal::entry_count(*store.writer) == 2);
}

TEST_CASE("Before the store is set up there is no terminal of its own") {
    test::TemporaryFolder folder;
    const auto writer = database::Writer::open(folder.file("foyer.db"), journal::schema());
    REQUIRE(writer);
    const auto head = journal::own_head(**writer);
    REQUIRE_FALSE(head);
    CHECK(head.error().code == ErrorCode::not_found);
}
