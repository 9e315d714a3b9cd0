// Reads the fields of an entry's body. Bodies come from disk, from other terminals and from other
// versions, so every field is checked: Error{corrupt} names the kind and the field.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "desk/roles.h"
#include "desk/written.h"

namespace foyer::desk {

Result<std::string> read_text(const Written& written, std::string_view field);
Result<std::int64_t> read_number(const Written& written, std::string_view field);
Result<bool> read_flag(const Written& written, std::string_view field);
// "" when the person was erased.
Result<std::string> read_personal(const Written& written, std::string_view field);
Result<Role> read_role(const Written& written, std::string_view field);

// The error of an event that only a newer version knows.
std::unexpected<Error> kind_not_known(const Written& written);

// Reads an event with the reader that stands where its kind stands in `kinds`.
template <class Event, std::size_t count>
Result<Event> read_by_kind(
    const Written& written, const std::array<std::string_view, count>& kinds,
    const std::array<Result<Event> (*)(const Written&), count>& readers) {
    const auto kind = std::ranges::find(kinds, written.kind);
    if (kind == kinds.end()) return kind_not_known(written);
    return readers[static_cast<std::size_t>(kind - kinds.begin())](written);
}

}  // namespace foyer::desk
