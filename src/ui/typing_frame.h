// How typing takes part in a frame, and what the fields tell it; for the sources of src/ui only.
#pragma once

#include <imgui.h>

#include <string_view>

#include "ui/draw.h"
#include "ui/widgets.h"

namespace foyer::ui {

// Before anything is drawn: touches on the keyboard and strokes that compose are taken away, so
// that neither pages nor fields see them; what the engine has picked comes as characters.
void start_typing_frame();
// After everything else: the keyboard or the candidates are drawn, and the page is moved up so far
// that the field stands above the keyboard.
void finish_typing_frame();

// By the field that has the focus, each frame.
struct EditedField {
    ImGuiID id = 0;
    Content content = Content::words;
    bool lines = false;
    Rect box;
};
void note_edited(const EditedField& field);
// Where its caret stands, with what is being composed; after note_edited().
void note_caret(Rect caret);

// What is being composed in this field; empty: nothing. The caret is in bytes.
struct Composing {
    std::string_view text;
    std::size_t caret = 0;
};
Composing composing_in(ImGuiID id);

// One line of text with what is being composed at `at`: drawn in place of ImGui's own, which is
// hidden meanwhile. `text_x` is where the text begins; `visible` cuts it. Returns the caret's x.
float draw_composed_line(
    Rect visible, float text_x, std::string_view value, std::size_t at, const Composing& composing,
    const Type& type);

} // namespace foyer::ui
