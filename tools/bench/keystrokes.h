// What clerks type into a search, one text for each key.
#pragma once

#include <string>
#include <vector>

#include "desk/complaints/complaint_state.h"

namespace foyer::bench {

struct Keystrokes {
    std::vector<std::string> first;   // a single character
    std::vector<std::string> further; // two and more
    std::vector<std::string> vain;    // two and more that are found nowhere
};
// Names, goods, words out of the middle of a story, initials, tails of telephones, numbers; each
// key by key, up to where a person would stop.
Keystrokes keystrokes_of(const std::vector<complaints::State>& sample);

} // namespace foyer::bench
