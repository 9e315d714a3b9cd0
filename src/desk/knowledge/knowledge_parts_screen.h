// Pieces that the screens of the knowledge share: how a shelf looks, an article as it is read, rows
// of buttons that go on in the next line.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "desk/knowledge/knowledge_view.h"
#include "desk/viewing.h"
#include "ui/columns.h"
#include "ui/widgets.h"

namespace foyer::knowledge {

ui::Icon icon_of(Group group);

// The text of an article. `laws` are the cards that it names; those that are drawn can be pressed.
struct Reading {
    const Article* article = nullptr;
    std::span<const LawCard> laws;
    bool english = false;
};
float reading_height(float width, const Reading& reading);
// The law card that was pressed.
std::optional<ArticleId> draw_reading(ui::Rect box, const Reading& reading);

// "KB-03·v2·used 14 times·changed 18 Mar by Zhou Zhiqiang"
std::string facts_line(const State& state, const desk::Viewing& viewing);

// Buttons from the left, in as many lines of 56 as they need.
float buttons_height(float width, std::span<const ui::Button> buttons);
// The one that was pressed.
std::optional<std::size_t> draw_buttons(ui::Rect box, std::span<const ui::Button> buttons);

// Rows to choose from, several at once when `marks` is given. The one that was tapped; `open` is
// cleared when the sheet was left, and by a tap when only one can be chosen.
std::optional<std::size_t> choose_from(
    std::string_view title, std::span<const std::string> options, const std::vector<bool>& chosen,
    bool several, bool& open);

} // namespace foyer::knowledge
