#include "desk/returns/goods_batch.h"

#include <array>
#include <set>

#include "base/invariant.h"
#include "base/text.h"
#include "desk/returns/batch_refusals.h"

namespace foyer::returns {
namespace {

using desk::Circumstance;
using BatchAnswer = desk::Decision<BatchEvent>;
using Because = BatchObjection;

constexpr std::size_t explanation_most = 500;
constexpr std::int64_t pieces_most = 1'000'000;

struct Words {
    Because objection;
    const char* rule;
    const char* reason;
    const char* instead;
};
constexpr std::array<Words, static_cast<std::size_t>(Because::count_)> words{{
    {Because::not_allowed, "4.0.1-batch", N_("Returned goods are the work of the service desk."),
     N_("Ask somebody of the desk.")},
    {Because::known_already, "4.2.6-batch-open", N_("This batch was handed over already."),
     N_("Go on with it.")},
    {Because::unknown, "4.2.6-batch-none", N_("There is no such batch."),
     N_("Choose one of the list.")},
    {Because::nothing, "4.2.6-batch-empty", N_("Nothing is chosen to be handed over."),
     N_("Choose at least one of the goods, 500 at the most.")},
    {Because::not_disposed, "4.2.6-batch-goods",
     N_("It is not said yet what becomes of some of these goods."), N_("Say so first.")},
    {Because::in_batch, "4.2.6-batch-twice", N_("Some of these goods are in a batch already."),
     N_("Choose those that are not.")},
    {Because::pieces, "4.2.6-batch-pieces", N_("The number of pieces is not right."),
     N_("Count again.")},
    {Because::reconciled, "4.2.6-batch-over", N_("This batch is reconciled."),
     N_("Nothing needs to be done.")},
    {Because::not_counted, "4.2.6-batch-count", N_("Desk and warehouse have not both counted."),
     N_("Let both count first.")},
    {Because::explanation, "4.2.6-batch-explain",
     N_("The counts differ and it is not explained why, in 500 characters at the most."),
     N_("Write what happened to the pieces.")},
}};

std::optional<Because> objection_to(const HandOver& command, const BatchFacts& facts) {
    if (command.items.empty() || command.items.size() > batch_items_most) return Because::nothing;
    INVARIANT(facts.items.size() == command.items.size());
    std::set<std::pair<ReturnId, std::size_t>> seen;
    for (std::size_t i = 0; i < command.items.size(); ++i) {
        const BatchItem& item = command.items[i];
        const BatchFacts::Item& known = facts.items[i];
        if (!known.disposed) return Because::not_disposed;
        if (known.in_batch || !seen.emplace(item.id, item.position).second)
            return Because::in_batch;
        if (item.pieces != known.pieces) return Because::pieces;
    }
    return std::nullopt;
}

BatchAnswer decide_on(const HandOver& command, const BatchFacts& facts) {
    if (!facts.batch.id.is_nil()) return refuse(Because::known_already);
    if (const auto objection = objection_to(command, facts)) return refuse(*objection);
    return std::vector<BatchEvent>{HandedOver{command.batch, command.items}};
}

BatchAnswer decide_on(const Count& command, const BatchFacts& facts) {
    if (facts.batch.id.is_nil()) return refuse(Because::unknown);
    if (facts.batch.reconciled_at) return refuse(Because::reconciled);
    if (command.pieces < 0 || command.pieces > pieces_most) return refuse(Because::pieces);
    return std::vector<BatchEvent>{Counted{command.batch, command.side, command.pieces}};
}

// Desk and warehouse may agree on a number that is not the one on paper.
BatchAnswer decide_on(const Reconcile& command, const BatchFacts& facts) {
    const Batch& batch = facts.batch;
    if (batch.id.is_nil()) return refuse(Because::unknown);
    if (batch.reconciled_at) return refuse(Because::reconciled);
    if (!batch.counted_by_desk || !batch.counted_by_warehouse) return refuse(Because::not_counted);
    const std::int64_t handed = pieces_of(batch);
    const bool same = *batch.counted_by_desk == handed && *batch.counted_by_warehouse == handed;
    std::string explanation = trimmed(clean_text(command.explanation));
    const bool silent = explanation.empty() && !same;
    if (silent || character_count(explanation) > explanation_most)
        return refuse(Because::explanation);
    return std::vector<BatchEvent>{
        Reconciled{command.batch, *batch.counted_by_warehouse - handed, std::move(explanation)}};
}

void apply(Batch& batch, const HandedOver& event, const desk::Stamp& stamp) {
    if (!batch.items.empty()) return;
    batch.items = event.items;
    batch.handed_over_at = stamp.at;
    batch.handed_over_by = stamp.actor;
}

void apply(Batch& batch, const Counted& event, const desk::Stamp& stamp) {
    if (batch.reconciled_at) return;
    const bool desk_side = event.side == BatchSide::desk;
    (desk_side ? batch.counted_by_desk : batch.counted_by_warehouse) = event.pieces;
    (desk_side ? batch.desk_counter : batch.warehouse_counter) = stamp.actor;
}

void apply(Batch& batch, const Reconciled& event, const desk::Stamp& stamp) {
    if (batch.reconciled_at) return;
    batch.reconciled_at = stamp.at;
    batch.difference = event.difference;
    batch.explanation = event.explanation;
}

} // namespace

desk::Refusal refuse(BatchObjection objection) {
    const Words& chosen = words[static_cast<std::size_t>(objection)];
    INVARIANT(chosen.objection == objection);
    return {chosen.rule, {chosen.reason, {}}, {chosen.instead, {}}};
}

std::string_view code_of(BatchSide value) {
    return value == BatchSide::desk ? "desk" : "warehouse";
}
std::optional<BatchSide> find_batch_side(std::string_view code) {
    if (code == "desk") return BatchSide::desk;
    return code == "warehouse" ? std::optional(BatchSide::warehouse) : std::nullopt;
}
const char* name_of(BatchSide value) {
    return value == BatchSide::desk ? N_("Service desk") : N_("Warehouse");
}

BatchId batch_of(const BatchCommand& command) {
    return visit([](const auto& one) { return one.batch; }, command);
}
BatchId batch_of(const BatchEvent& event) {
    return visit([](const auto& one) { return one.batch; }, event);
}

std::int64_t pieces_of(const Batch& batch) {
    std::int64_t sum = 0;
    for (const BatchItem& item : batch.items)
        sum += item.pieces;
    return sum;
}

Batch evolve(Batch batch, const BatchEvent& event, const desk::Stamp& stamp) {
    batch.id = batch_of(event);
    visit([&](const auto& one) { apply(batch, one, stamp); }, event);
    return batch;
}

BatchAnswer
decide(const BatchCommand& command, const BatchFacts& facts, const Circumstance& circumstance) {
    INVARIANT(!batch_of(command).is_nil());
    if (!desk::may(circumstance.actor.role, desk::Act::work_at_desk))
        return refuse(Because::not_allowed);
    return visit([&](const auto& wanted) { return decide_on(wanted, facts); }, command);
}

} // namespace foyer::returns
