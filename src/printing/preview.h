// A printout as a screen shows it: the very dots that print, black on white, in parts that can be
// read on a screen of 768 rows.
#pragma once

#include "base/picture.h"
#include "printing/paper.h"
#include "printing/raster.h"

namespace foyer::printing {

// At least one; `rows` of dots: of a slip, or of the pages of A4 one below the other.
int preview_parts(Paper paper, int rows);
// Part 0 is the first; one that is not there is white and one dot high.
Picture preview_part(const Raster& dots, Paper paper, int part);

} // namespace foyer::printing
