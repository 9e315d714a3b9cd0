// Printers as the spool sees them; the machines behind are in platform/. Every call may take as
// long as its printer's time limits say, so none is made on the UI thread.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "base/bytes.h"
#include "printing/link_port.h"
#include "printing/paper.h"
#include "printing/slip.h"

namespace foyer::printing {

// One document, ready for the head.
struct Printout {
    std::string name;  // of a file, without its ending: "TS01-260318-A0007"
    std::string title; // names the job in a queue
    Paper paper = Paper::roll_80;
    Slip slip;      // rolls
    Bytes bytes;    // what is sent: ESC/POS for a roll, a PDF for A4
    Raster pages{}; // A4: one below the other, for the preview

    // What the preview shows of it.
    const Raster& dots() const { return paper == Paper::a4 ? pages : slip.raster; }
};

// What keeps a printer from printing. Each has its sentence for the person at the desk.
enum class Trouble : std::uint8_t {
    none,
    not_chosen,  // no printer was set up
    unreachable, // refused, unplugged, switched off, no such queue
    paper_out,
    cover_open,
    needs_person,   // offline, cutter jammed, too hot
    strange_answer, // what answers there is no slip printer
    too_slow,       // did not take the slip within its time
    broke_off,      // closed the connection in the middle
    disk_full,      // folder printer
    wrong_paper     // an A4 sheet for a roll, a slip for a wider head
};

struct PrinterState {
    Trouble trouble = Trouble::none;
    bool paper_near_end = false;
    bool answers = false; // it says how it is; without that only the line is known to be there
    std::string detail;   // for the log and for whoever mends it

    friend bool operator==(const PrinterState&, const PrinterState&) = default;
};

enum class Fate : std::uint8_t {
    printed,   // the printer has taken every byte
    untouched, // no byte of the document has left: it can be tried again
    doubtful   // some bytes may have become dots: only a person can tell
};
struct PrintOutcome {
    Fate fate = Fate::untouched;
    PrinterState state;
};

class Printer {
public:
    virtual ~Printer() = default;
    virtual PrinterState look_blocking() = 0;
    virtual PrintOutcome print_blocking(const Printout& printout) = 0;
};

// A slip printer on a line (escpos_printer.h).
std::unique_ptr<Printer> make_slip_printer(OpenLink open, Paper paper);

} // namespace foyer::printing
