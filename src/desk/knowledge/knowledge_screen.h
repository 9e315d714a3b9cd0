// The store's knowledge: a list to search at the left, the article at the right. In little room one
// after the other.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "desk/knowledge/knowledge_view.h"
#include "desk/viewing.h"
#include "ui/geometry.h"
#include "ui/navigation.h"

namespace foyer::knowledge {

struct PageModel {
    ArticleList list;
    ArticleDetail detail;                 // of the selected one
    bool busy = false;                    // a wish is on its way
    std::optional<desk::Refusal> refusal; // of the open dialog's last wish
};

struct PageUi {
    ArticleQuery query;
    ArticleId selected;
    int version = 0;      // an old text is read; 0: the newest
    bool reading = false; // in little room: the article instead of the list
    bool choosing_group = false;
    bool showing_versions = false;
    bool retiring = false;
    std::string reason;
    bool take_focus = false;        // of the dialog's field, in the next frame
    bool from_the_top = false;      // other articles than before
    bool text_from_the_top = false; // another article is read than before
};
// After "retire" was recorded, and on Cancel.
void close_dialog(PageUi& ui);

using PageWish = std::variant<ui::Go, ui::ReadAgain, TakeShipped, Rate, Retire, Restore>;

std::vector<PageWish>
draw(const PageModel& model, PageUi& ui, ui::Rect body, const desk::Viewing& viewing);

} // namespace foyer::knowledge
