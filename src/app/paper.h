// From an entry of the journal to a printout. The spool remembers up to which entry paper was made
// (spool/reached), so an entry whose slip a crash has swallowed gets it at the next start.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "app/spool.h"
#include "app/store.h"
#include "desk/complaints/complaints.h"
#include "printing/fonts.h"
#include "printing/printer_port.h"

namespace foyer::app {

// What an entry prints: a new complaint its slip, an assignment the slip for the department, else
// what was asked for; a settled return its slip.
struct PaperDue {
    OpId op;
    SubjectId subject;
    complaints::CasePaper paper = complaints::CasePaper::slip;
    int copy = 0;
    std::string department; // code: whose transfer slip
    Time at;
    bool of_return = false; // the slip of a return; `paper` says nothing then
};

// nullopt: an entry of this kind prints nothing.
std::optional<PaperDue> paper_of(const journal::Entry& entry);

// Lays it out in the store's language. `roll` is the paper of the slips, `label` this desk's.
Result<printing::Printout> make_printout(
    database::Reader& reader, const PaperDue& due, printing::Paper roll, const std::string& label,
    const TimeZone& zone, const printing::Fonts& fonts);

// Worker's thread.
class PaperSupply {
public:
    PaperSupply(Store& store, Spool spool) : m_store(store), m_spool(std::move(spool)) {}

    struct Wanted {
        bool slips = true; // false: no printer was chosen, nothing is laid out
        printing::Paper roll = printing::Paper::roll_80;
        std::string label; // "01"
    };
    // Spools what entries since the last time print. The first time in a folder nothing is owed.
    // Stops at the first that cannot be spooled; what is left is taken the next time.
    // The number of printouts that were made.
    Result<int> take_due(const Wanted& wanted);

private:
    struct Reached {
        TerminalId terminal;
        std::int64_t seq = 0;
    };
    std::string reached_file() const;
    std::optional<Reached> read_reached() const;
    Done write_reached(const Reached& reached) const;
    Done make(const PaperDue& due, const Wanted& wanted);
    Done spool(const PaperDue& due, const Wanted& wanted);
    Result<int> take_entry(const journal::Entry& entry, const Wanted& wanted);

    Store& m_store;
    Spool m_spool;
    std::optional<Reached> m_reached;
    std::unique_ptr<printing::Fonts> m_fonts; // loaded for the first slip
};

} // namespace foyer::app
