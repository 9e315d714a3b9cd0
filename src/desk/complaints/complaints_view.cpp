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
        line.department = event.department;
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
        line.department = event.department;
    }
    void operator()(const Bounced& event) const {
        said(TimelineKind::bounced, event.reason);
        line.department = event.department;
    }
    void operator()(const Chased& event) const { said(TimelineKind::chased, event.text); }
    void operator()(const WaitStarted& event) const {
        said(TimelineKind::wait_started, event.reason);
        line.until = event.until;
    }
    void operator()(const Resumed&) const { line.kind = TimelineKind::resumed; }
    void operator()(const Found& event) const {
        line.kind = TimelineKind::found;
        line.finding = event.finding;
        line.code = event.cause;
    }
    void operator()(const Proposed& event) const {
        said(TimelineKind::proposed, event.text);
        line.remedy = event.remedy;
        line.amount = event.amount;
    }
    void operator()(const OfferAccepted&) const { line.kind = TimelineKind::offer_accepted; }
    void operator()(const OfferRejected& event) const {
        said(TimelineKind::offer_rejected, event.reason);
    }
    void operator()(const Imposed& event) const { said(TimelineKind::imposed, event.reason); }
    void operator()(const FollowedUp& event) const {
        said(TimelineKind::followed_up, event.text);
        line.call = event.outcome;
        line.satisfaction = event.satisfaction;
    }
    void operator()(const Closed& event) const {
        said(TimelineKind::closed, event.resolution);
        line.code = event.skip_follow_up;
    }
    void operator()(const Reopened& event) const { said(TimelineKind::reopened, event.reason); }
    void operator()(const Withdrawn& event) const { said(TimelineKind::withdrawn, event.words); }
    void operator()(const Voided& event) const { said(TimelineKind::voided, event.reason); }
    void operator()(const LevelLowered& event) const {
        said(TimelineKind::level_lowered, event.reason);
        line.level = event.level;
    }
    void operator()(const PromiseMade& event) const {
        said(TimelineKind::promise_made, event.text);
        line.until = event.due;
    }
    void operator()(const PromiseKept&) const { line.kind = TimelineKind::promise_kept; }
    void operator()(const PromiseExcused& event) const {
        said(TimelineKind::promise_excused, event.reason);
    }
    void operator()(const Merged&) const { line.kind = TimelineKind::merged; }
    void operator()(const Absorbed&) const { line.kind = TimelineKind::absorbed; }
    void operator()(const Unmerged&) const { line.kind = TimelineKind::unmerged; }
    void operator()(const Released&) const { line.kind = TimelineKind::released; }
    void operator()(const ClockBreached& event) const {
        line.kind = TimelineKind::clock_breached;
        line.clock = event.clock;
        line.department = event.department;
    }
    void operator()(const ParentJoined&) const { line.kind = TimelineKind::parent_joined; }
    void operator()(const Attached&) const {
        line.kind = TimelineKind::attached;
        line.files = 1;
    }
    void operator()(const AuthorityAnswered& event) const {
        said(TimelineKind::authority_answered, event.document);
    }

    void said(TimelineKind kind, const std::string& text) const {
        line.kind = kind;
        line.text = text;
    }
};

}  // namespace

void describe(const Event& event, TimelineLine& line) {
    visit(Describe{line}, event);
}

}  // namespace foyer::complaints
