#include "desk/complaints/case_verbs_screen.h"

#include <array>
#include <span>

#include "desk/complaints/case_sheet_parts_screen.h"
#include "desk/complaints/case_sheets_screen.h"
#include "desk/complaints/code_lists.h"
#include "desk/complaints/complaint_parts_screen.h"
#include "ui/texts.h"

namespace foyer::complaints {
namespace {

using ui::Icon;
using ui::Rect;
using ui::tr;
using Wishes = std::vector<CaseWish>;

constexpr std::array offered{
    Verb::find,
    Verb::propose,
    Verb::reject_offer,
    Verb::impose,
    Verb::follow_up,
    Verb::close,
    Verb::accept,
    Verb::bounce,
    Verb::chase,
    Verb::wait_customer,
    Verb::wait_external,
    Verb::attach,
    Verb::make_promise,
    Verb::keep_promise,
    Verb::answer_authority,
    Verb::lower_level,
    Verb::merge,
    Verb::join_parent,
    Verb::unmerge,
    Verb::reopen,
    Verb::withdraw,
    Verb::void_case};

bool has_open_promise(const State& subject) {
    for (const Promise& promise : subject.promises)
        if (is_open(promise)) return true;
    return false;
}

struct PaperOffer {
    const char* label;
    Icon icon;
    CasePaper paper;
};
constexpr std::array offers{
    PaperOffer{N_("Print slip again"), Icon::print, CasePaper::slip},
    PaperOffer{N_("Transfer slip"), Icon::print, CasePaper::transfer},
    PaperOffer{N_("Form"), Icon::description, CasePaper::form},
    PaperOffer{N_("Follow-up record"), Icon::description, CasePaper::follow_up},
    PaperOffer{N_("Case file"), Icon::folder, CasePaper::case_file},
    PaperOffer{N_("Evidence pack"), Icon::verified, CasePaper::evidence}};

struct Paper {
    std::string label;
    Icon icon;
    CasePaper paper;
    std::string department;
};

// Each department of several gets a slip of its own.
void add_transfer_slips(const State& subject, const PaperOffer& offer, std::vector<Paper>& papers) {
    const bool several = subject.assignments.size() > 1;
    for (const Assignment& one : subject.assignments) {
        if (one.department.empty()) continue;
        const std::string name = tr(department_name(one.department));
        papers.push_back(
            {tr(offer.label) + (several ? "·" + name : ""), offer.icon, offer.paper,
             one.department});
    }
}

std::vector<Paper> papers_of(const State& subject) {
    std::vector<Paper> papers;
    for (const PaperOffer& one : offers) {
        if (one.paper == CasePaper::transfer) {
            add_transfer_slips(subject, one, papers);
        } else if (one.paper != CasePaper::follow_up || !subject.calls.empty()) {
            papers.push_back({tr(one.label), one.icon, one.paper, ""});
        }
    }
    return papers;
}

// The papers of a case come last.
void draw_papers(std::span<const Rect> boxes, const State& subject, CaseUi& state, Wishes& wishes) {
    const auto papers = papers_of(subject);
    for (std::size_t i = 0; i < papers.size(); ++i) {
        const ui::Button button{
            .label = papers[i].label, .icon = papers[i].icon, .enabled = !state.busy};
        if (!ui::button(boxes[i], button)) continue;
        state.sheet = CaseSheet::none;
        wishes.emplace_back(
            Act{PrintPaper{subject.id, papers[i].paper, papers[i].department}});
    }
}

// Turns the screen round; the desk is locked when the customer is done.
void draw_survey(Rect box, const State& subject, CaseUi& state, Wishes& wishes) {
    const ui::Button ask{
        .label = tr("Ask the customer"),
        .icon = Icon::sentiment_satisfied,
        .enabled = !state.busy};
    if (!ui::button(box, ask)) return;
    state.sheet = CaseSheet::none;
    wishes.emplace_back(ui::Go{"survey", "complaint:" + text_of(subject.id)});
}

} // namespace

CaseSheet sheet_of(Verb verb) {
    switch (verb) {
    case Verb::find: return CaseSheet::find;
    case Verb::propose: return CaseSheet::propose;
    case Verb::reject_offer: return CaseSheet::reject;
    case Verb::impose: return CaseSheet::impose;
    case Verb::follow_up: return CaseSheet::follow_up;
    case Verb::close: return CaseSheet::close;
    case Verb::accept: return CaseSheet::accept;
    case Verb::bounce: return CaseSheet::bounce;
    case Verb::chase: return CaseSheet::chase;
    case Verb::wait_customer: return CaseSheet::wait_customer;
    case Verb::wait_external: return CaseSheet::wait_external;
    case Verb::make_promise: return CaseSheet::promise;
    case Verb::keep_promise: return CaseSheet::promises;
    case Verb::answer_authority: return CaseSheet::reply;
    case Verb::attach: return CaseSheet::attach;
    case Verb::lower_level: return CaseSheet::lower;
    case Verb::merge: return CaseSheet::merge;
    case Verb::join_parent: return CaseSheet::join;
    case Verb::reopen: return CaseSheet::reopen;
    case Verb::withdraw: return CaseSheet::withdraw;
    case Verb::void_case: return CaseSheet::void_case;
    default: return CaseSheet::none;
    }
}

std::optional<Command> plain_command(Verb verb, CaseId id) {
    switch (verb) {
    case Verb::accept_offer: return AcceptOffer{id};
    case Verb::resume: return Resume{id};
    case Verb::unmerge: return Unmerge{id};
    case Verb::take: return Take{id};
    default: return std::nullopt;
    }
}

Icon icon_of(Verb verb) {
    switch (verb) {
    case Verb::find: return Icon::fact_check;
    case Verb::propose: return Icon::payments;
    case Verb::accept_offer: return Icon::thumb_up;
    case Verb::reject_offer: return Icon::thumb_down;
    case Verb::impose: return Icon::gavel;
    case Verb::follow_up: return Icon::phone_callback;
    case Verb::close: return Icon::task_alt;
    case Verb::bounce: return Icon::reply;
    case Verb::chase: return Icon::notifications_active;
    case Verb::wait_customer:
    case Verb::wait_external: return Icon::hourglass_empty;
    case Verb::resume: return Icon::redo;
    case Verb::make_promise: return Icon::event;
    case Verb::keep_promise: return Icon::done_all;
    case Verb::answer_authority: return Icon::send;
    case Verb::attach: return Icon::photo_camera;
    case Verb::lower_level: return Icon::trending_down;
    case Verb::merge:
    case Verb::unmerge: return Icon::call_split;
    case Verb::join_parent: return Icon::link;
    case Verb::reopen: return Icon::restart_alt;
    case Verb::withdraw: return Icon::undo;
    case Verb::void_case: return Icon::block;
    default: return Icon::handshake;
    }
}

void press_verb(Verb verb, const State& subject, CaseUi& state, Wishes& wishes) {
    state.refused.clear();
    if (const auto command = plain_command(verb, subject.id)) {
        state.sheet = CaseSheet::none;
        wishes.emplace_back(Act{*command, {}});
    } else {
        open_sheet(state, sheet_of(verb), wishes);
    }
}

std::vector<Verb> other_verbs(const State& subject, const desk::Viewing& viewing) {
    std::vector<Verb> verbs;
    for (const Verb verb : offered) {
        if (verb == Verb::keep_promise && !has_open_promise(subject)) continue;
        // The big button of a case that waits for this.
        if (verb == Verb::accept && subject.phase == Phase::assigned) continue;
        if (may(verb, subject, viewing.viewer, viewing.now)) verbs.push_back(verb);
    }
    return verbs;
}

void draw_all_verbs(
    Rect in, const State& subject, CaseUi& state, const desk::Viewing& viewing, Wishes& wishes) {
    const auto verbs = other_verbs(subject, viewing);
    const bool prints = may(Verb::print_paper, subject, viewing.viewer, viewing.now);
    const std::size_t count = verbs.size() + 1 + (prints ? papers_of(subject).size() : 0);
    Rect area = begin_column("more", in, tiles_height(count, 2), dialog_edge);
    const auto boxes = ui::grid(area, static_cast<int>(count), 2, row_h, tiles_gap);
    for (std::size_t i = 0; i < verbs.size(); ++i) {
        const bool ends = verbs[i] == Verb::withdraw || verbs[i] == Verb::void_case;
        const ui::Button button{
            .label = tr(name_of(verbs[i])),
            .icon = icon_of(verbs[i]),
            .kind = ends ? ui::Kind::danger_outline : ui::Kind::secondary,
            .enabled = !state.busy};
        if (ui::button(boxes[i], button)) press_verb(verbs[i], subject, state, wishes);
    }
    draw_survey(boxes[verbs.size()], subject, state, wishes);
    if (prints) draw_papers(std::span(boxes).subspan(verbs.size() + 1), subject, state, wishes);
    end_column();
}

} // namespace foyer::complaints
