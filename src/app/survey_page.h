#pragma once

#include "app/page.h"

namespace foyer::app {

// subject: "complaint:<id>". The customer's side: whatever is tapped there, the desk is locked when
// it is over.
std::unique_ptr<Page> make_survey_page(const std::string& subject);

} // namespace foyer::app
