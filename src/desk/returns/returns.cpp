#include "desk/returns/returns.h"

#include <algorithm>
#include <map>

#include "desk/returns/authority.h"
#include "desk/returns/frequency.h"
#include "desk/returns/integrity.h"
#include "desk/returns/judged_line.h"
#include "desk/returns/refunds.h"
#include "desk/returns/store_policy.h"
#include "desk/role_titles.h"

namespace foyer::returns {
namespace {

using desk::Role;
using JudgedLines = std::vector<JudgedLine>;

// R-I1 to R-I7: every one is traced, the first that is broken decides.
bool pass_integrity(const ReturnCase& asked, Verdict& verdict) {
    for (const IntegrityRule& rule : integrity_rules()) {
        auto broken = rule.broken(asked);
        const bool first = verdict.reasons.empty();
        const Outcome holds = first ? Outcome::decided : Outcome::also;
        verdict.trace.push_back({std::string(rule.id), 0, broken ? holds : Outcome::passed});
        if (broken && first) verdict.reasons.push_back(std::move(*broken));
    }
    return verdict.reasons.empty();
}

// What a supervisor may give where the rules said no.
void override_denial(JudgedLine& one) {
    Finding& finding = one.finding;
    if (finding.response != Response::deny_overridable) return;
    finding.response = Response::approve;
    finding.remedies = {Remedy::exchange_other, Remedy::store_credit};
    if (has_proof(one.line))
        finding.remedies.insert(
            finding.remedies.begin(), {Remedy::refund, Remedy::exchange_same});
    finding.supervisor_signs = true;
    finding.reasons.insert(
        finding.reasons.begin(),
        because(
            one.line, std::string(finding.reasons.front().rule),
            {N_("Given all the same, by a decision of the store."), {}}));
}

JudgedLines judge_lines(const ReturnCase& asked, const PolicyBook& book) {
    JudgedLines lines;
    std::map<std::int64_t, std::int64_t> before;
    for (const Request& request : asked.request) {
        const SaleLine& sold = *find_line(asked.sale, request.line);
        lines.push_back(judge_line(line_case(asked, request, sold, before[request.line], book)));
        before[request.line] += request.qty;
    }
    return lines;
}

bool is_refundable(const Finding& finding) {
    return std::ranges::count(finding.remedies, Remedy::refund) > 0;
}

std::vector<ApprovedLine> approved_of(const JudgedLines& lines) {
    std::vector<ApprovedLine> settled;
    for (const JudgedLine& one : lines) {
        if (!is_approved(one.finding.response)) continue;
        settled.push_back(
            {one.line, chosen_remedy(one.finding.remedies, one.line), one.finding.depreciates,
             is_refundable(one.finding)});
    }
    return settled;
}

Response response_of_whole(const JudgedLines& lines) {
    Response best = Response::deny;
    Response worst = Response::approve;
    for (const JudgedLine& one : lines) {
        best = std::min(best, one.finding.response);
        worst = std::max(worst, one.finding.response);
    }
    if (is_approved(worst)) return worst;
    return is_approved(best) ? Response::approve_if : best;
}

// Of the positions that are answered as the whole is: what a refused one would be offered instead
// is no remedy of a return that is approved.
bool speaks_for_whole(const JudgedLine& one, const Verdict& verdict) {
    return is_approved(one.finding.response) == is_approved(verdict.response);
}

void add_remedies(Verdict& verdict, const JudgedLines& lines) {
    for (const JudgedLine& one : lines) {
        if (!speaks_for_whole(one, verdict)) continue;
        verdict.remedies.insert(
            verdict.remedies.end(), one.finding.remedies.begin(), one.finding.remedies.end());
    }
    std::ranges::sort(verdict.remedies);
    const auto doubles = std::ranges::unique(verdict.remedies);
    verdict.remedies.erase(doubles.begin(), doubles.end());
}

void add_left_out(Verdict& verdict, const JudgedLine& one) {
    verdict.duties.push_back({DutyKind::leave_out_line, one.line.sold.line, 0, {}});
    verdict.reasons.push_back(
        {one.finding.reasons.front().rule,
         {N_("Line {1} stays with the customer; the others come back."),
          {std::to_string(one.line.sold.line)}},
         "",
         one.line.sold.line,
         true});
}

void add_findings(Verdict& verdict, const JudgedLines& lines) {
    for (const bool first : {true, false}) {
        for (const JudgedLine& one : lines) {
            if (speaks_for_whole(one, verdict) != first) continue;
            const auto& [reasons, duties] = std::tie(one.finding.reasons, one.finding.duties);
            verdict.reasons.insert(verdict.reasons.end(), reasons.begin(), reasons.end());
            verdict.duties.insert(verdict.duties.end(), duties.begin(), duties.end());
            if (!first) add_left_out(verdict, one);
        }
    }
}

void add_amounts(Verdict& verdict, const JudgedLines& lines) {
    const std::vector<ApprovedLine> settled = approved_of(lines);
    if (settled.empty()) return;
    const ReturnCase& asked = settled.front().line.asked;
    const std::vector<Amounts> amounts = amounts_of(asked, settled);
    verdict.amounts = in_one_transaction(amounts, settled, asked.exchange_for);
    std::size_t next = 0;
    for (LineVerdict& one : verdict.lines) {
        if (!is_approved(one.response)) continue;
        one.chosen = settled[next].chosen;
        one.amounts = amounts[next++];
    }
}

// R-P8: said when it takes something off.
void add_gift_charges(Verdict& verdict) {
    for (const LineVerdict& one : verdict.lines) {
        const Fen charge = one.amounts.gift_deduction;
        if (charge.value == 0) continue;
        verdict.duties.push_back({DutyKind::charge_gift, one.line, 0, charge});
        verdict.reasons.push_back(
            {"R-P8",
             {N_("The gift stays with the customer: its value is taken off, {1}."),
              {yuan_text(charge)}},
             "",
             one.line,
             true});
    }
}

void add_invoice_duty(Verdict& verdict, const ReturnCase& asked) {
    const bool invoiced = asked.sale.invoice_issued || asked.proof == Proof::invoice;
    const bool money = verdict.amounts.goods_value.value > 0;
    if (!invoiced || !money || !is_approved(verdict.response)) return;
    verdict.duties.push_back({DutyKind::reverse_invoice, 0, 0, {}});
}

void ask_for(Verdict& verdict, std::optional<Role> role) {
    if (!role) return;
    verdict.approval = stricter(verdict.approval, role);
    verdict.response = std::max(verdict.response, Response::approve_if);
}

void add_signs(Verdict& verdict, const JudgedLines& lines, Role actor) {
    for (const JudgedLine& one : lines) {
        const bool signs = is_approved(one.finding.response) && one.finding.supervisor_signs;
        if (signs) ask_for(verdict, supervisor_to_sign(actor));
    }
}

// R-F: positions without a fault that the store gives of its own will.
void add_frequency(Verdict& verdict, const JudgedLines& lines, const ReturnCase& asked) {
    Fen amount;
    bool concerned = false;
    for (const JudgedLine& one : lines) {
        const bool voluntary = class_of(one.line) == CauseClass::no_reason && !one.finding.by_law;
        if (!voluntary || !is_approved(one.finding.response)) continue;
        concerned = true;
        amount = amount + one.line.value;
    }
    auto frequent = concerned ? frequent_returns(asked.history, amount) : std::nullopt;
    verdict.trace.push_back({"R-F", 0, frequent ? Outcome::also : Outcome::passed});
    if (!frequent) return;
    verdict.reasons.push_back(std::move(*frequent));
    ask_for(verdict, supervisor_to_sign(asked.role));
}

// Above what its category lets anybody but a supervisor approve.
bool is_over_category_limit(const JudgedLines& lines, const Verdict& verdict) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto& over = lines[i].line.policy.approval_over;
        if (over && verdict.lines[i].amounts.goods_value > *over) return true;
    }
    return false;
}

