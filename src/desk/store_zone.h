// The zone of every store's clock and business day (rules 4.0). One per country of use for now: all
// of China keeps this time.
#pragma once

#include <string_view>

namespace foyer::desk {

inline constexpr std::string_view store_zone = "Asia/Shanghai";

} // namespace foyer::desk
