// Where things lie on this machine: a person's folders (XDG Base Directory) and what came with the
// program. No folder is made here.
#pragma once

#include <functional>
#include <string>

namespace foyer::platform {

// Looks up an environment variable; "" when it is not set.
using Environment = std::function<std::string(const std::string& name)>;
std::string environment(const std::string& name);

struct Paths {
    std::string store;        // $XDG_DATA_HOME/foyer: the store's data unless --data says else
    std::string config;       // $XDG_CONFIG_HOME/foyer: foyer.toml
    std::string state;        // $XDG_STATE_HOME/foyer: the log
    std::string assets;       // seed data, icons, sounds
    std::string translations; // <language>/LC_MESSAGES/foyer.mo
};

// Assets are looked for beside the running program (a build tree or an installation moved as a
// whole), then where it was installed, then in the source folder it was built from.
Paths find_paths(const Environment& environment = platform::environment);
// The folder of the running program.
std::string program_folder();

} // namespace foyer::platform
