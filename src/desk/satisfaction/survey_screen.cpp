#include "desk/satisfaction/survey_screen.h"

#include <algorithm>
#include <array>

#include "ui/columns.h"
#include "ui/cover.h"
#include "ui/motion.h"
#include "ui/texts.h"
#include "ui/widgets.h"

namespace foyer::satisfaction {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;
using Wishes = std::vector<SurveyWish>;

constexpr std::int64_t sends_itself_ms = 3 * second_ms;
constexpr std::int64_t thanks_ms = 3 * second_ms;
constexpr float edge = 32;
constexpr float question_h = 124;
constexpr float face_h = 160;
constexpr float faces_gap = 20;
constexpr float heading_h = 40;
constexpr float reason_h = 64;
constexpr float foot_h = 72;
constexpr float gap = 12;
constexpr float three_across_from = 900;
constexpr float widest = 1180;

constexpr std::array faces{
    Icon::sentiment_very_dissatisfied, Icon::sentiment_dissatisfied, Icon::sentiment_neutral,
    Icon::sentiment_satisfied, Icon::sentiment_very_satisfied};

void draw_head(Rect head, const SurveyModel& model, bool english, Wishes& wishes) {
    const ui::Button language{.label = english ? "中文" : "English", .icon = Icon::translate};
    if (ui::button(ui::cut_right(head, ui::button_width(language), gap), language))
        wishes.emplace_back(OtherLanguage{});
    ui::text_in(head, model.store, ui::type::lead, ui::colour(Token::t1));
}

void draw_question(Rect& in, const SurveyModel& model) {
    ui::text_in(ui::cut_top(in, 28), model.about, ui::type::body, ui::colour(Token::t2));
    ui::text_in(
        ui::cut_top(in, 48), tr("How did we do today?"), ui::type::money, ui::colour(Token::t1));
    ui::text_in(
        ui::cut_top(in, 32, 16), tr("One tap is enough. We do not ask your name."), ui::type::lead,
        ui::colour(Token::t2));
}

void draw_face(Rect box, int score, SurveyUi& state, Time now) {
    const bool on = state.score == score;
    const std::string word = tr(name_of_score(score));
    const ui::Press press = ui::press_area(box, word);
    ui::fill_rect(box, ui::colour(on || press.held ? Token::acc_soft : Token::surface), 20);
    ui::stroke_rect(box, ui::colour(on ? Token::acc : Token::border), 20, on ? 3.0F : 1.0F);
    const auto ink = ui::colour(on ? Token::acc_text : Token::t2);
    const float size = 72;
    ui::icon(
        {box.x + (box.w - size) / 2, box.y + 26}, faces[static_cast<std::size_t>(score - worst)],
        size, ink);
    ui::text_in(
        {box.x, box.bottom() - 50, box.w, 28}, word, on ? ui::type::lead : ui::type::body,
        ui::colour(on ? Token::acc_text : Token::t1), ui::Align::centre);
    if (!press.clicked) return;
    // Praise does not turn into blame under the customer's hand.
    if ((state.score <= unhappy_most) != (score <= unhappy_most)) state.reasons.clear();
    state.score = score;
    state.touched_at = now;
}

void draw_faces(Rect row, SurveyUi& state, Time now) {
    const auto boxes = ui::grid(row, best, best, face_h, gap);
    for (int score = worst; score <= best; ++score)
        draw_face(boxes[static_cast<std::size_t>(score - worst)], score, state, now);
}

int reasons_across(float w) {
    return w >= three_across_from ? 3 : 2;
}

float reasons_height(float w) {
    const int across = reasons_across(w);
    const int rows = (static_cast<int>(reasons().size()) + across - 1) / across;
    return heading_h + static_cast<float>(rows) * (reason_h + gap) - gap;
}

void draw_reasons(Rect in, SurveyUi& state, Time now) {
    if (state.score == 0) return;
    const bool unhappy = state.score <= unhappy_most;
    ui::text_in(
        ui::cut_top(in, heading_h - 8, 8), unhappy ? tr("What went wrong?") : tr("What was good?"),
        ui::type::lead, ui::colour(Token::t1));
    const auto all = reasons();
    const auto boxes =
        ui::grid(in, static_cast<int>(all.size()), reasons_across(in.w), reason_h, gap);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto at = std::ranges::find(state.reasons, all[i].code);
        const bool on = at != state.reasons.end();
        const char* const words = unhappy ? all[i].blame : all[i].praise;
        if (!ui::filter_chip(boxes[i], tr(words), on)) continue;
        state.touched_at = now;
        if (on) state.reasons.erase(at);
        else state.reasons.emplace_back(all[i].code);
    }
}

