// tour SCRIPT: plays a person at the desk. See tools/README.md.
#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "base/file_text.h"
#include "platform/paths.h"
#include "tools/tour/player.h"
#include "tools/tour/translation.h"
#include "ui/texts.h"

namespace {

namespace fs = std::filesystem;
using foyer::tour::Player;
using foyer::tour::PlayerOptions;
using foyer::tour::Step;

struct Arguments {
    std::string script;
    std::string out = "out";
    std::string language;
    bool keep = false;
    PlayerOptions options;
};

foyer::Result<foyer::tour::Script>
read_script(const std::string& file, const std::string& language) {
    TRY(const auto text, foyer::text_of_file(file));
    TRY(const auto script, foyer::tour::parse(text));
    CHECK_OK(foyer::ui::load_texts(foyer::platform::find_paths().translations));
    return foyer::tour::in_words_of_screen(script, language);
}

// A fresh folder, unless one was given.
std::string store_folder(const std::string& given) {
    if (!given.empty()) return fs::absolute(given).lexically_normal().string();
    std::string fresh = (fs::temp_directory_path() / "foyer-tour-XXXXXX").string();
    return mkdtemp(fresh.data()) == nullptr ? "" : fresh;
}

void report_failure(
    Player& player, const Arguments& arguments, const Step& step, const std::string& why) {
    fmt::print("{}:{}: {}\n    {}\n", arguments.script, step.line, step.source, why);
    const std::string text = player.screen_text();
    if (!text.empty()) fmt::print("The screen shows:\n{}\n", text);
    const std::string file = arguments.options.out_folder + "/failed.png";
    if (player.picture(file)) fmt::print("Its picture: {}\n", file);
}

int play(const Arguments& arguments) {
    const auto script = read_script(arguments.script, arguments.language);
    if (!script) {
        fmt::print(stderr, "{}: {}\n", arguments.script, script.error().what);
        return 2;
    }
    Player player(arguments.options);
    Step current;
    const auto done = player.play(*script, [&](const Step& step) {
        current = step;
        fmt::print("{:4}  {}\n", step.line, step.source);
        std::fflush(stdout);
    });
    if (done) {
        fmt::print("{} steps, all as expected.\n", script->size());
        return 0;
    }
    report_failure(player, arguments, current, done.error().what);
    return 1;
}

} // namespace

int main(int count, char** values) {
    Arguments arguments;
    PlayerOptions& options = arguments.options;
    options.foyer = foyer::platform::program_folder() + "/foyer";
    CLI::App app("Plays a person at the desk: real keys and taps on the real program.");
    app.add_option("script", arguments.script, "The steps to play")->required();
    app.add_option(
        "--data", options.store_folder, "The store's data (default: fresh, then removed)");
    app.add_option("--out", arguments.out, "Where pictures go")->capture_default_str();
    app.add_option("--foyer", options.foyer, "The program to play on")->capture_default_str();
    app.add_option("--language", arguments.language, "The screen's language: zh or en")
        ->check(CLI::IsMember({"zh", "en"}));
    app.add_flag("--keep", arguments.keep, "Keep the fresh data folder");
    app.add_option("--with", options.arguments, "More arguments for foyer, one each");
    CLI11_PARSE(app, count, values);

    const bool fresh = options.store_folder.empty();
    options.store_folder = store_folder(options.store_folder);
    options.out_folder = fs::absolute(arguments.out).lexically_normal().string();
    std::error_code problem;
    fs::create_directories(options.out_folder, problem);
    if (problem || options.store_folder.empty()) {
        fmt::print(stderr, "cannot write to {} or a temporary folder\n", options.out_folder);
        return 2;
    }
    const int exit_code = play(arguments);
    if (fresh && exit_code == 0 && !arguments.keep) {
        fs::remove_all(options.store_folder, problem);
    } else {
        fmt::print("The data: {}\n", options.store_folder);
    }
    return exit_code;
}
