// What the dialogs of a case share: the foot with the verb, headings, tiles to choose from.
#pragma once

#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "desk/complaints/code_lists.h"
#include "desk/complaints/complaint_case_screen.h"
#include "ui/widgets.h"

namespace foyer::complaints {

struct SheetLook {
    const char* title = nullptr;
    float h = 0;
};

constexpr float row_h = 56;
constexpr float gap = 12;
constexpr float heading_h = 26;
constexpr float least_words_h = 120;
constexpr float tiles_gap = 10;
// Of so many tiles, `across` in a row, with the gap below them.
constexpr float tiles_height(std::size_t count, std::size_t across = 3) {
    const auto rows = static_cast<float>((count + across - 1) / across);
    return rows * (row_h + tiles_gap) + gap - tiles_gap;
}

// What stands at the foot of every sheet: the verb, the way out, what the desk answered.
struct Foot {
    const char* does;
    ui::Icon icon;
    bool ready;
    const char* why_not;
    ui::Kind kind = ui::Kind::primary;
};
// True when the verb was pressed.
bool draw_foot(ui::Rect& in, CaseUi& state, const Foot& words);
void draw_heading(ui::Rect& in, std::string_view words);
void draw_text(ui::Rect box, CaseUi& state, const char* name, const char* placeholder);
// Tiles with the words of a list; the index that was tapped, -1: none.
int draw_tiles(
    ui::Rect& in, std::size_t count, int across,
    const std::function<std::string(std::size_t)>& label,
    const std::function<bool(std::size_t)>& is_on);
// Tiles of codes; `chosen` is changed by a tap.
void draw_codes(ui::Rect& in, std::span<const Code> codes, int across, std::string& chosen);

} // namespace foyer::complaints
