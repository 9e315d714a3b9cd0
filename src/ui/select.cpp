#include <imgui.h>

#include <algorithm>
#include <string>

#include "ui/item.h"
#include "ui/parts.h"
#include "ui/widgets.h"

namespace foyer::ui {
namespace {

constexpr float sheet_w = 480;
constexpr float option_h = 56;

Press closed_control(Rect box, std::string_view name, std::string_view words, bool chosen) {
    const Press press = item(box, name, "select", {.value = words});
    control_frame(box, {.focused = press.held});
    const float middle = box.y + box.h / 2;
    text({box.x + 17, middle - 12}, words, type::body, colour(chosen ? Token::t1 : Token::t3),
         box.w - 66);
    icon({box.right() - 39, middle - 11}, Icon::expand_more, 22, colour(Token::t3));
    if (press.focused) focus_ring(box, 12);
    return press;
}

bool option_row(Rect row, const std::string& option, bool on) {
    const Press press = list_row(row, option, on);
    text({row.x + 24, row.y + 16}, option, on ? type::body_bold : type::body,
         colour(on ? Token::acc_text : Token::t1), row.w - 80);
    if (on) icon({row.right() - 48, row.y + 16}, Icon::check, 24, colour(Token::acc_text));
    return press.clicked;
}

struct Picked {
    bool done = false;
    int option = -1;
};

Picked sheet_of(std::string_view name, std::span<const std::string> options, int chosen) {
    const float rows_h = option_h * static_cast<float>(options.size());
    const Dialog sheet = begin_sheet(name, name, sheet_w, rows_h + 76);
    Picked picked{.done = sheet.closed};
    const VisibleRows rows = begin_list(name, sheet.inside,
                                        static_cast<std::int64_t>(options.size()), option_h);
    for (std::int64_t i = rows.first; i < rows.last; ++i) {
        const auto at = static_cast<std::size_t>(i);
        if (option_row(rows.row_box(i), options[at], static_cast<int>(i) == chosen)) {
            picked = {true, static_cast<int>(i)};
        }
    }
    end_list();
    end_sheet();
    return picked;
}

}  // namespace

bool select(Rect box, std::string_view name, std::span<const std::string> options, int& chosen,
            std::string_view placeholder) {
    push_id(name);
    const bool some = chosen >= 0 && static_cast<std::size_t>(chosen) < options.size();
    const std::string_view words = some
        ? std::string_view(options[static_cast<std::size_t>(chosen)]) : placeholder;
    ImGuiStorage* storage = ImGui::GetStateStorage();
    const ImGuiID open_id = ImGui::GetID("open");
    if (closed_control(box, name, words, some).clicked) storage->SetBool(open_id, true);
    bool changed = false;
    if (storage->GetBool(open_id)) {
        const Picked picked = sheet_of(name, options, chosen);
        if (picked.done) storage->SetBool(open_id, false);
        if (picked.option >= 0 && picked.option != chosen) {
            chosen = picked.option;
            changed = true;
        }
    }
    pop_id();
    return changed;
}

}  // namespace foyer::ui
