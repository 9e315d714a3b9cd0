// The approval of one return by somebody else: what is asked, and whose PIN it takes.
#include <algorithm>

#include "desk/returns/return_case_verbs_screen.h"
#include "desk/returns/return_judgement.h"
#include "desk/returns/return_offers.h"
#include "desk/returns/return_parts_screen.h"
#include "ui/texts.h"

namespace foyer::returns {
namespace {

using ui::tr;

// What the command would give; nullopt: it is no approval.
std::optional<Verdict> verdict_of(const CaseScene& scene, const Command& command) {
    if (holds_alternative<Approve>(command)) return scene.state().verdict;
    if (!holds_alternative<Override>(command)) return std::nullopt;
    Verdict verdict = overridden_verdict(scene.state(), scene.model.facts.book);
    if (!verdict.approval) verdict.approval = desk::Role::supervisor;
    return verdict;
}

std::string goods_text(const State& state) {
    if (state.goods.empty()) return {};
    const std::string first = name_at(state, 0);
    const std::size_t more = state.goods.size() - 1;
    return more > 0 ? tr("{1} and {2} more", {first, std::to_string(more)}) : first;
}

std::string rule_text(const Verdict& verdict) {
    auto reason = std::ranges::find(verdict.reasons, false, &Reason::must_show_customer);
    if (reason == verdict.reasons.end()) reason = verdict.reasons.begin();
    return reason == verdict.reasons.end() ? "" : reason->rule + " " + why_asked(reason->rule);
}

std::string history_text(const History& history) {
    return tr(
        "{1} returns·{2}",
        {std::to_string(history.no_reason_returns_90d), yuan_text(history.no_reason_amount_90d)});
}

desk::ApprovalAsk
ask_of(const CaseScene& scene, const Command& command, const Verdict& verdict) {
    const State& state = scene.state();
    const auto& viewing = scene.viewing;
    const Date today = viewing.zone->business_date(viewing.now);
    const auto* exception = get_if<Override>(&command);
    desk::ApprovalAsk ask;
    ask.title = exception != nullptr ? tr("An exception") : tr("Approval");
    ask.subtitle = tr(
        "Return {1}·opened by {2}",
        {desk::short_text_of(state.number, today), desk::name_of(viewing, state.opened_by)});
    ask.facts.push_back({tr("Amount"), yuan_text(total_of(verdict).amount), true});
    ask.facts.push_back({tr("Rule"), rule_text(state.first_verdict), false});
    ask.facts.push_back({tr("Goods"), goods_text(state), false});
    ask.facts.push_back(
        {tr("Same customer, 90 days"), history_text(state.asked.history), false});
    if (exception != nullptr) ask.facts.push_back({tr("Why"), exception->reason, false});
    ask.approve = exception != nullptr ? tr("Allow it") : tr("Approve");
    ask.least = verdict.approval.value_or(desk::Role::supervisor);
    return ask;
}

} // namespace

void send(const CaseScene& scene, Command command) {
    const auto verdict = verdict_of(scene, command);
    if (!verdict || !approver_needed(scene.state(), *verdict, scene.viewing.viewer)) {
        scene.wishes.emplace_back(ActOnReturn{std::move(command)});
        return;
    }
    if (scene.ui.sheet == ReturnCaseSheet::none) scene.wishes.emplace_back(BeginAct{});
    scene.ui.asked = std::move(command);
    scene.ui.approval = {};
    scene.ui.approval.open = true;
}

void draw_case_approval(const CaseScene& scene) {
    ReturnCaseUi& state = scene.ui;
    if (!state.approval.open || !state.asked) return;
    const auto verdict = verdict_of(scene, *state.asked);
    if (!verdict) return;
    auto wish = desk::draw(ask_of(scene, *state.asked, *verdict), state.approval, scene.viewing);
    if (wish)
        scene.wishes.emplace_back(
            ActOnReturnApproved{*state.asked, wish->approver, std::move(wish->pin)});
}

} // namespace foyer::returns
