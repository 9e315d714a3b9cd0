// Copies that can be trusted: taken online from one snapshot, verified, then renamed into place.
#pragma once

#include <string>
#include <vector>

#include "base/clock.h"
#include "base/random.h"
#include "base/result.h"
#include "journal/verify.h"

namespace foyer::journal {

struct Backup {
    std::string file;  // "" unless the verdict is intact: a bad copy is not kept beside good ones
    Verdict verdict;   // of the copy
};

// foyer.db -> backups/foyer-20261122T063210Z.db, keyring.db -> backups/keyring.db. Runs on
// read-only connections, never on the UI or worker thread. Photos and papers that no copy has yet
// go to backups/attachments, sealed as they are, files of the till to backups/receipts. Old copies
// of foyer.db are thinned; of the keyring there is one copy only, so that an erased person is gone
// from it with the next backup. Nothing is left of a copy that fails; one that would fill the disk
// is not begun.
Result<Backup> back_up(const std::string& data_folder, Time now);
// All copies of foyer.db, oldest first.
std::vector<std::string> backups_in(const std::string& data_folder);

// 8 recent, the last of each of 14 days, the last of each of 8 weeks (UTC).
std::vector<Time> worth_keeping(std::vector<Time> copies);

// Puts a copy back as a NEW incarnation of the terminal, with a new id, key and letter: the old
// identity is never continued (reliability.md §2.7). Its entries stay. The replaced file is kept
// beside it as foyer-replaced-1.db, -2.db, ... Takes the folder's lock; Error{conflict} while Foyer
// runs, Error{corrupt} when the copy is not intact. A missing keyring comes from its copy, missing
// photos and papers from theirs, each when it is what its name says.
Done restore(const std::string& data_folder, const std::string& backup_file, Time now,
             Random& random);
// After a power cut in the middle of a restore: brings it to its end. Nothing happens when none
// was under way. Under the folder's lock, before foyer.db is looked for.
Done finish_restore(const std::string& data_folder);

}  // namespace foyer::journal
