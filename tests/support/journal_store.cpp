#include "tests/support/journal_store.h"

#include <catch2/catch_test_macros.hpp>

#include "journal/checkpoint.h"
#include "tests/support/must.h"

namespace foyer::test {

journal::NewEntry complaint_entry(std::string body, OpId op, SubjectId subject) {
    journal::NewEntry entry;
    entry.actor = StaffId{{1, 2, 3}};
    entry.kind = "complaints.registered/1";
    entry.subject = subject;
    entry.op = op;
    entry.body = std::move(body);
    return entry;
}

JournalStore::JournalStore() {
    open();
    terminal = make_id<TerminalId>(now, random);
    keyring = must(
        journal::Keyring::create(folder.file("keyring.db"), random, journal::IndexCost::demo));
    REQUIRE(writer->transaction([&] {
        return journal::create_terminal(*writer, terminal, keyring->sign_public_key(),
                                        std::nullopt);
    }));
}

void JournalStore::checkpoint() {
    REQUIRE(writer->transaction(
        [&] { return journal::checkpoint_head(*writer, *keyring, now, 1); }));
}

void JournalStore::open() {
    writer = must(database::Writer::open(file(), journal::schema()));
}

Result<journal::Entry> JournalStore::append(const std::string& body, OpId op, SubjectId subject) {
    journal::Entry written;
    CHECK_OK(writer->transaction([&]() -> Done {
        TRY(written, journal::append(*writer, now, complaint_entry(body, op, subject)));
        return {};
    }));
    return written;
}

journal::Entry JournalStore::append(const std::string& body) {
    now = now + second_ms;
    const auto written =
        append(body, make_id<OpId>(now, random), make_id<SubjectId>(now, random));
    REQUIRE(written);
    return *written;
}

}  // namespace foyer::test
