#include <filesystem>

#include "platform/inspect_client.h"
#include "tools/bench/benches.h"
#include "tools/bench/watched_program.h"
#include "tools/tour/looking.h"

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

// A clerk of the demo store.
const std::string clerk = "Lin Xiaoyu";
const std::string clerk_pin = "4711";

std::vector<std::string> terminal_command(const Conditions& conditions) {
    return {
        conditions.programs + "/foyer",
        "--demo",
        "--data",
        conditions.scratch + "/store",
        "--lang",
        "en",
        "--theme",
        "light",
        "--width",
        "1280",
        "--height",
        "800"};
}

Done sign_in(WatchedProgram& program, tour::ScreenPoint clerk_tile) {
    program.fingers().tap(clerk_tile);
    program.wait_still(500);
    CHECK_OK(program.fingers().type(clerk_pin, 60));
    program.wait_still(1000);
    return {};
}

Result<tour::ScreenPoint> tile_of_clerk(const Conditions& conditions, bool signs_in) {
    auto command = terminal_command(conditions);
    const std::string socket = conditions.scratch + "/inspect.socket";
    command.insert(command.end(), {"--inspect", socket});
    TRY(const auto program, WatchedProgram::start(command, conditions.scratch));
    TRY(const auto client, platform::InspectClient::connect(socket, 10'000));
    CHECK_OK(client->quiet(10'000));
    TRY(const auto screen, client->screen());
    const auto tile = tour::find_item(screen, clerk);
    if (!tile) return fail(ErrorCode::not_found, clerk + " is not on the sign-in screen");
    const tour::ScreenPoint place{
        static_cast<int>(tile->box.centre_x()), static_cast<int>(tile->box.centre_y())};
    if (signs_in) {
        CHECK_OK(program->take_keys());
        CHECK_OK(sign_in(*program, place));
    }
    return place;
}

// Makes the demo store, and looks where the clerk's name stands: the runs that are measured have
// nobody looking in. Who signed in last stands first, so somebody signs in before.
Result<tour::ScreenPoint> place_of_clerk(const Conditions& conditions) {
    TRY(const auto before, tile_of_clerk(conditions, true));
    (void)before;
    return tile_of_clerk(conditions, false);
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
         measured.idle.frames == 1 ? "the clock's minute may be one" : ""});
    Figure key{who + ": CPU for one key", measured.keys.cpu_ms, "ms", "", {}, goal(4.8), false, ""};
    if (!terminal) {
        key.beside = "plain ImGui desk";
        key.limit = plain.keys.cpu_ms;
    }
    figures.push_back(key);
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
    TRY(const tour::ScreenPoint clerk_tile, place_of_clerk(conditions));
    const Prepare prepare = [&](WatchedProgram& program) { return sign_in(program, clerk_tile); };
    TRY(const Measured terminal, measure(terminal_command(conditions), conditions, prepare));
    add_rows(figures, "foyer", terminal, empty, plain);
    return figures;
}

} // namespace foyer::bench
