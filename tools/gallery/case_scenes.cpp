#include "tools/gallery/case_scenes.h"

#include "ui/texts.h"

namespace foyer::gallery {
namespace {

using complaints::CaseSheet;

void make_long(CaseScene& scene) {
    complaints::CaseDetail& detail = *scene.model.detail;
    detail.title = long_words().substr(0, 300);
    detail.customer = "Maximiliana A** Featherstonehaugh-Cholmondeley";
    detail.state.intake.facts = long_words();
    detail.state.intake.product_name = long_words().substr(0, 240);
    for (auto& line : detail.timeline)
        line.text = long_words().substr(0, 450);
    detail.state.intake.relay.emplace();
    const Time now = scene.desk.now;
    detail.state.first_response_at.reset();
    detail.state.limits.first_response = {now - 2 * hour_ms, now - 3 * hour_ms};
    detail.state.promises = {{now, now + hour_ms, "", true, {}, {}}};
    detail.state.limits.relay_accept = complaints::Limit{now + 2 * day_ms, now + day_ms};
    detail.state.limits.evidence_pack = complaints::Limit{now + 3 * day_ms, now + day_ms};
    detail.state.limits.relay_reply = complaints::Limit{now + 4 * day_ms, now + day_ms};
}

void propose(CaseScene& scene, complaints::Phase phase) {
    complaints::State& state = scene.state();
    state.phase = phase;
    state.finding = complaints::Finding::established;
    state.root_cause = "shelf_care";
    state.proposal = complaints::Proposal{
        complaints::Remedy::refund_and_compensation,
        Fen{1'018'90},
        "",
        scene.desk.at(18, 14, 50),
        state.owner,
        {}};
    if (phase == complaints::Phase::proposed) return;
    state.answer = complaints::CustomerAnswer::accepted;
    state.resolved_at = scene.desk.at(18, 15, 0);
    state.follow_up = complaints::Limit{scene.desk.at(20, 15, 0), scene.desk.at(20, 5, 0)};
}

void ask_approval(CaseScene& scene) {
    propose(scene, complaints::Phase::in_progress);
    scene.state().proposal.reset();
    scene.ui.asked = complaints::Act{complaints::Propose{
        scene.state().id, complaints::Remedy::refund_and_compensation, Fen{1'018'90}, ""}};
    scene.ui.approval.open = true;
}

// At 14:20, to answer by 16:00.
complaints::Assignment asked(const SampleDesk& desk, const char* department) {
    return {
        department, {}, desk.at(18, 14, 20), {desk.at(18, 16, 0), desk.at(18, 15, 50)},
        std::nullopt};
}

} // namespace

const std::vector<CaseState>& case_states() {
    static const std::vector<CaseState> states{
        {"repeats",
         [](CaseScene& scene) {
             scene.model.clusters = sample_radar(scene.desk).clusters;
             scene.model.offers_capa = true;
         }},
        {"acted-on",
         [](CaseScene& scene) { scene.model.actions = {{"07", "CA-7"}}; }},
        {"full", [](CaseScene&) {}},
        {"untaken",
         [](CaseScene& s) {
             s.state().phase = complaints::Phase::registered;
             s.state().owner = {};
             s.state().first_response_at.reset();
             s.state().limits.first_response = {s.desk.at(18, 15, 40), s.desk.at(18, 15, 38)};
         }},
        {"late",
         [](CaseScene& s) {
             s.state().limits.proposal = {s.desk.at(18, 12, 30), s.desk.at(18, 12, 0)};
         }},
        {"in-time",
         [](CaseScene& s) {
             s.state().limits.proposal = {s.desk.at(21, 18, 0), s.desk.at(20, 12, 0)};
             s.state().limits.resolve = {s.desk.at(24, 18, 0), s.desk.at(23, 12, 0)};
         }},
        {"closed", [](CaseScene& s) { s.state().phase = complaints::Phase::closed; }},
        {"anonymous",
         [](CaseScene& s) {
             s.model.detail->customer.clear();
             s.model.detail->phone.clear();
             s.state().intake.phone.clear();
             s.state().intake.anonymous = true;
         }},
        {"none", [](CaseScene& s) { s.model.detail.reset(); }},
        {"loading",
         [](CaseScene& s) {
             s.model.detail.reset();
             s.model.state = desk::ListState::loading;
         }},
        {"failed", [](CaseScene& s) { s.model.state = desk::ListState::failed; }},
        {"offline", [](CaseScene&) {}},
        {"long", make_long},
        {"rare",
         [](CaseScene& s) {
             s.model.detail->customer = rare_name();
             s.model.detail->title = hostile_words();
             s.state().intake.facts = hostile_words() + rare_name();
             for (auto& line : s.model.detail->timeline)
                 line.text = hostile_words();
         }},
    };
    return states;
}

// In the hands of departments.
const std::vector<CaseState>& case_handings() {
    static const std::vector<CaseState> states{
        {"assigned",
         [](CaseScene& s) {
             s.state().phase = complaints::Phase::assigned;
             s.state().assignments = {asked(s.desk, "food_safety")};
         }},
        {"several-departments",
         [](CaseScene& s) {
             auto accepted = asked(s.desk, "food_safety");
             accepted.accepted_at = s.desk.at(18, 14, 30);
             s.state().assignments = {
                 accepted, asked(s.desk, "fresh"), asked(s.desk, "property")};
         }},
        {"which-department",
         [](CaseScene& s) {
             s.state().phase = complaints::Phase::assigned;
             s.state().assignments = {asked(s.desk, "food_safety"), asked(s.desk, "fresh")};
             s.ui.sheet = complaints::CaseSheet::accept;
         }}};
    return states;
}

// From a finding to the end, and what is asked on the way.
const std::vector<CaseState>& case_ends() {
    using complaints::Phase;
    static const std::vector<CaseState> states{
        {"found",
         [](CaseScene& s) {
             s.state().finding = complaints::Finding::established;
             s.state().root_cause = "shelf_care";
         }},
        {"proposed", [](CaseScene& s) { propose(s, Phase::proposed); }},
        {"resolved", [](CaseScene& s) { propose(s, Phase::resolved); }},
        {"waiting",
         [](CaseScene& s) {
             s.state().phase = Phase::waiting_customer;
             s.state().waiting =
                 complaints::Waiting{s.desk.at(18, 15, 0), s.desk.at(19, 10, 0), "等小票"};
         }},
        {"followed-up",
         [](CaseScene& s) {
             propose(s, Phase::resolved);
             s.state().follow_up.reset();
             s.state().followed_up = complaints::FollowUpOutcome::satisfied;
             s.state().satisfaction = 5;
             s.state().calls = {s.desk.at(18, 15, 20)};
         }},
        {"find", [](CaseScene& s) { s.ui.sheet = CaseSheet::find; }},
        {"propose",
         [](CaseScene& s) {
             s.ui.sheet = CaseSheet::propose;
             s.ui.end.remedy = complaints::Remedy::refund_and_compensation;
             s.ui.end.amount = "1018.90";
         }},
        {"approval", ask_approval},
        {"approval-refused",
         [](CaseScene& s) {
             ask_approval(s);
             s.ui.approval.refused = ui::tr("The PIN is not right.");
         }},
        {"follow-up",
         [](CaseScene& s) {
             propose(s, Phase::resolved);
             s.ui.sheet = CaseSheet::follow_up;
             s.ui.end.satisfaction = 2;
             s.ui.end.call = complaints::FollowUpOutcome::dissatisfied;
         }},
        {"close",
         [](CaseScene& s) {
             propose(s, Phase::resolved);
             s.state().root_cause.clear();
             s.ui.sheet = CaseSheet::close;
         }},
        {"wait", [](CaseScene& s) { s.ui.sheet = CaseSheet::wait_customer; }},
        {"promise", [](CaseScene& s) { s.ui.sheet = CaseSheet::promise; }},
        {"withdraw", [](CaseScene& s) { s.ui.sheet = CaseSheet::withdraw; }},
        {"more", [](CaseScene& s) { s.ui.sheet = CaseSheet::more; }},
        {"merge", [](CaseScene& s) { s.ui.sheet = CaseSheet::merge; }},
    };
    return states;
}

const std::vector<CaseState>& case_sheets() {
    static const std::vector<CaseState> states{
        {"contact", [](CaseScene& s) { s.ui.sheet = CaseSheet::contact; }},
        {"assign", [](CaseScene& s) { s.ui.sheet = CaseSheet::assign; }},
        {"note", [](CaseScene& s) { s.ui.sheet = CaseSheet::note; }},
        {"raise", [](CaseScene& s) { s.ui.sheet = CaseSheet::raise; }},
        {"reveal", [](CaseScene& s) { s.ui.sheet = CaseSheet::reveal; }},
        {"refused",
         [](CaseScene& s) {
             s.ui.sheet = CaseSheet::contact;
             s.ui.text = "已告知顾客";
             s.ui.refused = ui::tr("What was said is missing.");
         }},
        {"refused-take",
         [](CaseScene& s) {
             s.ui.refused = ui::tr("Somebody has this complaint in hand already.");
         }},
        {"shown", [](CaseScene& s) { s.ui.phone_shown_until = s.desk.now + 21 * second_ms; }},
    };
    return states;
}

} // namespace foyer::gallery
