#include "desk/receipts/mapping_table.h"

#include <nlohmann/json.hpp>

#include "base/json_text.h"

namespace foyer::receipts {
namespace {

using database::Reader;
using database::Row;
using database::Writer;

// An empty body stands for a mapping that was dropped: a late word of another terminal must not
// bring it back.
Done put(Writer& writer, std::string_view name, std::string_view body, const desk::Stamp& stamp) {
    return writer.run(
        "INSERT INTO receipt_mapping VALUES(?1, ?2, ?3, ?4, ?5) ON CONFLICT(name) DO UPDATE SET"
        " body = ?2, hlc = ?3, terminal = ?4, seq = ?5"
        " WHERE (hlc, terminal, seq) < (?3, ?4, ?5)",
        {name, body, stamp.hlc, stamp.terminal, stamp.seq});
}

} // namespace

const std::vector<std::string_view>& mapping_schema() {
    static const std::vector<std::string_view> ddl = {
        "CREATE TABLE receipt_mapping("
        " name TEXT PRIMARY KEY, body TEXT NOT NULL, hlc INTEGER NOT NULL,"
        " terminal BLOB NOT NULL, seq INTEGER NOT NULL) STRICT, WITHOUT ROWID"};
    return ddl;
}

Done project_mapping(Writer& writer, const MappingSet& set, const desk::Stamp& stamp) {
    return put(writer, set.mapping.name, to_json(set.mapping).dump(), stamp);
}

Done project_mapping(Writer& writer, const MappingDropped& dropped, const desk::Stamp& stamp) {
    return put(writer, dropped.name, "", stamp);
}

Result<bool> has_own_mapping(Reader& reader, std::string_view name) {
    TRY(const auto count,
        reader.number(
            "SELECT count(*) FROM receipt_mapping WHERE name = ? AND body <> ''", {name}));
    return count > 0;
}

Result<std::vector<Mapping>> own_mappings(Reader& reader) {
    TRY(const auto bodies,
        reader.rows(
            "SELECT body FROM receipt_mapping WHERE body <> '' ORDER BY name", {},
            [](const Row& row) { return row.copy(0); }));
    std::vector<Mapping> mappings;
    for (const std::string& body : bodies) {
        TRY(auto mapping, mapping_of(parse_json(body), "read receipt_mapping"));
        mappings.push_back(std::move(mapping));
    }
    return mappings;
}

Result<std::vector<Mapping>> known_mappings(Reader& reader) {
    TRY(auto known, own_mappings(reader));
    known.insert(known.end(), shipped_mappings().begin(), shipped_mappings().end());
    return known;
}

} // namespace foyer::receipts
