// The card with the selected article: its text, its versions, what can be done with it.
#pragma once

#include <vector>

#include "desk/knowledge/knowledge_screen.h"

namespace foyer::knowledge {

void draw_article_card(
    ui::Rect box, const PageModel& model, PageUi& ui, const desk::Viewing& viewing,
    std::vector<PageWish>& wishes);
// Over everything, when one is open.
void draw_article_dialogs(
    const PageModel& model, PageUi& ui, const desk::Viewing& viewing,
    std::vector<PageWish>& wishes);

} // namespace foyer::knowledge
