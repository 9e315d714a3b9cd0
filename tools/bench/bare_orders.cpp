#include "tools/bench/bare_orders.h"

#include <array>
#include <utility>

#include "app/store.h"
#include "base/phone.h"
#include "base/search_terms.h"
#include "desk/complaints/case_search_table.h"
#include "desk/complaints/complaints_table.h"
#include "desk/people/people_table.h"

namespace foyer::bench {

namespace {

enum class File { rows, keys };
enum class Terms { none, of_case, of_person };

// Where the rows of the entry at ?1 stand and how they get in. An empty `insert` stands for all
// columns as they are. The subject of the entry is bound to ?2 where it is asked for.
struct Copied {
    File file;
    std::string_view select;
    std::string_view table;
    std::string_view insert;
    Terms terms = Terms::none;
};

#define FOYER_SUBJECT "(SELECT subject FROM journal WHERE position = ?1)"
#define FOYER_KEY                                                                                  \
    "(SELECT j.time, t.id, j.seq FROM journal j JOIN terminal t ON t.number = j.terminal"          \
    " WHERE j.position = ?1)"

constexpr std::array copied{
    Copied{File::keys, "SELECT * FROM person WHERE id = ?1", "person", ""},
    Copied{File::keys, "SELECT * FROM phone WHERE person = ?1", "phone", ""},
    Copied{File::rows, "SELECT * FROM journal WHERE position = ?1", "journal", ""},
    Copied{File::rows, "SELECT * FROM log WHERE (hlc, terminal, seq) = " FOYER_KEY, "log", ""},
    Copied{
        File::rows,
        "SELECT day, actor, topic, 1, 0, 0 FROM log_count WHERE (actor, topic) ="
        " (SELECT actor, topic FROM log WHERE (hlc, terminal, seq) = " FOYER_KEY ")"
        " AND day IN (0, (SELECT max(day) FROM log_count))",
        "",
        "INSERT INTO log_count VALUES(?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET"
        " entries = entries + 1"},
    Copied{
        File::rows, "SELECT * FROM log_reference WHERE subject = " FOYER_SUBJECT, "log_reference",
        ""},
    Copied{File::rows, "SELECT * FROM person WHERE id = " FOYER_SUBJECT, "person", ""},
    Copied{
        File::rows, "SELECT 1, 1 FROM person WHERE id = " FOYER_SUBJECT, "",
        "INSERT INTO person_count VALUES(?, ?) ON CONFLICT DO UPDATE SET people = people + 1"},
    Copied{
        File::rows, "SELECT -row FROM person WHERE id = " FOYER_SUBJECT, "",
        "INSERT INTO person_search(rowid, terms) VALUES(?, ?)", Terms::of_person},
    Copied{File::rows, "SELECT * FROM complaint WHERE id = " FOYER_SUBJECT, "complaint", ""},
    Copied{
        File::rows,
        "SELECT * FROM complaint_entry WHERE complaint ="
        " (SELECT row FROM complaint WHERE id = " FOYER_SUBJECT ")",
        "complaint_entry", ""},
    Copied{
        File::rows,
        "SELECT * FROM complaint_key WHERE complaint ="
        " (SELECT row FROM complaint WHERE id = " FOYER_SUBJECT ")",
        "complaint_key", ""},
    Copied{
        File::rows,
        "SELECT word, 1 FROM complaint, complaint_count WHERE id = " FOYER_SUBJECT
        " AND word IN ('all', 'open', 'level:' || level, 'category:' || category)",
        "", "INSERT INTO complaint_count VALUES(?, ?) ON CONFLICT DO UPDATE SET count = count + 1"},
    Copied{
        File::rows,
        "SELECT substr(number, 13, 1), substr(number, 6, 6),"
        " CAST(substr(number, 14) AS INTEGER) FROM complaint WHERE id = " FOYER_SUBJECT,
        "", "INSERT INTO complaint_serial VALUES(?1, ?2, ?3) ON CONFLICT DO UPDATE SET last = ?3"},
    Copied{
        File::rows, "SELECT -row FROM complaint WHERE id = " FOYER_SUBJECT, "",
        "INSERT INTO complaint_search(rowid, terms) VALUES(?, ?)", Terms::of_case},
    Copied{
        File::rows,
        "SELECT c.* FROM checkpoint c JOIN journal j ON j.terminal = c.terminal"
        " AND j.seq = c.seq WHERE position = ?1",
        "checkpoint", ""},
};

std::string all_columns(std::string_view table, int columns) {
    std::string sql = "INSERT INTO " + std::string(table) + " VALUES(?";
    for (int i = 1; i < columns; ++i)
        sql += ", ?";
    return sql + ")";
}

BareRow row_of(sqlite3_stmt* found, std::size_t statement) {
    BareRow row;
    row.statement = statement;
    for (int i = 0; i < sqlite3_column_count(found); ++i)
        row.values.emplace_back(sqlite3_value_dup(sqlite3_column_value(found, i)));
    return row;
}

// What the product's own code makes of the subject.
Result<std::string> terms_of(database::Reader& reader, Terms terms, SubjectId subject) {
    if (terms == Terms::none) return std::string();
    if (terms == Terms::of_case) {
        TRY(const auto state, complaints::state_of(reader, id_cast<CaseId>(subject)));
        return search_terms(complaints::case_texts(state).texts);
    }
    TRY(const auto person, people::person(reader, id_cast<PersonId>(subject)));
    if (!person) return std::string();
    return search_terms({{person->name, true}, {local_phone(person->phone), false}});
}

class Gathering {
public:
    Gathering(database::Reader& reader, const BareSqlite& rows, const BareSqlite& keys)
        : m_reader(reader) {
        for (const Copied& one : copied)
            m_selects.push_back((one.file == File::rows ? rows : keys).prepare(one.select));
    }

