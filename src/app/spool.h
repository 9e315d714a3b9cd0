// Printouts that wait, one file each, in spool/ of the data folder. A file that is there when the
// program starts is still owed; whether a printer had begun with it, a second file says. So nothing
// is lost by kill -9, and nothing is printed twice without a person having said so.
//
//   ID.held    laid out, not yet let go          ID.begun   stands beside ID.job from before the
//   ID.job     waits for the printer                        first byte leaves until all have left
#pragma once

#include <string>
#include <vector>

#include "base/clock.h"
#include "base/ids.h"
#include "base/result.h"
#include "printing/printer_port.h"

namespace foyer::app {

struct SpoolJob {
    OpId id;           // of the entry that it prints: the same entry again is the same job
    std::string title; // "Complaint slip TS01-260318-A0007"; no personal data
    printing::Paper paper = printing::Paper::roll_80;
    Time made;
    bool begun = false; // a person has to say whether it came out
    int parts = 0;      // of its preview; 0: it has none. Known of jobs that were read

    friend bool operator==(const SpoolJob&, const SpoolJob&) = default;
};

// Every call is durable when it returns. The worker adds and lets go, the printing thread does the
// rest; they meet in the folder only.
class Spool {
public:
    static constexpr std::size_t jobs_most = 50;

    // The folder is made with the first printout: a disk that takes nothing keeps no desk closed.
    explicit Spool(std::string folder) : m_folder(std::move(folder)) {}

    // When it is not there.
    Done make_folder() const;
    // Error{conflict}: jobs_most wait already. Adding one that is there changes nothing.
    Done add(const SpoolJob& job, const printing::Printout& printout);
    Done let_go(OpId id);
    // Those that a crash left held: their entries are in the journal.
    Done let_all_go();

    // Oldest first, without held ones. A file that cannot be read is put aside as ID.damaged.
    Result<std::vector<SpoolJob>> jobs();
    Result<printing::Printout> printout(OpId id) const;

    Done begin(OpId id);
    Done give_back(OpId id); // no byte has left, or a person wants it again
    Done remove(OpId id);    // it came out, or a person does not want it

private:
    std::string file(OpId id, const char* ending) const;

    std::string m_folder;
};

} // namespace foyer::app
