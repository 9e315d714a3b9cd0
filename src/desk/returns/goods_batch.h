// Goods that came back go to the warehouse in batches: handed over by the desk, counted by both
// sides, and the difference explained within ten days (rules 4.2.6, duty B06).
//
//   handed over --count (desk, warehouse)--> counted --reconcile--> reconciled
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/one_of.h"
#include "desk/decision.h"
#include "desk/returns/return_words.h"

namespace foyer::returns {

using BatchId = Id<struct BatchTag>;

// A batch is reconciled within so many days of its handing over; goods that were disposed of are in
// a batch within the same time.
constexpr int reconcile_days = 10;
constexpr std::size_t batch_items_most = 500;

enum class BatchSide : std::uint8_t { desk, warehouse };
std::string_view code_of(BatchSide value);
std::optional<BatchSide> find_batch_side(std::string_view code);
const char* name_of(BatchSide value);

struct BatchItem {
    ReturnId id;
    std::size_t position = 0; // of the return's request
    std::int64_t pieces = 1;

    friend bool operator==(const BatchItem&, const BatchItem&) = default;
};

// ---- commands ---------------------------------------------------------------------------------

struct HandOver {
    BatchId batch;                // made when the form opened
    std::vector<BatchItem> items; // disposed of, and in no batch yet; pieces: all of the position
};
// Again: corrects what that side had counted, until it is reconciled.
struct Count {
    BatchId batch;
    BatchSide side = BatchSide::desk;
    std::int64_t pieces = 0;
};
// Both have counted. Without a difference no explanation is needed.
struct Reconcile {
    BatchId batch;
    std::string explanation;
};
using BatchCommand = OneOf<HandOver, Count, Reconcile>;
BatchId batch_of(const BatchCommand& command);

// ---- events -----------------------------------------------------------------------------------

struct HandedOver {
    BatchId batch;
    std::vector<BatchItem> items;

    friend bool operator==(const HandedOver&, const HandedOver&) = default;
};
struct Counted {
    BatchId batch;
    BatchSide side = BatchSide::desk;
    std::int64_t pieces = 0;

    friend bool operator==(const Counted&, const Counted&) = default;
};
struct Reconciled {
    BatchId batch;
    std::int64_t difference = 0; // what the warehouse counted less what was handed over
    std::string explanation;

    friend bool operator==(const Reconciled&, const Reconciled&) = default;
};
using BatchEvent = OneOf<HandedOver, Counted, Reconciled>;
BatchId batch_of(const BatchEvent& event);

// ---- state ------------------------------------------------------------------------------------

struct Batch {
    BatchId id; // nil: there is none
    std::vector<BatchItem> items;
    Time handed_over_at;
    StaffId handed_over_by;
    std::optional<std::int64_t> counted_by_desk;
    std::optional<std::int64_t> counted_by_warehouse;
    StaffId desk_counter;
    StaffId warehouse_counter;
    std::optional<Time> reconciled_at;
    std::int64_t difference = 0;
    std::string explanation;

    friend bool operator==(const Batch&, const Batch&) = default;
};
std::int64_t pieces_of(const Batch& batch); // handed over
Batch evolve(Batch batch, const BatchEvent& event, const desk::Stamp& stamp);

// ---- decision ---------------------------------------------------------------------------------

struct BatchFacts {
    Batch batch;
    // Hand over: of each item, in their order.
    struct Item {
        bool disposed = false;
        bool in_batch = false;
        std::int64_t pieces = 0; // of the position
    };
    std::vector<Item> items;
};
desk::Decision<BatchEvent> decide(
    const BatchCommand& command, const BatchFacts& facts, const desk::Circumstance& circumstance);

} // namespace foyer::returns