// R-A (4.0.1): the limit of whoever works here.
void add_authority(Verdict& verdict, const JudgedLines& lines, const ReturnCase& asked) {
    const Fen total = verdict.amounts.goods_value;
    std::optional<Role> role = role_to_approve(total, asked.role);
    if (is_over_category_limit(lines, verdict))
        role =
            stricter(role, asked.role == Role::supervisor ? role : supervisor_to_sign(asked.role));
    const bool asks = role.has_value() && is_approved(verdict.response);
    verdict.trace.push_back({"R-A", 0, asks ? Outcome::also : Outcome::passed});
    if (!asks) return;
    verdict.reasons.push_back(
        {"R-A",
         {N_("{1} is above your limit: {2} or above approves."),
          {yuan_text(total), desk::title_of(*role)}},
         "",
         0,
         false});
    ask_for(verdict, role);
}

void trace_lines(Verdict& verdict, const JudgedLines& lines) {
    // By group, so that the order is I, S, P, N, F, A for the whole as well.
    for (const char group : {'S', 'P', 'N'}) {
        for (const JudgedLine& one : lines) {
            for (const TraceStep& step : one.trace)
                if (step.rule[2] == group) verdict.trace.push_back(step);
        }
    }
}

// Of lines that are judged already.
void sum_up(Verdict& verdict, const JudgedLines& lines, const ReturnCase& asked) {
    verdict.response = response_of_whole(lines);
    for (const JudgedLine& one : lines) {
        verdict.lines.push_back(
            {one.line.sold.line, one.finding.response, one.finding.remedies, std::nullopt, {}});
    }
    add_remedies(verdict, lines);
    add_findings(verdict, lines);
    add_amounts(verdict, lines);
    add_gift_charges(verdict);
    add_invoice_duty(verdict, asked);
    trace_lines(verdict, lines);
    add_signs(verdict, lines, asked.role);
    add_frequency(verdict, lines, asked);
    add_authority(verdict, lines, asked);
}

} // namespace

Verdict judge(const ReturnCase& asked, const PolicyBook& book) {
    Verdict verdict;
    if (pass_integrity(asked, verdict)) sum_up(verdict, judge_lines(asked, book), asked);
    return verdict;
}

Verdict judge_overridden(const ReturnCase& asked, const PolicyBook& book) {
    Verdict verdict;
    if (!pass_integrity(asked, verdict)) return verdict;
    JudgedLines lines = judge_lines(asked, book);
    for (JudgedLine& one : lines)
        override_denial(one);
    sum_up(verdict, lines, asked);
    return verdict;
}

} // namespace foyer::returns
