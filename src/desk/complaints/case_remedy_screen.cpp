#include "desk/complaints/case_remedy_screen.h"

#include "desk/complaints/authority.h"
#include "desk/complaints/case_end_sheets_screen.h"
#include "desk/complaints/case_sheets_screen.h"
#include "desk/complaints/case_verbs_screen.h"
#include "desk/complaints/code_lists.h"
#include "desk/complaints/compensation.h"
#include "desk/complaints/complaint_parts_screen.h"
#include "desk/role_titles.h"
#include "ui/texts.h"
#include "ui/widgets.h"

namespace foyer::complaints {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;
using Wishes = std::vector<CaseWish>;

constexpr float head_h = 32;
constexpr float offer_h = 56;
constexpr float offer_gap = 8;
constexpr float note_h = 34;
constexpr float button_h = 56;
constexpr float faces_h = 72;

bool is_at_work(const State& state) {
    return state.phase == Phase::in_progress;
}

Icon icon_of(Remedy remedy) {
    switch (remedy) {
    case Remedy::refund_and_compensation: return Icon::payments;
    case Remedy::refund:
    case Remedy::price_difference:
    case Remedy::compensation: return Icon::currency_yuan;
    case Remedy::exchange: return Icon::swap_horiz;
    case Remedy::repair: return Icon::build;
    case Remedy::apology: return Icon::sentiment_satisfied;
    default: return Icon::chat;
    }
}

bool draw_offer(Rect box, const Offer& offer, bool on) {
    const char* name = tr(name_of(offer.remedy));
    const ui::Press press = ui::press_area(box, name);
    ui::fill_rect(box, ui::colour(on ? Token::acc_soft : Token::surface), 12);
    ui::stroke_rect(box, ui::colour(on ? Token::acc : Token::border2), 12, on ? 2 : 1);
    const ui::Colour ink = ui::colour(on ? Token::acc_text : Token::t1);
    ui::icon({box.x + 16, box.y + 16}, icon_of(offer.remedy), 24, ink);
    const Rect words{box.x + 52, box.y, box.w - 52 - 16, box.h};
    const auto type = on ? ui::type::body_bold : ui::type::body;
    const std::string amount = offer.amount ? yuan_text(*offer.amount) : std::string();
    const float needed = ui::text_width(name, type) + ui::text_width(amount, type) + 12;
    if (needed <= words.w) {
        ui::text_in(words, name, type, ink);
        ui::text_in(words, amount, type, ink, ui::Align::right);
    } else {
        ui::text({words.x, words.y + 7}, name, ui::type::row_bold, ink, words.w);
        ui::text({words.x, words.y + 29}, amount, ui::type::small, ink, words.w);
    }
    return press.clicked;
}

// Who has to allow the amount; empty: the viewer may.
std::string approval_words(const Offer& offer, const State& subject, const desk::Viewing& viewing) {
    const desk::Role role = viewing.viewer.role;
    const auto claim = statutory_claim(subject.intake);
    const bool by_law = offer.remedy == Remedy::refund_and_compensation && claim;
    const Fen amount = offer.amount.value_or(by_law ? claim->amount : Fen{});
    const auto needed = role_to_approve(offer.remedy, amount, role, Fen{});
    if (!needed) return {};
    const auto limit =
        is_goodwill(offer.remedy) ? desk::goodwill_per_case(role) : desk::return_limit(role);
    return tr(
        "Over {1}: approval by {2}",
        {yuan_text(limit.value_or(Fen{})), tr(desk::title_of(*needed))});
}

void draw_head(Rect box, const State& subject) {
    ui::text(
        {box.x, box.y}, tr("Resolve with a remedy"), ui::type::body_bold, ui::colour(Token::t1));
    const auto claim = statutory_claim(subject.intake);
    if (!claim) return;
    const float used = ui::text_width(tr("Resolve with a remedy"), ui::type::body_bold) + 12;
    ui::text_in(
        {box.x + used, box.y, box.w - used, 24}, tr(name_of(claim->law)), ui::type::label,
        ui::colour(Token::t3), ui::Align::right);
}

Offer chosen_offer(const std::vector<Offer>& offers, const CaseUi& state) {
    for (const Offer& offer : offers)
        if (offer.remedy == state.remedy) return offer;
    return offers.front();
}

void open_propose(const Offer& offer, CaseUi& state, Wishes& wishes) {
    open_sheet(state, CaseSheet::propose, wishes);
    state.end.remedy = offer.remedy;
    state.end.reopen = false;
    state.end.amount.clear();
    if (offer.amount) state.end.amount = yuan_text(*offer.amount);
}

void draw_offers(
    Rect in, const State& subject, CaseUi& state, const desk::Viewing& viewing, Wishes& wishes) {
    const auto offers = offers_for(subject, viewing.viewer);
    const Offer chosen = chosen_offer(offers, state);
    for (const Offer& offer : offers)
        if (draw_offer(ui::cut_top(in, offer_h, offer_gap), offer, offer == chosen))
            state.remedy = offer.remedy;
    const Rect note = ui::cut_top(in, note_h);
    const std::string approval = approval_words(chosen, subject, viewing);
    if (!approval.empty()) {
        ui::icon({note.x, note.y + 4}, Icon::verified_user, 20, ui::colour(Token::warn));
        ui::text_in(
            {note.x + 28, note.y, note.w - 28, 28}, approval, ui::type::label_bold,
            ui::colour(Token::warn));
    }
    const bool found = subject.finding != Finding::none && !subject.root_cause.empty();
    const Verb verb = found ? Verb::propose : Verb::find;
    const auto no = refusal_of(verb, subject, viewing.viewer, viewing.now);
    const std::string why = no ? ui::tr_values(no->reason.text, no->reason.values) : "";
    const ui::Button go{
        .label = found ? tr("Resolve case") : tr("Record finding"),
        .icon = found ? Icon::task_alt : icon_of(Verb::find),
        .kind = ui::Kind::tonal,
        .enabled = !no && !state.busy,
        .why_not = why};
    if (!ui::button(ui::cut_top(in, button_h), go)) return;
    if (found)
        open_propose(chosen, state, wishes);
    else
        open_sheet(state, CaseSheet::find, wishes);
}

// What was proposed, and the answers besides yes.
void draw_proposal(
    Rect in, const State& subject, CaseUi& state, const desk::Viewing& viewing, Wishes& wishes) {
    const Offer offer{
        subject.proposal->remedy,
        subject.proposal->amount.value > 0 ? std::optional(subject.proposal->amount)
                                           : std::nullopt};
    (void)draw_offer(ui::cut_top(in, offer_h, offer_gap), offer, true);
    if (subject.phase != Phase::proposed) return;
    for (const Verb verb : {Verb::reject_offer, Verb::impose}) {
        const auto no = refusal_of(verb, subject, viewing.viewer, viewing.now);
        const std::string why = no ? ui::tr_values(no->reason.text, no->reason.values) : "";
        const ui::Button button{
            .label = tr(name_of(verb)),
            .icon = icon_of(verb),
            .enabled = !no && !state.busy,
            .why_not = why};
        if (ui::button(ui::cut_top(in, button_h, offer_gap), button))
            press_verb(verb, subject, state, wishes);
    }
}

} // namespace

