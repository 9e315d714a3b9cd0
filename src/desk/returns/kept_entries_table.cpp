#include "desk/returns/kept_entries_table.h"

namespace foyer::returns {

using database::Reader;
using database::Row;
using database::Writer;

Done keep_entry(
    Writer& writer, std::string_view table, std::int64_t owner, const desk::Written& entry,
    const desk::Stamp& stamp) {
    const std::string body = desk::opened_body(entry.body);
    const std::string sql = "INSERT INTO " + std::string(table) +
        "(owner, hlc, terminal, seq, at, actor, approver, kind, body) VALUES(?,?,?,?,?,?,?,?,?)";
    return writer.run(
        sql,
        {owner, stamp.hlc, stamp.terminal, stamp.seq, stamp.at.ms, stamp.actor,
         desk::id_or_null(stamp.approver), entry.kind, body});
}

Result<std::vector<desk::KeptEntry>>
kept_entries(Reader& reader, std::string_view table, SubjectId subject, std::int64_t owner) {
    const std::string sql = "SELECT kind, body, terminal, seq, hlc, at, actor, approver FROM " +
        std::string(table) + " WHERE owner = ? ORDER BY hlc, terminal, seq";
    return reader.rows(
        sql, {owner}, [&](const Row& row) { return desk::kept_entry(subject, row); });
}

} // namespace foyer::returns
