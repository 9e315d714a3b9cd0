// What a clerk may say to a customer who complains: three steps for each kind of complaint. The
// words are keys of translations; what was said goes into the note for colleagues.
#pragma once

#include <array>
#include <string_view>

namespace foyer::complaints {

struct Script {
    const char* title;
    const char* words;
};
// Expects a category's code; for an empty or unknown one the words fit any complaint.
const std::array<Script, 3>& scripts_of(std::string_view category);
// What no clerk promises at the counter.
const char* script_warning();

}  // namespace foyer::complaints
