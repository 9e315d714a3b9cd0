// A slip that shows what a printer can do: Chinese, sizes, a QR code, a bar code, the width.
#pragma once

#include "printing/document.h"
#include "printing/fonts.h"
#include "printing/printer_port.h"

namespace foyer::app {

// In the words of the screen's language: UI thread.
printing::Document test_slip_words();
// Any thread.
Result<printing::Printout>
lay_out_test(const printing::Document& words, printing::Paper paper, const printing::Fonts& fonts);

} // namespace foyer::app
