#include "ui/cover.h"

#include <imgui.h>

#include "ui/draw.h"
#include "ui/theme.h"

namespace foyer::ui {

Rect begin_cover(std::string_view id) {
    push_layer(id);
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    const Rect window{0, 0, size.x / scale(), size.y / scale()};
    fill_rect({0, 0, window.w + 1, window.h + 1}, colour(Token::bg));
    return window;
}

void end_cover() {
    pop_layer();
}

} // namespace foyer::ui
