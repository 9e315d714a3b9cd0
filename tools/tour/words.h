// A line of a script as words: bare ones, and texts in double quotes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace foyer::tour {

struct Word {
    std::string text;
    bool quoted = false;

    friend bool operator==(const Word&, const Word&) = default;
};

// A "#" outside quotes starts a comment. Inside quotes \" \\ and \n stand for ", \ and a new line.
Result<std::vector<Word>> words_of(std::string_view line);

} // namespace foyer::tour
