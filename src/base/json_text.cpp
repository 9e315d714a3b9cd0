#include "base/json_text.h"

#include <nlohmann/json.hpp>

namespace foyer {

nlohmann::json parse_json(std::string_view text) {
    return nlohmann::json::parse(text, nullptr, false);
}

} // namespace foyer
