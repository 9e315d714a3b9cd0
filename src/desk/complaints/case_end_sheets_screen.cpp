#include "desk/complaints/case_end_sheets_screen.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "desk/complaints/authority.h"
#include "desk/complaints/closing.h"
#include "desk/complaints/compensation.h"
#include "desk/complaints/complaint_parts_screen.h"
#include "ui/texts.h"

namespace foyer::complaints {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;
using Wishes = std::vector<CaseWish>;

// ---- finding ----------------------------------------------------------------------------------

void draw_findings(Rect& in, CaseUi& state) {
    draw_heading(in, tr("Was the complaint justified?"));
    const auto all = findings();
    const int tapped = draw_tiles(
        in, all.size(), 4, [&](std::size_t i) { return std::string(tr(name_of(all[i]))); },
        [&](std::size_t i) { return state.end.finding == all[i]; });
    if (tapped >= 0) state.end.finding = all[static_cast<std::size_t>(tapped)];
}

void draw_causes(Rect& in, CaseUi& state) {
    draw_heading(in, tr("What did it come from?"));
    draw_codes(in, root_causes(), 4, state.end.cause);
}

float finding_height() {
    return heading_h + tiles_height(findings().size(), 4);
}
float causes_height() {
    return heading_h + tiles_height(root_causes().size(), 4);
}

void draw_find(Rect in, const State& subject, CaseUi& state, Wishes& wishes) {
    const bool ready = state.end.finding != Finding::none && !state.end.cause.empty();
    const bool pressed = draw_foot(
        in, state, {tr("Record finding"), Icon::fact_check, ready, tr("Choose finding and cause")});
    Rect area = begin_column("find", in, finding_height() + causes_height(), dialog_edge);
    draw_findings(area, state);
    draw_causes(area, state);
    end_column();
    if (pressed) wishes.emplace_back(Act{Find{subject.id, state.end.finding, state.end.cause}});
}

// ---- remedy -----------------------------------------------------------------------------------

void draw_remedies(Rect& in, CaseUi& state) {
    const auto all = remedies();
    const int tapped = draw_tiles(
        in, all.size(), 3, [&](std::size_t i) { return std::string(tr(name_of(all[i]))); },
        [&](std::size_t i) { return state.end.remedy == all[i]; });
    if (tapped >= 0) state.end.remedy = all[static_cast<std::size_t>(tapped)];
}

// What the law adds, for those who decide on it.
std::string claim_words(const State& subject, const desk::Viewing& viewing) {
    const desk::Role role = viewing.viewer.role;
    const auto claim = statutory_claim(subject.intake);
    if (!claim || (role != desk::Role::supervisor && role != desk::Role::manager)) return {};
    return tr(
        "{1}: the customer may claim {2} besides the refund",
        {tr(name_of(claim->law)), yuan_text(claim->amount)});
}

void draw_propose(
    Rect in, const State& subject, CaseUi& state, const desk::Viewing& viewing, Wishes& wishes) {
    const bool money = has_amount(state.end.remedy);
    const auto amount = parse_yuan(state.end.amount);
    const bool ready = !money || state.end.amount.empty() || amount.has_value();
    Rect foot_place = in;
    const bool pressed = draw_foot(
        foot_place, state,
        {tr("Propose"), Icon::payments, ready, tr("The amount is not a number")});
    in = foot_place;
    const std::string claim = claim_words(subject, viewing);
    const float h = tiles_height(remedies().size()) + (money ? row_h + gap : 0) +
        (claim.empty() ? 0 : heading_h) + 2 * row_h + 2 * gap;
    Rect area = begin_column("propose", in, h, dialog_edge);
    draw_remedies(area, state);
    if (!claim.empty()) draw_heading(area, claim);
    if (money)
        ui::text_field(
            ui::cut_top(area, row_h, gap), state.end.amount,
            {.name = tr("Amount in yuan"),
             .placeholder = tr("Amount in yuan"),
             .icon = Icon::currency_yuan,
             .limit = 14,
             .content = ui::Content::number});
    ui::text_field(
        ui::cut_top(area, row_h, gap), state.text,
        {.name = tr("Details"), .placeholder = tr("What exactly is offered"), .limit = 300});
    bool agrees = state.end.reopen;
    if (ui::check_row(ui::cut_top(area, row_h), tr("The customer agrees already"), agrees))
        state.end.reopen = agrees;
    end_column();
    if (!pressed) return;
    const Propose propose{
        subject.id, state.end.remedy, money ? amount.value_or(Fen{}) : Fen{}, state.text};
    wishes.emplace_back(
        state.end.reopen ? Act{propose, Command{AcceptOffer{subject.id}}} : Act{propose, {}});
}

// ---- follow-up --------------------------------------------------------------------------------

constexpr float faces_h = 96;

bool draw_face(Rect box, int face, bool on) {
    const ui::Press press = ui::press_area(box, tr(name_of_face(face)));
    ui::fill_rect(box, ui::colour(on ? Token::acc_soft : Token::surface), 12);
    ui::stroke_rect(box, ui::colour(on ? Token::acc : Token::border2), 12, on ? 2 : 1);
    const ui::Colour ink = ui::colour(on ? Token::acc_text : Token::t1);
    ui::icon_in({box.x, box.y + 8, box.w, 36}, face_of(face), 32, ink);
    const std::string_view words = tr(name_of_face(face));
    const Rect place{box.x + 4, box.y + 48, box.w - 8, 40};
    const float w = ui::text_width(words, ui::type::small);
    if (w <= place.w)
        ui::text_in(
            {place.x, place.y, place.w, 28}, words, ui::type::small, ink, ui::Align::centre);
    else
        ui::paragraph(ui::inset(place, 6, 0), words, ui::type::small, ink, 2);
    return press.clicked;
}

void draw_faces(Rect box, CaseUi& state) {
    const auto boxes =
        ui::columns(box, {ui::fill(), ui::fill(), ui::fill(), ui::fill(), ui::fill()}, 8);
    for (int face = 1; face <= 5; ++face) {
        if (!draw_face(
                boxes[static_cast<std::size_t>(face - 1)], face, state.end.satisfaction == face))
            continue;
        state.end.satisfaction = face;
        state.end.call = outcome_of_face(face);
    }
}

constexpr std::array not_reached{
    FollowUpOutcome::unreachable, FollowUpOutcome::wrong_number, FollowUpOutcome::refused,
    FollowUpOutcome::call_later};

bool was_asked(FollowUpOutcome outcome) {
    return std::ranges::find(not_reached, outcome) == not_reached.end();
}

void draw_not_reached(Rect& in, CaseUi& state) {
    const int tapped = draw_tiles(
        in, not_reached.size(), 4,
        [](std::size_t i) { return std::string(tr(name_of(not_reached[i]))); },
        [&](std::size_t i) { return state.end.call == not_reached[i]; });
    if (tapped < 0) return;
    state.end.call = not_reached[static_cast<std::size_t>(tapped)];
    state.end.satisfaction = 0;
}

Act call_act(const State& subject, const CaseUi& state, const desk::Viewing& viewing) {
    const bool later = state.end.call == FollowUpOutcome::call_later;
    const bool again = state.end.call == FollowUpOutcome::dissatisfied && state.end.reopen;
    const auto when = later ? std::optional(viewing.now + day_ms) : std::nullopt;
    return {
        FollowUp{subject.id, state.end.call, state.end.satisfaction, state.text, when, again}, {}};
}

void draw_follow_up(
    Rect in, const State& subject, CaseUi& state, const desk::Viewing& viewing, Wishes& wishes) {
    const bool bad = state.end.call == FollowUpOutcome::dissatisfied;
    const bool chosen = state.end.satisfaction > 0 || !was_asked(state.end.call);
    const bool ready = chosen && (!bad || !state.end.reopen || !trimmed(state.text).empty());
    const bool pressed = draw_foot(
        in, state,
        {tr("Record follow-up"), Icon::phone_callback, ready,
         chosen ? tr("Write what is still wrong") : tr("Tap a face, or why there is none")});
    const float above =
        heading_h + faces_h + gap + heading_h + tiles_height(4, 4) + (bad ? row_h + gap : 0);
    Rect area = begin_column("call", in, above + least_words_h, dialog_edge);
    draw_heading(area, tr("How satisfied is the customer?"));
    draw_faces(ui::cut_top(area, faces_h, gap), state);
    draw_heading(area, tr("Or the call did not come about"));
    draw_not_reached(area, state);
    if (bad) {
        bool again = state.end.reopen;
        if (ui::check_row(ui::cut_top(area, row_h, gap), tr("Reopen this complaint"), again))
            state.end.reopen = again;
    }
    draw_text(area, state, tr("What was said"), tr("What the customer said"));
    end_column();
    if (pressed) wishes.emplace_back(call_act(subject, state, viewing));
}

// ---- close ------------------------------------------------------------------------------------

bool needs(const std::vector<CloseNeed>& missing, CloseNeed what) {
    return std::ranges::find(missing, what) != missing.end();
}

// What the dialog cannot bring along has to be done first.
std::optional<CloseNeed> first_of_others(const std::vector<CloseNeed>& missing) {
    for (const CloseNeed need : missing)
        if (need == CloseNeed::answer || need == CloseNeed::children ||
            need == CloseNeed::authority_reply)
            return need;
    return std::nullopt;
}

Close close_of(const State& subject, const CaseUi& state) {
    return {subject.id,      state.text,     state.end.finding,
            state.end.cause, state.end.skip, state.end.excuse};
}

// Heading, foot and the edges of the dialog.
constexpr float close_room = 240;

float close_height(const std::vector<CloseNeed>& missing) {
    float h = least_words_h;
    if (needs(missing, CloseNeed::finding)) h += finding_height();
    if (needs(missing, CloseNeed::cause)) h += causes_height();
    if (needs(missing, CloseNeed::follow_up)) h += heading_h + tiles_height(4, 2);
    if (needs(missing, CloseNeed::promises)) h += heading_h + row_h + gap;
    return h;
}

void draw_missing(Rect& area, const std::vector<CloseNeed>& missing, CaseUi& state) {
    if (needs(missing, CloseNeed::finding)) draw_findings(area, state);
    if (needs(missing, CloseNeed::cause)) draw_causes(area, state);
    if (needs(missing, CloseNeed::follow_up)) {
        draw_heading(area, tr("Why is there no follow-up call?"));
        draw_codes(area, skip_reasons(), 2, state.end.skip);
    }
    if (!needs(missing, CloseNeed::promises)) return;
    draw_heading(area, tr("Why is the open promise not kept?"));
    ui::text_field(
        ui::cut_top(area, row_h, gap), state.end.excuse,
        {.name = tr("Promise not kept"), .placeholder = tr("Reason"), .limit = 200});
}

void draw_close(Rect in, const CaseDetail& detail, CaseUi& state, Wishes& wishes) {
    const State& subject = detail.state;
    const auto missing = close_needs(subject, detail.open_children);
    const auto still = close_needs(subject, close_of(subject, state), detail.open_children);
    const auto blocked = first_of_others(missing);
    const desk::Refusal why =
        refusal_of(blocked.value_or(still.empty() ? CloseNeed::resolution : still.front()));
    const std::string words = ui::tr_values(why.reason.text, why.reason.values);
    const bool pressed = draw_foot(
        in, state, {tr("Close the complaint"), Icon::task_alt, still.empty(), words.c_str()});
    Rect area = begin_column("close", in, close_height(missing), dialog_edge);
    draw_missing(area, missing, state);
    draw_text(
        area, state, tr("How it was resolved"),
        tr("How it was resolved, in 10 characters or more"));
    end_column();
    if (pressed) wishes.emplace_back(Act{close_of(subject, state), {}});
}

} // namespace

