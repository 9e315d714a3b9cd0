#include "desk/returns/return_look_screen.h"

#include <array>

#include "ui/texts.h"

namespace foyer::returns {
namespace {

using ui::ChipLook;
using ui::Icon;
using ui::Tone;
using ui::tr;

ChipLook judged_chip(Response response) {
    if (is_approved(response)) return {Tone::warn, Icon::fact_check, tr("To be looked at")};
    if (response == Response::deny) return {Tone::neutral, Icon::block, tr("Not possible")};
    return {Tone::warn, Icon::gavel, tr("Denied by the rules")};
}

struct StepLook {
    Icon icon;
    Tone tone;
    const char* words; // {1}: who did it
};
// In the order of ReturnStep.
constexpr std::array steps{
    StepLook{Icon::flag, Tone::neutral, N_("Opened by {1}")},
    StepLook{Icon::verified_user, Tone::ok, N_("Approved by {1}")},
    StepLook{Icon::gavel, Tone::warn, N_("Given after all by {1}")},
    StepLook{Icon::block, Tone::danger, N_("Told no by {1}")},
    StepLook{Icon::close, Tone::neutral, N_("Cancelled by {1}")},
    StepLook{Icon::payments, Tone::ok, N_("Settled by {1}")},
    StepLook{Icon::link, Tone::accent, N_("Complaint linked by {1}")},
    StepLook{Icon::inventory_2, Tone::info, N_("Goods dealt with by {1}")},
    StepLook{Icon::task_alt, Tone::ok, N_("Closed by {1}")},
    StepLook{Icon::print, Tone::neutral, N_("Slip printed again by {1}")},
    StepLook{Icon::build, Tone::info, N_("Taken in for repair by {1}")},
    StepLook{Icon::send, Tone::info, N_("Sent to be repaired by {1}")},
    StepLook{Icon::reply, Tone::info, N_("Back from repair, taken by {1}")},
    StepLook{Icon::call, Tone::neutral, N_("Customer called by {1}")},
    StepLook{Icon::handshake, Tone::ok, N_("Handed out by {1}")},
    StepLook{Icon::help, Tone::neutral, N_("Something that a newer Foyer did")}};

} // namespace

ChipLook phase_chip(Phase phase, Response response, bool repairing) {
    if (repairing) return {Tone::info, Icon::build, tr("In repair")};
    ChipLook look{Tone::neutral, Icon::block, tr(name_of(phase))};
    switch (phase) {
    case Phase::judged: return judged_chip(response);
    case Phase::awaiting_approval: return {Tone::warn, Icon::hourglass_bottom, look.label};
    case Phase::approved: return {Tone::accent, Icon::verified_user, tr("Not settled")};
    case Phase::settled: return {Tone::info, Icon::inventory_2, tr("Goods at the desk")};
    case Phase::goods_disposed: return {Tone::accent, Icon::done_all, look.label};
    case Phase::closed: return {Tone::ok, Icon::check_circle, look.label};
    default: return look;
    }
}

const char* label_of(MoneyRow::Kind kind) {
    switch (kind) {
    case MoneyRow::Kind::discount: return tr("Share of the discount");
    case MoneyRow::Kind::depreciation: return tr("Wear and tear");
    case MoneyRow::Kind::gift: return tr("Gift kept");
    case MoneyRow::Kind::price_difference: return tr("Price difference");
    case MoneyRow::Kind::replacement: return tr("Replacement");
    case MoneyRow::Kind::points_taken: return tr("Points taken back");
    case MoneyRow::Kind::points_given: return tr("Points given back");
    case MoneyRow::Kind::goods: break;
    }
    return "";
}

ToldStep told(const ReturnLine& line, const desk::Viewing& viewing) {
    const StepLook& look = steps[static_cast<std::size_t>(line.step)];
    // Whose PIN it was stands in front: the money was their decision.
    const bool allowed = !line.approver.is_nil() &&
        (line.step == ReturnStep::approved || line.step == ReturnStep::overridden);
    const StaffId who = allowed ? line.approver : line.actor;
    ToldStep words{look.icon, look.tone, tr(look.words, {desk::name_of(viewing, who)}), line.text};
    if (allowed) {
        const std::string asked = tr("Asked by {1}", {desk::name_of(viewing, line.actor)});
        words.text = words.text.empty() ? asked : words.text + "·" + asked;
    }
    return words;
}

} // namespace foyer::returns