// Large letters need more than the window has: then the middle is scrolled.
void draw_middle(Rect in, const SurveyModel& model, SurveyUi& state, Time now) {
    const float h = question_h + face_h + faces_gap + reasons_height(in.w);
    Rect area = ui::begin_scroll("survey", in, std::max(h, in.h));
    draw_question(area, model);
    draw_faces(ui::cut_top(area, face_h, faces_gap), state, now);
    draw_reasons(area, state, now);
    ui::end_scroll();
}

void draw_foot(Rect foot, SurveyUi& state, Wishes& wishes) {
    const ui::Button skip{.label = tr("Skip"), .large = true};
    const ui::Button send{
        .label = tr("Send"),
        .icon = Icon::send,
        .kind = ui::Kind::primary,
        .enabled = state.score > 0,
        .busy = state.busy,
        .why_not = tr("Tap one of the five."),
        .large = true};
    const Rect left = ui::cut_left(foot, std::max(180.0F, ui::button_width(skip)), gap);
    if (ui::button(left, skip)) wishes.emplace_back(Leave{});
    if (ui::button(foot, send)) wishes.emplace_back(Send{state.score, state.reasons});
}

void draw_thanks(Rect in, const SurveyUi& state, Time now, Wishes& wishes) {
    const float middle = in.y + in.h / 2;
    ui::icon(
        {in.x + in.w / 2 - 48, middle - 150}, Icon::check_circle, 96, ui::colour(Token::acc_text));
    ui::text_in(
        {in.x, middle - 30, in.w, 56}, tr("Thank you"), ui::type::money, ui::colour(Token::t1),
        ui::Align::centre);
    ui::text_in(
        {in.x, middle + 34, in.w, 32},
        state.score <= unhappy_most ? tr("We are sorry. The supervisor will look at this.")
                                    : tr("Have a good day."),
        ui::type::lead, ui::colour(Token::t2), ui::Align::centre);
    const std::int64_t left = thanks_ms - (now - state.thanked_at);
    if (left <= 0) wishes.emplace_back(Leave{});
    else ui::need_frame_in(left);
}

void send_when_untouched(const SurveyUi& state, Time now, Wishes& wishes) {
    if (state.score == 0 || state.busy || !wishes.empty()) return;
    const std::int64_t left = sends_itself_ms - (now - state.touched_at);
    if (left <= 0) wishes.emplace_back(Send{state.score, state.reasons});
    else ui::need_frame_in(left);
}

} // namespace

std::vector<SurveyWish>
draw(const SurveyModel& model, SurveyUi& state, const desk::Viewing& viewing) {
    Wishes wishes;
    const Rect window = ui::begin_cover("survey");
    const float w = std::min(window.w - 2 * edge, widest);
    Rect in{(window.w - w) / 2, edge, w, window.h - 2 * edge};
    if (state.thanked_at.ms != 0) {
        draw_thanks(in, state, viewing.now, wishes);
    } else {
        draw_head(ui::cut_top(in, 56, gap), model, viewing.english, wishes);
        Rect foot = ui::cut_bottom(in, foot_h, gap);
        draw_middle(in, model, state, viewing.now);
        draw_foot(foot, state, wishes);
        send_when_untouched(state, viewing.now, wishes);
    }
    ui::end_cover();
    return wishes;
}

} // namespace foyer::satisfaction
