#include "platform/paths.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <vector>

namespace foyer::platform {

namespace {

namespace fs = std::filesystem;

// XDG: a relative path in these variables is to be ignored.
std::string own_folder(
    const Environment& environment, const std::string& variable, const std::string& below_home) {
    fs::path folder = environment(variable);
    if (!folder.is_absolute()) folder = fs::path(environment("HOME")) / below_home;
    return (folder / "foyer").string();
}

std::string first_that_is_there(const std::vector<fs::path>& folders) {
    std::error_code unreadable;
    for (const fs::path& folder : folders) {
        if (fs::is_directory(folder, unreadable)) return folder.lexically_normal().string();
    }
    return folders.back().string();
}

} // namespace

std::string environment(const std::string& name) {
    const char* value = std::getenv(name.c_str());
    return value == nullptr ? "" : value;
}

std::string program_folder() {
    std::error_code unreadable;
    return fs::read_symlink("/proc/self/exe", unreadable).parent_path().string();
}

Paths find_paths(const Environment& environment) {
    const fs::path beside = fs::path(program_folder()) / ".." / "share" / "foyer";
    const fs::path installed = FOYER_INSTALLED_SHARE_DIR;
    Paths paths;
    paths.store = own_folder(environment, "XDG_DATA_HOME", ".local/share");
    paths.config = own_folder(environment, "XDG_CONFIG_HOME", ".config");
    paths.state = own_folder(environment, "XDG_STATE_HOME", ".local/state");
    paths.assets = first_that_is_there({beside / "assets", installed / "assets", FOYER_ASSETS_DIR});
    paths.translations = first_that_is_there(
        {beside / "translations", installed / "translations", FOYER_TRANSLATIONS_DIR});
    return paths;
}

} // namespace foyer::platform
