#include "tools/foyerctl/verbs.h"
#include "journal/backup.h"

namespace foyer::foyerctl {
namespace {

Done back_up(Context& context) {
    TRY(const auto reader, reader_of(context));
    TRY(const auto backup, journal::back_up(context.files().folder, context.clock.now()));
    print_line(
        context, {{"file", backup.file}, {"entries", backup.verdict.entries}},
        "Copied and verified: " + backup.file);
    return {};
}

Done restore(Context& context, const std::string& file) {
    CHECK_OK(journal::restore(context.files().folder, file, context.clock.now(), context.random));
    TRY(const auto store, store_of(context));
    TRY(const auto entries, app::rebuild(*store));
    print_line(
        context, {{"file", file}, {"entries", entries}},
        "Restored as a new incarnation of this terminal from " + file);
    return {};
}

} // namespace

void add_backup_verbs(Verb line, Context& context) {
    line.add_subcommand("backup", "Copy the store into backups/ and verify the copy")
        .callback([&context] { perform(context, [&] { return back_up(context); }); });
    auto verb = line.add_subcommand("restore", "Put a backup back as a new incarnation");
    const auto file = std::make_shared<std::string>();
    verb.add_option("file", *file, "The backup").required();
    verb.callback([&context, file] { perform(context, [&] { return restore(context, *file); }); });
}

} // namespace foyer::foyerctl
