#include <fmt/core.h>

#include <filesystem>

#include "database/files.h"
#include "journal/attachments_copy.h"
#include "journal/backup.h"
#include "journal/keyring.h"
#include "journal/references_copy.h"
#include "journal/store_files.h"

namespace foyer::journal {

namespace {

bool is_there(const std::string& file) {
    std::error_code unseen;
    return std::filesystem::exists(file, unseen);
}

Done check_intact(database::Reader& copy) {
    TRY(const auto faults, copy.faults(database::Reader::Check::quick));
    if (!faults.empty()) return fail(ErrorCode::corrupt, copy.file() + ": " + faults.front());
    TRY(const auto verdict, verify(copy));
    if (verdict.soundness == Soundness::intact) return {};
    return fail(ErrorCode::corrupt, copy.file() + ": " + verdict.what);
}

Done remove_with_wal(const std::string& file) {
    for (const auto* const suffix : {"-wal", "-shm", ""}) {
        CHECK_OK(database::remove_file(file + suffix));
    }
    return {};
}

Result<std::unique_ptr<Keyring>> open_keyring(const StoreFiles& files, Random& random) {
    if (!is_there(files.keyring) && is_there(files.keyring_copy)) {
        TRY(const auto copy, database::Reader::open(files.keyring_copy));
        const auto part = files.keyring + ".part";
        CHECK_OK(database::remove_file(part));
        CHECK_OK(copy->copy_to(part));
        CHECK_OK(database::move_file(part, files.keyring));
        CHECK_OK(database::sync_folder(files.folder));
    }
    return Keyring::open(files.keyring, random);
}

// Letters that the store being replaced has used: papers with them may be about.
std::string letters_in(const std::string& file) {
    std::string letters;
    const auto reader = database::Reader::open(file);
    if (!reader) return letters;
    const auto known = terminals(**reader);
    if (!known) return letters;
    for (const auto& terminal : *known) letters += terminal.letter;
    return letters;
}

Done begin_incarnation(database::Writer& writer, Keyring& keyring, const std::string& letters,
                       Time now, Random& random) {
    TRY(const auto before, own_terminal(writer));
    TRY(const auto key, keyring.make_sign_key());
    return writer.transaction([&]() -> Done {
        CHECK_OK(writer.run("DELETE FROM verified"));
        return create_terminal(writer, make_id<TerminalId>(now, random), key, before.id, letters);
    });
}

// foyer.db.restored is complete when it has that name, and not before.
Done prepare(const StoreFiles& files, const std::string& backup_file, Keyring& keyring, Time now,
             Random& random) {
    const auto part = files.journal + ".part";
    CHECK_OK(remove_with_wal(part));
    TRY(const auto backup, database::Reader::open(backup_file));
    CHECK_OK(check_intact(*backup));
    CHECK_OK(backup->copy_to(part));
    TRY(auto writer,
        database::Writer::open(part, schema(), database::Writer::Others::allowed));
    CHECK_OK(begin_incarnation(*writer, keyring, letters_in(files.journal), now, random));
    CHECK_OK(writer->checkpoint(true));
    writer.reset();
    CHECK_OK(database::remove_file(part + "-wal"));
    CHECK_OK(database::remove_file(part + "-shm"));
    CHECK_OK(database::sync_file(part));
    CHECK_OK(database::move_file(part, files.restored));
    return database::sync_folder(files.folder);
}

// The WAL before the file: as long as the file is there, the next attempt takes the same name.
Done put_aside(const StoreFiles& files) {
    int number = 1;
    const auto aside = [&] { return fmt::format("{}/foyer-replaced-{}.db", files.folder, number); };
    while (is_there(aside())) ++number;
    if (is_there(files.journal + "-wal")) {
        CHECK_OK(database::move_file(files.journal + "-wal", aside() + "-wal"));
    }
    CHECK_OK(database::remove_file(files.journal + "-shm"));
    if (is_there(files.journal)) CHECK_OK(database::move_file(files.journal, aside()));
    return database::sync_folder(files.folder);
}

}  // namespace

Done finish_restore(const std::string& data_folder) {
    const StoreFiles files(data_folder);
    if (!is_there(files.restored)) return {};
    CHECK_OK(put_aside(files));
    CHECK_OK(database::move_file(files.restored, files.journal));
    return database::sync_folder(files.folder);
}

Done restore(const std::string& data_folder, const std::string& backup_file, Time now,
             Random& random) {
    const StoreFiles files(data_folder);
    TRY(const auto lock, database::FolderLock::take(data_folder));
    CHECK_OK(finish_restore(data_folder));
    TRY(const auto keyring, open_keyring(files, random));
    CHECK_OK(prepare(files, backup_file, *keyring, now, random));
    CHECK_OK(bring_back_attachments(files, *keyring));
    CHECK_OK(bring_back_references(files));
    return finish_restore(data_folder);
}

}  // namespace foyer::journal
