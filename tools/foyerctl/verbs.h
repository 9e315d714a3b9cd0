// The verbs of foyerctl by subject; each file adds its own to the command line.
#pragma once

#include "tools/foyerctl/context.h"

namespace foyer::foyerctl {

// Every verb and the options that all of them have.
void add_all(CLI::App& line, Context& context);

void add_store_verbs(CLI::App& line, Context& context);     // init, demo
void add_staff_verbs(CLI::App& line, Context& context);     // staff list, add, role, pin, retire
void add_complaint_verbs(CLI::App& line, Context& context); // complaints list, show, register, ...
void add_journal_verbs(CLI::App& line, Context& context);   // log, verify, rebuild
void add_log_verb(CLI::App& line, Context& context);        // log
void add_backup_verbs(CLI::App& line, Context& context);    // backup, restore
void add_machine_verbs(CLI::App& line, Context& context);   // doctor, bench-disk
void add_print_verbs(CLI::App& line, Context& context);     // devices, print test, print form

} // namespace foyer::foyerctl
