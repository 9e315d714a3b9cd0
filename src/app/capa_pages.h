#pragma once

#include "app/page.h"

namespace foyer::app {

// subject: "to_verify", or empty.
std::unique_ptr<Page> make_capa_list_page(const std::string& subject);
// subject: the action's id.
std::unique_ptr<Page> make_capa_page(const std::string& subject);
// subject: a case's id, and ":" with the code of the key under which it repeats others.
std::unique_ptr<Page> make_new_capa_page(const std::string& subject);

} // namespace foyer::app
