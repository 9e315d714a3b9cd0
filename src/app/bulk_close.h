// Closes the chosen cases one after another, an order each, as the worker has settled the one
// before: those that may not close keep no other open. UI thread.
#pragma once

#include <string>
#include <vector>

#include "app/page.h"
#include "desk/complaints/bulk_close_screen.h"

namespace foyer::app {

class BulkClose {
public:
    // `titles` of the ids: what a case that stays open is called.
    void begin(
        const complaints::CloseMany& wish, std::vector<std::string> titles,
        complaints::BulkOutcome& outcome, Surface& surface);
    // Another page's order, or none that runs: nothing happens.
    void settled(
        OpId op, const Outcome& landed, complaints::BulkOutcome& outcome, Surface& surface);

    bool closes(OpId op) const { return !m_op.is_nil() && op == m_op; }

private:
    void go_on(complaints::BulkOutcome& outcome, Surface& surface);

    complaints::CloseMany m_wish;
    std::vector<std::string> m_titles;
    OpId m_op; // of the one that is being closed; nil: none
};

} // namespace foyer::app
