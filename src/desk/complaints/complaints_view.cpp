#include "desk/complaints/complaints_view.h"

namespace foyer::complaints {
namespace {

struct Describe {
    TimelineLine& line;

    void operator()(const Registered& event) const {
        line.kind = TimelineKind::registered;
        line.level = event.level;
    }
    void operator()(const Taken&) const { line.kind = TimelineKind::taken; }
    void operator()(const Assigned& event) const {
        line.kind = TimelineKind::assigned;
        line.staff = event.staff;
        line.department = event.department;
        line.text = event.reason;
    }
    void operator()(const Accepted& event) const {
        line.kind = TimelineKind::accepted;
        line.text = event.by_name;
    }
    void operator()(const Contacted& event) const {
        line.kind = TimelineKind::contacted;
        line.way = event.way;
        line.outcome = event.outcome;
        line.text = event.text;
    }
    void operator()(const Noted& event) const {
        line.kind = TimelineKind::noted;
        line.text = event.text;
    }
    void operator()(const LevelRaised& event) const {
        line.kind = TimelineKind::level_raised;
        line.level = event.level;
        line.text = event.reason;
    }
    void operator()(const PhoneRevealed& event) const {
        line.kind = TimelineKind::phone_revealed;
        line.text = event.reason;
    }
    void operator()(const PaperSent& event) const {
        line.kind = TimelineKind::paper_sent;
        line.paper = event.paper;
        line.copy = event.copy;
    }
};

}  // namespace

void describe(const Event& event, TimelineLine& line) { std::visit(Describe{line}, event); }

}  // namespace foyer::complaints
