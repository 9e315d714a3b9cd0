// Finding things on the screen by the words a person sees. Pure.
#pragma once

#include <optional>
#include <string>

#include "platform/inspected_screen.h"

namespace foyer::tour {

using platform::InspectedBox;
using platform::InspectedItem;
using platform::InspectedScreen;

// The item of that label: upper layers before lower ones, exact before "starts with", then in
// reading order. With `near`: the one closest to that text, below it or beside it, in its column
// first.
std::optional<InspectedItem>
find_item(const InspectedScreen& screen, const std::string& label, const std::string& near = "");

// Where a text stands: exact before "starts with" before "contains".
std::optional<InspectedBox> find_text(const InspectedScreen& screen, const std::string& text);

// The text can be read somewhere: in one piece, as a label or a field's value, or along a row.
bool shows(const InspectedScreen& screen, const std::string& text);

} // namespace foyer::tour
