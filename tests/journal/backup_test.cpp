#include "journal/backup.h"

#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>

#include "journal/attachments.h"
#include "journal/checkpoint.h"
#include "journal/reference_files.h"
#include "journal/sha256.h"
#include "journal/store_files.h"
#include "tests/support/journal_store.h"
#include "tests/support/must.h"
#include "tests/support/raw_database.h"
#include "tests/support/small_disk.h"

using namespace foyer;
using journal::Soundness;
using test::JournalStore;
using test::must;

namespace {

bool is_there(const std::string& file) { return std::filesystem::exists(file); }

struct Store : JournalStore {
    Store() {
        for (int i = 0; i < 5; ++i) append("{\"n\":1}");
        checkpoint();
    }
    const std::string& data() const { return folder.path(); }
    journal::Backup back_up() { return must(journal::back_up(data(), now)); }
    // As the app does at start.
    void restart() {
        REQUIRE(journal::finish_restore(data()));
        open();
        keyring = must(journal::Keyring::open(journal::StoreFiles(data()).keyring, random));
        const auto own = must(journal::own_terminal(*writer));
        terminal = own.id;
        REQUIRE(keyring->use_sign_key(own.sign_public_key));
    }
    void stop() {
        keyring.reset();
        close();
    }
};

}  // namespace

TEST_CASE("A backup is taken while the store is open, verified, and one file") {
    Store store;
    const auto backup = store.back_up();
    CHECK(backup.verdict.soundness == Soundness::intact);
    CHECK(backup.verdict.entries == 5);
    CHECK(backup.file == store.data() + "/backups/foyer-20261122T063215Z.db");
    CHECK(is_there(store.data() + "/backups/keyring.db"));
    for (const auto* const rest : {"-wal", "-shm", ".part", ".part-wal", "-journal"}) {
        CHECK_FALSE(is_there(backup.file + rest));
    }
    store.append("{}");
    CHECK(journal::backups_in(store.data()) == std::vector{backup.file});
}

TEST_CASE("A copy that is not intact is not kept") {
    Store store;
    store.close();
    {
        test::RawDatabase raw(store.file());
        raw.drop_seat_belts();
        raw.run("UPDATE journal SET body = '{}' WHERE seq = 2");
    }
    const auto backup = store.back_up();
    CHECK(backup.file.empty());
    CHECK(backup.verdict.soundness == Soundness::broken);
    CHECK(backup.verdict.seq == 2);
    CHECK(journal::backups_in(store.data()).empty());
}

TEST_CASE("A copy that would fill the disk is not begun, and nothing of it is left") {
    test::SmallDisk disk(20);
    Store store;
    std::filesystem::copy(store.data(), disk.path(), std::filesystem::copy_options::recursive);
    disk.fill(1024);
    const auto refused = journal::back_up(disk.path(), store.now);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::storage);
    CHECK(refused.error().what.find("MiB are needed") != std::string::npos);
    CHECK(std::filesystem::is_empty(disk.file("backups")));
    disk.empty_again();
    CHECK(journal::back_up(disk.path(), store.now));
}

TEST_CASE("A copy that was broken off is cleared away by the next one") {
    Store store;
    const std::string backups = store.data() + "/backups";
    std::filesystem::create_directories(backups);
    const std::string part = backups + "/foyer-20261122T060000Z.db.part";
    std::ofstream(part) << "half a copy";
    store.back_up();
    CHECK_FALSE(is_there(part));
    // The keyring's place is taken: the copy of the journal is there, the part is not left.
    std::filesystem::remove(backups + "/keyring.db");
    std::filesystem::create_directories(backups + "/keyring.db/taken");
    CHECK_FALSE(journal::back_up(store.data(), store.now + minute_ms));
    for (const auto& entry : std::filesystem::directory_iterator(backups))
        CHECK(entry.path().extension() != ".part");
}

TEST_CASE("A restored store goes on as another terminal and keeps its past") {
    Store store;
    const auto before = store.terminal;
    const auto backup = store.back_up();
    store.append("{\"lost\":true}");
    store.stop();
    REQUIRE(journal::restore(store.data(), backup.file, store.now, store.random));
    store.restart();
    CHECK(store.terminal != before);
    const auto own = must(journal::own_terminal(*store.writer));
    CHECK(own.succeeds == before);
    CHECK(own.letter == 'B');
    CHECK(must(journal::entry_count(*store.writer)) == 5);
    CHECK(store.append("{}").seq == 1);
    store.checkpoint();
    const auto verdict = must(journal::verify(*store.writer));
    INFO(verdict.what);
    CHECK(verdict.soundness == Soundness::intact);
    CHECK(verdict.entries == 6);
}

