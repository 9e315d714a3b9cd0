// What every verb of foyerctl needs: the folder, how to answer, and the door to the store.
#pragma once

#include <functional>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "app/door.h"
#include "app/store.h"
#include "platform/clock.h"
#include "platform/paths.h"
#include "platform/random.h"

namespace foyer::foyerctl {

// Exit codes; README.md and the manual have the same list.
enum class Exit : int {
    done = 0,
    refused = 1, // the desk said no, by rule
    usage = 2,
    not_found = 3,
    busy = 4,       // foyer has the folder open: reading verbs work, writing ones do not
    not_intact = 5, // verify: torn tail or broken chain
    failed = 6      // disk, damaged file, newer version
};

struct Context {
    std::string data;
    bool json = false;
    std::string as; // staff number of who acts
    platform::WallClock clock;
    platform::KernelRandom random;
    platform::Paths paths = platform::find_paths();
    Exit exit = Exit::done;

    app::StoreFiles files() const { return {data.empty() ? paths.store : data}; }
    app::Surroundings surroundings() { return {&clock, &random, paths.assets}; }
};

// A verb's work; what went wrong is printed and becomes the exit code.
using Work = std::function<Done()>;
void perform(Context& context, const Work& work);
Exit exit_of(const Error& error);
void complain(Context& context, Exit exit, const std::string& sentence);

// Reading verbs work beside a running terminal; writing ones take the folder's lock.
Result<std::unique_ptr<database::Reader>> reader_of(const Context& context);
Result<std::unique_ptr<app::Store>>
store_of(Context& context, app::Tables tables = app::Tables::checked);
// Who acts: the staff number of --as, else who keeps the store's staff list.
Result<desk::Actor> actor_of(Context& context, database::Reader& reader);
// Puts an order through the door and prints what came of it.
Done order(
    Context& context, app::Store& store, std::vector<app::DeskCommand> commands,
    const nlohmann::json& answer, const Secret& pin = {});

// The same, allowed by somebody else. A wrong PIN counts as it does on the screen.
struct Approver {
    std::string number; // of the staff list
    Secret pin;
};
Done approved_order(
    Context& context, app::Store& store, std::vector<app::DeskCommand> commands,
    const Approver& by, const nlohmann::json& answer);

// Either the JSON, or the rows as columns under their titles.
void print(
    const Context& context, const nlohmann::json& json, const std::vector<std::string>& titles,
    const std::vector<std::vector<std::string>>& rows);
void print_line(const Context& context, const nlohmann::json& json, const std::string& sentence);

} // namespace foyer::foyerctl