float remedy_height(const CaseDetail& detail, const desk::Viewing& viewing) {
    const State& state = detail.state;
    const float frame = 19 + head_h + 21;
    if (is_at_work(state)) {
        const auto count = static_cast<float>(offers_for(state, viewing.viewer).size());
        return frame + count * (offer_h + offer_gap) + note_h + button_h;
    }
    if (!state.proposal) return 0;
    if (state.phase == Phase::proposed) return frame + offer_h + 2 * (offer_gap + button_h);
    return frame + offer_h;
}

void draw_remedy(
    Rect box, const CaseDetail& detail, CaseUi& state, const desk::Viewing& viewing,
    Wishes& wishes) {
    ui::card(box);
    Rect in = ui::inset(box, 21, 19);
    draw_head(ui::cut_top(in, head_h), detail.state);
    if (is_at_work(detail.state))
        draw_offers(in, detail.state, state, viewing, wishes);
    else
        draw_proposal(in, detail.state, state, viewing, wishes);
}

namespace {

constexpr float faces_beside_from = 340; // below this width they stand in a row of their own

std::string follow_up_words(const State& subject, const desk::Viewing& viewing) {
    if (subject.followed_up) return tr(name_of(*subject.followed_up));
    if (!subject.follow_up) return tr("No call is due");
    return due_chip(subject.follow_up, Phase::in_progress, viewing.now, *viewing.zone).label;
}

void draw_small_faces(
    Rect row, const State& subject, CaseUi& state, const desk::Viewing& viewing, Wishes& wishes) {
    const bool may_call = may(Verb::follow_up, subject, viewing.viewer, viewing.now);
    const float face_w = row.w / 5;
    for (int face = 1; face <= 5; ++face) {
        const Rect place{row.x + face_w * static_cast<float>(face - 1), row.y, face_w, row.h};
        const bool on = subject.satisfaction == face || state.end.satisfaction == face;
        ui::icon_in(place, face_of(face), 28, ui::colour(on ? Token::acc : Token::t3));
        if (!may_call || !ui::press_area(place, tr(name_of_face(face))).clicked) continue;
        open_sheet(state, CaseSheet::follow_up, wishes);
        state.end.satisfaction = face;
        state.end.call = outcome_of_face(face);
    }
}

} // namespace

float follow_up_height(float width, const State& state) {
    if (!state.resolved_at && !state.followed_up) return 0;
    return width - 42 < faces_beside_from ? faces_h + 56 : faces_h;
}

void draw_follow_up_card(
    Rect box, const State& subject, CaseUi& state, const desk::Viewing& viewing, Wishes& wishes) {
    ui::card(box);
    Rect in = ui::inset(box, 21, 8);
    const bool beside = in.w >= faces_beside_from;
    const Rect faces = beside ? ui::cut_right(in, 220, 8) : ui::cut_bottom(in, 56);
    ui::text({in.x, in.y + 9}, tr("Follow-up"), ui::type::label_bold, ui::colour(Token::t1), in.w);
    ui::text(
        {in.x, in.y + 29}, follow_up_words(subject, viewing), ui::type::small,
        ui::colour(Token::t3), in.w);
    draw_small_faces(faces, subject, state, viewing, wishes);
}

} // namespace foyer::complaints
