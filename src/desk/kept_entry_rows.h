// Entries as a table keeps them beside what is folded from them, opened: a late one folds its
// subject again.
#pragma once

#include <string>

#include "database/database.h"
#include "desk/decision.h"
#include "desk/written.h"

namespace foyer::desk {

struct KeptEntry {
    Written written;
    Stamp stamp;
};

// `row` begins with: kind, body, terminal, seq, hlc, at, actor, approver.
KeptEntry kept_entry(SubjectId subject, const database::Row& row);

// As a column that may stay empty keeps it: null for the nil id.
template <class I>
database::Value id_or_null(const I& id) {
    return id.is_nil() ? database::Value(nullptr) : database::Value(id);
}

// Marked personal fields become their text, so that live tables and rebuilt ones are the same.
std::string opened_body(const nlohmann::json& body);

} // namespace foyer::desk
