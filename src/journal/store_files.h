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
        , restored(folder + "/foyer.db.restored") {}

    std::string folder;
    std::string journal;
    std::string keyring;
    std::string backups;
    std::string keyring_copy;
    std::string restored;  // complete, about to become foyer.db
};

}  // namespace foyer::journal
