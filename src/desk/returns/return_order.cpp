#include "desk/returns/return_order.h"

#include <algorithm>

#include "base/text.h"
#include "desk/returns/approval_id.h"
#include "desk/returns/return_judgement.h"

namespace foyer::returns {
namespace {

Goods goods_of(const Position& position, const ShownReceipt& receipt, const Form& form) {
    const std::int64_t line = position.request.line;
    std::string serial = trimmed(clean_text(position.serial));
    if (serial.empty() && form.demand == Demand::repair)
        serial = trimmed(clean_text(form.repair.serial));
    return {
        std::string(name_of_line(receipt, line)), std::string(code_of_line(receipt, line)),
        std::move(serial), trimmed(clean_text(position.batch))};
}

std::vector<DutyKind> conditions_of(const Verdict& verdict, const Form& form) {
    std::vector<DutyKind> met;
    for (const DutyKind kind : form.conditions_met) {
        const bool asked = std::ranges::any_of(
            verdict.duties, [kind](const Duty& duty) { return duty.kind == kind; });
        if (asked) met.push_back(kind);
    }
    return met;
}

void add_repairs(
    const Open& open, const Form& form, const Verdict& verdict, std::vector<Command>& commands) {
    const auto day = promised_day(form.repair, open.asked.today);
    std::size_t repair = 0;
    for (std::size_t i = 0; i < verdict.lines.size(); ++i) {
        if (verdict.lines[i].chosen != Remedy::repair || !day) continue;
        commands.emplace_back(ReceiveForRepair{
            open.id, i, open.goods[i].serial, trimmed(clean_text(form.repair.fault)), ""});
        commands.emplace_back(
            SendForRepair{open.id, repair++, trimmed(clean_text(form.repair.vendor)), *day});
    }
}

} // namespace

Open opening_of(
    const Form& form, const ShownReceipt& receipt, Date today, desk::Role role,
    const OrderWords& words) {
    Open open;
    open.id = form.id;
    open.asked = case_of(form, receipt, today, role);
    for (const Position& position : form.positions)
        if (find_line(receipt.sale, position.request.line) != nullptr)
            open.goods.push_back(goods_of(position, receipt, form));
    open.paid_with = receipt.paid_with;
    open.customer.person = form.person;
    open.store = words.store;
    open.terminal = words.terminal;
    return open;
}

std::vector<Command>
settling(const Open& open, const Form& form, const Verdict& verdict, const OrderWords& words) {
    const ApprovalId approval = approval_id(open.id, verdict);
    std::vector<Command> commands{open};
    const auto met = conditions_of(verdict, form);
    if (words.overridden)
        commands.emplace_back(Override{open.id, approval, words.override_reason});
    else if (verdict.approval || !met.empty())
        commands.emplace_back(Approve{open.id, approval, met});
    Settle settle;
    settle.id = open.id;
    settle.approval = approval;
    commands.emplace_back(std::move(settle));
    add_repairs(open, form, verdict, commands);
    return commands;
}

std::vector<Command> denying(const Open& open, const OrderWords& words) {
    return {open, Deny{open.id, words.told}};
}

} // namespace foyer::returns
