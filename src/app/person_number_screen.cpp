#include "app/person_number_screen.h"

#include <array>

#include "desk/refusal_screen.h"
#include "ui/columns.h"
#include "ui/texts.h"
#include "ui/widgets.h"

namespace foyer::app {
namespace {

using people::RevealReason;
using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;

constexpr std::array reasons{
    RevealReason::contact_customer, RevealReason::check_identity, RevealReason::delivery,
    RevealReason::other};

// The viewer's own open case with this person is what the number is needed for.
CaseId case_in_hand(const PersonCard& card, const desk::Viewing& viewing) {
    for (const auto& one : card.cases)
        if (complaints::is_open(one.phase) && one.owner == viewing.viewer.staff) return one.id;
    return {};
}

} // namespace

std::string why_hidden(PersonId id, const PersonCard& card, const desk::Viewing& viewing) {
    people::Facts facts;
    facts.known = people::Person{id, card.name, card.whole, {}};
    const people::RevealPhone asked{
        id, RevealReason::other, id_cast<SubjectId>(case_in_hand(card, viewing))};
    const auto decision = people::decide(asked, facts, {viewing.now, viewing.viewer, {}, {}});
    const auto* refusal = std::get_if<desk::Refusal>(&decision);
    return refusal == nullptr ? std::string() : desk::words_of(*refusal);
}

void draw_number_reasons(
    const PersonCard& card, PersonUi& state, const desk::Viewing& viewing,
    std::vector<PersonWish>& wishes) {
    if (!state.choosing_reason) return;
    const ui::Dialog dialog = ui::begin_dialog("number", tr("Show the phone number"), 640, 350);
    Rect in = dialog.inside;
    const ui::Button show{
        .label = tr("Show for 30 s"),
        .icon = Icon::visibility,
        .kind = ui::Kind::primary,
        .shortcut = ui::ctrl(ui::Key::enter),
        .enabled = state.reason.has_value(),
        .busy = state.busy,
        .why_not = tr("Choose a reason")};
    Rect foot = ui::cut_bottom(in, 56, 12);
    const bool pressed = ui::button(ui::cut_right(foot, ui::button_width(show), 12), show);
    ui::text_in(foot, state.refused, ui::type::label_bold, ui::colour(Token::danger));
    Rect area = ui::begin_column("reasons", in, 36 + 2 * 56 + 12, ui::dialog_edge);
    ui::text_in(
        ui::cut_top(area, 24, 12), tr("The log keeps who saw the number and why."), ui::type::body,
        ui::colour(Token::t2));
    const auto boxes = ui::grid(area, static_cast<int>(reasons.size()), 2, 56, 12);
    for (std::size_t i = 0; i < reasons.size(); ++i)
        if (ui::pick_tile(
                boxes[i], tr(people::name_of(reasons[i])), Icon::none, state.reason == reasons[i]))
            state.reason = reasons[i];
    ui::end_column();
    if (dialog.closed && !state.busy) state.choosing_reason = false;
    ui::end_dialog();
    if (pressed && state.reason)
        wishes.emplace_back(ShowNumber{*state.reason, case_in_hand(card, viewing)});
}

} // namespace foyer::app
