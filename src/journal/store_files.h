// The files of a data folder. Order at start: FolderLock, finish_restore (backup.h), foyer.db,
// keyring.db, then keyring.use_sign_key(own terminal's).
#pragma once

#include <string>

namespace foyer::journal {

struct StoreFiles {
    explicit StoreFiles(std::string data_folder)
        : folder(std::move(data_folder))
        , journal(folder + "/foyer.db")
        , keyring(folder + "/keyring.db")
        , backups(folder + "/backups")
        , keyring_copy(backups + "/keyring.db")
        , attachments(folder + "/attachments")
        , attachments_copy(backups + "/attachments")
        , references(folder + "/receipts")
        , references_copy(backups + "/receipts")
        , restored(folder + "/foyer.db.restored") {}

    std::string folder;
    std::string journal;
    std::string keyring;
    std::string backups;
    std::string keyring_copy;
    std::string attachments;       // attachments.h
    std::string attachments_copy;
    std::string references;        // reference_files.h
    std::string references_copy;
    std::string restored;  // complete, about to become foyer.db
};

}  // namespace foyer::journal
