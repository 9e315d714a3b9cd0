// Words in a language that is not the screen's: what is printed is in the store's.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/texts.h"

namespace foyer::ui {

// Any thread, once the texts are loaded.
std::string tr_in(
    Language of_paper, std::string_view english, const std::vector<std::string>& values);

} // namespace foyer::ui
