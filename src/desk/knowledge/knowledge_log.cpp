#include "desk/knowledge/knowledge_entry.h"

namespace foyer::knowledge {
namespace {

using desk::LogLine;
using desk::Mood;

LogLine line(Mood mood, const char* title, const Article* article = nullptr) {
    LogLine made{desk::Topic::desk, mood, {title, {}}, {}, {}};
    if (article != nullptr) made.reference = label_of(article->number);
    return made;
}

void add_fact(LogLine& line, const char* label, const std::string& value) {
    if (!value.empty()) line.facts.push_back({{label, {}}, {"{1}", {value}}});
}

struct Line {
    LogLine operator()(const TakenIn& taken) const {
        auto made = line(Mood::plain, N_("Article taken in"), &taken.article);
        add_fact(made, N_("Title"), taken.article.zh.title);
        add_fact(made, N_("From"), taken.origin);
        return made;
    }
    LogLine operator()(const Written& written) const {
        auto made = line(Mood::good, N_("Article written"), &written.article);
        add_fact(made, N_("Title"), written.article.zh.title);
        return made;
    }
    LogLine operator()(const Revised& revised) const {
        auto made = line(Mood::attention, N_("Article changed"), &revised.article);
        add_fact(made, N_("Title"), revised.article.zh.title);
        add_fact(made, N_("Why"), revised.reason);
        return made;
    }
    LogLine operator()(const Retired& retired) const {
        auto made = line(Mood::attention, N_("Article retired"));
        add_fact(made, N_("Why"), retired.reason);
        return made;
    }
    LogLine operator()(const Restored&) const {
        return line(Mood::plain, N_("Article brought back"));
    }
    LogLine operator()(const Used&) const { return line(Mood::plain, N_("Article used")); }
    LogLine operator()(const Rated& rated) const {
        return rated.helped ? line(Mood::good, N_("Article helped"))
                            : line(Mood::attention, N_("Article did not help"));
    }
};

} // namespace

desk::LogLine log_line(const Event& event) {
    return visit(Line{}, event);
}

} // namespace foyer::knowledge
