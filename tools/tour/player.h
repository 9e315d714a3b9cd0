// Plays a script on the real program: its window, its keyboard, its database.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "platform/inspect_client.h"
#include "platform/program.h"
#include "platform/virtual_display.h"
#include "platform/virtual_scanner.h"
#include "tools/tour/fingers.h"
#include "tools/tour/script.h"

namespace foyer::tour {

struct PlayerOptions {
    std::string foyer;                  // the program
    std::string store_folder;           // its data
    std::string out_folder;             // pictures, the program's own words (foyer.txt)
    std::vector<std::string> arguments; // handed to foyer as they are
};

class Player {
public:
    explicit Player(PlayerOptions options) : m_options(std::move(options)) {}
    ~Player();

    // Plays until the end or the first step that fails. `before` hears of every step.
    Done play(const Script& script, const std::function<void(const Step&)>& before);
    // What stood on the screen last; "" when no terminal runs.
    std::string screen_text();
    // Error when no terminal runs.
    Done picture(const std::string& file);

private:
    Done act(const OpenWindow& step);
    Done act(const Tap& step);
    Done act(const TypeText& step);
    Done act(const TouchKeys& step);
    Done act(const Paste& step);
    Done act(const PressKey& step);
    Done act(const EnterPin& step);
    Done act(const Scan& step);
    Done act(const DeviceScan& step);
    Done act(const UnplugScanner& step);
    Done act(const PlugScanner& step);
    Done act(const WaitFor& step);
    Done act(const Expect& step);
    Done act(const ExpectEnabled& step);
    Done act(const Scroll& step);
    Done act(const Shot& step);
    Done act(const MoveClock& step);
    Done act(const Kill& step);
    Done act(const Start& step);
    Done act(const Stop& step);
    Done act(const AskDatabase& step);
    Done act(const RunCommand& step);

    Done need_terminal() const;
    Done settle();
    Done open_display();
    Done open_scanner(const Script& script);
    Done start_terminal();
    std::vector<std::string> terminal_command() const;
    // Every tour begins with the terminal's own preferences, and leaves the person's alone.
    std::string config_folder() const { return m_options.out_folder + "/config"; }
    Result<platform::InspectedItem> item(const std::string& label, const std::string& near);

    const PlayerOptions m_options;
    OpenWindow m_window{1366, 768, "zh", "light"};
    std::int64_t m_clock_offset_ms = 0;
    std::unique_ptr<platform::VirtualDisplay> m_display;
    std::unique_ptr<Fingers> m_fingers;
    std::unique_ptr<platform::VirtualScanner> m_scanner; // only where the script uses one
    std::unique_ptr<platform::Program> m_terminal;
    std::unique_ptr<platform::InspectClient> m_inspector;
};

} // namespace foyer::tour
