#include "app/clock_watch.h"

#include <algorithm>

#include <fmt/format.h>

#include "desk/complaints/breaches_table.h"
#include "desk/complaints/code_lists.h"
#include "journal/sha256.h"

namespace foyer::app {

OpId op_of(const complaints::RecordBreach& command) {
    std::string name = fmt::format(
        "foyer breach {} {} {}", text_of(command.id), complaints::code_of(command.clock),
        command.due.ms);
    if (!command.department.empty()) name += " " + command.department;
    const Hash hash = journal::sha256(as_bytes(name));
    OpId op;
    std::copy_n(hash.begin(), op.bytes.size(), op.bytes.begin());
    return op;
}

Result<std::int64_t> record_breaches(Store& store) {
    TRY(const auto calendar, store.calendar());
    TRY(const auto due,
        complaints::breaches_due(
            store.writer(), calendar, store.zone(), store.now(), cases_at_once));
    if (due.empty()) return 0;
    auto next = due.begin();
    return submit_in_bulk(store, [&]() -> std::optional<Order> {
        if (next == due.end()) return std::nullopt;
        const complaints::RecordBreach& breach = *next++;
        // The terminal itself acts, nobody of the staff.
        return Order{op_of(breach), {{}, desk::Role::admin}, {}, {breach}, {}};
    });
}

} // namespace foyer::app
