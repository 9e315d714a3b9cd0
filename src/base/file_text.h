// A whole file as text, for files that fit into memory: shipped lists, templates, questions.
#pragma once

#include <string>

#include "base/result.h"

namespace foyer {

// Error{not_found}: it cannot be opened; Error{storage}: a folder, or a disk that does not answer.
Result<std::string> text_of_file(const std::string& path);

} // namespace foyer
