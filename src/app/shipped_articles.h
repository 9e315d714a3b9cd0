// The articles that are shipped with the program (assets/knowledge): taken into a store when it is
// opened, and again when somebody asks for what a newer program brings.
#pragma once

#include <string>
#include <vector>

#include "app/features.h"
#include "app/store.h"

namespace foyer::app {

// All files of the folder in the order of their names. Error{not_found}: there is no such folder;
// Error{corrupt}: a file breaks the form of desk/knowledge/article_json.h.
Result<std::vector<knowledge::Offered>> read_articles(const std::string& folder);
Result<std::vector<knowledge::Offered>> read_article_file(const std::string& file);

bool brings_shipped_articles(const DeskCommand& wished);
// Worker's thread: reads files. A store that was made without assets opens without articles.
Result<std::vector<DeskCommand>> with_shipped_articles(Store& store, const DeskCommand& wished);

} // namespace foyer::app
