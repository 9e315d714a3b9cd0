#include "app/demo_store.h"
#include "app/shipped_years.h"
#include "desk/roles.h"
#include "tools/foyerctl/verbs.h"
#include <fmt/core.h>

namespace foyer::foyerctl {
namespace {

struct Init {
    store::Store store;
    std::string name;
    std::string number = "1001";
    std::string role = "supervisor";
    std::string pin;
};

Done init(Context& context, const Init& wish) {
    const auto role = desk::role_of(wish.role);
    if (!role) return fail(ErrorCode::not_found, "no role " + wish.role);
    TRY(const auto store, app::Store::open(context.files().folder, context.surroundings()));
    const Time now = store->now();
    const auto staff = make_id<StaffId>(now, context.random);
    staff::Add add{
        .staff = staff,
        .number = wish.number,
        .names = {wish.name, {}, wish.store.desk},
        .role = *role,
        .keeper = true,
        .pin = {}};
    const app::Order order{
        make_id<OpId>(now, context.random),
        {staff, *role},
        {},
        {store::Command(store::Open{make_id<SubjectId>(now, context.random), wish.store}),
         staff::Command(add)},
        Secret(wish.pin)};
    const auto outcome = app::submit_order(*store, order);
    if (const auto* refusal = std::get_if<desk::Refusal>(&outcome)) {
        complain(context, Exit::refused, refusal->reason.text + " [" + refusal->rule + "]");
        return {};
    }
    if (const auto* error = std::get_if<Error>(&outcome)) return std::unexpected(*error);
    CHECK_OK(app::import_shipped_years(*store, context.paths.assets));
    print_line(
        context, {{"staff", text_of(staff)}, {"folder", context.files().folder}},
        "The store is ready in " + context.files().folder);
    return {};
}

Done demo(Context& context, app::DemoOptions options) {
    options.progress = [&](std::int64_t written) {
        if (!context.json) fmt::print(stderr, "\r{} entries", written);
    };
    CHECK_OK(app::make_demo_store(
        context.files().folder, context.paths.assets, options, context.surroundings()));
    print_line(
        context, {{"folder", context.files().folder}},
        "\nThe demo store is ready in " + context.files().folder);
    return {};
}

} // namespace

void add_store_verbs(Verb line, Context& context) {
    auto verb = line.add_subcommand("init", "Set up a store: its name, this desk, who keeps it");
    const auto wish = std::make_shared<Init>();
    wish->store.language = "zh";
    verb.add_option("--store", wish->store.name, "Name of the store").required();
    verb.add_option("--branch", wish->store.branch, "Branch");
    verb.add_option("--code", wish->store.code, "Number of the store (1-99)");
    verb.add_option("--desk", wish->store.desk, "Name of this desk").required();
    verb.add_option("--terminal", wish->store.terminal, "Letter of this terminal (A-Z)");
    verb.add_option("--lang", wish->store.language, "zh or en");
    verb.add_option("--name", wish->name, "First supervisor").required();
    verb.add_option("--number", wish->number, "Their staff number");
    verb.add_option("--role", wish->role, "Their role");
    verb.add_option("--pin", wish->pin, "Their PIN").required();
    verb.callback([&context, wish] { perform(context, [&] { return init(context, *wish); }); });

    auto made = line.add_subcommand("demo", "Make a filled demo store");
    const auto options = std::make_shared<app::DemoOptions>();
    made.add_option(
        "--entries", options->entries, "About so many entries (default: a small store)");
    made.add_option("--seed", options->seed, "The same seed makes the same store");
    made.callback(
        [&context, options] { perform(context, [&] { return demo(context, *options); }); });
}

} // namespace foyer::foyerctl
