// Text to JSON, in one place: the reader takes a second to compile wherever it is called.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string_view>

namespace foyer {

// What stands in `text`; is_discarded() when it is no JSON.
nlohmann::json parse_json(std::string_view text);

} // namespace foyer
