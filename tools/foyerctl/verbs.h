// The verbs of foyerctl by subject; each file adds its own to the command line.
#pragma once

#include "tools/foyerctl/context.h"

namespace foyer::foyerctl {

// Every verb and the options that all of them have.
void add_all(CLI::App& line, Context& context);

void add_store_verbs(CLI::App& line, Context& context);     // init, demo
void add_staff_verbs(CLI::App& line, Context& context);     // staff list, add, role, pin, retire
void add_calendar_verbs(CLI::App& line, Context& context);  // calendar show, hours, import
void add_complaint_verbs(CLI::App& line, Context& context); // complaints list, show, register, ...
void add_department_verbs(CLI::App& complaints, Context& context); // assign, accept, bounce
void add_close_verb(CLI::App& complaints, Context& context); // complaints close, one or many
void add_radar_verb(CLI::App& complaints, Context& context); // complaints radar
void add_capa_verbs(CLI::App& line, Context& context);      // capa list, show, open, done, ...
void add_knowledge_verbs(CLI::App& line, Context& context); // knowledge list, show, import
void add_receipts_verbs(CLI::App& line, Context& context);  // returns import, receipts show, ...
void add_mapping_verbs(CLI::App& receipts, Context& context);  // receipts columns list, ...
void add_return_verbs(CLI::App& line, Context& context);    // returns list, show, open, settle, ...
void add_goods_batch_verbs(CLI::App& returns, Context& context);   // hand-over, reconcile
void add_return_approval_verbs(CLI::App& returns, Context& context); // approve, override
void add_return_policy_verbs(CLI::App& returns, Context& context); // replay, draft, publish
void add_journal_verbs(CLI::App& line, Context& context);   // log, verify, rebuild
void add_log_verb(CLI::App& line, Context& context);        // log
void add_backup_verbs(CLI::App& line, Context& context);    // backup, restore
void add_machine_verbs(CLI::App& line, Context& context);   // doctor, bench-disk
void add_rules_verbs(CLI::App& line, Context& context);     // rules clock, level, transition
void add_print_verbs(CLI::App& line, Context& context);     // devices, print test, print form

} // namespace foyer::foyerctl
