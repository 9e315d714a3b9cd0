#include "desk/approval_screen.h"

#include <algorithm>

#include "desk/role_titles.h"
#include "desk/roles.h"
#include "ui/texts.h"
#include "ui/widgets.h"

namespace foyer::desk {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;

constexpr float panel_w = 880;
constexpr float panel_h = 580;
constexpr float pad_w = 384;
constexpr float fact_h = 53;

int rank_of(Role role) {
    switch (role) {
    case Role::lead: return 1;
    case Role::supervisor: return 2;
    case Role::manager: return 3;
    default: return 0;
    }
}

std::vector<const StaffCard*> approvers(const ApprovalAsk& ask, const Viewing& viewing) {
    std::vector<const StaffCard*> able;
    if (viewing.staff == nullptr) return able;
    for (const StaffCard& card : viewing.staff->all()) {
        const bool self = card.id == viewing.viewer.staff && card.role != Role::manager;
        if (card.active && !self && rank_of(card.role) >= rank_of(ask.least)) able.push_back(&card);
    }
    std::ranges::stable_sort(able, {}, [](const StaffCard* card) { return rank_of(card->role); });
    return able;
}

const StaffCard* chosen(const std::vector<const StaffCard*>& able, const ApprovalUi& state) {
    for (const StaffCard* card : able)
        if (card->id == state.approver) return card;
    return able.empty() ? nullptr : able.front();
}

std::string limit_line(const StaffCard& card) {
    const auto limit = return_limit(card.role);
    const std::string title = tr(title_of(card.role));
    return limit ? title + "·" + tr("limit {1}", {yuan_text(*limit)}) : title;
}

// ---- left -------------------------------------------------------------------------------------

void draw_head(Rect box, const ApprovalAsk& ask) {
    const Rect mark{box.x, box.y, 56, 56};
    ui::fill_rect(mark, ui::colour(Token::warn_soft), 12);
    ui::icon_in(mark, Icon::verified_user, 28, ui::colour(Token::warn));
    const float w = box.w - 72;
    ui::text({box.x + 72, box.y + 3}, ask.title, ui::type::head, ui::colour(Token::t1), w);
    ui::text({box.x + 72, box.y + 34}, ask.subtitle, ui::type::label, ui::colour(Token::t2), w);
}

void draw_facts(Rect box, const ApprovalAsk& ask) {
    const float h = fact_h * static_cast<float>(ask.facts.size());
    const Rect card{box.x, box.y, box.w, std::min(h, box.h)};
    ui::fill_rect(card, ui::colour(Token::surface2), 12);
    ui::stroke_rect(card, ui::colour(Token::border), 12);
    Rect rows = ui::begin_scroll("asked", {card.x, card.y, card.w, card.h}, h);
    for (std::size_t i = 0; i < ask.facts.size(); ++i) {
        const AskedFact& fact = ask.facts[i];
        const Rect row = ui::inset(ui::cut_top(rows, fact_h), 18, 0);
        if (i > 0) ui::line_h(row.x, row.y, row.w, ui::colour(Token::border));
        const float label_w = ui::text_width(fact.label, ui::type::label);
        ui::text_in(row, fact.label, ui::type::label, ui::colour(Token::t2));
        const Rect value{row.x + label_w + 16, row.y, row.w - label_w - 16, row.h};
        ui::text_in(
            value, fact.value, fact.strong ? ui::type::head : ui::type::body, ui::colour(Token::t1),
            ui::Align::right);
    }
    ui::end_scroll();
}

void draw_left(Rect in, const ApprovalAsk& ask, ApprovalUi& state) {
    const Rect foot = ui::cut_bottom(in, 56, 16);
    draw_head(ui::cut_top(in, 56, 22), ask);
    draw_facts(in, ask);
    const ui::Button no{
        .label = tr("Do not approve"),
        .icon = Icon::close,
        .kind = ui::Kind::danger_outline,
        .enabled = !state.busy};
    if (ui::button(foot, no)) state = {};
}

// ---- right ------------------------------------------------------------------------------------

// The whole row is pressed to choose somebody else.
void draw_approver(Rect box, const StaffCard& card, ApprovalUi& state, const Viewing& viewing) {
    const std::string name = name_of(viewing, card.id);
    const char* change = tr("Change");
    if (ui::press_area(box, change, !state.busy).clicked) state.choosing = true;
    const float change_w = ui::text_width(change, ui::type::row_bold);
    ui::avatar({box.x, box.y + 4, 48, 48}, name, ui::tint_of(text_of(card.id)));
    const float x = box.x + 60;
    const float w = box.right() - x;
    ui::text(
        {x, box.y + 6}, name, ui::type::body_bold, ui::colour(Token::t1), w - change_w - 12);
    ui::text(
        {box.right() - change_w, box.y + 7}, change, ui::type::row_bold,
        ui::colour(Token::acc_text));
    ui::text({x, box.y + 32}, limit_line(card), ui::type::label, ui::colour(Token::t2), w);
}

void press(ApprovalUi& state, ui::PadKey key) {
    if (key == ui::PadKey::none || state.busy) return;
    state.wrong = false;
    state.refused.clear();
    if (key == ui::PadKey::clear)
        state.pin.clear();
    else if (key == ui::PadKey::back)
        state.pin.pop();
    else
        state.pin.push(static_cast<char>('0' + static_cast<int>(key)));
}

std::optional<ApprovalWish>
draw_pin(Rect in, const ApprovalAsk& ask, const StaffCard& card, ApprovalUi& state) {
    const int digits = pin_digits(card.role);
    const Rect foot = ui::cut_bottom(in, 64, 14);
    const int filled = std::min(digits, static_cast<int>(state.pin.length()));
    ui::pin_dots(ui::cut_top(in, 18, 10), filled, digits, state.wrong);
    const Rect words = ui::cut_bottom(in, 40, 4);
    if (!state.refused.empty())
        ui::paragraph(words, state.refused, ui::type::label_bold, ui::colour(Token::danger), 2);
    press(state, ui::keypad(in, true, 10));
    const bool whole = static_cast<int>(state.pin.length()) >= digits;
    const ui::Button yes{
        .label = ask.approve,
        .icon = Icon::check,
        .kind = ui::Kind::primary,
        .shortcut = ui::ctrl(ui::Key::enter),
        .enabled = whole && !state.busy,
        .busy = state.busy,
        .why_not = state.refused.empty() ? tr("Type the PIN of whoever approves") : "",
        .large = true};
    if (!ui::button(foot, yes)) return std::nullopt;
    ApprovalWish wish{card.id, state.pin};
    state.pin.clear();
    return wish;
}

void choose_approver(
    const std::vector<const StaffCard*>& able, ApprovalUi& state, const Viewing& viewing) {
    const ui::Dialog sheet = ui::begin_sheet(
        "approvers", tr("Who approves it?"), 560,
        76 + 72 * static_cast<float>(std::min<std::size_t>(able.size(), 6)));
    const auto rows =
        ui::begin_list("approvers", sheet.inside, static_cast<std::int64_t>(able.size()), 72);
    for (std::int64_t i = rows.first; i < rows.last; ++i) {
        const StaffCard& card = *able[static_cast<std::size_t>(i)];
        const Rect row = rows.row_box(i);
        const std::string name = name_of(viewing, card.id);
        if (ui::list_row(row, name, card.id == state.approver).clicked) {
            if (card.id != state.approver) state.pin.clear();
            state.approver = card.id;
            state.choosing = false;
        }
        ui::avatar({row.x + 20, row.y + 16, 40, 40}, name, ui::tint_of(text_of(card.id)));
        ui::text({row.x + 76, row.y + 14}, name, ui::type::body_bold, ui::colour(Token::t1));
        ui::text(
            {row.x + 76, row.y + 38}, limit_line(card), ui::type::label, ui::colour(Token::t2));
    }
    ui::end_list();
    if (sheet.closed) state.choosing = false;
    ui::end_sheet();
}

} // namespace

