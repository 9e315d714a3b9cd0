// Copies that can be trusted: taken online from one snapshot, verified, then renamed into place.
#pragma once

#include <string>

#include "base/clock.h"
#include "base/result.h"
#include "base/random.h"
#include "journal/verify.h"

namespace foyer::journal {

struct Backup {
    std::string file;
    Verdict verdict;
};

// foyer.db -> backups/foyer-<time>.db. Runs on a read-only connection, never on the UI or worker
// thread. Old copies are thinned to 8 recent, 14 daily, 8 weekly.
Result<Backup> back_up(const std::string& data_folder, Time now);
// Puts a copy back as a NEW incarnation of the terminal: the old identity is never continued
// (reliability.md §2.7). The replaced file is kept beside it.
Done restore(const std::string& data_folder, const std::string& backup_file, Time now,
             Random& random);

}  // namespace foyer::journal
