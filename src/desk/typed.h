// Text as a person typed or pasted it into a form, made ready for storing.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "base/text.h"

namespace foyer::desk {

// Clean, trimmed and on one line, whatever was pasted: for names, numbers and other short texts.
inline std::string one_line(std::string_view typed) {
    std::string text = clean_text(typed);
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
    return trimmed(text);
}

}  // namespace foyer::desk
