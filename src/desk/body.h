// Reads the fields of an entry's body. Bodies come from disk, from other terminals and from other
// versions, so every field is checked: Error{corrupt} names the kind and the field.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "desk/decision.h"

namespace foyer::desk {

Result<std::string> read_text(const Written& written, std::string_view field);
Result<std::int64_t> read_number(const Written& written, std::string_view field);
Result<bool> read_flag(const Written& written, std::string_view field);
// "" when the person was erased.
Result<std::string> read_personal(const Written& written, std::string_view field);
Result<Role> read_role(const Written& written, std::string_view field);

}  // namespace foyer::desk
