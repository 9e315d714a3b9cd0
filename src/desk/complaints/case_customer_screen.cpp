#include "desk/complaints/case_customer_screen.h"

#include <algorithm>

#include "base/phone.h"
#include "desk/complaints/case_photos_screen.h"
#include "desk/complaints/case_sheets_screen.h"
#include "desk/complaints/complaint_parts_screen.h"
#include "ui/texts.h"
#include "ui/widgets.h"

namespace foyer::complaints {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;
using Wishes = std::vector<CaseWish>;

constexpr float line = 24;
constexpr int facts_lines = 3;
// A longer text is scrolled in its box; half a line shows that there is more.
constexpr float most_words_h = 5 * line;

std::string customer_words(const CaseDetail& detail) {
    const std::string& facts = detail.state.intake.facts;
    // The quotes follow the words, not the language of the screen.
    const bool latin = std::ranges::all_of(
        facts.substr(0, 40), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    return latin ? "\"" + facts + "\"" : "“" + facts + "”";
}

float words_height(float w, const CaseDetail& detail) {
    const float all = ui::paragraph_height(w - 34, customer_words(detail), ui::type::body);
    return std::clamp(all, line, most_words_h) + 26;
}

void draw_words(Rect box, const CaseDetail& detail) {
    ui::fill_rect(box, ui::colour(Token::surface2), 12);
    ui::stroke_rect(box, ui::colour(Token::border), 12);
    const std::string words = customer_words(detail);
    const Rect in = ui::inset(box, 17, 13);
    const float all = ui::paragraph_height(in.w, words, ui::type::body);
    if (all <= in.h) {
        ui::paragraph(in, words, ui::type::body, ui::colour(Token::t1));
        return;
    }
    const Rect moved = ui::begin_scroll("words", ui::inset(box, 1), all + 24);
    ui::paragraph({in.x, moved.y + 12, in.w, all}, words, ui::type::body, ui::colour(Token::t1));
    ui::end_scroll();
}

// Masked, until a look at it has been recorded; hidden again after half a minute.
void draw_phone(ui::Point at, const CaseDetail& detail, const CaseUi& state, Time now) {
    if (now >= state.phone_shown_until) {
        ui::text(at, detail.phone, ui::type::body, ui::colour(Token::t2));
        return;
    }
    const std::string phone = local_phone(detail.state.intake.phone);
    const float w = ui::text(at, phone, ui::type::body_bold, ui::colour(Token::t1));
    const std::string left = ui::span_text(state.phone_shown_until - now);
    ui::text(
        {at.x + w + 10, at.y + 2}, tr("hidden again in {1}", {left}), ui::type::label,
        ui::colour(Token::t3));
}

ui::Button show_button() {
    return {.label = tr("Show number"), .icon = Icon::visibility};
}

constexpr float least_words_w = 320;

constexpr float with_gap(float w) {
    return w > 0 ? w + 16 : 0;
}

// The button's place is kept while the number is shown, so that nothing moves.
float words_and_tiles_width(float in_w, const CaseDetail& detail) {
    const float button = detail.phone.empty() ? 0 : ui::button_width(show_button()) + 16;
    return in_w - 64 - button;
}

float tiles_width(float in_w, const CaseDetail& detail) {
    return case_tiles_width(
        detail.state, words_and_tiles_width(in_w, detail) - least_words_w - 16);
}

float words_width(float in_w, const CaseDetail& detail) {
    return words_and_tiles_width(in_w, detail) - with_gap(tiles_width(in_w, detail));
}

float facts_height(float in_w, const CaseDetail& detail) {
    return ui::paragraph_height(
        words_width(in_w, detail), facts_line(detail.state.intake), ui::type::label, facts_lines);
}

// Whom the store knows has a card of their own.
void draw_card_link(Rect touched, const CaseDetail& detail, Wishes& wishes) {
    const PersonId person = detail.state.intake.person;
    if (person.is_nil()) return;
    if (ui::press_area(touched, tr("Customer card")).clicked)
        wishes.emplace_back(ui::Go{"person", text_of(person)});
}

// What is left of the card for the name; the number is never cut.
void draw_person(Rect in, const CaseDetail& detail, float words_w, const CaseUi& state, Time now) {
    const std::string name = detail.customer.empty() ? tr("Anonymous") : detail.customer;
    ui::avatar({in.x, in.y, 48, 48}, name, 0);
    const float x = in.x + 64;
    const float room = std::max(80.0F, in.right() - x - 270);
    const float w = ui::text({x, in.y + 2}, name, ui::type::body_bold, ui::colour(Token::t1), room);
    draw_phone({x + w + 10, in.y + 2}, detail, state, now);
    ui::paragraph(
        {x, in.y + 26, words_w, 0}, facts_line(detail.state.intake),
        ui::type::label, ui::colour(Token::t2), facts_lines);
}

} // namespace

float case_customer_height(float width, const CaseDetail& detail) {
    return 74 + facts_height(width - 42, detail) + words_height(width - 42, detail);
}

void draw_case_customer(
    Rect box, const CaseDetail& detail, CaseUi& state, const desk::Viewing& viewing,
    Wishes& wishes) {
    ui::card(box);
    Rect in = ui::inset(box, 21, 17);
    Rect person{in.x, in.y, in.w, 48};
    if (const float w = tiles_width(in.w, detail); w > 0) {
        const Rect place = ui::cut_right(person, w, 16);
        draw_case_tiles({place.x, place.y - 4, place.w, 56}, detail.state, state, wishes);
    }
    const bool masked = !detail.phone.empty() && viewing.now >= state.phone_shown_until;
    if (masked) {
        const auto no = refusal_of(Verb::reveal_phone, detail.state, viewing.viewer, viewing.now);
        const std::string why = no ? ui::tr_values(no->reason.text, no->reason.values) : "";
        ui::Button show = show_button();
        show.kind = no ? ui::Kind::secondary : ui::Kind::ghost;
        show.enabled = !no;
        show.why_not = why;
        Rect rest = person;
        const Rect place = ui::cut_right(rest, ui::button_width(show), 16);
        if (ui::button({place.x, place.y - 4, place.w, 56}, show))
            open_sheet(state, CaseSheet::reveal, wishes);
    }
    draw_card_link({person.x - 4, person.y - 4, 56, 56}, detail, wishes);
    draw_person(person, detail, words_width(in.w, detail), state, viewing.now);
    const float above = 40 + facts_height(in.w, detail);
    draw_words({in.x, in.y + above, in.w, in.h - above}, detail);
}

} // namespace foyer::complaints
