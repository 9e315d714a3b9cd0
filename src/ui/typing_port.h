// Chinese typing as the screens see it: letters go in, candidates and text come out. The engine
// (platform/ime.h) works on a thread of its own; nobody waits for it.
//
// What is being composed is never text of a field: it gets there when it is picked, so whatever
// happens before (a closed field, a pulled plug) leaves the field as it was.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"

namespace foyer::ui {

struct TypingStep {
    enum class Act : std::uint8_t {
        letter, // a to z, or ' between two syllables; the 61st letter is refused
        erase,  // the letter before the caret; what was picked first is taken apart again
        left,   // the caret by a syllable, or a letter within the first one
        right,
        home,
        end,
        pick,     // candidate `index`; the rest, if any, is still being composed
        finish,   // candidate `index` and the best for all that is left, then `after`
        as_typed, // the letters themselves
        drop,     // nothing
        more,     // at least `index` candidates
    };
    Act act = Act::letter;
    char letter = 0;
    std::size_t index = 0;
    std::string after{};
    bool learns = true; // false: what is picked leaves no trace
};

// What one step led to.
struct TypingAnswer {
    std::string text;      // to be put into the field now
    std::string composing; // stands underlined at the caret; empty: nothing is being composed
    std::size_t caret = 0; // in `composing`, bytes
    std::vector<std::string> candidates; // best first
    bool more = false;                   // there are further ones
};

class TypingEngine {
public:
    virtual ~TypingEngine() = default;

    // UI thread. The engine is loaded when it is first needed: by the first step, or by load().
    // Where it cannot be loaded, letters come back as text.
    virtual void load() = 0;
    virtual void take(TypingStep step) = 0;
    // One for each step, in their order; those that have come since the last call.
    virtual std::vector<TypingAnswer> answers() = 0;
    // Why nothing can be composed; not_found: librime or its dictionary is not installed.
    virtual std::optional<Error> trouble() const = 0;
};

} // namespace foyer::ui
