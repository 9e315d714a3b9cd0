#include "app/device_parts_screen.h"

#include <algorithm>

#include "ui/texts.h"
#include "ui/widgets.h"

namespace foyer::app {
namespace {

using ui::Rect;
using ui::Token;
using ui::tr;

constexpr float head_h = 54;
constexpr float side = 21;
constexpr float pad = 16;
constexpr float row_h = 56;

float words_height(float w, const std::string& words, ui::Type type) {
    return words.empty() ? 0 : ui::paragraph_height(w, words, type) + 6;
}

void draw_words(Rect& in, const std::string& words, ui::Type type, Token ink) {
    if (words.empty()) return;
    const float h = ui::paragraph_height(in.w, words, type);
    ui::paragraph(ui::cut_top(in, h, 6), words, type, ui::colour(ink));
}

} // namespace

float state_height(float card_w, const DeviceState& state) {
    const float w = card_w - 2 * side;
    return head_h + pad + 28 + 14 + words_height(w, state.name, ui::type::body_bold) +
        words_height(w, state.words.advice, ui::type::row) +
        words_height(w, state.detail, ui::type::small) + 6;
}

Rect draw_state(Rect card, const DeviceState& state) {
    Rect in = ui::inset(ui::titled_card(card, state.title), side, pad);
    const DeviceWords& words = state.words;
    const float chip_w = ui::status_chip({in.x, in.y}, words.tone, words.icon, words.chip);
    ui::text(
        {in.x + chip_w + 12, in.y + 4}, state.since, ui::type::label, ui::colour(Token::t3),
        in.w - chip_w - 12);
    ui::cut_top(in, 28, 14);
    draw_words(in, state.name, ui::type::body_bold, Token::t1);
    draw_words(in, words.advice, ui::type::row, Token::t2);
    draw_words(in, state.detail, ui::type::small, Token::t3);
    ui::cut_top(in, 6);
    return in;
}

float found_height(std::size_t count) {
    return 20 + 6 + row_h * static_cast<float>(std::max<std::size_t>(count, 1));
}

std::optional<std::size_t> draw_found(Rect& in, std::span<const FoundDevice> found, bool looked) {
    const Rect head = ui::cut_top(in, 20, 6);
    ui::text(
        {head.x, head.y}, tr("Found on this machine"), ui::type::label, ui::colour(Token::t2),
        head.w);
    if (found.empty()) {
        const Rect row = ui::cut_top(in, row_h);
        ui::text_in(
            row, looked ? tr("Nothing so far") : tr("Looking …"), ui::type::row,
            ui::colour(Token::t3));
        return std::nullopt;
    }
    std::optional<std::size_t> tapped;
    for (std::size_t i = 0; i < found.size(); ++i) {
        const Rect row = ui::cut_top(in, row_h);
        if (ui::list_row(row, found[i].name, found[i].chosen).clicked) tapped = i;
        ui::icon({row.x + 12, row.y + 17}, found[i].icon, 22, ui::colour(Token::t2));
        ui::text(
            {row.x + 46, row.y + 17}, found[i].name, ui::type::row, ui::colour(Token::t1),
            row.w - 58);
    }
    return tapped;
}

} // namespace foyer::app
