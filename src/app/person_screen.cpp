#include "app/person_screen.h"

#include "app/found_rows_screen.h"
#include "app/person_number_screen.h"
#include "ui/columns.h"
#include "ui/motion.h"
#include "ui/texts.h"
#include "ui/widgets.h"

namespace foyer::app {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;
using Wishes = std::vector<PersonWish>;

constexpr float gap = 16;
constexpr float pad = 20;
constexpr float card_head_h = 54;
constexpr float nothing_h = 76;
constexpr float fact_h = 30;
constexpr float button_gap = 10;
constexpr ui::Type name_type{22, 30, ui::Weight::bold};

// ---- who it is ----------------------------------------------------------------------------------

struct Fact {
    Icon icon;
    std::string words;
};

std::string complaints_words(const complaints::PersonHistory& history) {
    if (history.complaints_90_days == 0) return tr("No complaint in the last 90 days");
    return ui::tr_plural(
        "{1} complaint in the last 90 days", "{1} complaints in the last 90 days",
        history.complaints_90_days);
}

std::string returns_words(std::int64_t count) {
    if (count == 0) return tr("No return in the last 90 days");
    return ui::tr_plural(
        "{1} return in the last 90 days", "{1} returns in the last 90 days", count);
}

std::vector<Fact> facts_of(const PersonCard& card) {
    std::vector<Fact> facts{{Icon::support_agent, complaints_words(card.complaints)}};
    if (card.complaints.open > 0)
        facts.push_back(
            {Icon::schedule,
             ui::tr_plural(
                 "{1} complaint still open", "{1} complaints still open",
                 card.complaints.open)});
    facts.push_back({Icon::swap_horiz, returns_words(card.returns_90_days)});
    return facts;
}

void draw_phone(
    ui::Point at, const PersonCard& card, const PersonUi& state, const desk::Viewing& viewing) {
    if (card.phone.empty()) {
        ui::text(at, tr("No phone number"), ui::type::body, ui::colour(Token::t3));
        return;
    }
    if (viewing.now >= state.phone_shown_until) {
        ui::text(at, card.phone, ui::type::body, ui::colour(Token::t2));
        return;
    }
    const float w = ui::text(at, card.whole, ui::type::body_bold, ui::colour(Token::t1));
    ui::text(
        {at.x + w + 10, at.y + 2}, ui::span_text(state.phone_shown_until - viewing.now),
        ui::type::label, ui::colour(Token::t3));
}

bool offers_number(const PersonCard& card, const PersonUi& state, const desk::Viewing& viewing) {
    return !card.phone.empty() && viewing.now >= state.phone_shown_until;
}

float who_height(const PersonCard& card) {
    const float facts = fact_h * static_cast<float>(facts_of(card).size());
    const float buttons = card.phone.empty() ? 2 : 3; // the place of "Show number" is kept
    return pad + 64 + 18 + facts + 14 + buttons * (56 + button_gap) - button_gap + pad;
}

void draw_actions(
    Rect in, PersonId id, const PersonCard& card, PersonUi& state, const desk::Viewing& viewing,
    Wishes& wishes) {
    const std::string subject = "person:" + text_of(id);
    const ui::Button complaint{
        .label = tr("New complaint"),
        .icon = Icon::support_agent,
        .kind = ui::Kind::primary,
        .shortcut = ui::ctrl(ui::Key::enter)};
    const ui::Button brought{.label = tr("Return / exchange"), .icon = Icon::swap_horiz};
    if (ui::button(ui::cut_top(in, 56, button_gap), complaint))
        wishes.emplace_back(ui::Go{"complaints.new", subject});
    if (ui::button(ui::cut_top(in, 56, button_gap), brought))
        wishes.emplace_back(ui::Go{"returns.new", subject});
    if (!offers_number(card, state, viewing)) return;
    const std::string why = why_hidden(id, card, viewing);
    const ui::Button number{
        .label = tr("Show number"),
        .icon = Icon::visibility,
        .kind = why.empty() ? ui::Kind::ghost : ui::Kind::secondary,
        .enabled = why.empty(),
        .why_not = why};
    if (!ui::button(ui::cut_top(in, 56), number)) return;
    state.choosing_reason = true;
    state.reason.reset();
    state.refused.clear();
    wishes.emplace_back(AskForNumber{});
}

void draw_who(
    Rect box, PersonId id, const PersonCard& card, PersonUi& state, const desk::Viewing& viewing,
    Wishes& wishes) {
    ui::card(box);
    Rect in = ui::inset(box, pad);
    const Rect who = ui::cut_top(in, 64, 18);
    const std::string name = card.name.empty() ? std::string(tr("Name not known")) : card.name;
    ui::avatar({who.x, who.y, 64, 64}, name, 0);
    ui::text({who.x + 82, who.y + 4}, name, name_type, ui::colour(Token::t1), who.w - 82);
    draw_phone({who.x + 82, who.y + 37}, card, state, viewing);
    for (const Fact& fact : facts_of(card)) {
        const Rect row = ui::cut_top(in, fact_h);
        ui::icon({row.x, row.y + 5}, fact.icon, 20, ui::colour(Token::t3));
        ui::text_in(
            {row.x + 30, row.y, row.w - 30, row.h}, fact.words, ui::type::label,
            ui::colour(Token::t2));
    }
    ui::cut_top(in, 14);
    draw_actions(in, id, card, state, viewing, wishes);
}

// ---- what is and was ----------------------------------------------------------------------------

float list_height(std::size_t rows) {
    return card_head_h +
        (rows == 0 ? nothing_h : found_row_h * static_cast<float>(rows));
}

std::string number_and_time(const complaints::ListedCase& one, const desk::Viewing& viewing) {
    return desk::text_of(one.number) + "·" +
        ui::when_text(one.registered_at, viewing.now, *viewing.zone);
}

std::string number_and_time(const returns::ListedReturn& one, const desk::Viewing& viewing) {
    return desk::text_of(one.number) + "·" +
        ui::when_text(one.opened_at, viewing.now, *viewing.zone) + "·" +
        yuan_text(one.money_back);
}

template <class Listed>
void draw_things(
    Rect box, std::string_view title, const std::vector<Listed>& things, const char* page,
    std::string_view nothing, const desk::Viewing& viewing, Wishes& wishes) {
    Rect rows = ui::titled_card(box, title);
    if (things.empty())
        ui::text_in(
            {rows.x + pad, rows.y, rows.w - 2 * pad, nothing_h}, nothing, ui::type::body,
            ui::colour(Token::t2));
    for (const Listed& one : things) {
        FoundRow row = found_row(one, viewing);
        row.below = number_and_time(one, viewing);
        if (draw_found_row(ui::cut_top(rows, found_row_h), row))
            wishes.emplace_back(ui::Go{page, row.id});
    }
    ui::card_edge(box);
}

float lists_height(const PersonCard& card) {
    return list_height(card.cases.size()) + gap + list_height(card.brought.size());
}

void draw_lists(
    Rect& column, const PersonCard& card, const desk::Viewing& viewing, Wishes& wishes) {
    draw_things(
        ui::cut_top(column, list_height(card.cases.size()), gap), tr("Complaints"), card.cases,
        "complaints.case", tr("None so far"), viewing, wishes);
    draw_things(
        ui::cut_top(column, list_height(card.brought.size())), tr("Returns and exchanges"),
        card.brought, "returns.one", tr("None so far"), viewing, wishes);
}

void draw_known(
    Rect area, PersonId id, const PersonCard& card, PersonUi& state, const desk::Viewing& viewing,
    Wishes& wishes) {
    if (ui::has_two_columns(area)) {
        const Rect left = ui::cut_left(area, area.w >= 1100 ? 400.0F : 340.0F, 20);
        Rect who = ui::begin_column("who", left, who_height(card));
        draw_who(ui::cut_top(who, who_height(card)), id, card, state, viewing, wishes);
        ui::end_column();
        Rect lists = ui::begin_column("lists", area, lists_height(card));
        draw_lists(lists, card, viewing, wishes);
        ui::end_column();
        return;
    }
    Rect column =
        ui::begin_column("person", area, who_height(card) + gap + lists_height(card));
    draw_who(ui::cut_top(column, who_height(card), gap), id, card, state, viewing, wishes);
    draw_lists(column, card, viewing, wishes);
    ui::end_column();
}

} // namespace

std::vector<PersonWish> draw_person(
    PersonId id, const PersonCard& card, PersonUi& state, Rect body,
    const desk::Viewing& viewing) {
    Wishes wishes;
    const Rect area = ui::inset(body, 24, 20);
    if (card.state == desk::ListState::failed) {
        if (ui::failed_state(
                area, tr("The records could not be read"), tr("Your data is safe. Try again.")))
            wishes.emplace_back(ui::ReadAgain{});
    } else if (card.state == desk::ListState::loading) {
        ui::loading_state(area, 5, ui::shown_for_ms(ui::motion_id("loading person")));
    } else if (!card.known) {
        ui::empty_state(
            area, Icon::person_search, tr("Nobody is known by this"),
            tr("Scan again, or type a phone number or a name"));
    } else {
        draw_known(area, id, card, state, viewing, wishes);
        draw_number_reasons(card, state, viewing, wishes);
    }
    return wishes;
}

} // namespace foyer::app
