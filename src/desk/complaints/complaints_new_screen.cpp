#include "desk/complaints/complaints_new_screen.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/text.h"
#include "desk/complaints/code_lists.h"
#include "desk/complaints/complaint_parts_screen.h"
#include "desk/complaints/new_customer_screen.h"
#include "desk/complaints/new_details_screen.h"
#include "desk/complaints/new_goods_screen.h"
#include "desk/complaints/new_sheets_screen.h"
#include "desk/complaints/radar_screen.h"
#include "ui/texts.h"
#include "ui/widgets.h"

namespace foyer::complaints {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;
using Wishes = std::vector<NewWish>;

constexpr float label_h = 26;
constexpr float group_h = label_h + 56;
constexpr float gap = 14;
constexpr float facts_least = 96;
constexpr float facts_most = 360; // of a single column
constexpr float tile_h = 60;
constexpr float tile_gap = 10;
constexpr float side_by_side_from = 700; // channel beside severity

void draw_label(
    Rect& area, std::string_view label, std::string_view hint = {}, bool wrong = false) {
    const Rect line = ui::cut_top(area, 20, 6);
    const float w = ui::text({line.x, line.y}, label, ui::type::label, ui::colour(Token::t2));
    if (hint.empty()) return;
    ui::text(
        {line.x + w + 6, line.y}, hint, wrong ? ui::type::label_bold : ui::type::label,
        ui::colour(wrong ? Token::danger : Token::t3), line.w - w - 6);
}

// An icon that would push its word out of the segment is left away.
void fit_icons(std::span<ui::Segment> segments, float bar_w) {
    const float cell = bar_w / static_cast<float>(segments.size()) - 7;
    const bool fits = std::ranges::all_of(segments, [cell](const ui::Segment& segment) {
        const float mark = segment.icon == Icon::none ? 0.0F : 30.0F;
        return ui::text_width(segment.label, ui::type::body_bold) + mark + 12 <= cell;
    });
    if (fits) return;
    for (ui::Segment& segment : segments)
        segment.icon = Icon::none;
}

void draw_channel(Rect area, NewUi& state) {
    Form& form = state.form;
    const bool other = !is_front_channel(form.channel);
    draw_label(area, tr("Channel"), other ? tr(name_of(form.channel)) : "");
    std::array segments{
        ui::Segment{tr(name_of(Channel::visit)), icon_of(Channel::visit)},
        ui::Segment{tr(name_of(Channel::phone)), icon_of(Channel::phone)}, ui::Segment{"12315"},
        ui::Segment{tr("More"), Icon::more_horiz}};
    constexpr std::array front{Channel::visit, Channel::phone, Channel::relay_12315};
    const Rect bar = ui::cut_top(area, 56);
    fit_icons(segments, bar.w);
    int chosen = static_cast<int>(std::ranges::find(front, form.channel) - front.begin());
    const bool changed = ui::segmented(bar, tr("Channel"), segments, chosen);
    // The channel that stands behind "More" can be changed again by a tap on it.
    const Rect more{bar.right() - bar.w / 4, bar.y, bar.w / 4, 56};
    if (other && ui::press_area(more, tr(name_of(form.channel))).clicked)
        state.choosing_channel = true;
    if (!changed) return;
    if (chosen < 3)
        form.channel = front[static_cast<std::size_t>(chosen)];
    else
        state.choosing_channel = true;
}

void draw_level(Rect area, NewUi& state, Wishes& wishes) {
    draw_label(area, tr("Severity"));
    const int least = level_so_far(state.form);
    int chosen = std::max(least, state.form.level) - 1;
    std::array segments{
        ui::Segment{tr(name_of_level(1))}, ui::Segment{tr(name_of_level(2))},
        ui::Segment{tr(name_of_level(3)), Icon::priority_high, true},
        ui::Segment{tr(name_of_level(4)), Icon::none, true}};
    const Rect bar = ui::cut_top(area, 56);
    fit_icons(segments, bar.w);
    if (!ui::segmented(bar, tr("Severity"), segments, chosen)) return;
    if (chosen + 1 >= least) {
        state.form.level = chosen + 1 == least ? 0 : chosen + 1;
        return;
    }
    wishes.emplace_back(ui::Notify{
        ui::Notify::Tone::refused,
        tr("This case is at least {1} by the store's rules", {tr(name_of_level(least))})});
}

// ---- categories -------------------------------------------------------------------------------

struct Tile {
    std::string_view code; // empty: the sheet of the others
    const char* label;
    Icon icon;
};

std::vector<Tile> category_tiles(const Form& form) {
    std::vector<Tile> tiles;
    bool chosen_in_front = form.category.empty();
    for (const Category& category : categories()) {
        if (!category.in_front || category.code == "other") continue;
        tiles.push_back({category.code, tr(category.english), icon_of_category(category.code)});
        chosen_in_front = chosen_in_front || category.code == form.category;
    }
    const char* label = chosen_in_front ? tr("Other") : tr(category_name(form.category));
    tiles.push_back({"", label, Icon::more_horiz});
    return tiles;
}

// Four beside each other where their words fit, else three or two.
int tiles_across(const std::vector<Tile>& tiles, float w) {
    float widest = 0;
    for (const Tile& tile : tiles)
        if (!tile.code.empty())
            widest = std::max(widest, ui::text_width(tile.label, ui::type::body_bold));
    const auto fit = [&](int across) {
        const auto n = static_cast<float>(across);
        return (w - (n - 1) * tile_gap) / n >= widest + 63;
    };
    return fit(4) ? 4 : fit(3) ? 3 : 2;
}

float tiles_height(const std::vector<Tile>& tiles, float w) {
    const auto across = static_cast<std::size_t>(tiles_across(tiles, w));
    return static_cast<float>((tiles.size() + across - 1) / across) * (tile_h + tile_gap) -
        tile_gap;
}

// Number keys choose the category while no text field has the focus.
bool chosen_by_digit(std::size_t index) {
    const auto digit =
        static_cast<ui::Key>(static_cast<int>(ui::Key::digit1) + static_cast<int>(index));
    return ui::pressed(ui::key(digit));
}

void draw_categories(Rect area, NewUi& state) {
    const std::string missing = notice_text(state.notices, FieldName::category);
    draw_label(
        area, tr("Category"),
        missing.empty() ? tr("choose one; it brings the time limit and the department") : missing,
        !missing.empty());
    if (!missing.empty())
        ui::stroke_rect(ui::inset(area, -4), ui::colour(Token::danger_fill), 15, 2);
    const auto tiles = category_tiles(state.form);
    const auto boxes = ui::grid(
        area, static_cast<int>(tiles.size()), tiles_across(tiles, area.w), tile_h, tile_gap);
    for (std::size_t i = 0; i < tiles.size(); ++i) {
        const Tile& tile = tiles[i];
        const bool on = tile.code.empty()
            ? std::ranges::none_of(
                  tiles, [&](const Tile& one) { return one.code == state.form.category; })
            : tile.code == state.form.category;
        const bool pressed = ui::pick_tile(boxes[i], tile.label, tile.icon, on);
        if (!pressed && !chosen_by_digit(i)) continue;
        if (tile.code.empty())
            state.choosing_category = true;
        else
            choose_category(state.form, tile.code);
    }
}

// ---- the customer's words ---------------------------------------------------------------------

void draw_facts(Rect area, NewUi& state) {
    const std::string count = std::to_string(character_count(state.form.facts)) + " / " +
        std::to_string(facts_shown_limit);
    draw_label(
        area, tr("What the customer says"),
        tr("in the customer's own words, {1} characters", {count}));
    const std::string wrong = notice_text(state.notices, FieldName::facts);
    if (!wrong.empty()) ui::cut_bottom(area, notice_h);
    ui::text_area(
        area, state.form.facts,
        {.name = tr("What the customer says"),
         .placeholder = tr("What happened, when, with which goods?"),
         .error = wrong,
         .limit = facts_shown_limit,
         .take_focus = state.focus == FieldName::facts});
}

// The facts that come up most stand in one line; the rest, and what makes a case graver, behind
// the last chip.
void draw_quick_facts(Rect line, NewUi& state) {
    const int flagged = flags_set(state.form.flags);
    std::string more = tr("More facts");
    if (flagged > 0) more += " " + std::to_string(flagged);
    const float more_w = ui::filter_chip_width(more, Icon::flag, false, flagged > 0);
    std::string photos = tr("Photos");
    const bool has_photos = !state.form.files.empty();
    if (has_photos) photos += " " + std::to_string(state.form.files.size());
    const float photos_w = ui::filter_chip_width(photos, Icon::photo_camera, false, has_photos);
    if (ui::filter_chip(
            ui::cut_right(line, photos_w, 8), photos, has_photos, Icon::photo_camera))
        state.choosing_photos = true;
    const Rect more_box = ui::cut_right(line, more_w, 8);
    for (const Code& fact : quick_facts()) {
        const bool on = has_quick_fact(state.form, fact.code);
        const Icon icon = on ? Icon::check : Icon::add;
        const float w = ui::filter_chip_width(tr(fact.english), icon, false, on);
        if (w > line.w) break;
        if (ui::filter_chip(ui::cut_left(line, w, 8), tr(fact.english), on, icon))
            toggle_quick_fact(state.form, fact.code);
    }
    if (ui::filter_chip(more_box, more, flagged > 0, Icon::flag)) state.choosing_facts = true;
}

// ---- the left column --------------------------------------------------------------------------

struct LeftHeights {
    float customer = 0;
    float groups = 0;
    float categories = 0;
    float facts = 0; // without the label
    float total = 0;
};

// The customer's words take what is left of the column.
LeftHeights left_heights(const NewModel& model, const NewUi& state, float w, float room) {
    LeftHeights h;
    h.customer = customer_height(model, state);
    h.groups = w >= side_by_side_from ? group_h : 2 * group_h + gap;
    h.categories = label_h + tiles_height(category_tiles(state.form), w);
    const float rest = h.customer + h.groups + h.categories + 3 * gap + label_h + tile_gap + 56;
    const bool wrong = !notice_text(state.notices, FieldName::facts).empty();
    h.facts = std::max(facts_least + (wrong ? notice_h : 0), room - rest);
    h.total = rest + h.facts;
    return h;
}

void draw_left(
    Rect area, const LeftHeights& h, const NewModel& model, NewUi& state, Wishes& wishes) {
    draw_customer(ui::cut_top(area, h.customer, gap), model, state);
    Rect groups = ui::cut_top(area, h.groups, gap);
    if (h.groups > group_h) {
        draw_channel(ui::cut_top(groups, group_h, gap), state);
        draw_level(groups, state, wishes);
    } else {
        const auto halves = ui::columns(groups, {ui::fill(412), ui::fill(378)}, 20);
        draw_channel(halves[0], state);
        draw_level(halves[1], state, wishes);
    }
    draw_categories(ui::cut_top(area, h.categories, gap), state);
    draw_facts(ui::cut_top(area, label_h + h.facts, tile_gap), state);
    draw_quick_facts(ui::cut_top(area, 56), state);
}

// Two columns, or one below the other where the text is large.
void draw_columns(
    Rect area, const NewModel& model, NewUi& state, const desk::Viewing& viewing, Wishes& wishes) {
    if (has_two_columns(area)) {
        const Rect right = ui::cut_right(area, area.w >= 1100 ? 400.0F : 340.0F, 20);
        const LeftHeights h = left_heights(model, state, area.w, area.h);
        draw_left(begin_column("form", area, h.total), h, model, state, wishes);
        end_column();
        draw_details(
            begin_column("details", right, details_height(right.w, model, state)), model, state,
            viewing, wishes);
        end_column();
        return;
    }
    const float below = details_height(area.w, model, state);
    LeftHeights h = left_heights(model, state, area.w, area.h - gap - below);
    if (h.facts > facts_most) {
        h.total -= h.facts - facts_most;
        h.facts = facts_most;
    }
    Rect column = begin_column("form", area, h.total + gap + below);
    draw_left(ui::cut_top(column, h.total, gap), h, model, state, wishes);
    draw_details(column, model, state, viewing, wishes);
    end_column();
}

// ---- what to do with it -----------------------------------------------------------------------

void press_register(NewUi& state, const desk::Viewing& viewing, Wishes& wishes) {
    auto parsed = parse(state.form, viewing.now, *viewing.zone, state.closes);
    if (auto* command = std::get_if<Register>(&parsed)) {
        state.notices.clear();
        wishes.emplace_back(SendForm{std::move(*command)});
        return;
    }
    state.notices = std::get<std::vector<FieldNotice>>(std::move(parsed));
    if (state.notices.empty()) return;
    state.focus = state.notices.front().field;
    state.choosing_goods = is_goods_field(*state.focus);
    const auto& first = state.notices.front().sentence;
    wishes.emplace_back(
        ui::Notify{ui::Notify::Tone::refused, ui::tr_values(first.text, first.values)});
}

void draw_actions(Rect bar, NewUi& state, const desk::Viewing& viewing, Wishes& wishes) {
    Rect in = action_bar(bar);
    const ui::Button send{
        .label = tr("Register complaint"),
        .icon = Icon::task_alt,
        .kind = ui::Kind::primary,
        .shortcut = ui::ctrl(ui::Key::enter),
        .busy = state.busy,
        .large = true};
    const Rect send_box = ui::cut_right(in, ui::button_width(send), 12);
    in = {in.x, in.y + 4, in.w, 56};
    const ui::Button cancel{
        .label = tr("Cancel"),
        .icon = Icon::close,
        .kind = ui::Kind::ghost,
        .shortcut = ui::key(ui::Key::escape)};
    if (ui::button(ui::cut_left(in, ui::button_width(cancel), 12), cancel))
        wishes.emplace_back(is_blank(state.form) ? NewWish(DropForm{}) : NewWish(SetAside{}));
    const ui::Button keep{.label = tr("Save draft"), .icon = Icon::save};
    if (ui::button(ui::cut_right(in, ui::button_width(keep), 12), keep))
        wishes.emplace_back(SetAside{});
    if (ui::button(send_box, send)) press_register(state, viewing, wishes);
}

} // namespace

std::vector<NewWish>
draw(const NewModel& model, NewUi& state, ui::Rect body, const desk::Viewing& viewing) {
    Wishes wishes;
    const std::optional<FieldName> focused = state.focus;
    const Rect bar = ui::cut_bottom(body, 84);
    Rect area = ui::inset(body, 24, 20);
    if (!model.radar.clusters.empty() &&
        draw_radar_banner(ui::cut_top(area, radar_banner_h, gap), model.radar.clusters))
        state.showing_clusters = true;
    draw_columns(area, model, state, viewing, wishes);
    draw_actions(bar, state, viewing, wishes);
    draw_new_sheets(state, viewing);
    draw_clusters(model, state, viewing, wishes);
    if (state.focus == focused) state.focus.reset();
    return wishes;
}

} // namespace foyer::complaints
