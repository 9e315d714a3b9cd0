// An index for search as one types, newest first (FTS5). The terms come from base/search_terms.h.
//
// Records are known by a number that rises with age (a rowid): they are stored under its negative,
// so that the index itself yields the newest first and a query stops at its limit. The index keeps
// no text; what is shown is read from the table that the caller joins:
//
//   SELECT person.name FROM person_search JOIN person ON person.row = -person_search.rowid
//   WHERE person_search MATCH ?1 AND person_search.rowid > ?2 ORDER BY person_search.rowid
//
// with ?1 = SearchQuery::match and ?2 = -row of the last one shown (or the least integer). The
// order costs nothing; stop reading when there is enough.
#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/search_terms.h"
#include "database/database.h"

namespace foyer::database {

// One static object per index. `name` is a constant of the code ("person_search"), never data.
class SearchIndex {
public:
    explicit SearchIndex(std::string_view name);

    // The virtual table and its settings; views live as long as this object.
    const std::vector<std::string_view>& schema() const { return m_schema; }

    // Inside the caller's transaction. Cheap: nothing is merged before `merge` is called.
    Done add(Writer& writer, std::int64_t row, std::string_view terms) const;
    // `terms` must be those that were added: compute them from the record as it stood.
    Done remove(Writer& writer, std::int64_t row, std::string_view terms) const;
    // Some of a row's terms give way to others, the rest stay: the index holds pairs of term and
    // row. `removed` must be there, `added` must not.
    Done change(Writer& writer, std::int64_t row, std::string_view removed,
                std::string_view added) const;
    Done clear(Writer& writer) const;

    // Up to `limit` rows, newest first, older than `before`. Not checked where query.inexact.
    Result<std::vector<std::int64_t>> find(
        Reader& reader, const SearchQuery& query, std::int64_t limit,
        std::int64_t before = std::numeric_limits<std::int64_t>::max()) const;

    // Worker only. A little tidying (about `pages` pages written), for idle moments. False: there
    // was nothing left to tidy.
    Result<bool> merge(Writer& writer, int pages) const;
    // Everything into one piece, after an import or an erasure: what was removed is then gone from
    // the file. Seconds for a million records.
    Done optimise(Writer& writer) const;

private:
    std::string m_create, m_automerge, m_crisismerge;
    std::string m_add, m_remove, m_clear, m_find, m_merge, m_optimise;
    std::vector<std::string_view> m_schema;
};

}  // namespace foyer::database
