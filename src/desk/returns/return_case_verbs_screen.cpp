#include "desk/returns/return_case_verbs_screen.h"

#include <algorithm>
#include <array>

#include "desk/returns/return_case_sheets_screen.h"
#include "desk/returns/return_judgement.h"
#include "desk/returns/return_offers.h"
#include "desk/returns/return_parts_screen.h"
#include "ui/texts.h"
#include "ui/widgets.h"

namespace foyer::returns {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;

constexpr float pad = 21;
constexpr float head_h = 52;
constexpr float button_h = 56;
constexpr float large_h = 64;
constexpr float gap = 10;

struct VerbLook {
    Icon icon;
    const char* name;
};
// In the order of Verb.
constexpr std::array looks{
    VerbLook{Icon::add, N_("Open")},
    VerbLook{Icon::verified_user, N_("Approve")},
    VerbLook{Icon::gavel, N_("Decide otherwise")},
    VerbLook{Icon::block, N_("Tell the customer no")},
    VerbLook{Icon::close, N_("Cancel the return")},
    VerbLook{Icon::payments, N_("Settle")},
    VerbLook{Icon::link, N_("Link a complaint")},
    VerbLook{Icon::inventory_2, N_("What becomes of the goods")},
    VerbLook{Icon::task_alt, N_("Close the return")},
    VerbLook{Icon::print, N_("Print the slip again")},
    VerbLook{Icon::build, N_("Take in for repair")},
    VerbLook{Icon::send, N_("Send to be repaired")},
    VerbLook{Icon::reply, N_("Back from repair")},
    VerbLook{Icon::call, N_("Call the customer")},
    VerbLook{Icon::handshake, N_("Hand out repaired goods")}};
static_assert(looks.size() == verbs_count);

desk::Circumstance circumstance(const CaseScene& scene) {
    return {scene.viewing.now, scene.viewing.viewer, {}, scene.viewing.zone};
}
std::vector<Offer> offered(const CaseScene& scene) {
    return offers(scene.model.facts, circumstance(scene));
}

// Says what the money does where that is what one presses for.
std::string label_of(const Offer& offer, const State& state) {
    const Total total = total_of(state.verdict);
    const bool moves = total.amount.value > 0;
    if (offer.verb == Verb::settle && moves)
        return total.kind == Total::Kind::collect
            ? tr("Settle, collect {1}", {yuan_text(total.amount)})
            : tr("Settle, pay back {1}", {yuan_text(total.amount)});
    if (offer.verb == Verb::approve && offer.approver)
        return tr("Ask a {1} to approve", {role_word(*offer.approver)});
    if (offer.verb == Verb::approve && moves)
        return tr("Approve {1}", {yuan_text(total.amount)});
    return tr(name_of(offer.verb));
}

std::string why_not(const Offer& offer) {
    if (!offer.refusal) return {};
    const desk::Sentence& reason = offer.refusal->reason;
    return ui::tr_values(reason.text, reason.values);
}

// The command of a verb that needs nothing typed.
std::optional<Command> plain_command(Verb verb, const State& state) {
    switch (verb) {
    case Verb::close: return Close{state.id};
    case Verb::print_slip: return PrintSlip{state.id};
    case Verb::hand_out_repaired:
        return HandOutRepaired{state.id, repair_for(verb, state).value_or(0)};
    default: return std::nullopt;
    }
}

void press(Verb verb, const CaseScene& scene) {
    scene.ui.refused.clear();
    if (open_case_sheet(verb, scene)) return;
    if (verb == Verb::approve)
        return send(scene, approving(scene.state()));
    if (auto command = plain_command(verb, scene.state())) send(scene, *std::move(command));
}

bool ends(Verb verb) {
    return verb == Verb::cancel || verb == Verb::deny;
}

void draw_offer(Rect box, const Offer& offer, bool first, const CaseScene& scene) {
    const std::string label = label_of(offer, scene.state());
    const std::string why = why_not(offer);
    const ui::Button button{
        .label = label,
        .icon = icon_of(offer.verb),
        .kind = first                 ? ui::Kind::primary
            : ends(offer.verb)        ? ui::Kind::danger_outline
                                      : ui::Kind::secondary,
        .shortcut = first ? ui::ctrl(ui::Key::enter) : ui::Shortcut{},
        .enabled = !offer.refusal && !scene.ui.busy,
        .busy = first && scene.ui.busy,
        .why_not = why,
        .large = first};
    if (ui::button(box, button)) press(offer.verb, scene);
}

// The first that can be pressed is the next step.
std::size_t next_of(const std::vector<Offer>& all) {
    const auto able = std::ranges::find_if(all, [](const Offer& one) {
        return !one.refusal && one.verb != Verb::print_slip && one.verb != Verb::cancel &&
            one.verb != Verb::link_complaint && one.verb != Verb::receive_for_repair &&
            one.verb != Verb::call_about_repair;
    });
    return static_cast<std::size_t>(able - all.begin());
}

// Why a step that is due cannot be done yet stands in words, where it is not seen by a tap alone.
const Offer* blocked(const std::vector<Offer>& all) {
    const auto found = std::ranges::find_if(all, [](const Offer& one) {
        return one.refusal && (one.verb == Verb::close || one.verb == Verb::settle);
    });
    return found == all.end() ? nullptr : &*found;
}

const char* lead_of(const State& state) {
    switch (state.phase) {
    case Phase::judged:
        return is_approved(state.verdict.response) ? tr("Somebody has to look at it")
                                                   : tr("The rules say no");
    case Phase::awaiting_approval: return tr("Waits for approval");
    case Phase::approved: return tr("Ready to be settled");
    case Phase::settled: return tr("The goods are at the desk");
    case Phase::goods_disposed: return tr("Nearly done");
    case Phase::closed: return tr("Done");
    case Phase::denied: return tr("The customer was told no");
    case Phase::cancelled: return tr("Cancelled");
    case Phase::draft: break;
    }
    return "";
}

// What the desk answered to a press on the page itself.
std::string shown_refusal(const CaseScene& scene) {
    return scene.ui.sheet == ReturnCaseSheet::none ? scene.ui.refused : std::string();
}

float refused_height(float width, const std::string& words) {
    if (words.empty()) return 0;
    return ui::paragraph_height(width, words, ui::type::label_bold) + gap;
}

} // namespace

