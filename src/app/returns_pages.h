// The pages of returns and exchanges.
#pragma once

#include <memory>
#include <string>

#include "app/page.h"

namespace foyer::app {

// The list. The subject is a filter ("waiting", "repairs"), or empty.
std::unique_ptr<Page> make_returns_page(const std::string& subject);
// One return; the subject is its id.
std::unique_ptr<Page> make_return_page(const std::string& subject);
// The wizard. The subject is the number of the receipt, or "person:<id>" of the customer; "": the
// return begun last, or the scan comes first.
std::unique_ptr<Page> make_new_return_page(const std::string& subject);
// The return policy in the settings.
std::unique_ptr<Page> make_policy_page(const std::string& subject);

} // namespace foyer::app
