// A Document on its paper: the same strips become the dots of a slip, the preview on screen and the
// pages of a PDF, so that what the preview shows is what prints. Nothing ever runs off the paper:
// what is too long is broken, in the last resort between two letters.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "printing/document.h"
#include "printing/fonts.h"
#include "printing/paper.h"
#include "printing/slip.h"

namespace foyer::printing {

Result<Slip> slip_of(const Fonts& fonts, const Document& document, Paper roll);
Result<std::vector<Raster>> pages_of(const Fonts& fonts, const Document& document); // A4, 150 dpi
Result<Bytes> pdf_of(const Fonts& fonts, const Document& document);                 // A4
// `pages` of one size one below the other.
Raster joined(const std::vector<Raster>& pages);

} // namespace foyer::printing