std::optional<ApprovalWish>
draw(const ApprovalAsk& ask, ApprovalUi& state, const Viewing& viewing) {
    if (state.asked != ask.facts) {
        state.asked = ask.facts;
        state.pin.clear();
    }
    const auto able = approvers(ask, viewing);
    const StaffCard* card = chosen(able, state);
    const ui::Dialog dialog = ui::begin_dialog("approval", "", panel_w, panel_h);
    Rect left = dialog.inside;
    const Rect right = ui::cut_right(left, std::min(pad_w - 66, left.w * 0.45F), 65);
    // The side of the PIN is set off by its own ground, up to the edges of the panel.
    const Rect side{right.x - 32, dialog.inside.y - 29, right.w + 65, dialog.inside.h + 58};
    ui::fill_rect(ui::inset(side, 1, 1), ui::colour(Token::surface2), 19);
    ui::line_v(side.x, side.y, side.h, ui::colour(Token::border));
    std::optional<ApprovalWish> wish;
    draw_left(left, ask, state);
    if (card == nullptr) {
        ui::empty_state(
            right, Icon::person_off, tr("Nobody here may approve it"),
            tr("Ask the store manager to come to the desk"));
    } else if (state.open) {
        Rect in = right;
        draw_approver(ui::cut_top(in, 56, 22), *card, state, viewing);
        wish = draw_pin(in, ask, *card, state);
        if (state.choosing) choose_approver(able, state, viewing);
    }
    if (dialog.closed && !state.busy && !state.choosing) state = {};
    ui::end_dialog();
    return wish;
}

} // namespace foyer::desk
