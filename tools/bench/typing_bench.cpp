#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <fstream>
#include <mutex>

#include "platform/ime.h"
#include "platform/inspect_client.h"
#include "tools/bench/benches.h"
#include "tools/bench/watched_program.h"
#include "tools/tour/looking.h"

namespace foyer::bench {

namespace {

using Act = ui::TypingStep::Act;

const std::string clerk = "林晓雨";
const std::string clerk_pin = "4711";
const std::string story = "顾客描述";

// Words of a complaint; after each the letters are dropped again.
const std::vector<std::string> words = {"niunai",  "guoqi",  "tuikuan",        "fuwutaidu",
                                        "shouyin", "huaile", "zhongguorenmin", "xianzai"};

std::vector<std::string> keys_of_words() {
    std::vector<std::string> keys;
    for (const std::string& word : words) {
        for (const char letter : word)
            keys.emplace_back(1, letter);
        keys.emplace_back("Escape");
    }
    return keys;
}

// ---- the engine alone -------------------------------------------------------------------------

// Takes a step and waits for its answer, as the window does, by being woken.
class Stepper {
public:
    explicit Stepper(const std::string& folder)
        : m_engine(platform::open_typing({.learned_folder = folder}, [this] {
              const std::lock_guard lock(m_mutex);
              m_woken = true;
              m_wakes.notify_all();
          })) {}

    std::optional<Error> trouble() const { return m_engine->trouble(); }

    double take_ms(ui::TypingStep step) {
        using clock = std::chrono::steady_clock;
        const auto began = clock::now();
        m_engine->take(std::move(step));
        while (m_engine->answers().empty()) {
            std::unique_lock lock(m_mutex);
            m_wakes.wait(lock, [this] { return m_woken; });
            m_woken = false;
        }
        return std::chrono::duration<double, std::milli>(clock::now() - began).count();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_wakes;
    bool m_woken = false;
    std::unique_ptr<ui::TypingEngine> m_engine;
};

Result<Figures> measure_engine(const Conditions& conditions) {
    Stepper stepper(conditions.scratch + "/typing");
    Figures figures;
    const double first_ms = stepper.take_ms({.act = Act::letter, .letter = 'n'});
    if (const auto trouble = stepper.trouble()) return std::unexpected(*trouble);
    std::vector<double> letters;
    for (int round = 0; round < 50; ++round) {
        for (const std::string& word : words) {
            stepper.take_ms({.act = Act::drop});
            for (const char letter : word)
                letters.push_back(stepper.take_ms({.act = Act::letter, .letter = letter}));
        }
    }
    figures.push_back({"engine: first letter, loading it", first_ms, "ms", "", {}, {}, false, ""});
    figures.push_back(
        {"engine: letter to candidates, p99",
         percentile(letters, 0.99),
         "ms",
         "",
         {},
         {},
         false,
         "on its own thread"});
    return figures;
}

// ---- the terminal, seen from outside ------------------------------------------------------------

std::vector<std::string> terminal_command(const Conditions& conditions) {
    return {
        "/usr/bin/env",
        "-u",
        "XMODIFIERS",
        "XDG_CONFIG_HOME=" + conditions.scratch + "/config",
        conditions.programs + "/foyer",
        "--demo",
        "--data",
        conditions.scratch + "/typing-store",
        "--lang",
        "zh",
        "--width",
        "1280",
        "--height",
        "800"};
}

// The letters of the keyboard compose from the start, and a touch opens no other keyboard.
Done prefer_chinese_keys(const Conditions& conditions) {
    const std::string folder = conditions.scratch + "/config/foyer";
    std::error_code failure;
    std::filesystem::create_directories(folder, failure);
    std::ofstream out(folder + "/foyer.toml");
    out << "chinese_keys = true\nscreen_keyboard = false\nreduced_motion = true\n";
    if (out.flush()) return {};
    return fail(ErrorCode::storage, "write " + folder + "/foyer.toml");
}

struct Places {
    tour::ScreenPoint clerk_tile;
    tour::ScreenPoint story_field;
};

Result<tour::ScreenPoint> place_of(platform::InspectClient& client, const std::string& label) {
    CHECK_OK(client.quiet(10'000));
    TRY(const auto screen, client.screen());
    const auto item = tour::find_item(screen, label);
    if (!item) return fail(ErrorCode::not_found, label + " is not on the screen");
    return tour::ScreenPoint{
        static_cast<int>(item->box.centre_x()), static_cast<int>(item->box.centre_y())};
}

Done open_form(WatchedProgram& program, tour::ScreenPoint clerk_tile) {
    CHECK_OK(program.take_keys());
    program.fingers().tap(clerk_tile);
    program.wait_still(500);
    CHECK_OK(program.fingers().type(clerk_pin, 60));
    program.wait_still(1000);
    CHECK_OK(program.fingers().press({}, "F3"));
    program.wait_still(1000);
    return {};
}

// A run with somebody looking in; the one that is measured has nobody.
struct Looked {
    std::unique_ptr<WatchedProgram> program;
    std::unique_ptr<platform::InspectClient> client;
};
Result<Looked> look_in(const Conditions& conditions) {
    auto command = terminal_command(conditions);
    const std::string socket = conditions.scratch + "/inspect.socket";
    command.insert(command.end(), {"--inspect", socket});
    Looked looked;
    TRY(looked.program, WatchedProgram::start(command, conditions.scratch));
    TRY(looked.client, platform::InspectClient::connect(socket, 10'000));
    return looked;
}

// Who signed in last stands first, so the tile is looked for in a run of its own after that.
Result<Places> find_places(const Conditions& conditions) {
    Places places;
    {
        TRY(const Looked first, look_in(conditions));
        TRY(const auto tile, place_of(*first.client, clerk));
        CHECK_OK(open_form(*first.program, tile));
        TRY(places.story_field, place_of(*first.client, story));
    }
    TRY(const Looked second, look_in(conditions));
    TRY(places.clerk_tile, place_of(*second.client, clerk));
    return places;
}

Result<KeyTimes> measure_terminal(const Conditions& conditions) {
    CHECK_OK(prefer_chinese_keys(conditions));
    TRY(const Places places, find_places(conditions));
    TRY(const auto program,
        WatchedProgram::start(terminal_command(conditions), conditions.scratch));
    CHECK_OK(open_form(*program, places.clerk_tile));
    program->fingers().tap(places.story_field);
    program->wait_still(1000);
    // The first letter loads the engine; it is measured alone, above.
    TRY(const KeyTimes loading, program->press_keys({"n", "Escape"}));
    (void)loading;
    // Esc brings no candidates, and is held until it is known not to be a scanner's.
    return program->press_keys(keys_of_words(), "Escape");
}

} // namespace

Result<Figures> measure_typing(const Conditions& conditions) {
    if (!platform::VirtualDisplay::installed())
        return fail(ErrorCode::not_found, "Xvfb is not installed: apt install xvfb");
    TRY(Figures figures, measure_engine(conditions));
    TRY(const KeyTimes keys, measure_terminal(conditions));
    figures.push_back(
        {"key to candidates on the screen, median", keys.first_ms, "ms", "", {}, {}, false, ""});
    figures.push_back(
        {"key to candidates on the screen, p99", keys.first_p99_ms, "ms", "", {}, 16, false, ""});
    figures.push_back({"CPU for one key, mean", keys.cpu_ms, "ms", "", {}, {}, false, ""});
    figures.push_back(
        {"CPU for one key, p99",
         keys.cpu_p99_ms,
         "ms",
         "",
         {},
         {},
         false,
         "what a machine that does nothing else would need"});
    return figures;
}

} // namespace foyer::bench
