// Inside of the rules: one position through the rules S, P and N.
#pragma once

#include <vector>

#include "desk/returns/line_case.h"

namespace foyer::returns {

struct JudgedLine {
    LineCase line;
    Finding finding;
    std::vector<TraceStep> trace; // S, P and N, every rule once
};

JudgedLine judge_line(LineCase line);

} // namespace foyer::returns
