// One entry of a case as a sentence on paper.
#pragma once

#include <string>

#include "desk/complaints/complaints_view.h"
#include "desk/translate.h"

namespace foyer::complaints {

// What happened, with what was chosen and said.
std::string paper_words(const TimelineLine& line, const desk::Translate& tr);

} // namespace foyer::complaints
