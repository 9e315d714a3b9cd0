// The items' share in a frame, and what scrolling must know of them; for src/ui only.
#pragma once

#include <imgui_internal.h>

namespace foyer::ui {

void start_item_frame();
void finish_item_frame();
// The keyboard's focus went to an item in this frame and its ring shows: lists scroll to it.
bool focus_moved_to(ImRect& box);
// A finger that scrolls presses nothing: whatever is held is let go.
void let_go_of_items();
// Another ImGui context is another screen: no list is scrolled yet.
void forget_scrolls();

}  // namespace foyer::ui
