#include "desk/returns/field_json.h"

namespace foyer::returns {
namespace {

using nlohmann::json;

char mark_of(Outcome outcome) {
    if (outcome == Outcome::passed) return '\0';
    return outcome == Outcome::decided ? '!' : '+';
}

void add_steps(std::vector<TraceStep>& trace, std::int64_t line, const std::string& words) {
    std::size_t from = 0;
    while (from < words.size()) {
        const std::size_t end = std::min(words.find(' ', from), words.size());
        std::string rule = words.substr(from, end - from);
        from = end + 1;
        if (rule.empty()) continue;
        Outcome outcome = Outcome::passed;
        if (rule.back() == '!') outcome = Outcome::decided;
        if (rule.back() == '+') outcome = Outcome::also;
        if (outcome != Outcome::passed) rule.pop_back();
        trace.push_back({std::move(rule), line, outcome});
    }
}

} // namespace

json trace_json(const std::vector<TraceStep>& trace) {
    json runs = json::array();
    for (std::size_t i = 0; i < trace.size();) {
        const std::int64_t line = trace[i].line;
        std::string words;
        for (; i < trace.size() && trace[i].line == line; ++i) {
            if (!words.empty()) words += ' ';
            words += trace[i].rule;
            if (const char mark = mark_of(trace[i].outcome)) words += mark;
        }
        runs.push_back({line, words});
    }
    return runs;
}

Result<std::vector<TraceStep>> read_trace(const json& written) {
    std::vector<TraceStep> trace;
    const auto wrong = fail(ErrorCode::corrupt, "read the trace of a verdict");
    if (!written.is_array()) return wrong;
    for (const json& run : written) {
        const bool fits =
            run.is_array() && run.size() == 2 && run[0].is_number_integer() && run[1].is_string();
        if (!fits) return wrong;
        add_steps(trace, run[0].get<std::int64_t>(), run[1].get<std::string>());
    }
    return trace;
}

} // namespace foyer::returns
