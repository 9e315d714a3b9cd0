// The keys of keys.h as ImGui names them; for those who play a keyboard.
#pragma once

#include "ui/keys.h"

namespace foyer::ui {

int imgui_key(Key key);  // an ImGuiKey; of the main keyboard where there are two

}  // namespace foyer::ui
