#include "desk/receipts/file_rows.h"

#include <nlohmann/json.hpp>

#include "base/iso_time.h"
#include "base/json_text.h"

namespace foyer::receipts {
namespace {

using database::Reader;
using database::Row;
using database::Writer;
using nlohmann::json;

// The columns of a file in the order in which file_in() reads them.
#define FILE_COLUMNS                                                                               \
    "id, sha256, name, bytes, mapping, as_of, taken, quarantined, already_taken, finished, at"

struct KeptFile {
    FileState state;
    std::string mapping;
    std::string as_of;
};

KeptFile file_in(const Row& row) {
    KeptFile kept;
    kept.state.row = row.integer(0);
    kept.state.file.sha256 = row.copy(1);
    kept.state.file.name = row.copy(2);
    kept.state.file.bytes = row.integer(3);
    kept.mapping = row.copy(4);
    kept.as_of = row.copy(5);
    kept.state.file.rows = {row.integer(6), row.integer(7), row.integer(8)};
    kept.state.finished = row.integer(9) != 0;
    kept.state.at = Time{row.integer(10)};
    return kept;
}

Result<FileState> whole(KeptFile kept) {
    const std::string what = "table receipt_files: file " + std::to_string(kept.state.row);
    TRY(kept.state.file.mapping, mapping_of(parse_json(kept.mapping), what));
    const auto date = parse_iso_date(kept.as_of);
    if (!date) return fail(ErrorCode::corrupt, what + ": " + kept.as_of + " is no day");
    kept.state.file.as_of = *date;
    return std::move(kept.state);
}

Result<std::vector<FileState>> whole(std::vector<KeptFile> kept) {
    std::vector<FileState> states;
    for (KeptFile& one : kept) {
        TRY(auto state, whole(std::move(one)));
        states.push_back(std::move(state));
    }
    return states;
}

Result<std::optional<FileState>> whole(std::optional<KeptFile> kept) {
    if (!kept) return std::optional<FileState>();
    TRY(auto state, whole(*std::move(kept)));
    return std::optional(std::move(state));
}

Done put_file(Writer& writer, FileRow row, const TakenFile& file, bool finished, Time at) {
    return writer.run(
        "INSERT OR REPLACE INTO receipt_files VALUES(?,?,?,?,?,?,?,?,?,?,?)",
        {row, file.sha256, file.name, file.bytes, to_json(file.mapping).dump(),
         iso_date(file.as_of), file.rows.taken, file.rows.quarantined, file.rows.already_taken,
         finished, at.ms});
}

Result<FileRow> next_row(Reader& reader) {
    TRY(const auto last, reader.number("SELECT coalesce(max(id),0) FROM receipt_files"));
    return last + 1;
}

} // namespace

const std::vector<std::string_view>& file_schema() {
    static const std::vector<std::string_view> ddl = {
        "CREATE TABLE receipt_files("
        " id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, name TEXT NOT NULL,"
        " bytes INTEGER NOT NULL, mapping TEXT NOT NULL, as_of TEXT NOT NULL,"
        " taken INTEGER NOT NULL, quarantined INTEGER NOT NULL, already_taken INTEGER NOT NULL,"
        " finished INTEGER NOT NULL, at INTEGER NOT NULL) STRICT",
        "CREATE TABLE receipt_quarantine("
        " file INTEGER NOT NULL, row INTEGER NOT NULL, line INTEGER NOT NULL,"
        " fault TEXT NOT NULL, value TEXT NOT NULL,"
        " PRIMARY KEY(file, row)) STRICT, WITHOUT ROWID"};
    return ddl;
}

Result<FileRow> begin_file(Writer& writer, const TakenFile& file) {
    TRY(const auto known, find_file(writer, file.sha256));
    if (known) return fail(ErrorCode::conflict, "take " + file.name + ": it was begun before");
    TRY(const auto row, next_row(writer));
    CHECK_OK(put_file(writer, row, file, false, {}));
    return row;
}

Done put_progress(Writer& writer, FileRow row, const RowCounts& counts) {
    return writer.run(
        "UPDATE receipt_files SET taken=?, quarantined=?, already_taken=? WHERE id=?",
        {counts.taken, counts.quarantined, counts.already_taken, row});
}

Done put_taken_file(Writer& writer, const TakenFile& file, Time at) {
    TRY(const auto known, find_file(writer, file.sha256));
    if (known) return put_file(writer, known->row, file, true, at);
    TRY(const auto row, next_row(writer));
    return put_file(writer, row, file, true, at);
}

Done put_aside(Writer& writer, FileRow file, const AsideRow& row) {
    return writer.run(
        "INSERT INTO receipt_quarantine VALUES(?,?,?,?,?)",
        {file, row.row, row.line, row.fault, row.value});
}

Result<bool> is_file_taken(Reader& reader, std::string_view sha256) {
    TRY(const auto count,
        reader.number(
            "SELECT count(*) FROM receipt_files WHERE sha256=? AND finished=1", {sha256}));
    return count > 0;
}

Result<std::optional<FileState>> find_file(Reader& reader, std::string_view sha256) {
    TRY(auto kept,
        reader.first(
            "SELECT " FILE_COLUMNS " FROM receipt_files WHERE sha256=?", {sha256}, &file_in));
    return whole(std::move(kept));
}

Result<std::optional<FileState>> unfinished_file(Reader& reader) {
    TRY(auto kept,
        reader.first(
            "SELECT " FILE_COLUMNS " FROM receipt_files WHERE finished=0 ORDER BY id LIMIT 1", {},
            &file_in));
    return whole(std::move(kept));
}

Result<std::vector<FileState>> list_files(Reader& reader, int limit) {
    TRY(auto kept,
        reader.rows(
            "SELECT " FILE_COLUMNS " FROM receipt_files ORDER BY id DESC LIMIT ?", {limit},
            &file_in));
    return whole(std::move(kept));
}

Result<std::vector<FileState>> all_files(Reader& reader) {
    TRY(auto kept,
        reader.rows("SELECT " FILE_COLUMNS " FROM receipt_files ORDER BY id", {}, &file_in));
    return whole(std::move(kept));
}

Result<std::vector<AsideRow>>
rows_aside(Reader& reader, FileRow file, std::int64_t after, int limit) {
    return reader.rows(
        "SELECT row, line, fault, value FROM receipt_quarantine WHERE file=? AND row>?"
        " ORDER BY row LIMIT ?",
        {file, after, limit}, [](const Row& row) {
            return AsideRow{row.integer(0), row.integer(1), row.copy(2), row.copy(3)};
        });
}

} // namespace foyer::receipts
