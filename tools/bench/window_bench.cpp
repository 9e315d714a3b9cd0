#include <filesystem>

#include "tools/bench/benches.h"
#include "tools/bench/watched_program.h"

namespace foyer::bench {

namespace {

// What a clerk types into the search and takes back.
const std::vector<std::string> typed_keys = {
    "m", "a", "r", "i", "Backspace", "Backspace", "Backspace", "Backspace",
    "b", "l", "e", "n", "d",         "Backspace", "Backspace", "Backspace"};

struct Measured {
    double first_ms = 0;
    double complete_ms = 0;
    double memory_mib = 0;
    WatchedProgram::Idle idle;
    KeyTimes keys;
};

// `prepare` brings the program to where the keys go; called before the last run's measures.
using Prepare = std::function<Done(WatchedProgram&)>;

Result<Measured> measure(
    const std::vector<std::string>& command, const Conditions& conditions, const Prepare& prepare) {
    Measured measured;
    std::vector<double> firsts;
    std::vector<double> completes;
    for (int run = 0; run < conditions.runs; ++run) {
        TRY(const auto program, WatchedProgram::start(command, conditions.scratch));
        firsts.push_back(program->start_times().first_ms);
        completes.push_back(program->start_times().complete_ms);
        if (run + 1 < conditions.runs) continue;
        measured.memory_mib = program->memory_mib();
        measured.idle = program->idle(conditions.idle_s);
        if (!prepare) continue;
        CHECK_OK(program->take_keys());
        CHECK_OK(prepare(*program));
        program->wait_still(500);
        TRY(measured.keys, program->press_keys(typed_keys));
    }
    measured.first_ms = median(firsts);
    measured.complete_ms = median(completes);
    return measured;
}

Done nothing_to_prepare(WatchedProgram&) {
    return {};
}

Figure beside(
    const std::string& name, double value, const std::string& unit, const std::string& other,
    double limit, std::optional<double> goal) {
    return {name, value, unit, other, limit, goal, false, ""};
}

void add_rows(
    Figures& figures, const std::string& who, const Measured& measured, const Measured& empty,
    const Measured& plain) {
    const bool terminal = who == "foyer";
    const auto goal = [&](double ratio) { return terminal ? std::optional(ratio) : std::nullopt; };
    figures.push_back(beside(
        who + ": start to complete screen", measured.complete_ms, "ms", "empty window",
        empty.complete_ms, goal(2.0)));
    figures.push_back(beside(
        who + ": memory (PSS)", measured.memory_mib, "MiB", "empty window", empty.memory_mib,
        goal(1.65)));
    figures.push_back(
        {who + ": idle CPU", measured.idle.cpu_percent, "%", "", {}, goal(0.02), false, ""});
    figures.push_back(
        {who + ": frames while idle",
         static_cast<double>(measured.idle.frames),
         "frames",
         "",
         {},
         goal(0),
         false,
         ""});
    figures.push_back(
        {who + ": CPU for one key",
         measured.keys.cpu_ms,
         "ms",
         "plain ImGui desk",
         plain.keys.cpu_ms,
         {},
         false,
         ""});
    if (terminal) figures.back().limit.reset();
    if (terminal) figures.back().goal = 4.8;
    figures.push_back(
        {who + ": key to pixels", measured.keys.first_ms, "ms", "", {}, goal(10), false, ""});
}

} // namespace

Result<Figures> measure_windows(const Conditions& conditions) {
    if (!platform::VirtualDisplay::installed()) {
        return fail(ErrorCode::not_found, "Xvfb is not installed: apt install xvfb");
    }
    const std::string limits = conditions.programs + "/limits/limit_";
    TRY(const Measured empty, measure({limits + "empty_window"}, conditions, {}));
    TRY(const Measured plain, measure({limits + "plain_desk"}, conditions, nothing_to_prepare));
    TRY(const Measured own, measure({limits + "foyer_desk"}, conditions, nothing_to_prepare));
    Figures figures;
    figures.push_back({"empty window: start", empty.complete_ms, "ms", "", {}, {}, false, ""});
    figures.push_back(
        {"empty window: memory (PSS)", empty.memory_mib, "MiB", "", {}, {}, false, ""});
    add_rows(figures, "plain ImGui desk", plain, empty, plain);
    add_rows(figures, "same desk in our window", own, empty, plain);
    return figures;
}

} // namespace foyer::bench
