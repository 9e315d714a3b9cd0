// The questions of the lists, one constant text each: which index is read is said, not guessed.
// All take the same values: ?1-?3 window of due times and row, ?4 level or 0, ?5 category or '',
// ?6 phase or -1, ?7 owner, ?8 how many.
#pragma once

#include <string_view>
#include <vector>

#include "desk/complaints/complaints_view.h"

namespace foyer::complaints {

std::string_view due_sql(const CaseQuery& query);
std::string_view open_newest_sql(const CaseQuery& query);
std::string_view finished_newest_sql(const CaseQuery& query);
extern const std::string_view overdue_count_sql;
// All of them, for the check of their plans.
std::vector<std::string_view> list_questions();

}  // namespace foyer::complaints
