// The queue of complaints (design 18): filters with live counts, one row a case, due first.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "desk/complaints/bulk_close_screen.h"
#include "desk/complaints/complaints_view.h"
#include "desk/viewing.h"
#include "ui/geometry.h"
#include "ui/navigation.h"

namespace foyer::complaints {

struct ListModel {
    desk::ListState state = desk::ListState::loading;
    std::vector<ListedCase> rows;
    bool more = false; // behind the last row
    CaseCounts counts;
};

struct ListUi {
    Scope scope = Scope::open;
    Order order = Order::due_first;
    std::optional<int> level;
    std::string category;
    int limit = 100;                // grows as one scrolls
    std::optional<CaseId> selected; // by the arrow keys
    bool from_the_top = false;      // other cases than before: the list starts at its first
    bool choosing_scope = false;    // where the filters do not stand side by side
    bool choosing_order = false;
    bool filtering = false;
    BulkUi bulk;

    friend bool operator==(const ListUi&, const ListUi&) = default;
};

using ListWish = std::variant<ui::Go, ui::Back, ui::ReadAgain, CloseMany>;

std::vector<ListWish>
draw(const ListModel& model, ListUi& ui, ui::Rect body, const desk::Viewing& viewing);

} // namespace foyer::complaints
