#include "tools/foyerctl/verbs.h"

#include <CLI/CLI.hpp>

namespace foyer::foyerctl {

void add_all(CLI::App& app, Context& context) {
    app.require_subcommand(1);
    app.fallthrough();
    app.add_option("--data", context.data, "Folder with the store's data");
    app.add_flag("--json", context.json, "Answer in JSON");
    app.add_option("--as", context.as, "Staff number of who acts");
    app.set_version_flag("--version", FOYER_VERSION);
    const Verb line(app);
    add_store_verbs(line, context);
    add_staff_verbs(line, context);
    add_calendar_verbs(line, context);
    add_complaint_verbs(line, context);
    add_capa_verbs(line, context);
    add_knowledge_verbs(line, context);
    add_return_verbs(line, context);
    add_journal_verbs(line, context);
    add_backup_verbs(line, context);
    add_machine_verbs(line, context);
    add_rules_verbs(line, context);
    add_print_verbs(line, context);
    add_receipts_verbs(line, context);
}

} // namespace foyer::foyerctl
