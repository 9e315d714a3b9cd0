// What the app asks of a feature of the desk. A command goes through one door:
// facts_for -> decide -> written -> journal -> project, in one transaction. All are found by the
// command's or event's own namespace; a missing part is a compile error here.
#pragma once

#include <concepts>
#include <string_view>
#include <vector>

#include "database/database.h"
#include "desk/decision.h"
#include "desk/log_line.h"

namespace foyer::app {

template <class Command, class Event>
concept Decides = requires(
    database::Reader& reader, database::Writer& writer, const Command& command, const Event& event,
    const desk::Circumstance& circumstance, const desk::Stamp& stamp) {
    {
        decide(command, *facts_for(reader, command, circumstance), circumstance)
        } -> std::same_as<desk::Decision<Event>>;
    { written(event) } -> std::same_as<desk::Written>;
    { project(writer, event, stamp) } -> std::same_as<Done>;
    { log_line(event) } -> std::same_as<desk::LogLine>;
};

// A feature as the app's list sees it: by the first word of its kinds ("complaints.").
struct Feature {
    std::string_view name;
    const std::vector<std::string_view>& (*schema)();
    // The names of its tables: rebuild empties and refills them.
    const std::vector<std::string_view>& (*tables)();
    // Reads an event back from an opened body and projects it / says how it reads in the log.
    // Error{unsupported}: a kind of a newer version; the subject is then shown read-only.
    Done (*project)(database::Writer&, const desk::Written&, const desk::Stamp&);
    Result<desk::LogLine> (*log_line)(const desk::Written&);
};

} // namespace foyer::app
