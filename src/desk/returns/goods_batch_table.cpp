#include "desk/returns/kept_entries_table.h"
#include "desk/returns/return_rows_table.h"
#include "desk/returns/returns_entry.h"
#include "desk/returns/returns_table.h"
#include "desk/written.h"

namespace foyer::returns {
namespace {

using database::Reader;
using database::Row;
using database::Writer;

constexpr std::string_view entries_table = "return_batch_entry";

Result<std::int64_t> row_of_batch(Reader& reader, BatchId id) {
    return reader.number("SELECT row FROM return_batch WHERE id = ?", {id});
}

Result<Batch> folded(const std::vector<desk::KeptEntry>& entries) {
    Batch batch;
    for (const desk::KeptEntry& entry : entries) {
        const auto event = read_event(entry.written);
        if (!event && event.error().code != ErrorCode::unsupported)
            return std::unexpected(event.error());
        const BatchEvent* own = event ? get_if<BatchEvent>(&*event) : nullptr;
        if (own != nullptr) batch = evolve(std::move(batch), *own, entry.stamp);
    }
    return batch;
}

Done mark_items(Writer& writer, std::int64_t row, const Batch& batch) {
    for (const BatchItem& item : batch.items) {
        const auto position = static_cast<std::int64_t>(item.position);
        CHECK_OK(writer.run(
            "INSERT INTO return_batch_item VALUES(?, ?, ?) ON CONFLICT DO NOTHING",
            {item.id, position, row}));
        CHECK_OK(writer.run(
            "UPDATE return_goods SET batched = 1 WHERE position = ?2 AND batched = 0"
            " AND owner = (SELECT row FROM return_case WHERE id = ?1)",
            {item.id, position}));
    }
    return {};
}

Result<BatchFacts::Item> item_facts(Reader& reader, const BatchItem& item) {
    BatchFacts::Item facts;
    CHECK_OK(reader.each(
        "SELECT g.pieces, g.batched FROM return_case c JOIN return_goods g ON g.owner = c.row"
        " WHERE c.id = ? AND g.position = ?",
        {item.id, static_cast<std::int64_t>(item.position)}, [&](const Row& row) {
            facts = {true, row.integer(1) != 0, row.integer(0)};
            return false;
        }));
    return facts;
}

} // namespace

Result<BatchFacts>
facts_for(Reader& reader, const BatchCommand& command, const desk::Circumstance&) {
    BatchFacts facts;
    TRY(facts.batch, batch_of(reader, batch_of(command)));
    const auto* hand_over = get_if<HandOver>(&command);
    if (hand_over == nullptr || hand_over->items.size() > batch_items_most) return facts;
    for (const BatchItem& item : hand_over->items) {
        TRY(const auto known, item_facts(reader, item));
        facts.items.push_back(known);
    }
    return facts;
}

Done project(Writer& writer, const BatchEvent& event, const desk::Stamp& stamp) {
    return project_entry(writer, written(event), stamp);
}

Done project_batch(Writer& writer, const desk::Written& entry, const desk::Stamp& stamp) {
    TRY(auto row, row_of_batch(writer, id_cast<BatchId>(entry.subject)));
    if (row == 0) {
        CHECK_OK(writer.run("INSERT INTO return_batch VALUES(NULL, ?, 1, 0)", {entry.subject}));
        TRY(row, writer.number("SELECT last_insert_rowid()"));
    }
    CHECK_OK(keep_entry(writer, entries_table, row, entry, stamp));
    TRY(const auto entries, kept_entries(writer, entries_table, entry.subject, row));
    TRY(const Batch batch, folded(entries));
    CHECK_OK(mark_items(writer, row, batch));
    return writer.run(
        "UPDATE return_batch SET open = ?2, handed_over_at = ?3 WHERE row = ?1",
        {row, !batch.reconciled_at.has_value(), batch.handed_over_at.ms});
}

Result<Batch> batch_of(Reader& reader, BatchId id) {
    TRY(const auto row, row_of_batch(reader, id));
    if (row == 0) return Batch{};
    TRY(const auto entries, kept_entries(reader, entries_table, id_cast<SubjectId>(id), row));
    return folded(entries);
}

Result<std::vector<Batch>> open_batches(Reader& reader, int limit) {
    TRY(const auto ids,
        reader.rows(
            "SELECT id FROM return_batch INDEXED BY return_batch_open WHERE open = 1"
            " ORDER BY handed_over_at, row LIMIT ?",
            {limit}, [](const Row& row) { return row.id<BatchId>(0); }));
    std::vector<Batch> batches;
    for (const BatchId& id : ids) {
        TRY(auto batch, batch_of(reader, id));
        batches.push_back(std::move(batch));
    }
    return batches;
}

} // namespace foyer::returns
