// One line of the receipt: the whole row is the target, a stepper stands in it where several pieces
// could come back.
#include <algorithm>

#include "desk/returns/return_sections_screen.h"
#include "ui/texts.h"

namespace foyer::returns {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;

constexpr float stepper_w = 152;
constexpr float pieces_w = 64;
constexpr float price_w = 84;
constexpr float narrow_below = 640;

struct LineLook {
    const SaleLine& line;
    const Position* position = nullptr;
    LineMark mark;
    bool taken = false; // stands in the sum
    bool refused = false;
    bool steps = false; // several pieces to choose from
    bool narrow = false;
};

LineMark mark_in(const Scene& scene, const SaleLine& line) {
    const auto& positions = scene.ui.form.positions;
    const auto& marks = scene.judgement.marks;
    for (std::size_t i = 0; i < positions.size() && i < marks.size(); ++i)
        if (positions[i].request.line == line.line) return marks[i];
    return mark_of(scene.on, line);
}

LineLook look_at(const SaleLine& line, const Scene& scene, float w) {
    LineLook look{
        line, find_position(scene.ui.form, line.line), mark_in(scene, line), false, false, false,
        w < narrow_below};
    look.refused = look.mark.mark == Mark::denied || look.mark.mark == Mark::gone;
    look.taken = look.position != nullptr && !look.refused;
    look.steps = look.position != nullptr && pieces_left(line) > 1;
    return look;
}

void draw_mark(ui::Point at, const LineLook& look) {
    if (look.refused)
        ui::icon({at.x, at.y + 1}, Icon::block, 26, ui::colour(Token::t3));
    else
        ui::check_mark({at.x, at.y, 28, 28}, look.taken);
}

std::string below_name(const LineLook& look, const Scene& scene) {
    std::string below(code_of_line(scene.receipt, look.line.line));
    const std::string second = look.refused && !look.mark.rule.empty()
        ? short_reason(look.mark.rule)
        : age_text(scene.receipt, scene.on.today);
    if (!below.empty() && !second.empty()) below += "·";
    return below + second;
}

void draw_words(Rect box, const LineLook& look, const Scene& scene) {
    const ui::Colour ink = ui::colour(look.refused ? Token::t3 : Token::t1);
    ui::text(
        {box.x, box.y + 18.5F}, line_name(scene.receipt, look.line.line), ui::type::body_bold, ink,
        box.w);
    ui::text(
        {box.x, box.y + 42.5F}, below_name(look, scene), ui::type::small, ui::colour(Token::t3),
        box.w);
}

void draw_badge(Rect box, const LineLook& look) {
    const MarkLook chip = look_of(look.mark);
    const float w = ui::status_chip_width(chip.icon, chip.label, true);
    ui::status_chip({box.right() - w, box.y}, chip.tone, chip.icon, chip.label, true);
}

Fen price_of(const LineLook& look) {
    const std::int64_t pieces =
        look.position == nullptr ? look.line.qty : look.position->request.qty;
    return Fen{look.line.unit_price.value * pieces};
}

// Price and badge, beside each other or, where it is narrow, one above the other.
void draw_price(Rect& in, const LineLook& look, float badge_w) {
    const std::string price = yuan_text(price_of(look));
    if (look.narrow) {
        const Rect column = ui::cut_right(in, std::max(badge_w, price_w), 16);
        ui::text_in(
            {column.x, column.y + 14, column.w, 24}, price, ui::type::body_bold,
            ui::colour(Token::t1), ui::Align::right);
        return draw_badge({column.x, column.y + 42, column.w, 24}, look);
    }
    const Rect badge = ui::cut_right(in, badge_w, 16);
    draw_badge({badge.x, badge.y + 27.5F, badge.w, 24}, look);
    const Rect column = ui::cut_right(in, price_w, 16);
    ui::text_in(
        {column.x, in.y + 27.5F, column.w, 24}, price, ui::type::body_bold, ui::colour(Token::t1),
        ui::Align::right);
}

void draw_stepper(Rect box, const LineLook& look, const Scene& scene) {
    Position* position = find_position(scene.ui.form, look.line.line);
    int pieces = static_cast<int>(position->request.qty);
    const int most = static_cast<int>(pieces_left(look.line));
    const std::string name = tr("Pieces of {1}", {line_name(scene.receipt, look.line.line)});
    if (ui::stepper({box.x, box.y + 11.5F, box.w, 56}, name, pieces, 1, most))
        choose_quantity(*position, scene.receipt, pieces);
}

void draw_pieces(Rect& in, const LineLook& look, const Scene& scene) {
    if (look.steps) return draw_stepper(ui::cut_right(in, stepper_w, 16), look, scene);
    const Rect column = ui::cut_right(in, look.narrow ? pieces_w - 16 : pieces_w, 16);
    ui::text_in(
        {column.x, in.y + 27.5F, column.w, 24}, "× " + std::to_string(look.line.qty),
        ui::type::body, ui::colour(Token::t2), ui::Align::right);
}

void tap(const LineLook& look, const Scene& scene) {
    ReturnUi& state = scene.ui;
    state.cursor = look.line.line;
    if (tap_line(state.form, scene.receipt, look.line.line)) return;
    scene.wishes.emplace_back(
        ui::Notify{ui::Notify::Tone::refused, short_reason(look.mark.rule)});
}

} // namespace

void draw_line(Rect row, const SaleLine& line, const Scene& scene) {
    const LineLook look = look_at(line, scene, row.w);
    const std::string name = line_name(scene.receipt, line.line);
    if (ui::table_row(row, name, look.taken).clicked) tap(look, scene);
    const bool several = scene.ui.form.positions.size() > 1;
    if (several && scene.ui.form.current == line.line)
        ui::fill_rect({row.x, row.y, 3, row.h - 1}, ui::colour(Token::acc));
    if (scene.ui.cursor == line.line && scene.ui.form.current != line.line)
        ui::stroke_rect(ui::inset(row, 4), ui::colour(Token::focus), 8, 2);
    Rect in{row.x + 20, row.y, row.w - 40, row.h};
    draw_mark({in.x, row.y + 25.5F}, look);
    ui::cut_left(in, 28, 16);
    if (!look.narrow) draw_goods_tile(
        {ui::cut_left(in, 48, 16).x, row.y + 15.5F, 48, 48}, line.category);
    draw_price(in, look, widest_mark());
    draw_pieces(in, look, scene);
    draw_words(in, look, scene);
}

} // namespace foyer::returns
