// The conversation with an ESC/POS printer over a line: how are you, here is a slip, have you got
// to its end?
#pragma once

#include "printing/escpos.h"
#include "printing/link_port.h"
#include "printing/printer_port.h"

namespace foyer::printing {

struct EscposLimits {
    long answer_ms = 700;        // to a status question
    long send_least_ms = 15'000; // for a slip, besides what its length takes
    long bytes_a_ms = 8;         // the slowest printer that is not called stuck
    long end_least_ms = 10'000;  // from the last byte to "reached its end"
    long rows_a_second = 200;    // 25 mm/s
};

class EscposPrinter final : public Printer {
public:
    EscposPrinter(OpenLink open, Paper paper, EscposLimits limits = {})
        : m_open(std::move(open)), m_paper(paper), m_limits(limits) {}

    PrinterState look_blocking() override;
    // A printer that says it cannot print gets no byte of the slip. One that answers is asked at
    // the end whether it has got there; of one that never answers the line's word is taken.
    PrintOutcome print_blocking(const Printout& printout) override;

private:
    PrinterState state_of(Link& link) const;
    PrintOutcome send(Link& link, const Printout& printout, PrinterState before) const;
    PrintOutcome wait_for_end(Link& link, const Slip& slip, PrinterState before) const;

    OpenLink m_open;
    Paper m_paper;
    EscposLimits m_limits;
};

} // namespace foyer::printing
