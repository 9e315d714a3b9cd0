// The verbs of foyerctl by subject; each file adds its own to the command line.
#pragma once

#include "tools/foyerctl/context.h"
#include "tools/foyerctl/verb.h"

namespace foyer::foyerctl {

// Every verb and the options that all of them have.
void add_all(CLI::App& line, Context& context);

void add_store_verbs(Verb line, Context& context);     // init, demo
void add_staff_verbs(Verb line, Context& context);     // staff list, add, role, pin, retire
void add_calendar_verbs(Verb line, Context& context);  // calendar show, hours, import
void add_complaint_verbs(Verb line, Context& context); // complaints list, show, register, ...
void add_department_verbs(Verb complaints, Context& context); // assign, accept, bounce
void add_close_verb(Verb complaints, Context& context); // complaints close, one or many
void add_radar_verb(Verb complaints, Context& context); // complaints radar
void add_capa_verbs(Verb line, Context& context);      // capa list, show, open, done, ...
void add_knowledge_verbs(Verb line, Context& context); // knowledge list, show, import
void add_receipts_verbs(Verb line, Context& context);  // returns import, receipts show, ...
void add_mapping_verbs(Verb receipts, Context& context);  // receipts columns list, ...
void add_return_verbs(Verb line, Context& context);    // returns list, show, open, settle, ...
void add_goods_batch_verbs(Verb returns, Context& context);   // hand-over, reconcile
void add_return_approval_verbs(Verb returns, Context& context); // approve, override
void add_return_policy_verbs(Verb returns, Context& context); // replay, draft, publish
void add_journal_verbs(Verb line, Context& context);   // log, verify, rebuild
void add_log_verb(Verb line, Context& context);        // log
void add_backup_verbs(Verb line, Context& context);    // backup, restore
void add_machine_verbs(Verb line, Context& context);   // doctor, bench-disk
void add_rules_verbs(Verb line, Context& context);     // rules clock, level, transition
void add_print_verbs(Verb line, Context& context);     // devices, print test, print form

} // namespace foyer::foyerctl
