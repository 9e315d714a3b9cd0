// A print queue of the machine or the office, by CUPS.
#pragma once

#include <stop_token>
#include <string>
#include <vector>

#include "printing/printer_port.h"

namespace foyer::platform {

class CupsPrinter final : public printing::Printer {
public:
    // `queue` may name an instance ("Office/duplex"); `roll` is the paper of its slips.
    CupsPrinter(std::string queue, printing::Paper roll, std::stop_token stop = {})
        : m_queue(std::move(queue)), m_roll(roll), m_stop(std::move(stop)) {}

    printing::PrinterState look_blocking() override;
    // Slips go raw, sheets as PDF. Printed is what the queue calls completed.
    printing::PrintOutcome print_blocking(const printing::Printout& printout) override;

private:
    std::string m_queue;
    printing::Paper m_roll;
    std::stop_token m_stop;
};

// The names of the queues that CUPS knows; none without CUPS.
std::vector<std::string> cups_queues_blocking();

} // namespace foyer::platform
