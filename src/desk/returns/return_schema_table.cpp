#include "desk/returns/returns_table.h"

namespace foyer::returns {
namespace {

constexpr std::string_view ddl[] = {
    // standing: 0 not judged yet, 1 waiting for a yes or no, 2 goods at the desk, 3 goods gone,
    // 4 ended, 5 approved.
    "CREATE TABLE return_case("
    " row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, number TEXT NOT NULL,"
    " standing INTEGER NOT NULL, phase INTEGER NOT NULL, response INTEGER NOT NULL,"
    " receipt TEXT NOT NULL, title TEXT NOT NULL, customer TEXT NOT NULL, phone TEXT NOT NULL,"
    " person BLOB, opened_at INTEGER NOT NULL, opened_by BLOB NOT NULL, money INTEGER NOT NULL,"
    " counts INTEGER NOT NULL, no_reason INTEGER NOT NULL, no_reason_fen INTEGER NOT NULL,"
    " no_receipt INTEGER NOT NULL, no_receipt_fen INTEGER NOT NULL,"
    " duplicate INTEGER NOT NULL, read_only INTEGER NOT NULL, repairing INTEGER NOT NULL) STRICT",
    "CREATE INDEX return_number ON return_case(number)",
    "CREATE INDEX return_receipt ON return_case(receipt, row) WHERE receipt <> ''",
    "CREATE INDEX return_standing ON return_case(standing, row)",
    "CREATE INDEX return_open ON return_case(row) WHERE standing IN (1, 2, 3, 5)",
    "CREATE INDEX return_mine ON return_case(opened_by, row) WHERE standing IN (1, 2, 3, 5)",
    "CREATE INDEX return_repairing ON return_case(row) WHERE repairing = 1",
    "CREATE INDEX return_phone ON return_case(substr(phone, -4), row) WHERE phone <> ''",
    "CREATE INDEX return_duplicate ON return_case(row) WHERE duplicate = 1",
    "CREATE INDEX return_customer ON return_case(person, row) WHERE person IS NOT NULL",
    // How often a person brings goods back (rules F and N), read from the index alone.
    "CREATE INDEX return_person ON return_case(person, opened_at, no_reason, no_reason_fen,"
    " no_receipt, no_receipt_fen) WHERE person IS NOT NULL AND counts = 1",
    "CREATE TABLE return_entry("
    " owner INTEGER NOT NULL, hlc INTEGER NOT NULL, terminal BLOB NOT NULL,"
    " seq INTEGER NOT NULL, at INTEGER NOT NULL, actor BLOB NOT NULL, approver BLOB,"
    " kind TEXT NOT NULL, body TEXT NOT NULL,"
    " PRIMARY KEY(owner, hlc, terminal, seq)) STRICT, WITHOUT ROWID",
    // One line of a receipt in one return: pending 1, done 2, else 0.
    "CREATE TABLE return_line("
    " receipt TEXT NOT NULL, line INTEGER NOT NULL, owner INTEGER NOT NULL,"
    " standing INTEGER NOT NULL, pieces INTEGER NOT NULL, quality INTEGER NOT NULL,"
    " priced INTEGER NOT NULL, money INTEGER NOT NULL, bought INTEGER NOT NULL,"
    " net_paid INTEGER NOT NULL, settled_at INTEGER NOT NULL,"
    " PRIMARY KEY(receipt, line, owner)) STRICT, WITHOUT ROWID",
    "CREATE TABLE return_payout("
    " receipt TEXT NOT NULL, tender TEXT NOT NULL, owner INTEGER NOT NULL,"
    " amount INTEGER NOT NULL, PRIMARY KEY(receipt, tender, owner)) STRICT, WITHOUT ROWID",
    // What each return was judged by, as a row of numbers, for the replay of a draft policy.
    "CREATE TABLE return_replay("
    " opened_at INTEGER NOT NULL, owner INTEGER NOT NULL, response INTEGER NOT NULL,"
    " money INTEGER NOT NULL, question TEXT NOT NULL,"
    " PRIMARY KEY(opened_at, owner)) STRICT, WITHOUT ROWID",
    "CREATE TABLE return_goods("
    " owner INTEGER NOT NULL, position INTEGER NOT NULL, name TEXT NOT NULL,"
    " pieces INTEGER NOT NULL, disposition TEXT NOT NULL, disposed_at INTEGER NOT NULL,"
    " batched INTEGER NOT NULL, PRIMARY KEY(owner, position)) STRICT, WITHOUT ROWID",
    "CREATE INDEX return_goods_waiting ON return_goods(disposed_at, owner, position)"
    " WHERE batched = 0",
    "CREATE TABLE return_repair("
    " owner INTEGER NOT NULL, repair INTEGER NOT NULL, serial TEXT NOT NULL, name TEXT NOT NULL,"
    " vendor TEXT NOT NULL, promised_on TEXT, back INTEGER NOT NULL, open INTEGER NOT NULL,"
    " PRIMARY KEY(owner, repair)) STRICT, WITHOUT ROWID",
    "CREATE INDEX return_repair_serial ON return_repair(serial)",
    "CREATE INDEX return_repair_open ON return_repair(promised_on, owner, repair)"
    " WHERE open = 1",
    "CREATE TABLE return_batch("
    " row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, open INTEGER NOT NULL,"
    " handed_over_at INTEGER NOT NULL) STRICT",
    "CREATE INDEX return_batch_open ON return_batch(handed_over_at, row) WHERE open = 1",
    "CREATE TABLE return_batch_entry("
    " owner INTEGER NOT NULL, hlc INTEGER NOT NULL, terminal BLOB NOT NULL,"
    " seq INTEGER NOT NULL, at INTEGER NOT NULL, actor BLOB NOT NULL, approver BLOB,"
    " kind TEXT NOT NULL, body TEXT NOT NULL,"
    " PRIMARY KEY(owner, hlc, terminal, seq)) STRICT, WITHOUT ROWID",
    "CREATE TABLE return_batch_item("
    " id BLOB NOT NULL, position INTEGER NOT NULL, batch INTEGER NOT NULL,"
    " PRIMARY KEY(id, position, batch)) STRICT, WITHOUT ROWID",
    "CREATE TABLE return_policy_entry("
    " hlc INTEGER NOT NULL, terminal BLOB NOT NULL, seq INTEGER NOT NULL, at INTEGER NOT NULL,"
    " actor BLOB NOT NULL, approver BLOB, kind TEXT NOT NULL, body TEXT NOT NULL,"
    " PRIMARY KEY(hlc, terminal, seq)) STRICT, WITHOUT ROWID",
    "CREATE TABLE return_serial(terminal TEXT NOT NULL, day TEXT NOT NULL,"
    " last INTEGER NOT NULL, PRIMARY KEY(terminal, day)) STRICT, WITHOUT ROWID",
    // Kept, never counted: by standing, and "duplicate".
    "CREATE TABLE return_count(word TEXT PRIMARY KEY, count INTEGER NOT NULL)"
    " STRICT, WITHOUT ROWID"};

} // namespace

const std::vector<std::string_view>& schema() {
    static const std::vector<std::string_view> whole(std::begin(ddl), std::end(ddl));
    return whole;
}

const std::vector<std::string_view>& tables() {
    static const std::vector<std::string_view> names = {
        "return_case",        "return_entry",      "return_line",         "return_payout",
        "return_replay",      "return_goods",      "return_repair",       "return_batch",
        "return_batch_entry", "return_batch_item", "return_policy_entry", "return_serial",
        "return_count"};
    return names;
}

} // namespace foyer::returns
