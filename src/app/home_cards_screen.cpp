#include "app/home_cards_screen.h"

#include <algorithm>

#include "ui/texts.h"

namespace foyer::app {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;
using Wishes = std::vector<ShellWish>;

constexpr float head_h = 54;
constexpr float recent_head_h = 55;
constexpr float attention_row_h = 72;
constexpr float attention_row_sides = 72 + 52; // left and right of its words
constexpr float attention_foot_h = 65;
constexpr float strip_h = 68;
constexpr float strip_gap = 12;
constexpr float recent_row_h = 56;
constexpr float state_h = 220; // an icon, a title, a sentence
constexpr float figures_beside_from = 640;

// The title stands a little further in than that of other cards.
Rect headed_card(Rect box, std::string_view title, float h) {
    ui::card(box);
    ui::text(
        {box.x + 21, box.y + h - 39}, title, ui::type::body_bold, ui::colour(Token::t1),
        box.w - 42);
    ui::line_h(box.x + 1, box.y + h - 1, box.w - 2, ui::colour(Token::border));
    return {box.x + 1, box.y + h, box.w - 2, box.h - h - 1};
}

// Two lines beside an icon in its box; more that follows leads to the whole of it.
struct AttentionPlace {
    Rect icon;
    ui::Point title;
    float w = 0;
};

void draw_words(const AttentionPlace& place, const HomeAttention& item, int below_lines) {
    const ui::ToneColours tone = ui::tone_colours(item.tone);
    ui::fill_rect(place.icon, tone.soft, 12);
    ui::icon_in(place.icon, item.icon, 24, tone.text);
    ui::text(place.title, item.title, ui::type::body_bold, ui::colour(Token::t1), place.w);
    ui::paragraph(
        {place.title.x, place.title.y + 24, place.w, 0}, item.below, ui::type::label,
        ui::colour(Token::t2), below_lines);
}

// Where the sentence needs a second line the row is higher by that line.
float attention_row_height(float width, const HomeAttention& item) {
    const float w = width - attention_row_sides;
    return attention_row_h - 20 + ui::paragraph_height(w, item.below, ui::type::label, 2);
}

float attention_rows_height(float width, const HomeModel& model) {
    float h = 0;
    for (const HomeAttention& item : model.attention)
        h += attention_row_height(width, item);
    return h;
}

void draw_attention_row(Rect row, const HomeAttention& item, bool last, Wishes& wishes) {
    const ui::Press press = ui::press_area(row, item.title, true, 0);
    if (press.held) ui::fill_rect(row, ui::colour(Token::surface3));
    if (!last) ui::line_h(row.x, row.bottom() - 1, row.w, ui::colour(Token::border));
    const float mid = row.y + row.h / 2;
    draw_words(
        {{row.x + 16, mid - 22, 44, 44}, {row.x + 72, row.y + 14}, row.w - attention_row_sides},
        item, 2);
    ui::icon({row.right() - 40, mid - 12}, Icon::chevron_right, 24, ui::colour(Token::t3));
    if (press.clicked) wishes.emplace_back(item.opens);
}

void draw_count(Rect box, const HomeModel& model) {
    const std::string label =
        ui::tr_plural("{1} item", "{1} items", static_cast<std::int64_t>(model.attention.size()));
    const float w = ui::status_chip_width(Icon::priority_high, label, true);
    ui::status_chip(
        {box.right() - 17 - w, box.y + 15}, ui::Tone::danger, Icon::priority_high, label, true);
}

// What is not in the list is well.
void draw_attention_foot(Rect foot) {
    ui::fill_rect({foot.x, foot.y, foot.w, foot.h - 16}, ui::colour(Token::surface2));
    ui::fill_rect({foot.x, foot.bottom() - 32, foot.w, 32}, ui::colour(Token::surface2), 15);
    ui::line_h(foot.x, foot.y, foot.w, ui::colour(Token::border));
    const float y = foot.y + foot.h / 2;
    ui::icon({foot.x + 16, y - 10}, Icon::check_circle, 20, ui::colour(Token::ok_fill));
    ui::text(
        {foot.x + 44, y - 10}, tr("Everything else is in time"), ui::type::label,
        ui::colour(Token::t2), foot.w - 60);
}

void draw_failed(Rect body, Wishes& wishes) {
    if (ui::failed_state(
            body, tr("The records could not be read"), tr("Your data is safe. Try again.")))
        wishes.emplace_back(ui::ReadAgain{});
}

// ---- strips -----------------------------------------------------------------------------------

// True when its button was pressed.
bool draw_strip(Rect box, const HomeAttention& item, const ui::Button& view) {
    ui::card(box);
    ui::stroke_rect(box, ui::tone_colours(item.tone).line, 16);
    const float view_w = ui::button_width(view);
    draw_words(
        {{box.x + 15, box.y + 12, 44, 44}, {box.x + 71, box.y + 11}, box.w - 71 - view_w - 27},
        item, 1);
    ui::push_id(item.title);
    const bool pressed = ui::button({box.right() - 15 - view_w, box.y + 6, view_w, 56}, view);
    ui::pop_id();
    return pressed;
}

void draw_failed_strip(Rect box, Wishes& wishes) {
    const HomeAttention failed{
        ui::Tone::danger,
        Icon::error,
        tr("The records could not be read"),
        tr("Your data is safe. Try again."),
        {}};
    const ui::Button again{
        .label = tr("Try again"), .icon = Icon::refresh, .kind = ui::Kind::tonal};
    if (draw_strip(box, failed, again)) wishes.emplace_back(ui::ReadAgain{});
}

void draw_calm_strip(Rect box) {
    ui::card(box);
    const ui::ToneColours tone = ui::tone_colours(ui::Tone::ok);
    const Rect icon{box.x + 15, box.y + 12, 44, 44};
    ui::fill_rect(icon, tone.soft, 12);
    ui::icon_in(icon, Icon::task_alt, 24, tone.text);
    ui::text_in(
        {box.x + 71, box.y, box.w - 86, box.h}, tr("All taken care of"), ui::type::body_bold,
        ui::colour(Token::t1));
}

// ---- what was done last -----------------------------------------------------------------------

void draw_recent_row(Rect row, const HomeRecent& recent, bool last, Wishes& wishes) {
    const ui::Press press = ui::press_area(row, recent.title, true, 0);
    if (press.held) ui::fill_rect(row, ui::colour(Token::surface3));
    if (!last) ui::line_h(row.x, row.bottom() - 1, row.w, ui::colour(Token::border));
    const float mid = row.y + row.h / 2;
    ui::icon({row.x + 20, mid - 11}, recent.icon, 22, ui::colour(Token::t3));
    const float chip_w = ui::status_chip_width(recent.state_icon, recent.state, true);
    const float chip_x = row.right() - 20 - chip_w;
    ui::status_chip({chip_x, mid - 12}, recent.tone, recent.state_icon, recent.state, true);
    const float time_w = ui::text_width(recent.time, ui::type::label);
    ui::text({chip_x - 12 - time_w, mid - 10}, recent.time, ui::type::label, ui::colour(Token::t3));
    ui::text(
        {row.x + 54, mid - 12}, recent.title, ui::type::body, ui::colour(Token::t1),
        chip_x - 24 - time_w - row.x - 54);
    if (press.clicked) wishes.emplace_back(recent.opens);
}

void draw_log_link(Rect box, Wishes& wishes) {
    const std::string_view all = tr("Whole log");
    const float w = ui::text_width(all, ui::type::label_bold);
    const float end = box.right() - 45;
    if (ui::press_area({end - w - 12, box.y, w + 44, 56}, all).clicked)
        wishes.emplace_back(ui::Go{"log", ""});
    ui::text({end - w, box.y + 18}, all, ui::type::label_bold, ui::colour(Token::acc_text));
    ui::icon({end + 4, box.y + 18}, Icon::chevron_right, 20, ui::colour(Token::acc_text));
}

void draw_figure(Rect at, const HomeFigure& figure) {
    ui::text(
        {at.x, at.y}, figure.value, {22, 30, ui::Weight::bold}, ui::colour(Token::t1), at.w - 8);
    ui::text({at.x, at.y + 30}, figure.label, ui::type::small, ui::colour(Token::t3), at.w - 8);
}

} // namespace