TEST_CASE("The replaced file is kept with everything that was in its WAL") {
    Store store;
    const auto backup = store.back_up();
    store.append("{\"lost\":true}");
    store.stop();
    REQUIRE(journal::restore(store.data(), backup.file, store.now, store.random));
    const auto replaced = store.folder.file("foyer-replaced-1.db");
    REQUIRE(is_there(replaced));
    CHECK(test::RawDatabase(replaced).value("SELECT count(*) FROM journal") == "6");
}

TEST_CASE("The same copy restored twice takes a letter that was never used") {
    Store store;
    const auto backup = store.back_up();
    store.stop();
    REQUIRE(journal::restore(store.data(), backup.file, store.now, store.random));
    REQUIRE(journal::restore(store.data(), backup.file, store.now, store.random));
    store.restart();
    CHECK(must(journal::own_terminal(*store.writer)).letter == 'C');
    CHECK(is_there(store.folder.file("foyer-replaced-2.db")));
}

TEST_CASE("A restore that was cut off is brought to its end at the next start") {
    Store store;
    const auto backup = store.back_up();
    store.append("{}");
    store.stop();
    const auto file = store.file();
    REQUIRE(journal::restore(store.data(), backup.file, store.now, store.random));
    // As it stood before the restored file was moved into place, WAL already put aside.
    std::filesystem::rename(file, file + ".restored");
    std::filesystem::rename(store.folder.file("foyer-replaced-1.db"), file);
    REQUIRE(is_there(store.folder.file("foyer-replaced-1.db-wal")));
    store.restart();
    CHECK(must(journal::own_terminal(*store.writer)).letter == 'B');
    CHECK(test::RawDatabase(store.folder.file("foyer-replaced-1.db"))
              .value("SELECT count(*) FROM journal") == "6");
}

TEST_CASE("A damaged copy is refused and nothing is changed") {
    Store store;
    const auto backup = store.back_up();
    {
        test::RawDatabase raw(backup.file);
        raw.drop_seat_belts();
        raw.run("UPDATE journal SET body = '{}' WHERE seq = 2");
    }
    const auto before = store.terminal;
    store.stop();
    const auto refused = journal::restore(store.data(), backup.file, store.now, store.random);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::corrupt);
    store.restart();
    CHECK(store.terminal == before);
}

TEST_CASE("Nothing is restored while Foyer runs") {
    Store store;
    const auto backup = store.back_up();
    const auto lock = must(database::FolderLock::take(store.data()));
    const auto refused = journal::restore(store.data(), backup.file, store.now, store.random);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::conflict);
}

TEST_CASE("A lost keyring comes back from its copy, an erased person does not") {
    Store store;
    const PersonId zhang{{1}};
    const PersonId li{{2}};
    REQUIRE(store.keyring->make_person_key(zhang));
    REQUIRE(store.keyring->make_person_key(li));
    const auto sealed = must(store.keyring->seal(li, "c", "x"));
    static_cast<void>(store.back_up());
    REQUIRE(store.keyring->destroy_person_key_forever(zhang));
    store.now = store.now + minute_ms;
    const auto backup = store.back_up();
    store.stop();
    for (const auto* const suffix : {"", "-wal", "-shm"}) {
        std::filesystem::remove(store.folder.file("keyring.db") + suffix);
    }
    REQUIRE(journal::restore(store.data(), backup.file, store.now, store.random));
    store.restart();
    CHECK_FALSE(store.keyring->has_person_key(zhang));
    CHECK(must(store.keyring->open_seal(li, "c", sealed)) == "x");
}

TEST_CASE("Copies are thinned to recent ones, days and weeks") {
    std::vector<Time> copies;
    const Time start{1795300000000};
    for (int i = 0; i < 200 * 24 * 4; ++i) copies.push_back(start + i * 15 * minute_ms);
    const auto kept = journal::worth_keeping(copies);
    const auto newest = copies.back();
    CHECK(kept.back() == newest);
    CHECK(kept.size() >= 8 + 13 + 6);
    CHECK(kept.size() <= 8 + 14 + 8);
    for (int i = 0; i < 8; ++i) {
        CHECK(std::ranges::find(kept, newest - i * 15 * minute_ms) != kept.end());
    }
    CHECK(newest - kept.front() >= 6 * 7 * day_ms);
    CHECK(newest - kept.front() <= 8 * 7 * day_ms);
    CHECK(journal::worth_keeping({}).empty());
    CHECK(journal::worth_keeping({start}) == std::vector{start});
}

