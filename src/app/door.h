// The one door: every change of the desk's state, from a screen, the command line, a bulk action or
// a test, is an Order that goes through submit_order().
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/features.h"
#include "app/store.h"
#include "base/secret.h"
#include "desk/decision.h"

namespace foyer::app {

struct Order {
    OpId op; // made when the form opened: the same op again has no second effect
    desk::Actor actor;
    StaffId approver;
    std::vector<DeskCommand> commands; // all or none, in one transaction
    Secret pin{};                 // typed for a command that sets one; never kept as it is
};

// What is in the journal now, durable on disk.
struct Recorded {
    std::vector<SubjectId> subjects; // of each entry, in order
    std::vector<std::string> kinds;
    bool repeated = false; // this op had been recorded before; nothing was written now
};
using Outcome = std::variant<Recorded, desk::Refusal, Error>;

// Worker's thread. Durable when it returns Recorded.
Outcome submit_order(Store& store, const Order& order);
// Many orders in one transaction (imports, demo data); stops at the first that is not recorded.
// `each` is called for every order until it returns nullopt.
using NextOrder = std::function<std::optional<Order>()>;
Result<std::int64_t> submit_in_bulk(Store& store, const NextOrder& next);

// The op of the n-th entry of an order: the order's own for n = 0.
OpId op_of_entry(OpId order, std::size_t n);

// Empties every derived table and fills it again from the journal, in one transaction.
Result<std::int64_t> rebuild(Store& store);

} // namespace foyer::app
