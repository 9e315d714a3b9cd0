// The field that was being edited as it was before a key that may be taken back. For the sources of
// src/ui that edit text.
#pragma once

#include <string>

#include "ui/first_key.h"

namespace foyer::ui {

// Before each edit of the field with this id: remembers its value and caret when this frame's key
// may be taken back, puts both back when the last one is.
void undo_scanned_key(unsigned int id, std::string& value);
void forget_first_key(); // at the end of the frame

} // namespace foyer::ui
