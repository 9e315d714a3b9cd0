#include "desk/complaints/new_sheets_screen.h"

#include <algorithm>
#include <array>

#include "desk/complaints/code_lists.h"
#include "desk/complaints/complaint_parts_screen.h"
#include "desk/complaints/new_details_screen.h"
#include "desk/complaints/new_goods_screen.h"
#include "ui/texts.h"
#include "ui/widgets.h"

namespace foyer::complaints {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;

constexpr float tile_h = 60;
constexpr float gap = 10;

// Tiles in rows of three that scroll when the dialog is cut; the height they need.
float tiles_height(std::size_t count) {
    return static_cast<float>((count + 2) / 3) * (tile_h + gap) - gap;
}
float dialog_height(std::size_t count) {
    return tiles_height(count) + 104;
}

void draw_channels(NewUi& state) {
    if (!state.choosing_channel) return;
    std::vector<Channel> others;
    for (const Channel channel : channels())
        if (!is_front_channel(channel)) others.push_back(channel);
    const auto dialog =
        ui::begin_dialog("channels", tr("How did it reach us?"), 880, dialog_height(others.size()));
    const Rect area =
        begin_column("channels", dialog.inside, tiles_height(others.size()), dialog_edge);
    const auto boxes = ui::grid(area, static_cast<int>(others.size()), 3, tile_h, gap);
    for (std::size_t i = 0; i < others.size(); ++i) {
        const bool on = state.form.channel == others[i];
        if (!ui::pick_tile(boxes[i], tr(name_of(others[i])), icon_of(others[i]), on)) continue;
        state.form.channel = others[i];
        state.choosing_channel = false;
    }
    end_column();
    ui::end_dialog();
    if (dialog.closed) state.choosing_channel = false;
}

void draw_categories(NewUi& state) {
    if (!state.choosing_category) return;
    std::vector<const Category*> others;
    for (const Category& category : categories())
        if (!category.in_front || category.code == "other") others.push_back(&category);
    const auto dialog =
        ui::begin_dialog("categories", tr("What is it about?"), 880, dialog_height(others.size()));
    const Rect area =
        begin_column("categories", dialog.inside, tiles_height(others.size()), dialog_edge);
    const auto boxes = ui::grid(area, static_cast<int>(others.size()), 3, tile_h, gap);
    for (std::size_t i = 0; i < others.size(); ++i) {
        const std::string_view code = others[i]->code;
        const bool on = code == state.form.category;
        if (!ui::pick_tile(boxes[i], tr(others[i]->english), icon_of_category(code), on)) continue;
        choose_category(state.form, code);
        state.choosing_category = false;
    }
    end_column();
    ui::end_dialog();
    if (dialog.closed) state.choosing_category = false;
}

void draw_departments(NewUi& state) {
    if (!state.choosing_department) return;
    const auto all = departments();
    const std::size_t count = all.size() + 1;
    const auto dialog =
        ui::begin_dialog("departments", tr("Who deals with it?"), 880, dialog_height(count));
    const Rect area = begin_column("departments", dialog.inside, tiles_height(count), dialog_edge);
    const auto boxes = ui::grid(area, static_cast<int>(count), 3, tile_h, gap);
    const auto choose = [&](std::string_view code) {
        state.form.assign_to_department = code;
        state.choosing_department = false;
    };
    const std::string& chosen = state.form.assign_to_department;
    if (ui::pick_tile(boxes[0], tr("The desk itself"), Icon::support_agent, chosen.empty()))
        choose("");
    for (std::size_t i = 0; i < all.size(); ++i)
        if (ui::pick_tile(boxes[i + 1], tr(all[i].english), Icon::groups, all[i].code == chosen))
            choose(all[i].code);
    end_column();
    ui::end_dialog();
    if (dialog.closed) state.choosing_department = false;
}

void draw_flags(Rect& in, Flags& flags) {
    constexpr std::array graver{
        std::pair{&Flags::injury, N_("Someone hurt or ill")},
        std::pair{&Flags::minors, N_("Child involved")},
        std::pair{&Flags::media, N_("Media or online exposure")},
        std::pair{&Flags::police, N_("Police or lawyer")}};
    ui::text_in(
        ui::cut_top(in, 20, 6), tr("This makes the case graver"), ui::type::label,
        ui::colour(Token::t2));
    const auto boxes = ui::grid(ui::cut_top(in, 130, 16), 4, 2, tile_h, gap);
    for (std::size_t i = 0; i < graver.size(); ++i) {
        bool& flag = flags.*graver[i].first;
        const Icon mark = flag ? Icon::check : Icon::priority_high;
        if (ui::pick_tile(boxes[i], tr(graver[i].second), mark, flag)) flag = !flag;
    }
}

void draw_more_facts(NewUi& state) {
    if (!state.choosing_facts) return;
    const auto dialog = ui::begin_dialog("facts", tr("What else is true?"), 880, 520);
    Rect in = dialog.inside;
    Rect foot = ui::cut_bottom(in, 56, 16);
    const auto all = quick_facts();
    Rect area = begin_column("facts", in, 172 + 26 + tiles_height(all.size()), dialog_edge);
    draw_flags(area, state.form.flags);
    ui::text_in(
        ui::cut_top(area, 20, 6), tr("Good to know"), ui::type::label, ui::colour(Token::t2));
    const auto boxes = ui::grid(area, static_cast<int>(all.size()), 3, tile_h, gap);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool on = has_quick_fact(state.form, all[i].code);
        if (ui::pick_tile(boxes[i], tr(all[i].english), on ? Icon::check : Icon::add, on))
            toggle_quick_fact(state.form, all[i].code);
    }
    end_column();
    const ui::Button done{.label = tr("Done"), .icon = Icon::check, .kind = ui::Kind::primary};
    const bool ready = ui::button(ui::cut_right(foot, ui::button_width(done)), done);
    ui::end_dialog();
    if (dialog.closed || ready) state.choosing_facts = false;
}

