// The list of returns: what waits for whom, found again by number, receipt or the end of a phone
// number; one row a return, newest first.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "desk/returns/returns_view.h"
#include "desk/viewing.h"
#include "ui/geometry.h"
#include "ui/navigation.h"

namespace foyer::returns {

struct ReturnListModel {
    desk::ListState state = desk::ListState::loading;
    std::vector<ListedReturn> rows;
    bool more = false; // behind the last row
    ReturnCounts counts;
};

struct ReturnListUi {
    Scope scope = Scope::open;
    std::string search;               // as typed; not empty: of all returns, whatever the scope
    int limit = 100;                  // grows as one scrolls
    std::optional<ReturnId> selected; // by the arrow keys
    bool from_the_top = false;        // other returns than before: the list starts at its first
    bool choosing_scope = false;      // where the filters do not stand side by side

    friend bool operator==(const ReturnListUi&, const ReturnListUi&) = default;
};

using ReturnListWish = std::variant<ui::Go, ui::ReadAgain>;

std::vector<ReturnListWish> draw(
    const ReturnListModel& model, ReturnListUi& ui, ui::Rect body, const desk::Viewing& viewing);

} // namespace foyer::returns
