#include "desk/capa/capa_entry.h"

namespace foyer::capa {
namespace {

using desk::LogLine;
using desk::Mood;

LogLine line(Mood mood, const char* title) {
    return {desk::Topic::complaint, mood, {title, {}}, {}, {}};
}

void add_fact(LogLine& line, const char* label, const std::string& value) {
    if (!value.empty()) line.facts.push_back({{label, {}}, {"{1}", {value}}});
}

struct Line {
    LogLine operator()(const Opened& opened) const {
        auto made = line(Mood::attention, N_("Corrective action opened"));
        made.reference = label_of(opened.number);
        add_fact(made, N_("Problem"), opened.problem);
        add_fact(made, N_("Due"), iso_date(opened.due));
        if (opened.stop_sale) made.facts.push_back({{N_("Goods"), {}}, {N_("Off sale"), {}}});
        return made;
    }
    LogLine operator()(const Contained& contained) const {
        auto made = line(Mood::plain, N_("Containment of a corrective action changed"));
        add_fact(made, N_("Done at once"), contained.containment);
        if (contained.stop_sale) made.facts.push_back({{N_("Goods"), {}}, {N_("Off sale"), {}}});
        return made;
    }
    LogLine operator()(const Analysed& analysed) const {
        auto made = line(Mood::plain, N_("Cause of repeated complaints written down"));
        add_fact(made, N_("Cause"), analysed.cause);
        add_fact(made, N_("Measure"), analysed.action);
        return made;
    }
    LogLine operator()(const HandedOver& handed) const {
        auto made = line(Mood::attention, N_("Corrective action handed over"));
        add_fact(made, N_("Due"), iso_date(handed.due));
        add_fact(made, N_("Why"), handed.reason);
        return made;
    }
    LogLine operator()(const ActionDone& done) const {
        auto made = line(Mood::good, N_("Corrective action done"));
        add_fact(made, N_("What was done"), done.done);
        return made;
    }
    LogLine operator()(const Verified& verified) const {
        auto made = verified.effective
            ? line(Mood::good, N_("Corrective action verified: it helped"))
            : line(Mood::trouble, N_("Corrective action verified: it did not help"));
        add_fact(made, N_("What was seen"), verified.finding);
        if (verified.counts)
            made.facts.push_back(
                {{N_("Complaints"), {}},
                 {N_("{1} in the 30 days before, {2} after"),
                  {std::to_string(verified.counts->before),
                   std::to_string(verified.counts->after)}}});
        return made;
    }
    LogLine operator()(const Reopened& reopened) const {
        auto made = line(Mood::attention, N_("Corrective action opened again"));
        add_fact(made, N_("Due"), iso_date(reopened.due));
        add_fact(made, N_("Why"), reopened.reason);
        return made;
    }
    LogLine operator()(const CaseLinked&) const {
        return line(Mood::plain, N_("Complaint linked to a corrective action"));
    }
};

} // namespace

desk::LogLine log_line(const Event& event) {
    return visit(Line{}, event);
}

} // namespace foyer::capa
