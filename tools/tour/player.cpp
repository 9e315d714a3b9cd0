#include "tools/tour/player.h"

#include <signal.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <thread>

#include "base/text.h"
#include "platform/clock.h"
#include "platform/paths.h"
#include "tools/tour/looking.h"

namespace foyer::tour {

namespace {

constexpr std::int64_t start_timeout_ms = 30'000;
constexpr std::int64_t quiet_timeout_ms = 20'000;
constexpr std::int64_t wait_timeout_ms = 10'000;
constexpr std::int64_t stop_timeout_ms = 10'000;
// A busy machine takes its time to clear away what was killed, and until then its locks hold.
constexpr std::int64_t kill_timeout_ms = 60'000;
constexpr std::int64_t patience_ms = 4'000;
constexpr std::int64_t look_again_ms = 30;
// A person's keys come further apart than a scanner's, which are under 30 ms.
constexpr std::int64_t typing_apart_ms = 45;

std::unexpected<Error> not_as_expected(const std::string& why) {
    return fail(ErrorCode::not_found, why);
}

ScreenPoint middle_of(const platform::InspectedBox& box) {
    return {static_cast<int>(box.centre_x()), static_cast<int>(box.centre_y())};
}

} // namespace

Player::~Player() = default;

Done Player::play(const Script& script, const std::function<void(const Step&)>& before) {
    std::error_code none;
    std::filesystem::remove_all(config_folder(), none);
    CHECK_OK(open_scanner(script));
    for (const Step& step : script) {
        before(step);
        CHECK_OK(std::visit([this](const auto& action) { return act(action); }, step.action));
        if (m_inspector) CHECK_OK(settle());
    }
    return {};
}

std::string Player::screen_text() {
    if (!m_inspector) return "";
    const auto screen = m_inspector->screen();
    return screen ? screen->lines : "";
}

Done Player::picture(const std::string& file) {
    CHECK_OK(need_terminal());
    return m_inspector->picture(file);
}

Done Player::need_terminal() const {
    if (m_inspector) return {};
    return not_as_expected("no terminal runs: begin with a window step, or start after kill");
}

Done Player::settle() {
    Done quiet = m_inspector->quiet(quiet_timeout_ms);
    if (quiet) return {};
    if (!m_terminal->running()) {
        m_inspector.reset();
        return fail(
            ErrorCode::device,
            "the terminal ended by itself with exit code " +
                std::to_string(m_terminal->wait(0).value_or(0)) + "; its words are in " +
                m_options.out_folder + "/foyer.txt");
    }
    return quiet;
}

Done Player::open_display() {
    if (m_fingers) return {};
    std::string name = platform::environment("DISPLAY");
    if (name.empty()) {
        // Room for the largest window a script may ask for.
        TRY(m_display, platform::VirtualDisplay::open(2560, 2160));
        name = m_display->name();
    }
    TRY(m_fingers, Fingers::open(name, [this] { return m_inspector ? settle() : Done{}; }));
    return {};
}

std::vector<std::string> Player::terminal_command() const {
    std::vector<std::string> command = {
        m_options.foyer,
        "--data",
        m_options.store_folder,
        "--lang",
        m_window.language,
        "--theme",
        m_window.theme,
        "--width",
        std::to_string(m_window.width),
        "--height",
        std::to_string(m_window.height),
        "--inspect",
        m_options.out_folder + "/inspect.socket"};
    if (m_clock_offset_ms != 0) {
        command.push_back("--clock-offset-ms=" + std::to_string(m_clock_offset_ms));
    }
    command.insert(command.end(), m_options.arguments.begin(), m_options.arguments.end());
    return command;
}

Done Player::start_terminal() {
    CHECK_OK(open_display());
    platform::ProgramOptions options;
    options.command = terminal_command();
    options.output_file = m_options.out_folder + "/foyer.txt";
    options.environment = {"XDG_CONFIG_HOME=" + config_folder()};
    if (m_display) {
        for (const std::string& each :
             {"DISPLAY=" + m_display->name(), std::string("WAYLAND_DISPLAY="),
              std::string("LIBGL_ALWAYS_SOFTWARE=1")})
            options.environment.push_back(each);
    }
    const std::string socket = m_options.out_folder + "/inspect.socket";
    std::filesystem::remove(socket);
    TRY(m_terminal, platform::Program::start(options));
    auto inspector = platform::InspectClient::connect(socket, start_timeout_ms);
    if (!inspector) {
        const auto exit_code = m_terminal->wait(0);
        if (!exit_code) return std::unexpected(inspector.error());
        return fail(
            ErrorCode::device,
            "the terminal did not start (exit code " + std::to_string(*exit_code) +
                "); its words are in " + m_options.out_folder + "/foyer.txt");
    }
    m_inspector = *std::move(inspector);
    CHECK_OK(m_fingers->find_window(m_terminal->id(), start_timeout_ms));
    return settle();
}

Done Player::act(const OpenWindow& step) {
    m_window = step;
    m_inspector.reset();
    m_terminal.reset();
    return start_terminal();
}

Done Player::act(const Start&) {
    if (m_inspector) return not_as_expected("the terminal runs already");
    return start_terminal();
}

Done Player::act(const Kill&) {
    CHECK_OK(need_terminal());
    m_inspector.reset();
    m_terminal->send_signal(SIGKILL);
    if (m_terminal->wait(kill_timeout_ms)) return {};
    return not_as_expected("the terminal that was killed does not end");
}

Done Player::act(const Stop&) {
    CHECK_OK(need_terminal());
    m_inspector.reset();
    m_terminal->send_signal(SIGTERM);
    const auto exit_code = m_terminal->wait(stop_timeout_ms);
    if (!exit_code) return not_as_expected("the terminal does not end");
    if (*exit_code == 0) return {};
    return not_as_expected("the terminal ended with exit code " + std::to_string(*exit_code));
}

Result<platform::InspectedItem> Player::item(const std::string& label, const std::string& near) {
    CHECK_OK(need_terminal());
    TRY(auto screen, m_inspector->screen());
    auto found = find_item(screen, label, near);
    // A person waits a moment for what is still on its way to the screen.
    const std::int64_t patient_until = platform::steady_ms() + patience_ms;
    while (!found && platform::steady_ms() < patient_until) {
        std::this_thread::sleep_for(std::chrono::milliseconds(look_again_ms));
        TRY(screen, m_inspector->screen());
        found = find_item(screen, label, near);
    }
    if (found) return *std::move(found);
    if (!near.empty() && !find_text(screen, near)) {
        return not_as_expected("nothing on the screen reads \"" + near + "\"");
    }
    return not_as_expected(
        "nothing to tap is called \"" + label + "\"" +
        (near.empty() ? "" : " in \"" + near + "\""));
}

Done Player::act(const Tap& step) {
    TRY(const auto found, item(step.label, step.near));
    if (step.twice)
        m_fingers->double_tap(middle_of(found.box));
    else
        m_fingers->tap(middle_of(found.box));
    return {};
}

Done Player::act(const TypeText& step) {
    CHECK_OK(need_terminal());
    return m_fingers->type(step.text, typing_apart_ms);
}

Done Player::act(const TouchKeys& step) {
    for (const char32_t key : code_points(step.text)) {
        TRY(const auto found, item(utf8_of(key), ""));
        if (found.kind != "key") return not_as_expected("no keyboard is on the screen");
        m_fingers->tap(middle_of(found.box));
        CHECK_OK(settle());
    }
    return {};
}

Done Player::act(const Paste& step) {
    CHECK_OK(need_terminal());
    std::string text;
    for (int i = 0; i < step.times; ++i)
        text += step.text;
    return m_fingers->paste(text);
}

Done Player::act(const PressKey& step) {
    CHECK_OK(need_terminal());
    return m_fingers->press(step.modifiers, step.key);
}

Done Player::act(const EnterPin& step) {
    CHECK_OK(need_terminal());
    return m_fingers->type(step.digits, typing_apart_ms);
}

Done Player::act(const Scan& step) {
    CHECK_OK(need_terminal());
    return m_fingers->scan(step.text);
}

Done Player::act(const WaitFor& step) {
    CHECK_OK(need_terminal());
    const std::int64_t until = platform::steady_ms() + wait_timeout_ms;
    while (platform::steady_ms() < until) {
        TRY(const auto screen, m_inspector->screen());
        if (shows(screen, step.text.text)) return {};
        CHECK_OK(settle());
    }
    return not_as_expected("\"" + step.text.text + "\" did not appear within 10 seconds");
}

Done Player::act(const Expect& step) {
    CHECK_OK(need_terminal());
    TRY(const auto screen, m_inspector->screen());
    if (shows(screen, step.text.text) == step.shown) return {};
    return not_as_expected(
        step.shown ? "nothing on the screen reads \"" + step.text.text + "\""
                   : "the screen shows \"" + step.text.text + "\"");
}

Done Player::act(const ExpectEnabled& step) {
    TRY(const auto found, item(step.label, ""));
    if (found.enabled == step.enabled) return {};
    return not_as_expected("\"" + step.label + "\" is " + (found.enabled ? "enabled" : "disabled"));
}

Done Player::act(const Scroll& step) {
    CHECK_OK(need_terminal());
    TRY(const auto screen, m_inspector->screen());
    ScreenPoint at{screen.width / 2, screen.height / 2};
    if (!step.near.empty()) {
        const auto text = find_text(screen, step.near);
        if (!text) return not_as_expected("nothing on the screen reads \"" + step.near + "\"");
        at = middle_of(*text);
    }
    m_fingers->scroll(at, step.notches);
    return {};
}

Done Player::act(const Shot& step) {
    return picture(m_options.out_folder + "/" + step.name + ".png");
}

Done Player::act(const MoveClock& step) {
    CHECK_OK(need_terminal());
    m_clock_offset_ms += step.span_ms;
    return m_inspector->advance_clock(step.span_ms);
}

} // namespace foyer::tour
