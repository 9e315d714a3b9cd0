#pragma once

#include "app/page.h"

namespace foyer::app {

// subject: a filter ("overdue"), or empty.
std::unique_ptr<Page> make_complaints_page(const std::string& subject);
// subject: "person:<id>", "phone:<E.164>", or empty.
std::unique_ptr<Page> make_new_complaint_page(const std::string& subject);
// subject: the case's id.
std::unique_ptr<Page> make_complaint_page(const std::string& subject);

} // namespace foyer::app
