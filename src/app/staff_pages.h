#pragma once

#include "app/page.h"

namespace foyer::app {

std::unique_ptr<Page> make_sign_in_page(const std::string& subject);
// Draws itself over the page that is open.
std::unique_ptr<Page> make_switch_staff_page(const std::string& subject);
std::unique_ptr<Page> make_set_up_page(const std::string& subject);
std::unique_ptr<Page> make_settings_page(const std::string& subject);

} // namespace foyer::app
