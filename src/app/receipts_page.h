#pragma once

#include "app/page.h"

namespace foyer::app {

std::unique_ptr<Page> make_receipts_page(const std::string& subject);
// What the columns of a till's files hold.
std::unique_ptr<Page> make_columns_page(const std::string& subject);

} // namespace foyer::app
