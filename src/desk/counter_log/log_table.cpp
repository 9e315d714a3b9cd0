#include "desk/counter_log/log_table.h"

#include <algorithm>
#include <iterator>
#include <limits>

#include "desk/counter_log/log_rows.h"

namespace foyer::counter_log {
namespace {

using database::Reader;
using database::Row;
using database::Writer;
using desk::Topic;

constexpr std::int64_t no_bound = std::numeric_limits<std::int64_t>::max();
// The day under which the counts of all days are kept together.
constexpr std::int64_t all_days = 0;

constexpr std::string_view log_ddl =
    "CREATE TABLE log ("
    " hlc INTEGER NOT NULL,"
    " terminal BLOB NOT NULL,"
    " seq INTEGER NOT NULL,"
    " kind TEXT NOT NULL,"
    " topic INTEGER NOT NULL,"
    " mood INTEGER NOT NULL,"
    " actor BLOB NOT NULL,"
    " approver BLOB,"
    " subject BLOB NOT NULL,"
    " reveals INTEGER NOT NULL,"
    " words TEXT NOT NULL,"
    " previous BLOB NOT NULL,"
    " hash BLOB NOT NULL,"
    " PRIMARY KEY (hlc, terminal, seq)) STRICT, WITHOUT ROWID";
constexpr std::string_view topic_ddl =
    "CREATE INDEX log_of_topic ON log(topic, hlc, terminal, seq)";
constexpr std::string_view actor_ddl =
    "CREATE INDEX log_of_actor ON log(actor, topic, hlc, terminal, seq)";
constexpr std::string_view subject_ddl =
    "CREATE INDEX log_of_subject ON log(subject, hlc, terminal, seq)";
// Few entries are of these sorts: their other filters are tested on the index alone.
constexpr std::string_view approved_ddl =
    "CREATE INDEX log_approved ON log(hlc, terminal, seq, topic, actor, approver)"
    " WHERE approver IS NOT NULL";
constexpr std::string_view revealed_ddl =
    "CREATE INDEX log_revealed ON log(hlc, terminal, seq, topic, actor, reveals)"
    " WHERE reveals=1";
constexpr std::string_view reference_ddl =
    "CREATE TABLE log_reference (subject BLOB PRIMARY KEY, reference TEXT NOT NULL)"
    " STRICT, WITHOUT ROWID";
constexpr std::string_view count_ddl =
    "CREATE TABLE log_count ("
    " day INTEGER NOT NULL,"
    " actor BLOB NOT NULL,"
    " topic INTEGER NOT NULL,"
    " entries INTEGER NOT NULL,"
    " approvals INTEGER NOT NULL,"
    " reveals INTEGER NOT NULL,"
    " PRIMARY KEY (day, actor, topic)) STRICT, WITHOUT ROWID";

std::int64_t day_number(Date date) { return date.year * 10'000 + date.month * 100 + date.day; }

// ---- windows ------------------------------------------------------------------------------------

// Each scope has an index that yields its entries in order; the other conditions are few or are
// tested on the index itself.
enum class Scope { all, topic, actor, subject, approvals, reveals };

Scope scope_of(const LogQuestion& question) {
    if (!question.subject.is_nil()) return Scope::subject;
    if (question.only == Only::approvals) return Scope::approvals;
    if (question.only == Only::reveals) return Scope::reveals;
    if (!question.staff.is_nil()) return Scope::actor;
    return question.topic ? Scope::topic : Scope::all;
}

std::string_view source_of(Scope scope) {
    switch (scope) {
    case Scope::all: return " FROM log NOT INDEXED WHERE 1";
    case Scope::topic: return " FROM log INDEXED BY log_of_topic WHERE 1";
    case Scope::actor: return " FROM log INDEXED BY log_of_actor WHERE 1";
    case Scope::subject: return " FROM log INDEXED BY log_of_subject WHERE 1";
    case Scope::approvals: return " FROM log INDEXED BY log_approved WHERE approver IS NOT NULL";
    case Scope::reveals: return " FROM log INDEXED BY log_revealed WHERE reveals=1";
    }
    return "";
}

// ?1 topic, ?2 staff, ?3 subject, ?4-?6 the key beside which the window lies, ?7 the other end,
// ?8 how many.
std::string conditions_of(const LogQuestion& question) {
    std::string sql;
    if (question.topic) sql += " AND topic=?1";
    if (!question.staff.is_nil()) sql += " AND actor=?2";
    if (!question.subject.is_nil()) sql += " AND subject=?3";
    if (question.only == Only::approvals) sql += " AND approver IS NOT NULL";
    if (question.only == Only::reveals) sql += " AND reveals=1";
    return sql;
}

// The keys come from the index alone; the rows themselves are read for those few only.
std::string window_sql(const LogQuestion& question, Side side) {
    const std::string keys = "SELECT hlc, terminal, seq" +
                             std::string(source_of(scope_of(question))) + conditions_of(question);
    const std::string rows = "SELECT " + std::string(row_columns) + " FROM log WHERE (hlc, "
                             "terminal, seq) IN (" + keys;
    if (side == Side::older) {
        return rows + " AND (hlc, terminal, seq)<(?4, ?5, ?6) AND hlc>=?7"
                      " ORDER BY hlc DESC, terminal DESC, seq DESC LIMIT ?8)"
                      " ORDER BY hlc DESC, terminal DESC, seq DESC";
    }
    return rows + " AND (hlc, terminal, seq)>(?4, ?5, ?6) AND hlc<?7"
                  " ORDER BY hlc, terminal, seq LIMIT ?8) ORDER BY hlc, terminal, seq";
}

struct Bounds {
    std::int64_t from = 0;
    std::int64_t to = no_bound;
};

Bounds bounds_of(const LogQuestion& question) {
    if (!question.days) return {};
    return {question.days->from.ms << 16, question.days->to.ms << 16};
}

Result<std::vector<LogRow>> one_window(
    Reader& reader, const LogQuestion& question, Side side, int rows) {
    const Bounds bounds = bounds_of(question);
    EntryKey beside = question.beside.value_or(EntryKey{bounds.to, {}, 0});
    if (side == Side::older && beside.hlc > bounds.to) beside = {bounds.to, {}, 0};
    const std::int64_t end = side == Side::older ? bounds.from : bounds.to;
    const int topic = question.topic ? static_cast<int>(*question.topic) : 0;
    return reader.rows(
        window_sql(question, side),
        {topic, question.staff, question.subject, beside.hlc, beside.terminal, beside.seq, end,
         rows},
        read_row);
}

// The entries of one person are indexed by topic, so all topics are asked and put in order.
Result<std::vector<LogRow>> window(
    Reader& reader, const LogQuestion& question, Side side, int rows) {
    if (scope_of(question) != Scope::actor || question.topic) {
        return one_window(reader, question, side, rows);
    }
    std::vector<LogRow> all;
    LogQuestion of_topic = question;
    for (int topic = 0; topic < topic_count; ++topic) {
        of_topic.topic = static_cast<Topic>(topic);
        TRY(auto some, one_window(reader, of_topic, side, rows));
        std::ranges::move(some, std::back_inserter(all));
    }
    const auto later = [](const LogRow& a, const LogRow& b) { return a.key > b.key; };
    const auto earlier = [](const LogRow& a, const LogRow& b) { return a.key < b.key; };
    if (side == Side::older) {
        std::ranges::sort(all, later);
    } else {
        std::ranges::sort(all, earlier);
    }
    if (all.size() > static_cast<std::size_t>(rows)) all.resize(static_cast<std::size_t>(rows));
    return all;
}

// ---- counts -------------------------------------------------------------------------------------

std::string_view counted(Only only) {
    switch (only) {
    case Only::everything: return "entries";
    case Only::approvals: return "approvals";
    case Only::reveals: return "reveals";
    }
    return "entries";
}

Result<std::int64_t> kept_count(Reader& reader, const LogQuestion& question) {
    std::string sql = "SELECT coalesce(sum(" + std::string(counted(question.only)) +
                      "), 0) FROM log_count WHERE day BETWEEN ?4 AND ?5";
    if (question.topic) sql += " AND topic=?1";
    if (!question.staff.is_nil()) sql += " AND actor=?2";
    const int topic = question.topic ? static_cast<int>(*question.topic) : 0;
    const std::int64_t first = question.days ? day_number(question.days->first) : all_days;
    const std::int64_t last = question.days ? day_number(question.days->last) : all_days;
    return reader.number(sql, {topic, question.staff, nullptr, first, last});
}

// One subject has few entries, they are simply counted.
Result<std::int64_t> count_of_subject(Reader& reader, const LogQuestion& question) {
    const std::string sql = "SELECT count(*)" + std::string(source_of(Scope::subject)) +
                            conditions_of(question) + " AND hlc>=?4 AND hlc<?5";
    const Bounds bounds = bounds_of(question);
    const int topic = question.topic ? static_cast<int>(*question.topic) : 0;
    return reader.number(
        sql, {topic, question.staff, question.subject, bounds.from, bounds.to});
}

Done count_entry(Writer& writer, const LoggedEntry& entry, std::int64_t day) {
    return writer.run(
        "INSERT INTO log_count VALUES(?1, ?2, ?3, 1, ?4, ?5) ON CONFLICT DO UPDATE SET"
        " entries=entries+1, approvals=approvals+?4, reveals=reveals+?5",
        {day, entry.stamp.actor, static_cast<int>(entry.line.topic),
         !entry.stamp.approver.is_nil(), is_reveal(entry.kind)});
}

Done insert_entry(Writer& writer, const LoggedEntry& entry) {
    const auto approver = entry.stamp.approver.is_nil()
                              ? database::Value(nullptr)
                              : database::Value(entry.stamp.approver);
    const std::string words = words_of(entry.line);
    return writer.run(
        "INSERT INTO log VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)",
        {entry.stamp.hlc, entry.stamp.terminal, entry.stamp.seq, entry.kind,
         static_cast<int>(entry.line.topic), static_cast<int>(entry.line.mood),
         entry.stamp.actor, approver, entry.subject, is_reveal(entry.kind), words,
         ByteView(entry.previous), ByteView(entry.hash)});
}

}  // namespace

const std::vector<std::string_view>& schema() {
    static const std::vector<std::string_view> ddl = {
        log_ddl,      topic_ddl,    actor_ddl,     subject_ddl,
        approved_ddl, revealed_ddl, reference_ddl, count_ddl};
    return ddl;
}

const std::vector<std::string_view>& tables() {
    static const std::vector<std::string_view> names = {"log", "log_reference", "log_count"};
    return names;
}

Done project(Writer& writer, const LoggedEntry& entry) {
    CHECK_OK(insert_entry(writer, entry));
    CHECK_OK(count_entry(writer, entry, day_number(entry.day)));
    CHECK_OK(count_entry(writer, entry, all_days));
    if (entry.line.reference.empty()) return {};
    return writer.run(
        "INSERT INTO log_reference VALUES(?, ?) ON CONFLICT DO UPDATE SET"
        " reference=excluded.reference",
        {entry.subject, entry.line.reference});
}

Result<std::int64_t> logged_entries(Reader& reader) { return kept_count(reader, {}); }

Result<LogPage> page(Reader& reader, const LogQuestion& question) {
    LogPage page;
    TRY(page.count, question.subject.is_nil() ? kept_count(reader, question)
                                              : count_of_subject(reader, question));
    page.state = desk::ListState::ready;
    if (page.count == 0) return page;
    const auto wanted = static_cast<std::size_t>(std::clamp(question.rows, 1, 200));
    const int asked = static_cast<int>(wanted) + 1;
    LogQuestion now = question;
    TRY(page.rows, window(reader, now, now.side, asked));
    // Close to the newest a window would be short: the newest one is shown instead.
    if (now.side == Side::newer && page.rows.size() <= wanted) {
        now.side = Side::older;
        now.beside.reset();
        TRY(page.rows, window(reader, now, now.side, asked));
    }
    const bool more = page.rows.size() > wanted;
    if (more) page.rows.pop_back();
    if (now.side == Side::newer) std::ranges::reverse(page.rows);
    page.newer = now.side == Side::newer ? more : now.beside.has_value();
    page.older = now.side == Side::newer || more;
    return page;
}

Result<std::optional<LogRow>> row(Reader& reader, const EntryKey& key) {
    return reader.first(
        "SELECT " + std::string(row_columns) + " FROM log WHERE hlc=? AND terminal=? AND seq=?",
        {key.hlc, key.terminal, key.seq}, read_row);
}

}  // namespace foyer::counter_log
