#include "desk/returns/kept_entries_table.h"

namespace foyer::returns {
namespace {

using database::Reader;
using database::Row;
using database::Value;
using database::Writer;
using nlohmann::json;

void open_marks(json& body) {
    for (auto& value : body) {
        if (!value.is_structured()) continue;
        const auto mark = value.is_object() ? value.find("$personal") : value.end();
        if (value.is_object() && mark != value.end()) {
            json opened = std::move(*mark);
            value = std::move(opened);
        } else {
            open_marks(value);
        }
    }
}

} // namespace

database::Value id_or_null(const StaffId& id) {
    return id.is_nil() ? Value(nullptr) : Value(id);
}

std::string opened_body(const json& body) {
    json opened = body;
    open_marks(opened);
    return opened.dump(-1, ' ', false, json::error_handler_t::replace);
}

KeptEntry kept_entry(SubjectId subject, const Row& row) {
    return {
        {row.copy(0), subject, json::parse(row.text(1), nullptr, false)},
        {row.id<TerminalId>(2),
         row.integer(3),
         row.integer(4),
         {row.integer(5)},
         row.id<StaffId>(6),
         row.id<StaffId>(7)}};
}

Done keep_entry(
    Writer& writer, std::string_view table, std::int64_t owner, const desk::Written& entry,
    const desk::Stamp& stamp) {
    const std::string body = opened_body(entry.body);
    const std::string sql = "INSERT INTO " + std::string(table) +
        "(owner, hlc, terminal, seq, at, actor, approver, kind, body) VALUES(?,?,?,?,?,?,?,?,?)";
    return writer.run(
        sql,
        {owner, stamp.hlc, stamp.terminal, stamp.seq, stamp.at.ms, stamp.actor,
         id_or_null(stamp.approver), entry.kind, body});
}

Result<std::vector<KeptEntry>>
kept_entries(Reader& reader, std::string_view table, SubjectId subject, std::int64_t owner) {
    const std::string sql = "SELECT kind, body, terminal, seq, hlc, at, actor, approver FROM " +
        std::string(table) + " WHERE owner = ? ORDER BY hlc, terminal, seq";
    return reader.rows(sql, {owner}, [&](const Row& row) { return kept_entry(subject, row); });
}

} // namespace foyer::returns
