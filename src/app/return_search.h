// What was typed to find a return: its number, the beginning of a receipt's, a phone number or the
// last four digits of one. Pure.
#pragma once

#include <string_view>

#include "base/store_time.h"
#include "desk/returns/returns_view.h"

namespace foyer::app {

// "TH-A0007" is read as one of `today` at store `store`.
returns::ReturnSearch read_return_search(std::string_view typed, Date today, int store);

} // namespace foyer::app
