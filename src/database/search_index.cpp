#include "database/search_index.h"

namespace foyer::database {
namespace {

// A commit adds one small piece to the index. Pieces are merged between the orders; only when that
// many of one size have gathered must a commit do it itself.
constexpr std::string_view pieces_at_most = "256";
// A merge that found nothing to do has changed at most this many rows.
constexpr std::int64_t changes_of_nothing = 1;

std::string command(std::string_view name, std::string_view words) {
    return "INSERT INTO " + std::string(name) + "(" + std::string(name) + ") VALUES('" +
           std::string(words) + "')";
}

std::string command(std::string_view name, std::string_view words, std::string_view value) {
    return "INSERT INTO " + std::string(name) + "(" + std::string(name) + ", rank) VALUES('" +
           std::string(words) + "', " + std::string(value) + ")";
}

}  // namespace

SearchIndex::SearchIndex(std::string_view name) {
    const std::string table(name);
    // "ascii" splits at spaces and leaves all other bytes of our terms alone.
    m_create = "CREATE VIRTUAL TABLE " + table +
               " USING fts5(terms, content='', detail=none, columnsize=0, tokenize='ascii')";
    m_automerge = command(name, "automerge", "0");
    m_crisismerge = command(name, "crisismerge", pieces_at_most);
    m_add = "INSERT INTO " + table + "(rowid, terms) VALUES(-?1, ?2)";
    m_remove = "INSERT INTO " + table + "(" + table + ", rowid, terms) VALUES('delete', -?1, ?2)";
    m_clear = command(name, "delete-all");
    m_find = "SELECT -rowid FROM " + table + " WHERE " + table +
             " MATCH ?1 AND rowid > -?2 ORDER BY rowid LIMIT ?3";
    m_merge = command(name, "merge", "?1");
    m_optimise = command(name, "optimize");
    m_schema = {m_create, m_automerge, m_crisismerge};
}

Done SearchIndex::add(Writer& writer, std::int64_t row, std::string_view terms) const {
    return writer.run(m_add, {row, terms});
}

Done SearchIndex::remove(Writer& writer, std::int64_t row, std::string_view terms) const {
    return writer.run(m_remove, {row, terms});
}

Done SearchIndex::change(
    Writer& writer, std::int64_t row, std::string_view removed, std::string_view added) const {
    if (removed.empty() && added.empty()) return {};
    // Both, even with nothing in them: the index counts its rows by them.
    CHECK_OK(remove(writer, row, removed));
    return add(writer, row, added);
}

Done SearchIndex::clear(Writer& writer) const { return writer.run(m_clear); }

Result<std::vector<std::int64_t>> SearchIndex::find(
    Reader& reader, const SearchQuery& query, std::int64_t limit, std::int64_t before) const {
    if (query.empty()) return std::vector<std::int64_t>{};
    return reader.rows(
        m_find, {query.match, before, limit}, [](const Row& row) { return row.integer(0); });
}

Result<bool> SearchIndex::merge(Writer& writer, int pages) const {
    const std::int64_t before = writer.changes();
    CHECK_OK(writer.run(m_merge, {pages}));
    return writer.changes() - before > changes_of_nothing;
}

Done SearchIndex::optimise(Writer& writer) const { return writer.run(m_optimise); }

}  // namespace foyer::database
