// From the command to the sign-in screen, on a large store and on a small one.
#include "tools/bench/large_store.h"
#include "tools/bench/watched_program.h"

namespace foyer::bench {

namespace {

constexpr double goal_ms = 1000;

Result<double> start_ms(const Conditions& conditions, const std::string& folder) {
    std::vector<double> completes;
    for (int run = 0; run < conditions.runs; ++run) {
        TRY(const auto program,
            WatchedProgram::start(
                {conditions.programs + "/foyer", "--data", folder, "--lang", "en", "--theme",
                 "light", "--width", "1280", "--height", "800"},
                conditions.scratch));
        completes.push_back(program->start_times().complete_ms);
    }
    return median(completes);
}

} // namespace

Result<Figures> measure_start(const Conditions& conditions) {
    if (!platform::VirtualDisplay::installed())
        return fail(ErrorCode::not_found, "Xvfb is not installed: apt install xvfb");
    Conditions of_small = conditions;
    of_small.complaints = 0;
    TRY(const std::string small, large_store(of_small, 0));
    TRY(const std::string large, large_store(conditions, conditions.entries));
    TRY(const std::string small_copy, copy_of_store(conditions, small, "start-small"));
    TRY(const std::string large_copy, copy_of_store(conditions, large, "start-large"));
    TRY(const double small_ms, start_ms(conditions, small_copy));
    TRY(const double large_ms, start_ms(conditions, large_copy));
    const std::string size = conditions.complaints > 0
        ? as_text(static_cast<double>(conditions.complaints)) + " complaints"
        : as_text(static_cast<double>(conditions.entries)) + " entries";
    return Figures{
        {"start: to the sign-in screen", large_ms, "ms", "", {}, goal_ms, false, size},
        {"start: beside the small store",
         large_ms,
         "ms",
         "60 complaints",
         small_ms,
         {},
         false,
         ""}};
}

} // namespace foyer::bench
