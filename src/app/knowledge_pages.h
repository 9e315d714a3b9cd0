#pragma once

#include "app/page.h"

namespace foyer::app {

// The subject is the article to show, or empty.
std::unique_ptr<Page> make_knowledge_page(const std::string& subject);
// The subject is the article to change, or "new".
std::unique_ptr<Page> make_article_editor_page(const std::string& subject);

} // namespace foyer::app
