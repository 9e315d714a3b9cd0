// The return on the desk as a question: the receipt from the till or as it was typed, with what
// this store has taken back of it, and the policy it is judged by.
#pragma once

#include <optional>
#include <string>

#include "base/store_time.h"
#include "desk/returns/return_screen.h"
#include "desk/returns/return_typed.h"

namespace foyer::database {
class Reader;
}

namespace foyer::app {

struct ReturnQuestion {
    std::string number; // of the receipt; "": none
    std::optional<returns::TypedReceipt> typed;
    bool without_receipt = false;
    PersonId person;   // whose goods they are; nil: not known
    std::string phone; // of whom to call, normal form; "": none
    desk::Actor actor;
    Time now; // to the minute
    const TimeZone* zone = nullptr;

    friend bool operator==(const ReturnQuestion& a, const ReturnQuestion& b) {
        return a.number == b.number && a.typed == b.typed &&
            a.without_receipt == b.without_receipt && a.person == b.person && a.phone == b.phone &&
            a.actor.staff == b.actor.staff &&
            a.actor.role == b.actor.role && a.now == b.now && a.zone == b.zone;
    }
};
// A receipt looked for without its number.
struct CluesQuestion {
    returns::ReceiptClues clues;
    Date today;
    const TimeZone* zone = nullptr;

    friend bool operator==(const CluesQuestion&, const CluesQuestion&) = default;
};
Result<returns::ReceiptHits> receipts_like(database::Reader& reader, const CluesQuestion& question);

Result<returns::ReturnModel>
return_on_desk(database::Reader& reader, const ReturnQuestion& question);

} // namespace foyer::app
