#include "app/door.h"
#include "app/features.h"
#include "app/log_taker.h"
#include "app/receipt_intake.h"
#include "desk/counter_log/log_view.h"
#include "desk/written.h"
#include "journal/sealing.h"

namespace foyer::app {
namespace {

// A kind of a newer version stays in the journal, chained and relayed; its subject is shown
// read-only, and its line in the log says that it needs an update.
Done take_entry(Store& store, const journal::Entry& entry) {
    TRY(auto body, journal::open_body(entry, store.keyring()));
    const desk::Written what{entry.kind, entry.subject, std::move(body)};
    const Feature* feature = feature_of(entry.kind);
    if (feature == nullptr)
        return take_log_line(store, entry, counter_log::unknown_line(entry.kind));
    const Done projected = feature->project(store.writer(), what, stamp_of(entry));
    if (!projected && projected.error().code != ErrorCode::unsupported) return projected;
    const auto line = feature->log_line(what);
    return take_log_line(store, entry, line ? *line : counter_log::unknown_line(entry.kind));
}

// An index for search keeps no rows that could be deleted one by one.
std::string emptying(const std::string& table) {
    if (table.ends_with("_search"))
        return "INSERT INTO " + table + "(" + table + ") VALUES('delete-all')";
    return "DELETE FROM " + table;
}

Done empty_tables(Store& store) {
    const auto empty = [&](const std::vector<std::string_view>& tables) -> Done {
        for (const std::string_view table : tables)
            CHECK_OK(store.writer().run(emptying(std::string(table))));
        return {};
    };
    for (const Feature& feature : features())
        CHECK_OK(empty(feature.tables()));
    return empty(log_tables());
}

} // namespace

Result<std::int64_t> rebuild(Store& store) {
    std::int64_t count = 0;
    store.forget_calendar();
    CHECK_OK(store.writer().transaction([&]() -> Done {
        CHECK_OK(empty_tables(store));
        CHECK_OK(journal::each_entry(store.writer(), [&](const journal::Entry& entry) {
            ++count;
            return take_entry(store, entry);
        }));
        CHECK_OK(refill_receipts(store));
        return optimise_search_indexes(store.writer());
    }));
    return count;
}

} // namespace foyer::app
