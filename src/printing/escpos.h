// ESC/POS, as Epson's public command reference describes it and most slip printers understand it:
// everything goes to the head as dots, in bands that small buffers hold.
#pragma once

#include <cstdint>
#include <optional>

#include "base/bytes.h"
#include "printing/slip.h"

namespace foyer::printing {

// ESC @, then GS v 0 bands, ESC p and GS V at the slip's stops.
Bytes escpos_of(const Slip& slip);

// GS r 1 is carried out in order, after all that was sent before: its answer says that the printer
// has worked through the slip.
Bytes escpos_reached_end();

// ---- status ------------------------------------------------------------------------------------

// DLE EOT n is answered at once, even while paper is out.
enum class StatusQuestion : std::uint8_t { printer = 1, offline_cause = 2, error = 3, paper = 4 };
Bytes escpos_ask(StatusQuestion question);

struct PrinterStatus {
    bool offline = false;
    bool cover_open = false;
    bool paper_out = false;
    bool paper_near_end = false;
    bool error = false; // cutter, temperature, voltage: needs a person

    friend bool operator==(const PrinterStatus&, const PrinterStatus&) = default;
};
// Adds what one byte of an answer says. False: no printer answers like that; nothing was added.
bool add_answer(PrinterStatus& status, StatusQuestion question, std::uint8_t answer);

} // namespace foyer::printing
