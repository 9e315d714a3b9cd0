// Sentences beside what they speak of, drawn when the frame ends so that they lie above everything.
#pragma once

#include <string_view>

#include "ui/geometry.h"

namespace foyer::ui {

// At most one shows; the one asked for last wins.
void callout_later(Rect near, std::string_view sentence);

}  // namespace foyer::ui
