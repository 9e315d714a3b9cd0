// Closing many cases at once from the list. Each is asked as if it were the only one (rules T10):
// those that something is missing for stay open, and say what.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "desk/complaints/complaints_view.h"
#include "ui/geometry.h"

namespace foyer::complaints {

constexpr std::size_t closed_at_once_most = 200;

struct StaysOpen {
    CaseId id;
    std::string title;
    std::string why;

    friend bool operator==(const StaysOpen&, const StaysOpen&) = default;
};

// What became of the chosen ones; nothing was asked: asked is 0.
struct BulkOutcome {
    std::size_t asked = 0;
    std::size_t closed = 0;
    std::vector<StaysOpen> open;

    bool running() const { return closed + open.size() < asked; }
    friend bool operator==(const BulkOutcome&, const BulkOutcome&) = default;
};

struct BulkUi {
    bool choosing = false;
    std::vector<CaseId> chosen;
    bool asking = false;    // the dialog before they are closed
    std::string resolution; // of all of them
    BulkOutcome outcome;

    bool has_dialog() const { return asking || outcome.asked > 0; }
    friend bool operator==(const BulkUi&, const BulkUi&) = default;
};

struct CloseMany {
    std::vector<CaseId> ids;
    std::string resolution;
};

bool is_chosen(const BulkUi& bulk, CaseId id);
void toggle(BulkUi& bulk, CaseId id); // no more than closed_at_once_most

// The mark at the end of a row that can be chosen.
void draw_choice_mark(ui::Rect row, bool chosen);
// The foot of the list while one chooses; `rows`: those that are listed.
void draw_bulk_foot(ui::Rect foot, const std::vector<ListedCase>& rows, BulkUi& bulk);
// The question before, and what became of it. A wish comes back when it is confirmed, and the case
// that was tapped among those that stay open.
struct BulkWish {
    std::vector<CloseMany> close;
    std::vector<CaseId> go;
};
BulkWish draw_bulk_dialog(BulkUi& bulk);

} // namespace foyer::complaints
