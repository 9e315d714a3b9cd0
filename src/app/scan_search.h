// What the scan box finds as one types: cases by number, phone, name or words; returns by number,
// receipt or phone; people; receipts by the beginning of their number.
#pragma once

#include <string>
#include <vector>

#include "app/enquiries.h"
#include "app/scan.h"
#include "desk/complaints/complaints_view.h"
#include "desk/returns/returns_view.h"
#include "desk/viewing.h"
#include "ui/geometry.h"
#include "ui/navigation.h"

namespace foyer::app {

struct ScanQuestion {
    std::string typed;
    Date today;
    int store = 1;

    friend bool operator==(const ScanQuestion&, const ScanQuestion&) = default;
};
struct FoundPerson {
    PersonId id;
    std::string name;  // masked
    std::string phone; // masked
};
struct FoundReceipt {
    std::string number;
    Date date;
    Fen total;
    std::string goods; // of its first line
};
struct ScanFound {
    desk::ListState state = desk::ListState::loading;
    std::string typed; // what this is the answer to
    std::vector<complaints::ListedCase> cases;
    std::vector<returns::ListedReturn> returns;
    std::vector<FoundPerson> people;
    std::vector<FoundReceipt> receipts;
    std::string phone; // when a whole number was typed: E.164
};
Result<ScanFound> scan_search(database::Reader& reader, const ScanQuestion& question);

// The sheet under the scan box, not below `bottom`. Returns where a tap leads.
struct FoundDrawn {
    std::optional<ui::Go> go;
    bool closed = false;
};
FoundDrawn draw_found_sheet(
    ui::Rect scan_box, float bottom, const ScanFound& found, const desk::Viewing& viewing);
// A whole number of somebody known: their card comes before the single things that bear it.
bool people_first(const ScanFound& found);
// Where Enter leads: the only or the first thing found; nullopt: nothing was found.
std::optional<ui::Go> first_of(const ScanFound& found);

} // namespace foyer::app
