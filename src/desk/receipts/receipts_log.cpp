#include "desk/receipts/receipts_entry.h"

namespace foyer::receipts {
namespace {

using desk::LogLine;
using desk::Mood;

struct Line {
    LogLine operator()(const Typed& typed) const {
        LogLine line{
            desk::Topic::desk, Mood::plain, {N_("Receipt typed in"), {}}, typed.receipt.number, {}};
        add(line, N_("Day"), iso_date(typed.receipt.date));
        add(line, N_("Lines"), std::to_string(typed.receipt.lines.size()));
        return line;
    }
    LogLine operator()(const Taken& taken) const {
        const RowCounts& rows = taken.file.rows;
        const bool receipts = taken.file.mapping.content == Content::receipts;
        LogLine line{
            desk::Topic::desk,
            rows.quarantined > 0 ? Mood::attention : Mood::good,
            {receipts ? N_("Receipts of the till taken in") : N_("List of items taken in"), {}},
            {},
            {}};
        add(line, N_("File"), taken.file.name);
        add(line, N_("Lines taken"), std::to_string(rows.taken));
        add(line, N_("Lines put aside"), std::to_string(rows.quarantined));
        if (rows.already_taken > 0)
            add(line, N_("Lines known already"), std::to_string(rows.already_taken));
        return line;
    }

    LogLine operator()(const MappingSet& set) const {
        LogLine line{
            desk::Topic::desk, Mood::plain, {N_("Columns of the till's files set"), {}},
            set.mapping.name, {}};
        add(line, N_("Columns"), std::to_string(set.mapping.columns.size()));
        return line;
    }
    LogLine operator()(const MappingDropped& dropped) const {
        return {
            desk::Topic::desk, Mood::plain, {N_("Columns of the till's files dropped"), {}},
            dropped.name, {}};
    }

private:
    static void add(LogLine& line, const char* label, std::string value) {
        line.facts.push_back({{label, {}}, {"{1}", {std::move(value)}}});
    }
};

} // namespace

desk::LogLine log_line(const Event& event) {
    return visit(Line{}, event);
}

} // namespace foyer::receipts
