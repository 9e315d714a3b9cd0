// Soft shadows live in ImGui's texture: another context draws its own.
#pragma once

namespace foyer::ui {

void forget_shadows();

}  // namespace foyer::ui
