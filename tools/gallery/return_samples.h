// The return of the design's picture 05 and what it can turn into, for the gallery and for tests.
#pragma once

#include "desk/returns/return_screen.h"
#include "tools/gallery/complaints_samples.h"

namespace foyer::gallery {

struct ReturnScene {
    SampleDesk desk;
    returns::ReturnModel model;
    returns::ReturnUi ui;
};

// A receipt of four lines, nine days old; the store gives fifteen days and has a supervisor look at
// anything above ¥100.
returns::ReturnModel sample_return(const SampleDesk& desk);
// As in the picture: two lines taken in, one denied, one left.
returns::Form sample_return_form();
// `count` lines.
returns::ShownReceipt sample_long_receipt(std::size_t count);
returns::TypedReceipt sample_typed();
// What fits a few clues, and there are more.
returns::ReceiptHits sample_hits(const SampleDesk& desk);

} // namespace foyer::gallery
