#include "tools/bench/large_store.h"

#include <fmt/core.h>

#include <cstdio>
#include <filesystem>

#include "app/demo_store.h"
#include "desk/complaints/complaints_table.h"
#include "platform/clock.h"
#include "platform/paths.h"
#include "platform/random.h"
#include "tools/bench/stopwatch.h"

namespace foyer::bench {

namespace {

namespace fs = std::filesystem;

Done make_store(const std::string& folder, std::int64_t entries, std::int64_t complaints) {
    const platform::WallClock clock;
    platform::KernelRandom random;
    app::DemoOptions options;
    options.entries = entries;
    options.complaints = complaints;
    options.progress = [](std::int64_t written) {
        fmt::print(stderr, "\rmaking the store: {} orders", written);
    };
    return app::make_demo_store(folder, platform::find_paths().assets, options, {&clock, &random});
}

} // namespace

Result<std::string> large_store(const Conditions& conditions, std::int64_t entries) {
    const std::string folder = conditions.complaints > 0
        ? fmt::format("{}/store-of-{}-complaints", conditions.stores, conditions.complaints)
        : fmt::format("{}/store-{}", conditions.stores, entries);
    if (app::store_exists({folder})) return folder;
    // One that was cut off is not taken for a whole one.
    const std::string unfinished = folder + ".unfinished";
    std::error_code problem;
    fs::remove_all(unfinished, problem);
    fs::create_directories(conditions.stores, problem);
    const Stopwatch watch(Counted::process);
    CHECK_OK(make_store(unfinished, entries, conditions.complaints));
    fmt::print(
        stderr, "\nmade in {:.0f} s, {:.0f} s of the processor; kept in {}\n", watch.ms() / 1000,
        watch.cpu_ms() / 1000, folder);
    fs::rename(unfinished, folder, problem);
    if (problem) return fail(ErrorCode::storage, "make " + folder + ": " + problem.message());
    return folder;
}

Result<std::string>
copy_of_store(const Conditions& conditions, const std::string& folder, const std::string& name) {
    const std::string copy = conditions.scratch + "/" + name;
    std::error_code problem;
    fs::copy(folder, copy, fs::copy_options::recursive, problem);
    if (problem) return fail(ErrorCode::storage, "copy " + folder + ": " + problem.message());
    return copy;
}

Result<std::vector<complaints::State>> sample_cases(database::Reader& reader, int count) {
    TRY(const std::int64_t last, reader.number("SELECT max(row) FROM complaint"));
    std::vector<complaints::State> sample;
    for (int i = 0; i < count; ++i) {
        const std::int64_t row = 1 + (last - 1) * i / std::max(1, count - 1);
        TRY(const auto id,
            reader.first(
                "SELECT id FROM complaint WHERE row = ?", {row},
                [](const database::Row& found) { return found.id<CaseId>(0); }));
        if (!id) continue;
        TRY(auto state, complaints::state_of(reader, *id));
        sample.push_back(std::move(state));
    }
    return sample;
}

} // namespace foyer::bench
