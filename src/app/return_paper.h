// The slip of a return, from an entry of the journal to a printout.
#pragma once

#include <string>

#include "app/paper.h"
#include "desk/translate.h"
#include "journal/entry.h"
#include "printing/fonts.h"
#include "printing/printer_port.h"

namespace foyer::app {

// A settled return prints its slip, and what was asked for again. nullopt: another kind.
std::optional<PaperDue> return_paper_of(const journal::Entry& entry);

Result<printing::Printout> make_return_printout(
    database::Reader& reader, const PaperDue& due, printing::Paper roll, const std::string& label,
    const TimeZone& zone, const printing::Fonts& fonts);

} // namespace foyer::app