const char* name_of(Verb verb) {
    return looks[static_cast<std::size_t>(verb)].name;
}
ui::Icon icon_of(Verb verb) {
    return looks[static_cast<std::size_t>(verb)].icon;
}

float case_verbs_height(float width, const CaseScene& scene) {
    const auto all = offered(scene);
    float h = head_h + refused_height(width - 2 * pad, shown_refusal(scene)) + 12;
    if (next_of(all) < all.size()) h += large_h - button_h;
    if (blocked(all) != nullptr)
        h += ui::paragraph_height(width - 2 * pad, why_not(*blocked(all)), ui::type::label) + gap;
    return h + static_cast<float>(all.size()) * (button_h + gap);
}

void draw_case_verbs(Rect box, const CaseScene& scene) {
    const auto all = offered(scene);
    ui::card(box);
    Rect in = ui::inset(box, pad, 0);
    ui::text_in(
        ui::cut_top(in, head_h), lead_of(scene.state()), ui::type::body_bold,
        ui::colour(Token::t1));
    if (const std::string refused = shown_refusal(scene); !refused.empty())
        ui::paragraph(
            ui::cut_top(in, refused_height(in.w, refused)), refused, ui::type::label_bold,
            ui::colour(Token::danger));
    if (const Offer* one = blocked(all)) {
        const std::string why = why_not(*one);
        const float h = ui::paragraph_height(in.w, why, ui::type::label);
        ui::paragraph(ui::cut_top(in, h, gap), why, ui::type::label, ui::colour(Token::t2));
    }
    const std::size_t next = next_of(all);
    if (next < all.size())
        draw_offer(ui::cut_top(in, large_h, gap), all[next], true, scene);
    for (std::size_t i = 0; i < all.size(); ++i)
        if (i != next) draw_offer(ui::cut_top(in, button_h, gap), all[i], false, scene);
}

} // namespace foyer::returns
