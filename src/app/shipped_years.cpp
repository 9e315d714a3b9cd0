#include "app/shipped_years.h"

#include <algorithm>
#include <filesystem>
#include <vector>

#include "base/file_text.h"
#include "desk/store/calendar_entry.h"
#include "desk/store/store_table.h"
#include "journal/sha256.h"

namespace foyer::app {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> year_files(const std::string& assets) {
    std::vector<std::string> files;
    std::error_code unreadable;
    for (const auto& one : fs::directory_iterator(assets + "/calendar", unreadable))
        if (one.path().extension() == ".json") files.push_back(one.path().string());
    std::ranges::sort(files);
    return files;
}

// Two terminals that bring in the same file write one entry.
OpId op_of(const store::ImportYear& command) {
    OpId op;
    const auto hash = journal::sha256(as_bytes("foyer shipped year " + command.sha256));
    std::copy_n(hash.begin(), op.bytes.size(), op.bytes.begin());
    return op;
}

Done bring_in(Store& store, store::ImportYear command) {
    const OpId op = op_of(command);
    const desk::Actor terminal{{}, desk::Role::admin};
    const auto outcome =
        submit_order(store, {op, terminal, {}, {store::Command(std::move(command))}, {}});
    if (const auto* error = std::get_if<Error>(&outcome)) return std::unexpected(*error);
    return {};
}

} // namespace

Result<store::ImportYear> year_in_file(const std::string& file) {
    TRY(const auto text, text_of_file(file));
    auto arrangement = store::read_arrangement(text);
    if (!arrangement)
        return fail(arrangement.error().code, "read " + file + ": " + arrangement.error().what);
    return store::ImportYear{
        *std::move(arrangement), fs::path(file).filename().string(),
        to_hex(journal::sha256(as_bytes(text)))};
}

Done import_shipped_years(Store& store, const std::string& assets) {
    TRY(const auto open, store::current_store(store.writer()));
    if (!open) return {};
    TRY(const auto calendar, store.calendar());
    for (const std::string& file : year_files(assets)) {
        auto command = year_in_file(file);
        if (!command || calendar.known_years.contains(command->arrangement.year)) continue;
        CHECK_OK(bring_in(store, *std::move(command)));
    }
    return {};
}

std::function<void(Store&)> shipped_years_after_commit(std::string assets) {
    return [assets = std::move(assets), done = false](Store& store) mutable {
        if (done) return;
        const auto open = store::current_store(store.writer());
        if (!open || !*open) return;
        done = true;
        // A store that cannot be written says so at the next order.
        (void)import_shipped_years(store, assets);
    };
}

} // namespace foyer::app
