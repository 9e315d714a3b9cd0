// The devices of this desk, from the drawer and from the settings.
#pragma once

#include "app/page.h"

namespace foyer::app {

// Subject "scanner": opens at the scanner.
std::unique_ptr<Page> make_devices_page(const std::string& subject);

} // namespace foyer::app
