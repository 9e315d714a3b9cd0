// What ImGui keeps of a PIN that was typed into a field: its copies of the text, what was deleted,
// the letters of the last frames. For the sources of src/ui that edit text.
#pragma once

namespace foyer::ui {

// A PIN pad listens, or the field of a secret has the focus; call in every such frame.
void secret_is_wanted();

// The field that is being edited holds a secret; call in every frame in which it is.
void secret_is_edited();
// At the end of a frame: once a secret's field was left, nothing of it stays in ImGui's memory.
void wipe_left_secrets();

} // namespace foyer::ui
