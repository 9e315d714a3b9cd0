#include "app/door.h"

#include "app/pin_keeping.h"
#include "app/recorder.h"
#include "app/walk_in.h"
#include "desk/capa/capa_entry.h"
#include "desk/capa/capa_table.h"
#include "desk/complaints/breaches_table.h"
#include "desk/complaints/complaint_decision.h"
#include "desk/complaints/complaints_entry.h"
#include "desk/complaints/complaints_table.h"
#include "desk/knowledge/knowledge_entry.h"
#include "desk/knowledge/knowledge_table.h"
#include "desk/people/people_entry.h"
#include "desk/people/people_table.h"
#include "desk/receipts/receipts_entry.h"
#include "desk/receipts/receipts_table.h"
#include "desk/returns/returns_entry.h"
#include "desk/returns/returns_table.h"
#include "desk/satisfaction/satisfaction_entry.h"
#include "desk/satisfaction/satisfaction_table.h"
#include "desk/staff/staff_entry.h"
#include "desk/staff/staff_table.h"
#include "desk/store/store_entry.h"
#include "desk/store/store_table.h"

namespace foyer::app {
namespace {

// Leaves a transaction without writing: the desk said no, which is not an error.
struct Attempt {
    Recorded recorded;
    std::optional<desk::Refusal> refusal;
};

desk::Circumstance circumstance_of(Store& store, const Order& order) {
    return {store.now(), order.actor, order.approver, &store.zone()};
}

// Features never ask each other: what counts by the store's calendar is handed it here.
template <class Facts>
Done add_calendar(Store& store, Facts& facts) {
    if constexpr (requires { facts.calendar; }) {
        TRY(facts.calendar, store.calendar());
    }
    return {};
}

template <class Command>
Done carry_out(
    Store& store, Recorder& recorder, const Order& order, const Command& command,
    Attempt& attempt) {
    const auto circumstance = circumstance_of(store, order);
    TRY(auto facts, facts_for(store.writer(), command, circumstance));
    CHECK_OK(add_calendar(store, facts));
    auto decision = decide(command, facts, circumstance);
    if (auto* refusal = std::get_if<desk::Refusal>(&decision)) {
        attempt.refusal = std::move(*refusal);
        return fail(ErrorCode::cancelled, "the desk refused");
    }
    for (const auto& event : std::get<0>(decision)) {
        CHECK_OK(recorder.record(order, event));
    }
    if constexpr (std::is_same_v<Command, store::Command>) store.forget_calendar();
    return {};
}

Done carry_out_all(Store& store, const Order& order, Attempt& attempt) {
    Recorder recorder(store, attempt.recorded);
    for (const DeskCommand& wished : order.commands) {
        TRY(const auto commands, in_full(store, wished));
        for (const DeskCommand& command : commands) {
            CHECK_OK(visit(
                [&](const auto& one) { return carry_out(store, recorder, order, one, attempt); },
                with_pin_kept(store, command, order.pin)));
        }
    }
    return recorder.checkpoint_if_due();
}

Result<std::optional<Recorded>> recorded_before(Store& store, OpId op) {
    TRY(const auto entry, journal::entry_of_op(store.writer(), op));
    if (!entry) return std::optional<Recorded>();
    return std::optional(Recorded{{entry->subject}, {entry->kind}, true});
}

} // namespace

Outcome submit_order(Store& store, const Order& order) {
    const auto before = recorded_before(store, order.op);
    if (!before) return before.error();
    if (*before) return **before;
    Attempt attempt;
    const Done done =
        store.writer().transaction([&] { return carry_out_all(store, order, attempt); });
    if (!done) store.forget_calendar();
    if (attempt.refusal) return *attempt.refusal;
    if (!done) return done.error();
    return attempt.recorded;
}

Result<std::int64_t> submit_in_bulk(Store& store, const NextOrder& next) {
    std::int64_t count = 0;
    CHECK_OK(store.keyring().begin_bulk());
    const Done done = store.writer().transaction([&]() -> Done {
        while (const auto order = next()) {
            Attempt attempt;
            const Done one = carry_out_all(store, *order, attempt);
            if (attempt.refusal)
                return fail(
                    ErrorCode::conflict,
                    "order refused by rule " + attempt.refusal->rule + ": " +
                        attempt.refusal->reason.text);
            CHECK_OK(one);
            ++count;
        }
        return store.keyring().end_bulk();
    });
    if (!done) store.forget_calendar();
    CHECK_OK(done);
    return count;
}

} // namespace foyer::app
