// The states in which the gallery draws the photos of a case, and photos made by arithmetic.
#pragma once

#include "tools/gallery/case_scenes.h"

namespace foyer::gallery {

const std::vector<CaseState>& case_photos();
// A folder as a phone and a scanner leave it, with a damaged file and a PDF in it.
complaints::PhotoChoice sample_folder(const SampleDesk& desk);

} // namespace foyer::gallery
