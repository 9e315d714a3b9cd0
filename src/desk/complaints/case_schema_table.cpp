#include "desk/complaints/breaches_table.h"
#include "desk/complaints/case_search_table.h"
#include "desk/complaints/complaints_table.h"
#include "desk/complaints/radar_table.h"

namespace foyer::complaints {
namespace {

// A list reads one index and the rows it shows, never more: standing 1 is open, 2 is finished. The
// columns behind the sort key let the other filters be checked inside the index.
constexpr std::string_view own_schema[] = {
    "CREATE TABLE complaint("
    " row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, number TEXT NOT NULL,"
    " standing INTEGER NOT NULL, phase INTEGER NOT NULL, level INTEGER NOT NULL,"
    " channel TEXT NOT NULL, category TEXT NOT NULL, subcategory TEXT NOT NULL,"
    " title TEXT NOT NULL, customer TEXT NOT NULL, phone TEXT NOT NULL,"
    " registered_at INTEGER NOT NULL, received_at INTEGER NOT NULL, owner BLOB,"
    " department TEXT NOT NULL, due_at INTEGER NOT NULL, warn_at INTEGER NOT NULL,"
    " due_kind INTEGER NOT NULL, person BLOB, cause TEXT, read_only INTEGER NOT NULL,"
    " for_supervisor INTEGER NOT NULL, parent BLOB, goodwill_by BLOB, goodwill_at INTEGER,"
    " goodwill_fen INTEGER, attachments INTEGER NOT NULL) STRICT",
    "CREATE INDEX complaint_parent ON complaint(parent) WHERE parent IS NOT NULL AND standing = 1",
    "CREATE INDEX complaint_goodwill ON complaint(goodwill_by, goodwill_at, goodwill_fen, id)"
    " WHERE goodwill_by IS NOT NULL",
    "CREATE INDEX complaint_number ON complaint(number)",
    "CREATE INDEX complaint_person ON complaint(person, received_at) WHERE person IS NOT NULL",
    "CREATE INDEX complaint_cause ON complaint(cause, received_at) WHERE cause IS NOT NULL",
    "CREATE INDEX complaint_open_due ON complaint(due_at, row, level, category, phase, standing)"
    " WHERE standing = 1",
    "CREATE INDEX complaint_open_level ON complaint(level, due_at, row, category, phase)"
    " WHERE standing = 1",
    "CREATE INDEX complaint_open_category ON complaint(category, due_at, row, level, phase)"
    " WHERE standing = 1",
    "CREATE INDEX complaint_open_phase ON complaint(phase, due_at, row, level, category)"
    " WHERE standing = 1",
    "CREATE INDEX complaint_open_owner ON complaint(owner, due_at, row, level, category, phase)"
    " WHERE standing = 1 AND owner IS NOT NULL",
    "CREATE INDEX complaint_open_supervisor ON complaint(due_at, row, level, category, phase)"
    " WHERE standing = 1 AND for_supervisor = 1",
    "CREATE INDEX complaint_open_newest ON complaint(row, level, category, phase, owner)"
    " WHERE standing = 1",
    "CREATE INDEX complaint_finished_newest ON complaint(row, level, category, phase)"
    " WHERE standing = 2",
    "CREATE INDEX complaint_finished_level ON complaint(level, row, category, phase)"
    " WHERE standing = 2",
    "CREATE INDEX complaint_finished_category ON complaint(category, row, level, phase)"
    " WHERE standing = 2",
    // Each entry of a case with its personal fields opened: the case is folded from these again
    // when one comes late, and the timeline is read from them.
    "CREATE TABLE complaint_entry("
    " complaint INTEGER NOT NULL, hlc INTEGER NOT NULL, terminal BLOB NOT NULL,"
    " seq INTEGER NOT NULL, at INTEGER NOT NULL, actor BLOB NOT NULL, approver BLOB,"
    " kind TEXT NOT NULL, body TEXT NOT NULL,"
    " PRIMARY KEY(complaint, hlc, terminal, seq)) STRICT, WITHOUT ROWID",
    "CREATE TABLE complaint_attachment("
    " complaint INTEGER NOT NULL, hash BLOB NOT NULL, bytes INTEGER NOT NULL, kind TEXT NOT NULL,"
    " PRIMARY KEY(complaint, hash)) STRICT, WITHOUT ROWID",
    // Kept, never counted: "open", "level:3", "category:food", "owner:<id>".
    "CREATE TABLE complaint_count(word TEXT PRIMARY KEY, count INTEGER NOT NULL)"
    " STRICT, WITHOUT ROWID",
    "CREATE TABLE complaint_serial(terminal TEXT NOT NULL, day TEXT NOT NULL,"
    " last INTEGER NOT NULL, PRIMARY KEY(terminal, day)) STRICT, WITHOUT ROWID"};

}  // namespace

const std::vector<std::string_view>& schema() {
    static const std::vector<std::string_view> whole = [] {
        std::vector<std::string_view> ddl(std::begin(own_schema), std::end(own_schema));
        ddl.insert(ddl.end(), watch_schema().begin(), watch_schema().end());
        ddl.insert(ddl.end(), radar_schema().begin(), radar_schema().end());
        const auto& search = search_index().schema();
        ddl.insert(ddl.end(), search.begin(), search.end());
        return ddl;
    }();
    return whole;
}

const std::vector<std::string_view>& tables() {
    static const std::vector<std::string_view> names = {
        "complaint", "complaint_entry", "complaint_count", "complaint_serial", "complaint_watch",
        "complaint_key", "complaint_attachment", "complaint_search"};
    return names;
}

}  // namespace foyer::complaints
