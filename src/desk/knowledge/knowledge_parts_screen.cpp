#include "desk/knowledge/knowledge_parts_screen.h"

#include <algorithm>

#include "ui/texts.h"

namespace foyer::knowledge {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;

constexpr float row_h = 56;
constexpr float button_gap = 8;

// Calls place(index, box) for every button.
template <class Place>
float each_place(Rect box, std::span<const ui::Button> buttons, Place place) {
    float x = box.x;
    float y = box.y;
    for (std::size_t i = 0; i < buttons.size(); ++i) {
        const float w = std::min(box.w, ui::button_width(buttons[i]));
        if (x > box.x && x + w > box.right()) {
            x = box.x;
            y += row_h + button_gap;
        }
        place(i, Rect{x, y, w, row_h});
        x += w + button_gap;
    }
    return buttons.empty() ? 0 : y + row_h - box.y;
}

} // namespace

Icon icon_of(Group group) {
    switch (group) {
    case Group::desk: return Icon::support_agent;
    case Group::goods: return Icon::local_mall;
    case Group::price: return Icon::sell;
    case Group::returns: return Icon::swap_horiz;
    case Group::people: return Icon::record_voice_over;
    case Group::safety: return Icon::health_and_safety;
    case Group::authorities: return Icon::policy;
    case Group::law: return Icon::gavel;
    }
    return Icon::menu_book;
}

std::string facts_line(const State& state, const desk::Viewing& viewing) {
    std::string line = label_of(state.article.number) + "·v" + std::to_string(state.version);
    line += "·" + ui::tr_plural("used {1} time", "used {1} times", state.uses);
    const auto helped =
        std::ranges::count_if(state.votes, [](const auto& vote) { return vote.second; });
    const auto votes = static_cast<std::int64_t>(state.votes.size());
    if (votes > 0) {
        line += "·" + tr("helped {1} of {2}", {ui::grouped(helped), ui::grouped(votes)});
    }
    return line + "·" +
        (state.shipped ? std::string(tr("text as shipped"))
                       : tr("changed {1} by {2}",
                            {ui::when_text(state.changed_at, viewing.now, *viewing.zone),
                             desk::name_of(viewing, state.changed_by)}));
}

float buttons_height(float width, std::span<const ui::Button> buttons) {
    return each_place({0, 0, width, row_h}, buttons, [](std::size_t, Rect) {});
}

std::optional<std::size_t> draw_buttons(Rect box, std::span<const ui::Button> buttons) {
    std::optional<std::size_t> pressed;
    each_place(box, buttons, [&](std::size_t i, Rect place) {
        if (ui::button(place, buttons[i])) pressed = i;
    });
    return pressed;
}

std::optional<std::size_t> choose_from(
    std::string_view title, std::span<const std::string> options, const std::vector<bool>& chosen,
    bool several, bool& open) {
    if (!open) return std::nullopt;
    std::optional<std::size_t> taken;
    const auto count = static_cast<std::int64_t>(options.size());
    const ui::Dialog sheet = ui::begin_sheet(
        title, title, 880, row_h * static_cast<float>(std::min<std::int64_t>(count, 9)) + 76);
    const auto visible = ui::begin_list("options", sheet.inside, count, row_h);
    for (auto i = visible.first; i < visible.last; ++i) {
        const auto at = static_cast<std::size_t>(i);
        const Rect row = visible.row_box(i);
        if (ui::list_row(row, options[at], chosen[at]).clicked) taken = at;
        ui::text(
            {row.x + 24, row.y + 16}, options[at],
            chosen[at] ? ui::type::body_bold : ui::type::body,
            ui::colour(chosen[at] ? Token::acc_text : Token::t1), row.w - 80);
        if (chosen[at]) {
            ui::icon({row.right() - 48, row.y + 16}, Icon::check, 24, ui::colour(Token::acc_text));
        }
    }
    ui::end_list();
    ui::end_sheet();
    if (sheet.closed || (taken && !several)) open = false;
    return taken;
}

} // namespace foyer::knowledge
