// What doctor says of the files beside the journal.
#pragma once

#include <string>

#include "tools/foyerctl/context.h"

namespace foyer::foyerctl {

struct Finding {
    std::string subject;
    bool well = true;
    std::string says;
};

// Photos and papers of cases, by what the journal names.
Finding attachments_finding(Context& context);
// Files of the till: without them the tables of receipts cannot be made again.
Finding receipts_finding(Context& context);

} // namespace foyer::foyerctl
