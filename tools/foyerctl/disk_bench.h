// Durable commits on the disk under a data folder, in a file of their own that is removed again.
#pragma once

#include <string>

#include "base/result.h"

namespace foyer::foyerctl {

struct CommitFigures {
    double p50_us = 0;
    double p99_us = 0;
    double max_us = 0;
};
// One row of 400 bytes a commit, WAL and synchronous=FULL as in the store itself.
Result<CommitFigures> measure_commits(const std::string& folder, int commits);

} // namespace foyer::foyerctl
