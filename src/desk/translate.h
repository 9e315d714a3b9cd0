// How what prints gets its words: the app hands in the store's language, for ui knows the texts and
// slips do not know ui.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace foyer::desk {

// English with {1}, {2}, ... in, the words of the paper's language out.
using Translate =
    std::function<std::string(std::string_view english, const std::vector<std::string>& values)>;

} // namespace foyer::desk