float attention_height(float width, const HomeModel& model) {
    if (model.attention.empty()) return head_h + state_h;
    return head_h + attention_rows_height(width - 2, model) + attention_foot_h + 1;
}

void draw_attention(Rect box, const HomeModel& model, Wishes& wishes) {
    Rect body = headed_card(box, tr("Needs attention"), head_h);
    if (model.state == desk::ListState::loading)
        return ui::loading_state(ui::inset(body, 16, 14), 2, 0);
    if (model.state == desk::ListState::failed)
        return ui::empty_state(
            body, Icon::help, tr("Not known just now"),
            tr("It appears here as soon as the records can be read"));
    if (model.attention.empty())
        return ui::empty_state(
            body, Icon::task_alt, tr("All taken care of"),
            tr("Overdue cases and open questions appear here"), ui::Tone::ok);
    draw_count(box, model);
    const bool roomy = box.h >= attention_height(box.w, model);
    if (roomy) draw_attention_foot(ui::cut_bottom(body, attention_foot_h));
    for (const HomeAttention& item : model.attention) {
        const float h = attention_row_height(body.w, item);
        if (body.h < h) return;
        draw_attention_row(ui::cut_top(body, h), item, body.h < 1, wishes);
    }
}

void draw_attention_strips(Rect& area, const HomeModel& model, Wishes& wishes) {
    if (model.state == desk::ListState::failed)
        return draw_failed_strip(ui::cut_top(area, strip_h, strip_gap), wishes);
    if (model.state != desk::ListState::ready) return;
    if (model.attention.empty()) return draw_calm_strip(ui::cut_top(area, strip_h, strip_gap));
    const ui::Button view{.label = tr("View"), .kind = ui::Kind::tonal};
    for (const HomeAttention& item : model.attention) {
        if (area.h < strip_h) return;
        if (draw_strip(ui::cut_top(area, strip_h, strip_gap), item, view))
            wishes.emplace_back(item.opens);
    }
}

