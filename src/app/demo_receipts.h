// Receipts and items of the demo store: assets/demo/{items,receipts}.csv, whose days count from
// today ("D-9": nine days ago). They are taken as any file of a till is.
#pragma once

#include <string>

#include "app/store.h"

namespace foyer::app {

Done record_demo_receipts(Store& store, const std::string& assets);

} // namespace foyer::app
