#include "desk/returns/returns_table.h"
#include "desk/store_zone.h"
#include "tools/foyerctl/verbs.h"
#include "ui/texts.h"

namespace foyer::foyerctl {
namespace {

using nlohmann::json;
using returns::BatchCommand;
using returns::BatchSide;

struct Counts {
    std::string batch;
    std::int64_t desk = -1;
    std::int64_t warehouse = -1;
    std::string explanation;
};

// All that was dealt with and is in no batch.
Done hand_over(Context& context) {
    TRY(const auto store, store_of(context));
    constexpr int most = static_cast<int>(returns::batch_items_most);
    TRY(const auto waiting, returns::goods_without_batch(store->writer(), most));
    returns::HandOver command;
    command.batch = make_id<returns::BatchId>(store->now(), store->random());
    std::int64_t pieces = 0;
    for (const auto& goods : waiting) {
        command.items.push_back({goods.id, goods.position, goods.pieces});
        pieces += goods.pieces;
    }
    return order(
        context, *store, {BatchCommand(command)},
        {{"batch", text_of(command.batch)}, {"pieces", pieces}});
}

json json_of(const returns::Batch& batch, const TimeZone& zone) {
    json written{
        {"batch", text_of(batch.id)},
        {"handed_over_at", zone.iso(batch.handed_over_at)},
        {"pieces", returns::pieces_of(batch)},
        {"desk", nullptr},
        {"warehouse", nullptr}};
    if (batch.counted_by_desk) written["desk"] = *batch.counted_by_desk;
    if (batch.counted_by_warehouse) written["warehouse"] = *batch.counted_by_warehouse;
    return written;
}

Done list_open(Context& context) {
    TRY(const auto reader, reader_of(context));
    TRY(const auto zone, TimeZone::open(desk::store_zone));
    TRY(const auto open, returns::open_batches(*reader, 200));
    const Time now = context.clock.now();
    json answer = json::array();
    std::vector<std::vector<std::string>> rows;
    for (const auto& batch : open) {
        const bool late = now - batch.handed_over_at > returns::reconcile_days * day_ms;
        answer.push_back(json_of(batch, zone));
        answer.back()["overdue"] = late;
        const auto counted = [](std::optional<std::int64_t> pieces) {
            return pieces ? std::to_string(*pieces) : std::string("-");
        };
        rows.push_back(
            {text_of(batch.id), iso_date(zone.local(batch.handed_over_at).date),
             std::to_string(returns::pieces_of(batch)), counted(batch.counted_by_desk),
             counted(batch.counted_by_warehouse), late ? "!" : ""});
    }
    print(context, answer, {"BATCH", "HANDED OVER", "PIECES", "DESK", "WAREHOUSE", "LATE"}, rows);
    return {};
}

Done reconcile(Context& context, const Counts& counts) {
    if (counts.batch.empty()) return list_open(context);
    const auto id = parse_id<returns::BatchId>(counts.batch);
    if (!id) return fail(ErrorCode::not_found, "no batch " + counts.batch);
    TRY(const auto store, store_of(context));
    std::vector<app::DeskCommand> commands;
    if (counts.desk >= 0)
        commands.emplace_back(BatchCommand(returns::Count{*id, BatchSide::desk, counts.desk}));
    if (counts.warehouse >= 0)
        commands.emplace_back(
            BatchCommand(returns::Count{*id, BatchSide::warehouse, counts.warehouse}));
    commands.emplace_back(BatchCommand(returns::Reconcile{*id, counts.explanation}));
    return order(context, *store, std::move(commands), {{"batch", counts.batch}});
}

} // namespace

void add_goods_batch_verbs(Verb returns, Context& context) {
    returns.add_subcommand("hand-over", "Hand goods that were dealt with to the warehouse")
        .callback([&context] { perform(context, [&] { return hand_over(context); }); });
    const auto counts = std::make_shared<Counts>();
    auto verb = returns.add_subcommand(
        "reconcile", "Batches that are open; or end one, counted by both sides");
    verb.add_option("batch", counts->batch, "Id of the batch");
    verb.add_option("--desk", counts->desk, "Pieces that the desk counted");
    verb.add_option("--warehouse", counts->warehouse, "Pieces that the warehouse counted");
    verb.add_option("--explanation", counts->explanation, "Why they differ");
    verb.callback(
        [&context, counts] { perform(context, [&] { return reconcile(context, *counts); }); });
}

} // namespace foyer::foyerctl
