#include <algorithm>
#include <limits>

#include "desk/complaints/case_list_sql_table.h"
#include "desk/complaints/case_rows_table.h"
#include "desk/complaints/case_search_table.h"
#include "desk/complaints/complaints_table.h"

namespace foyer::complaints {
namespace {

using database::Reader;
using database::Row;
using database::Value;

struct Found {
    std::int64_t row = 0;
    ListedCase listed;
    std::int64_t due = 0;
};

struct ListWindow {
    std::int64_t due_from = std::numeric_limits<std::int64_t>::min();
    std::int64_t due_to = std::numeric_limits<std::int64_t>::max();
    std::int64_t row = 0;  // due first: rows behind it; newest: rows before it
};

Result<std::vector<Found>> ask(Reader& reader, std::string_view sql, const CaseQuery& query,
                               const ListWindow& window, StaffId viewer) {
    return reader.rows(
        sql,
        {window.due_from, window.row, window.due_to, std::int64_t{query.level.value_or(0)},
         query.category,
         query.phase ? std::int64_t{static_cast<int>(*query.phase)} : std::int64_t{-1}, viewer,
         query.limit},
        [](const Row& row) {
            return Found{row.integer(listed_row_column), listed_case(row),
                         row.integer(listed_due_column)};
        });
}

ListWindow due_window(const CaseQuery& query, Time now) {
    ListWindow window;
    if (query.after) {
        window.due_from = query.after->key;
        window.row = query.after->row;
    }
    if (query.scope == Scope::overdue) window.due_to = now.ms;
    return window;
}

ListWindow newest_window(const CaseQuery& query) {
    ListWindow window;
    window.row = query.after ? query.after->row : std::numeric_limits<std::int64_t>::max();
    return window;
}

CasePage page_of(std::vector<Found> found, const CaseQuery& query) {
    CasePage page;
    for (Found& one : found) page.rows.push_back(std::move(one.listed));
    const bool full = std::cmp_greater_equal(found.size(), query.limit) && !found.empty();
    if (full) page.next = Cursor{found.back().due, found.back().row};
    return page;
}

Result<CasePage> by_due(Reader& reader, const CaseQuery& query, StaffId viewer, Time now) {
    TRY(auto found, ask(reader, due_sql(query), query, due_window(query, now), viewer));
    return page_of(std::move(found), query);
}

// Open and finished cases stand in indexes of their own; both windows together are one of all.
Result<CasePage> by_newest(Reader& reader, const CaseQuery& query, StaffId viewer) {
    const ListWindow window = newest_window(query);
    std::vector<Found> found;
    if (query.scope != Scope::closed) {
        TRY(found, ask(reader, open_newest_sql(query), query, window, viewer));
    }
    if (query.scope == Scope::closed || query.scope == Scope::all) {
        TRY(auto finished, ask(reader, finished_newest_sql(query), query, window, viewer));
        std::ranges::move(finished, std::back_inserter(found));
        std::ranges::sort(found, std::greater{}, &Found::row);
        if (std::cmp_greater(found.size(), query.limit)) {
            found.resize(static_cast<std::size_t>(query.limit));
        }
    }
    return page_of(std::move(found), query);
}

CaseQuery sane(CaseQuery query) {
    query.limit = std::clamp(query.limit, 1, 1000);
    if (query.scope == Scope::resolved) query.phase = Phase::resolved;
    return query;
}

bool is_newest_first(const CaseQuery& query) {
    if (query.scope == Scope::closed || query.scope == Scope::all) return true;
    if (query.scope == Scope::resolved) return true;
    if (query.scope == Scope::overdue || query.scope == Scope::supervisor) return false;
    return query.order == Order::newest;
}

Result<std::int64_t> kept_count(Reader& reader, const std::string& word) {
    return reader.number("SELECT count FROM complaint_count WHERE word = ?", {word});
}

}  // namespace

Result<CasePage> list_cases(Reader& reader, const CaseQuery& asked, StaffId viewer, Time now) {
    const CaseQuery query = sane(asked);
    if (!query.search.empty()) return search_cases(reader, query, viewer, now);
    return is_newest_first(query) ? by_newest(reader, query, viewer)
                                  : by_due(reader, query, viewer, now);
}

Result<CaseCounts> count_cases(Reader& reader, StaffId viewer, Time now) {
    CaseCounts counts;
    TRY(counts.open, kept_count(reader, "open"));
    TRY(counts.resolved, kept_count(reader, "resolved"));
    TRY(counts.supervisor, kept_count(reader, "supervisor"));
    TRY(counts.closed, kept_count(reader, "closed"));
    TRY(counts.all, kept_count(reader, "all"));
    TRY(counts.mine, kept_count(reader, "owner:" + text_of(viewer)));
    TRY(counts.overdue, reader.number(overdue_count_sql, {now.ms}));
    for (std::size_t level = 1; level < counts.open_of_level.size(); ++level) {
        TRY(counts.open_of_level[level], kept_count(reader, "level:" + std::to_string(level)));
    }
    CHECK_OK(reader.each("SELECT substr(word, 10), count FROM complaint_count"
                         " WHERE word >= 'category:' AND word < 'category;' AND count > 0",
                         {}, [&](const Row& row) {
                             counts.open_of_category[row.copy(0)] = row.integer(1);
                             return true;
                         }));
    return counts;
}

}  // namespace foyer::complaints
