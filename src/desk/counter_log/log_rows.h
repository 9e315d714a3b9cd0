// How a line of the counter log lies in its table.
#pragma once

#include <string>
#include <string_view>

#include "database/database.h"
#include "desk/counter_log/log_view.h"

namespace foyer::counter_log {

constexpr int topic_count = 4;

// Title and facts as JSON, untranslated.
std::string words_of(const desk::LogLine& line);

// The columns that read_row() reads, in its order.
constexpr std::string_view row_columns =
    "hlc, terminal, seq, kind, topic, mood, actor, approver, subject, words, previous, hash,"
    " (SELECT reference FROM log_reference WHERE log_reference.subject=log.subject)";

LogRow read_row(const database::Row& row);

}  // namespace foyer::counter_log
