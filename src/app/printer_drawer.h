// Where the chip of the printer leads: not a page, a drawer over whatever is open.
#pragma once

#include <string_view>

namespace foyer::app {

constexpr std::string_view printer_drawer = "printer";

} // namespace foyer::app