float recent_least_height(const HomeModel& model) {
    const bool rows = model.state == desk::ListState::ready && !model.recent.empty();
    return recent_head_h + (rows ? recent_row_h + 1 : state_h);
}

float recent_height(const HomeModel& model) {
    if (model.recent.empty()) return recent_head_h + state_h;
    return recent_head_h + recent_row_h * static_cast<float>(model.recent.size()) + 1;
}

void draw_recent(Rect box, const HomeModel& model, Wishes& wishes) {
    Rect body = headed_card(box, tr("Pick up where you left off"), recent_head_h);
    draw_log_link(box, wishes);
    if (model.state == desk::ListState::loading)
        return ui::loading_state(ui::inset(body, 20, 14), 3, 0);
    if (model.state == desk::ListState::failed) return draw_failed(body, wishes);
    if (model.recent.empty())
        return ui::empty_state(
            body, Icon::history, tr("Nothing recorded at this desk yet"),
            tr("What you register appears here"));
    for (std::size_t i = 0; i < model.recent.size() && body.h >= recent_row_h; ++i) {
        const Rect row = ui::cut_top(body, recent_row_h);
        draw_recent_row(row, model.recent[i], body.h < 1, wishes);
    }
}

float figures_height(float width) {
    return width >= figures_beside_from ? 134.0F : 206.0F;
}

void draw_figures(Rect box, const HomeModel& model, Wishes& wishes) {
    ui::card(box);
    Rect in = ui::inset(box, 21, 20);
    const ui::Button other{.label = tr("Switch staff"), .icon = Icon::swap_horiz};
    const bool beside = box.w >= figures_beside_from;
    const Rect button = beside
        ? ui::centred(ui::cut_right(in, ui::button_width(other), 20), ui::button_width(other), 56)
        : ui::cut_bottom(in, 56, 16);
    ui::text_in(ui::cut_top(in, 24, 16), model.day, ui::type::body_bold, ui::colour(Token::t1));
    const auto columns = ui::columns(in, {ui::fill(), ui::fill(), ui::fill()}, 0);
    for (std::size_t i = 0; i < model.figures.size() && i < columns.size(); ++i)
        draw_figure(columns[i], model.figures[i]);
    if (ui::button(button, other)) wishes.emplace_back(SwitchStaff{});
}

} // namespace foyer::app
