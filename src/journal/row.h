// How an entry is read from its row. Private to src/journal.
#pragma once

#include "database/database.h"
#include "journal/entry.h"
#include "journal/preimage.h"

namespace foyer::journal {

// Columns of every query that ends in entry_from(): the journal as j, its terminal as t.
#define FOYER_ENTRY_COLUMNS                                                                  \
    "t.id, j.seq, j.time, j.actor, j.approver, j.kind, j.subject, j.op, j.previous, j.body, " \
    "j.hash "
#define FOYER_ENTRIES \
    "SELECT " FOYER_ENTRY_COLUMNS "FROM journal j JOIN terminal t ON t.number = j.terminal "

Entry entry_from(const database::Row& row);
EntryView view_of(const Entry& entry);
Hash hash_from(ByteView bytes);  // zeros unless it has 32 bytes

}  // namespace foyer::journal
