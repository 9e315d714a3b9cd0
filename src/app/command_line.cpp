#include "app/command_line.h"

#include <CLI/CLI.hpp>

namespace foyer::app {

Parsed read_command_line(int count, char** words) {
    CLI::App line("Foyer: the front-desk terminal of a store's service desk", "foyer");
    CommandLine options;
    std::string language;
    std::string theme;
    line.add_option("--data", options.data, "Folder with the store's data");
    line.add_flag("--demo", options.demo, "Open a filled demo store");
    line.add_option("--width", options.width, "Width of the window")->check(CLI::Range(640, 16384));
    line.add_option("--height", options.height, "Height of the window")
        ->check(CLI::Range(480, 16384));
    line.add_flag("--full-screen", options.full_screen, "Fill the screen");
    line.add_option("--scale", options.scale, "Device pixels per design pixel (1 to 4)")
        ->check(CLI::Range(0.5, 4.0));
    line.add_option("--lang", language, "Language of the screens")
        ->check(CLI::IsMember({"zh", "en"}));
    line.add_option("--theme", theme, "Light or dark")->check(CLI::IsMember({"light", "dark"}));
    line.add_option("--inspect", options.inspect, "Socket for the tour to look in");
    line.add_option("--clock-offset-ms", options.clock_offset_ms, "With --inspect: move the clock")
        ->group("");
    line.set_version_flag("--version", FOYER_VERSION);
    try {
        line.parse(count, words);
    } catch (const CLI::ParseError& wrong) {
        return {options, line.exit(wrong)};
    }
    if (!language.empty())
        options.language = language == "en" ? ui::Language::en : ui::Language::zh;
    if (!theme.empty()) options.scheme = theme == "dark" ? ui::Scheme::dark : ui::Scheme::light;
    return {options, std::nullopt};
}

} // namespace foyer::app
