#include <algorithm>
#include <filesystem>
#include <fmt/core.h>
#include <fmt/ranges.h>

#include "app/features.h"
#include "database/database.h"
#include "database/disk_space.h"
#include "desk/store/calendar_table.h"
#include "desk/store_zone.h"
#include "journal/verify.h"
#include "tools/foyerctl/disk_bench.h"
#include "tools/foyerctl/file_findings.h"
#include "tools/foyerctl/verbs.h"

namespace foyer::foyerctl {
namespace {

constexpr std::int64_t enough_bytes = 512LL * 1024 * 1024;

Finding disk_finding(const std::string& folder) {
    const auto free = database::free_bytes(folder);
    if (!free) return {"disk", false, free.error().what};
    const std::string says = fmt::format("{} MiB free", *free / (1024 * 1024));
    return {"disk", *free >= enough_bytes, says};
}

Finding chain_finding(Context& context) {
    auto reader = reader_of(context);
    if (!reader) return {"journal", false, reader.error().what};
    const auto verdict = journal::verify(**reader);
    if (!verdict) return {"journal", false, verdict.error().what};
    const bool intact = verdict->soundness == journal::Soundness::intact;
    return {
        "journal", intact,
        intact ? fmt::format("intact, {} entries", verdict->entries) : verdict->what};
}

Finding terminal_finding(const std::string& folder) {
    const bool taken = database::FolderLock::is_taken(folder);
    return {"terminal", true, taken ? "running on this folder" : "not running"};
}

Finding file_finding(const char* subject, const std::string& file) {
    const bool there = std::filesystem::exists(file);
    return {subject, there, there ? file : file + " is missing"};
}

Finding backup_finding(const std::string& folder) {
    std::error_code none;
    std::int64_t count = 0;
    std::string newest;
    for (const auto& one : std::filesystem::directory_iterator(folder, none)) {
        if (one.path().extension() != ".db") continue;
        newest = std::max(newest, one.path().filename().string());
        ++count;
    }
    return {
        "backups", count > 0,
        count > 0 ? fmt::format("{} copies, newest {}", count, newest)
                  : "none yet; make one with foyerctl backup"};
}

Finding calendar_finding(Context& context) {
    auto reader = reader_of(context);
    if (!reader) return {"calendar", false, reader.error().what};
    const auto calendar = store::current_calendar(**reader);
    const auto zone = TimeZone::open(desk::store_zone);
    if (!calendar) return {"calendar", false, calendar.error().what};
    if (!zone) return {"calendar", false, zone.error().what};
    const auto missing =
        desk::missing_year(*calendar, zone->local(context.clock.now()).date);
    const std::string known =
        fmt::format("holidays of {}", fmt::join(calendar->known_years, ", "));
    if (!missing) return {"calendar", true, known};
    return {
        "calendar", false,
        fmt::format(
            "no holidays of {}: Monday to Friday count as working days; foyerctl calendar import",
            *missing)};
}

Done doctor(Context& context) {
    const auto files = context.files();
    const std::vector<Finding> findings{
        file_finding("data", files.database()),
        file_finding("keys", files.keyring()),
        disk_finding(files.folder),
        chain_finding(context),
        terminal_finding(files.folder),
        calendar_finding(context),
        attachments_finding(context),
        receipts_finding(context),
        backup_finding(files.backups()),
        file_finding("texts", context.paths.translations)};
    nlohmann::json json = nlohmann::json::array();
    std::vector<std::vector<std::string>> rows;
    for (const Finding& one : findings) {
        json.push_back({{"subject", one.subject}, {"well", one.well}, {"says", one.says}});
        rows.push_back({one.well ? "ok" : "LOOK", one.subject, one.says});
        if (!one.well) context.exit = Exit::failed;
    }
    print(context, json, {"", "SUBJECT", "FINDING"}, rows);
    return {};
}

Done bench_disk(Context& context, int commits) {
    TRY(const auto figures, measure_commits(context.files().folder, commits));
    print(
        context,
        {{"commits", commits},
         {"p50_us", figures.p50_us},
         {"p99_us", figures.p99_us},
         {"max_us", figures.max_us}},
        {"COMMITS", "P50 ms", "P99 ms", "MAX ms"},
        {{std::to_string(commits), fmt::format("{:.2f}", figures.p50_us / 1000.0),
          fmt::format("{:.2f}", figures.p99_us / 1000.0),
          fmt::format("{:.2f}", figures.max_us / 1000.0)}});
    return {};
}

} // namespace

void add_machine_verbs(Verb line, Context& context) {
    line.add_subcommand("doctor", "Look over the store and this machine").callback([&context] {
        perform(context, [&] { return doctor(context); });
    });
    auto verb = line.add_subcommand("bench-disk", "How fast this disk keeps what it was told");
    const auto commits = std::make_shared<int>(500);
    verb.add_option("--commits", *commits, "How many").between(10, 100000);
    verb.callback(
        [&context, commits] { perform(context, [&] { return bench_disk(context, *commits); }); });
}

} // namespace foyer::foyerctl
