#pragma once

#include "app/page.h"

namespace foyer::app {

// The card of a person; the subject is their id.
std::unique_ptr<Page> make_person_page(const std::string& subject);

} // namespace foyer::app
