#pragma once

#include "app/page.h"

namespace foyer::app {

std::unique_ptr<Page> make_calendar_page(const std::string& subject);

} // namespace foyer::app