    Done add_entry(std::int64_t position, SubjectId subject, BareOrder& order) const {
        for (std::size_t i = 0; i < copied.size(); ++i) {
            auto* const select = m_selects[i].get();
            const bool keys = copied[i].file == File::keys;
            if (keys) {
                sqlite3_bind_blob(select, 1, subject.bytes.data(), 16, SQLITE_STATIC);
            } else {
                sqlite3_bind_int64(select, 1, position);
            }
            while (sqlite3_step(select) == SQLITE_ROW) {
                auto& rows = keys ? order.keys : order.rows;
                rows.push_back(row_of(select, i));
                TRY(rows.back().text, terms_of(m_reader, copied[i].terms, subject));
            }
            sqlite3_reset(select);
        }
        return {};
    }

private:
    database::Reader& m_reader;
    std::vector<BareStatement> m_selects;
};

int bind(sqlite3_stmt* insert, const BareRow& row) {
    int place = 0;
    for (const KeptValue& value : row.values)
        sqlite3_bind_value(insert, ++place, value.get());
    if (row.text.empty()) return place;
    const auto size = static_cast<int>(row.text.size());
    sqlite3_bind_text(insert, ++place, row.text.data(), size, SQLITE_STATIC);
    return place;
}

Done write_rows(
    const BareSqlite& sqlite, const std::vector<BareStatement>& statements,
    const std::vector<BareRow>& rows) {
    if (rows.empty()) return {};
    CHECK_OK(sqlite.execute("BEGIN IMMEDIATE"));
    for (const BareRow& row : rows) {
        const BareStatement& insert = statements[row.statement];
        bind(insert.get(), row);
        if (insert.run() == SQLITE_DONE) continue;
        return fail(
            ErrorCode::storage,
            std::string(sqlite3_sql(insert.get())) + ": " + sqlite3_errmsg(sqlite.get()));
    }
    return sqlite.execute("COMMIT");
}

} // namespace

Result<std::vector<BareOrder>>
bare_orders_behind(const std::string& folder, std::int64_t position) {
    const app::StoreFiles files{folder};
    TRY(const auto reader, database::Reader::open(files.database()));
    TRY(const auto rows, BareSqlite::open(files.database(), BareSqlite::Access::read));
    TRY(const auto keys, BareSqlite::open(files.keyring(), BareSqlite::Access::read));
    const Gathering gathering(*reader, rows, keys);
    std::vector<BareOrder> orders(1);
    struct Written {
        std::int64_t position;
        SubjectId subject;
        bool ends_order;
    };
    TRY(const auto entries,
        reader->rows(
            "SELECT position, subject, kind = 'complaints.registered/1' FROM journal"
            " WHERE position > ? ORDER BY position",
            {position}, [](const database::Row& row) {
                return Written{row.integer(0), row.id<SubjectId>(1), row.integer(2) != 0};
            }));
    for (const Written& entry : entries) {
        CHECK_OK(gathering.add_entry(entry.position, entry.subject, orders.back()));
        if (entry.ends_order) orders.emplace_back();
    }
    orders.pop_back();
    return orders;
}

Result<BareWriter> BareWriter::open(const std::string& folder) {
    const app::StoreFiles files{folder};
    BareWriter writer;
    TRY(writer.m_rows, BareSqlite::open(files.database(), BareSqlite::Access::write));
    TRY(writer.m_keys, BareSqlite::open(files.keyring(), BareSqlite::Access::write));
    for (const Copied& one : copied) {
        const BareSqlite& file = one.file == File::rows ? writer.m_rows : writer.m_keys;
        if (!one.insert.empty()) {
            writer.m_statements.push_back(file.prepare(one.insert));
            continue;
        }
        const auto all = file.prepare("SELECT * FROM " + std::string(one.table));
        writer.m_statements.push_back(
            file.prepare(all_columns(one.table, sqlite3_column_count(all.get()))));
    }
    return writer;
}

Done BareWriter::write(const BareOrder& order) const {
    CHECK_OK(write_rows(m_keys, m_statements, order.keys));
    return write_rows(m_rows, m_statements, order.rows);
}

} // namespace foyer::bench
