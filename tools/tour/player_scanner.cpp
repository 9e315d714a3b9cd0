// Steps of a scanner that is a device: the terminal reads it as it reads a real one.
#include <algorithm>
#include <filesystem>
#include <fstream>

#include "tools/tour/player.h"

namespace foyer::tour {

namespace {

bool is_of_scanner(const Step& step) {
    return std::holds_alternative<DeviceScan>(step.action) ||
        std::holds_alternative<UnplugScanner>(step.action);
}

} // namespace

// As if it had been chosen on the page of devices.
Done Player::open_scanner(const Script& script) {
    if (std::ranges::none_of(script, is_of_scanner)) return {};
    TRY(m_scanner, platform::VirtualScanner::open(m_options.out_folder + "/scanner"));
    std::filesystem::create_directories(config_folder() + "/foyer");
    std::ofstream out(config_folder() + "/foyer/foyer.toml");
    out << "scanner = \"evdev:" << m_scanner->choice().device << "\"\n";
    out.flush();
    if (!out) return fail(ErrorCode::storage, "write the terminal's foyer.toml");
    return {};
}

Done Player::act(const DeviceScan& step) {
    CHECK_OK(need_terminal());
    std::string text;
    for (int i = 0; i < step.times; ++i)
        text += step.text;
    if (step.from_file) {
        std::ifstream file(m_options.out_folder + "/" + step.text);
        if (!std::getline(file, text)) return fail(ErrorCode::not_found, "read " + step.text);
    }
    return m_scanner->type(text, step.whole);
}

Done Player::act(const UnplugScanner&) {
    m_scanner->unplug();
    return {};
}

Done Player::act(const PlugScanner&) {
    if (m_scanner) return m_scanner->plug_in();
    return fail(ErrorCode::not_found, "no step of this script uses a scanner");
}

} // namespace foyer::tour