SheetLook look_of_end_sheet(CaseSheet sheet, const CaseDetail& detail) {
    switch (sheet) {
    case CaseSheet::find: return {tr("What was found out"), 560};
    case CaseSheet::propose: return {tr("Propose a remedy"), 640};
    case CaseSheet::follow_up: return {tr("Follow-up call"), 600};
    case CaseSheet::close:
        return {
            tr("Close the complaint"),
            close_room + close_height(close_needs(detail.state, detail.open_children))};
    default: return {};
    }
}

bool draw_end_sheet(
    Rect in, const CaseDetail& detail, CaseUi& state, const desk::Viewing& viewing,
    Wishes& wishes) {
    switch (state.sheet) {
    case CaseSheet::find: draw_find(in, detail.state, state, wishes); return true;
    case CaseSheet::propose: draw_propose(in, detail.state, state, viewing, wishes); return true;
    case CaseSheet::follow_up:
        draw_follow_up(in, detail.state, state, viewing, wishes);
        return true;
    case CaseSheet::close: draw_close(in, detail, state, wishes); return true;
    default: return false;
    }
}

Icon face_of(int satisfaction) {
    constexpr std::array faces{
        Icon::sentiment_very_dissatisfied, Icon::sentiment_dissatisfied, Icon::sentiment_neutral,
        Icon::sentiment_satisfied, Icon::sentiment_very_satisfied};
    return faces[static_cast<std::size_t>(std::clamp(satisfaction, 1, 5) - 1)];
}

const char* name_of_face(int satisfaction) {
    constexpr std::array names{
        N_("Very dissatisfied"), N_("Dissatisfied"), N_("Neither nor"), N_("Satisfied"),
        N_("Very satisfied")};
    return names[static_cast<std::size_t>(std::clamp(satisfaction, 1, 5) - 1)];
}

FollowUpOutcome outcome_of_face(int satisfaction) {
    if (satisfaction >= 4) return FollowUpOutcome::satisfied;
    return satisfaction == 3 ? FollowUpOutcome::neutral : FollowUpOutcome::dissatisfied;
}

} // namespace foyer::complaints
