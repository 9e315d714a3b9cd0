// How an event reads in the counter log: one human sentence for every kind, in both languages.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "desk/decision.h"

namespace foyer::desk {

// Chooses icon and colour of the line; the log's filter "type" offers these.
enum class Topic : std::uint8_t { complaint, person, staff, desk };
enum class Mood : std::uint8_t { plain, good, attention, trouble };

struct LogLine {
    Topic topic = Topic::desk;
    Mood mood = Mood::plain;
    Sentence title;          // "Complaint opened"
    std::string reference;   // the number of the subject when this event gives it, else empty
    // Label and value pairs for the detail at the right; no personal data.
    std::vector<std::pair<Sentence, Sentence>> facts;
};

}  // namespace foyer::desk
