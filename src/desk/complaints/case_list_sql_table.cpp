#include "desk/complaints/case_list_sql_table.h"

#include "desk/complaints/case_rows_table.h"

namespace foyer::complaints {
namespace {

#define FOYER_LIST "SELECT " FOYER_LISTED_COLUMNS " FROM complaint INDEXED BY "
#define FOYER_DUE_WINDOW " AND due_at >= ?1 AND (due_at > ?1 OR row > ?2) AND due_at <= ?3"
#define FOYER_LEVEL " AND (?4 = 0 OR level = ?4)"
#define FOYER_CATEGORY " AND (?5 = '' OR category = ?5)"
#define FOYER_PHASE " AND (?6 = -1 OR phase = ?6)"
#define FOYER_DUE_FIRST " ORDER BY due_at, row LIMIT ?8"
#define FOYER_NEWEST_FIRST " ORDER BY row DESC LIMIT ?8"

constexpr std::string_view due_of_all =
    FOYER_LIST "complaint_open_due WHERE standing = 1"
    FOYER_DUE_WINDOW FOYER_LEVEL FOYER_CATEGORY FOYER_PHASE FOYER_DUE_FIRST;
constexpr std::string_view due_of_level =
    FOYER_LIST "complaint_open_level WHERE standing = 1 AND level = ?4"
    FOYER_DUE_WINDOW FOYER_CATEGORY FOYER_PHASE FOYER_DUE_FIRST;
constexpr std::string_view due_of_category =
    FOYER_LIST "complaint_open_category WHERE standing = 1 AND category = ?5"
    FOYER_DUE_WINDOW FOYER_LEVEL FOYER_PHASE FOYER_DUE_FIRST;
constexpr std::string_view due_of_phase =
    FOYER_LIST "complaint_open_phase WHERE standing = 1 AND phase = ?6"
    FOYER_DUE_WINDOW FOYER_LEVEL FOYER_CATEGORY FOYER_DUE_FIRST;
constexpr std::string_view due_of_owner =
    FOYER_LIST "complaint_open_owner WHERE standing = 1 AND owner IS NOT NULL AND owner = ?7"
    FOYER_DUE_WINDOW FOYER_LEVEL FOYER_CATEGORY FOYER_PHASE FOYER_DUE_FIRST;

constexpr std::string_view due_of_supervisor =
    FOYER_LIST "complaint_open_supervisor WHERE standing = 1 AND for_supervisor = 1"
    FOYER_DUE_WINDOW FOYER_LEVEL FOYER_CATEGORY FOYER_PHASE FOYER_DUE_FIRST;

constexpr std::string_view open_newest =
    FOYER_LIST "complaint_open_newest WHERE standing = 1 AND row < ?2"
    FOYER_LEVEL FOYER_CATEGORY FOYER_PHASE FOYER_NEWEST_FIRST;
constexpr std::string_view mine_newest =
    FOYER_LIST "complaint_open_newest WHERE standing = 1 AND row < ?2 AND owner = ?7"
    FOYER_LEVEL FOYER_CATEGORY FOYER_PHASE FOYER_NEWEST_FIRST;
constexpr std::string_view finished_newest =
    FOYER_LIST "complaint_finished_newest WHERE standing = 2 AND row < ?2"
    FOYER_LEVEL FOYER_CATEGORY FOYER_PHASE FOYER_NEWEST_FIRST;
constexpr std::string_view finished_of_level =
    FOYER_LIST "complaint_finished_level WHERE standing = 2 AND level = ?4 AND row < ?2"
    FOYER_CATEGORY FOYER_PHASE FOYER_NEWEST_FIRST;
constexpr std::string_view finished_of_category =
    FOYER_LIST "complaint_finished_category WHERE standing = 2 AND category = ?5 AND row < ?2"
    FOYER_LEVEL FOYER_PHASE FOYER_NEWEST_FIRST;

}  // namespace

const std::string_view overdue_count_sql =
    "SELECT count(*) FROM (SELECT 1 FROM complaint INDEXED BY complaint_open_due"
    " WHERE standing = 1 AND due_at <= ? LIMIT 10000)";

std::string_view due_sql(const CaseQuery& query) {
    if (query.scope == Scope::mine) return due_of_owner;
    if (query.scope == Scope::supervisor) return due_of_supervisor;
    if (!query.category.empty()) return due_of_category;
    if (query.phase) return due_of_phase;
    return query.level ? due_of_level : due_of_all;
}

std::string_view open_newest_sql(const CaseQuery& query) {
    return query.scope == Scope::mine ? mine_newest : open_newest;
}

std::string_view finished_newest_sql(const CaseQuery& query) {
    if (!query.category.empty()) return finished_of_category;
    return query.level ? finished_of_level : finished_newest;
}

std::vector<std::string_view> list_questions() {
    return {due_of_all,      due_of_level,      due_of_category, due_of_phase,
            due_of_owner,    due_of_supervisor, open_newest,       mine_newest,     finished_newest,
            finished_of_level, finished_of_category};
}

}  // namespace foyer::complaints