void draw_photos(NewUi& state, const desk::Viewing& viewing) {
    if (!state.choosing_photos) return;
    const auto dialog = ui::begin_dialog("photos", tr("Photos and papers"), 880, 640);
    Rect in = dialog.inside;
    Rect foot = ui::cut_bottom(in, 56, 16);
    draw_photo_choice(in, state.photos, state.form.files, viewing);
    const ui::Button done{.label = tr("Done"), .icon = Icon::check, .kind = ui::Kind::primary};
    const bool ready = ui::button(ui::cut_right(foot, ui::button_width(done), 16), done);
    ui::text_in(
        foot, tr("They are put to the complaint once it is registered."), ui::type::label,
        ui::colour(Token::t2));
    ui::end_dialog();
    if (dialog.closed || ready) state.choosing_photos = false;
}

} // namespace

bool is_front_channel(Channel channel) {
    return channel == Channel::visit || channel == Channel::phone ||
        channel == Channel::relay_12315;
}

bool has_quick_fact(const Form& form, std::string_view code) {
    return std::ranges::find(form.quick_facts, code) != form.quick_facts.end();
}

void toggle_quick_fact(Form& form, std::string_view code) {
    if (has_quick_fact(form, code))
        std::erase(form.quick_facts, std::string(code));
    else
        form.quick_facts.emplace_back(code);
}

int flags_set(const Flags& flags) {
    return static_cast<int>(flags.injury) + static_cast<int>(flags.media) +
        static_cast<int>(flags.minors) + static_cast<int>(flags.police);
}

void draw_new_sheets(NewUi& state, const desk::Viewing& viewing) {
    draw_photos(state, viewing);
    draw_channels(state);
    draw_categories(state);
    draw_departments(state);
    draw_more_facts(state);
    draw_goods(state);
}

} // namespace foyer::complaints
