// How an event stands in the journal. Apart from desk/decision.h, for a screen reads no JSON.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "base/ids.h"

namespace foyer::desk {

// An event as it stands in the journal.
struct Written {
    std::string kind; // "complaints.registered/1"
    SubjectId subject;
    nlohmann::json body;
};

// A personal field of a body: sealed under that person's key before it is written.
inline nlohmann::json personal(PersonId person, std::string_view text) {
    return {{"$personal", std::string(text)}, {"$person", text_of(person)}};
}
// Reads it back; "" when the person was erased.
inline std::string personal_text(const nlohmann::json& field) {
    return field.is_string() ? field.get<std::string>() : std::string();
}

} // namespace foyer::desk