TEST_CASE("Old copies leave the folder, other files stay") {
    Store store;
    std::filesystem::create_directories(store.data() + "/backups");
    const auto other = store.data() + "/backups/foyer-my-own-copy.db";
    std::filesystem::copy_file(store.file(), other);
    for (int i = 0; i < 12; ++i) {
        static_cast<void>(store.back_up());
        store.now = store.now + minute_ms;
    }
    CHECK(journal::backups_in(store.data()).size() == 8);
    CHECK(is_there(other));
}

TEST_CASE("Photos are part of a copy, once each, and come back when they are what they should be") {
    Store store;
    const PersonId person{{7, 7}};
    REQUIRE(store.keyring->make_person_key(person));
    const journal::StoreFiles files(store.data());
    const std::string head("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\x04\0\0\0\x03\0\x08\x02\0\0\0", 29);
    const std::string tail("\0\0\0\0IEND\xAE\x42\x60\x82", 12);
    const auto keep = [&](char filling) {
        const std::string source = store.data() + "/photo";
        std::ofstream(source, std::ios::binary) << head + std::string(900, filling) + tail;
        journal::Attachments attachments(files.attachments, *store.keyring, store.random);
        const auto kept = must(attachments.keep(person, source));
        return to_hex(std::get<journal::Kept>(kept).hash);
    };
    const auto in = [&](const std::string& folder, const std::string& name) {
        return folder + "/" + text_of(person) + "/" + name;
    };
    const std::string sound = keep('a');
    const std::string damaged = keep('b');
    const auto backup = store.back_up();
    CHECK(is_there(in(files.attachments_copy, sound)));
    const auto written = std::filesystem::last_write_time(in(files.attachments_copy, sound));
    (void)store.back_up();
    CHECK(std::filesystem::last_write_time(in(files.attachments_copy, sound)) == written);

    std::filesystem::remove_all(files.attachments);
    const auto both_ways = std::ios::in | std::ios::out;
    std::fstream(in(files.attachments_copy, damaged), both_ways).seekp(300) << "x";
    (void)store.back_up();
    CHECK(is_there(in(files.attachments_copy, sound)));
    store.stop();
    REQUIRE(journal::restore(store.data(), backup.file, store.now, store.random));
    CHECK(is_there(in(files.attachments, sound)));
    CHECK_FALSE(is_there(in(files.attachments, damaged)));
    store.restart();
    CHECK(must(journal::Attachments(files.attachments, *store.keyring, store.random)
                   .read(person, journal::sha256(as_bytes(head + std::string(900, 'a') + tail)),
                         [](ByteView) { return true; })));
}

TEST_CASE("Files of the till are part of a copy, once each, and come back when they are sound") {
    Store store;
    const journal::StoreFiles files(store.data());
    const journal::ReferenceFiles kept(files.references);
    const auto keep = [&](char filling) {
        const std::string source = store.data() + "/sales.csv";
        std::ofstream(source, std::ios::binary) << std::string(9'000, filling);
        return must(kept.keep(source)).sha256;
    };
    const std::string sound = keep('a');
    const std::string damaged = keep('b');
    const auto backup = store.back_up();
    const auto copy_of = [&](const std::string& hash) {
        return files.references_copy + "/" + hash + ".zst";
    };
    const auto written = std::filesystem::last_write_time(copy_of(sound));
    (void)store.back_up();
    CHECK(std::filesystem::last_write_time(copy_of(sound)) == written);

    std::filesystem::remove_all(files.references);
    const auto both_ways = std::ios::in | std::ios::out;
    std::fstream(copy_of(damaged), both_ways).seekp(20) << "x";
    store.stop();
    REQUIRE(journal::restore(store.data(), backup.file, store.now, store.random));
    CHECK(kept.has(sound));
    CHECK_FALSE(kept.has(damaged));
    std::string back;
    must(kept.read(sound, [&](ByteView piece) {
        back += as_text(piece);
        return true;
    }));
    CHECK(back == std::string(9'000, 'a'));
}

TEST_CASE("Photos of an erased person leave the next copy") {
    Store store;
    const PersonId person{{7, 7}};
    REQUIRE(store.keyring->make_person_key(person));
    const journal::StoreFiles files(store.data());
    const std::string folder = files.attachments_copy + "/" + text_of(person);
    std::filesystem::create_directories(folder);
    (void)store.back_up();
    CHECK(is_there(folder));
    REQUIRE(store.keyring->destroy_person_key_forever(person));
    (void)store.back_up();
    CHECK_FALSE(is_there(folder));
}
