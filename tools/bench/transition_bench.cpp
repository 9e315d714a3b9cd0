// From the button to the screen: a verb of a case is decided, written to the disk, projected, asked
// for again and drawn, on a store of any size. What the window adds is window_bench's.
#include <chrono>
#include <thread>

#include "tools/bench/desk_on_nothing.h"
#include "tools/bench/large_store.h"
#include "tools/bench/registrar.h"
#include "tools/bench/stopwatch.h"

namespace foyer::bench {

namespace {

constexpr int transitions = 200;
constexpr double p99_goal_ms = 20;

Result<std::vector<CaseId>> open_cases(database::Reader& reader) {
    return reader.rows(
        "SELECT id FROM complaint WHERE standing = 1 ORDER BY row DESC LIMIT ?", {transitions},
        [](const database::Row& row) { return row.id<CaseId>(0); });
}

// Until the entry is in and the frame after it stands.
double act_ms(DeskOnNothing& desk, CaseId id, int number) {
    const std::uint64_t before = desk.surface().entries_landed();
    const Stopwatch watch;
    const complaints::Note note{id, "transition " + std::to_string(number)};
    if (!desk.surface().submit(desk.surface().new_op(), {complaints::Command(note)}))
        return p99_goal_ms * 10;
    while (desk.surface().entries_landed() == before) {
        desk.frame();
        std::this_thread::sleep_for(std::chrono::microseconds(200));
    }
    desk.settle();
    return watch.ms();
}

} // namespace

Result<Figures> measure_transitions(const Conditions& conditions) {
    TRY(const std::string kept, large_store(conditions, conditions.entries));
    TRY(const std::string folder, copy_of_store(conditions, kept, "transitions"));
    TRY(const auto reader, database::Reader::open(folder + "/foyer.db"));
    TRY(const StaffId clerk, clerk_of(*reader));
    TRY(const auto cases, open_cases(*reader));
    TRY(const auto desk, DeskOnNothing::open(folder));
    CHECK_OK(desk->sign_in(clerk));
    std::vector<double> spent;
    for (const CaseId id : cases) {
        desk->surface().go({"complaints.case", text_of(id)});
        desk->settle();
        spent.push_back(act_ms(*desk, id, static_cast<int>(spent.size())));
    }
    if (spent.empty()) return fail(ErrorCode::not_found, "the store has no open case");
    return Figures{
        {"a verb decided, written and shown, p50", median(spent), "ms", "", {}, {}, false, ""},
        {"a verb decided, written and shown, p99",
         percentile(spent, 0.99),
         "ms",
         "",
         {},
         p99_goal_ms,
         false,
         "three frames and their waits of 1 ms among it"}};
}

} // namespace foyer::bench
