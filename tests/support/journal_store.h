// A small journal in a folder of its own, written the way the app writes it.
#pragma once

#include <memory>
#include <string>

#include "database/database.h"
#include "journal/journal.h"
#include "journal/keyring.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/seeded_random.h"
#include "tests/support/temporary_folder.h"

namespace foyer::test {

struct JournalStore {
    JournalStore();

    std::string file() const { return folder.file("foyer.db"); }
    // One entry in a transaction of its own.
    Result<journal::Entry> append(const std::string& body, OpId op, SubjectId subject);
    journal::Entry append(const std::string& body);
    // Signs the head if anything came after the last checkpoint.
    void checkpoint();
    void close() { writer.reset(); }
    void open();

    TemporaryFolder folder;
    SeededRandom random{20261122};
    Time now = some_moment;
    TerminalId terminal;
    std::unique_ptr<journal::Keyring> keyring;
    std::unique_ptr<database::Writer> writer;
};

journal::NewEntry complaint_entry(std::string body, OpId op, SubjectId subject);

}  // namespace foyer::test
