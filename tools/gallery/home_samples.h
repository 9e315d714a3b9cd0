// The home page and the answers of the scan box at the desk of picture 02.
#pragma once

#include "app/home_screen.h"
#include "app/scan_search.h"
#include "tools/gallery/complaints_samples.h"

namespace foyer::gallery {

app::HomeModel sample_home();
// Three cases and two people for one tail of a phone number.
app::ScanFound sample_found(const SampleDesk& desk);

} // namespace foyer::gallery
