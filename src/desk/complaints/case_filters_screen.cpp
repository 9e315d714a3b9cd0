#include "desk/complaints/case_filters_screen.h"

#include <algorithm>
#include <array>

#include "desk/complaints/code_lists.h"
#include "desk/complaints/complaint_parts_screen.h"
#include "ui/texts.h"

namespace foyer::complaints {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;

constexpr float gap = 8;

struct ScopeWord {
    Scope scope;
    const char* word;
    std::int64_t CaseCounts::*count;
    Icon icon;
};
constexpr std::array scopes{
    ScopeWord{Scope::open, N_("Open"), &CaseCounts::open, Icon::none},
    ScopeWord{Scope::overdue, N_("Overdue"), &CaseCounts::overdue, Icon::alarm},
    ScopeWord{Scope::mine, N_("Mine"), &CaseCounts::mine, Icon::none},
    ScopeWord{Scope::supervisor, N_("For the supervisor"), &CaseCounts::supervisor, Icon::none},
    ScopeWord{Scope::resolved, N_("Follow-up"), &CaseCounts::resolved, Icon::none},
    ScopeWord{Scope::closed, N_("Closed"), nullptr, Icon::none},
};

// The supervisor's queue is nearly always empty; it stands there when it is not.
std::vector<ScopeWord> shown_scopes(const ListModel& model, const ListUi& state) {
    std::vector<ScopeWord> shown;
    for (const ScopeWord& word : scopes)
        if (word.scope != Scope::supervisor || model.counts.supervisor > 0 ||
            state.scope == Scope::supervisor)
            shown.push_back(word);
    return shown;
}

std::vector<std::string>
scope_labels(const std::vector<ScopeWord>& shown, const ListModel& model) {
    std::vector<std::string> labels;
    for (const ScopeWord& word : shown) {
        labels.emplace_back(tr(word.word));
        if (word.count != nullptr && model.state != desk::ListState::loading)
            labels.back() += " " + ui::grouped(model.counts.*word.count);
    }
    return labels;
}

int index_of(const std::vector<ScopeWord>& shown, Scope scope) {
    const auto at = std::ranges::find(shown, scope, &ScopeWord::scope);
    return at == shown.end() ? 0 : static_cast<int>(at - shown.begin());
}

void restart(ListUi& state) {
    state.limit = ListUi{}.limit;
    state.selected.reset();
    state.from_the_top = true;
}

void choose_scope(ListUi& state, Scope scope) {
    state.scope = scope;
    restart(state);
}

// The chosen one is bold; the others need no room for that.
std::vector<float> scope_widths(
    const std::vector<ScopeWord>& shown, const std::vector<std::string>& labels, Scope chosen) {
    std::vector<float> widths;
    for (std::size_t i = 0; i < labels.size(); ++i)
        widths.push_back(
            ui::filter_chip_width(labels[i], shown[i].icon, false, shown[i].scope == chosen));
    return widths;
}

void draw_scopes(Rect& bar, const ListModel& model, ListUi& state, float room) {
    const auto shown = shown_scopes(model, state);
    const auto labels = scope_labels(shown, model);
    const auto widths = scope_widths(shown, labels, state.scope);
    float needed = 0;
    for (const float w : widths)
        needed += w + gap;
    if (needed > room) {
        const std::string& label = labels[static_cast<std::size_t>(index_of(shown, state.scope))];
        const float w = std::min(room, ui::filter_chip_width(label, Icon::none, true));
        if (ui::filter_chip(ui::cut_left(bar, w, gap), label, true, Icon::none, true))
            state.choosing_scope = true;
        return;
    }
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const Rect box = ui::cut_left(bar, widths[i], gap);
        const bool on = state.scope == shown[i].scope;
        if (ui::filter_chip(box, labels[i], on, shown[i].icon)) choose_scope(state, shown[i].scope);
    }
}

std::string filter_label(const ListUi& state) {
    const int used = (state.level ? 1 : 0) + (state.category.empty() ? 0 : 1);
    if (used == 0) return tr("Filter");
    if (used == 2) return tr("Filter") + std::string(" 2");
    return state.level ? tr(name_of_level(*state.level)) : tr(category_name(state.category));
}

const char* order_word(Order order) {
    return order == Order::due_first ? tr("Due first") : tr("Newest first");
}

void draw_order(Rect box, ListUi& state) {
    if (ui::filter_chip(box, order_word(state.order), false, Icon::sort, true))
        state.choosing_order = true;
}

void draw_heading(Rect& in, std::string_view words) {
    ui::text_in(ui::cut_top(in, 20, 6), words, ui::type::label, ui::colour(Token::t2));
}

void draw_level_choice(Rect& in, ListUi& state) {
    draw_heading(in, tr("Severity"));
    const auto boxes = ui::grid(ui::cut_top(in, 56, 14), 5, 5, 56, gap);
    for (int level = 0; level <= 4; ++level) {
        const char* word = level == 0 ? tr("All levels") : tr(name_of_level(level));
        const bool on = state.level.value_or(0) == level;
        if (!ui::pick_tile(boxes[static_cast<std::size_t>(level)], word, Icon::none, on)) continue;
        state.level = level == 0 ? std::nullopt : std::optional(level);
        restart(state);
    }
}

void draw_category_choice(Rect& in, ListUi& state) {
    draw_heading(in, tr("Category"));
    const auto all = categories();
    const auto boxes =
        ui::grid(ui::cut_top(in, 248, 14), static_cast<int>(all.size()) + 1, 4, 56, gap);
    const auto choose = [&](std::string_view code) {
        state.category = code;
        restart(state);
    };
    if (ui::pick_tile(boxes[0], tr("All categories"), Icon::none, state.category.empty()))
        choose("");
    for (std::size_t i = 0; i < all.size(); ++i)
        if (ui::pick_tile(
                boxes[i + 1], tr(all[i].english), Icon::none, state.category == all[i].code))
            choose(all[i].code);
}

void draw_order_choice(Rect& in, ListUi& state) {
    draw_heading(in, tr("Order"));
    const auto boxes = ui::grid(ui::cut_top(in, 56), 2, 4, 56, gap);
    for (std::size_t i = 0; i < 2; ++i) {
        const Order order = i == 0 ? Order::due_first : Order::newest;
        if (!ui::pick_tile(boxes[i], order_word(order), Icon::none, state.order == order)) continue;
        state.order = order;
        restart(state);
    }
}

void draw_filter_dialog(ListUi& state) {
    if (!state.filtering) return;
    const auto dialog = ui::begin_dialog("filters", tr("Which cases?"), 880, 656);
    Rect in = dialog.inside;
    Rect foot = ui::cut_bottom(in, 56, 16);
    const ui::Button done{.label = tr("Show"), .icon = Icon::check, .kind = ui::Kind::primary};
    const ui::Button all{.label = tr("Show all again"), .kind = ui::Kind::ghost};
    const bool closed = ui::button(ui::cut_right(foot, ui::button_width(done), 12), done);
    if (ui::button(ui::cut_left(foot, ui::button_width(all)), all)) {
        state.level.reset();
        state.category.clear();
        restart(state);
    }
    Rect area = begin_column("filters", in, 466, dialog_edge);
    draw_level_choice(area, state);
    draw_category_choice(area, state);
    draw_order_choice(area, state);
    end_column();
    ui::end_dialog();
    if (closed || dialog.closed) state.filtering = false;
}

void draw_sheets(const ListModel& model, ListUi& state) {
    const auto shown = shown_scopes(model, state);
    const auto labels = scope_labels(shown, model);
    if (const auto taken = choose_from(
            tr("Which cases?"), labels, index_of(shown, state.scope), state.choosing_scope))
        choose_scope(state, shown[static_cast<std::size_t>(*taken)].scope);
    const std::array orders{
        std::string(order_word(Order::due_first)), std::string(order_word(Order::newest))};
    const int now = state.order == Order::due_first ? 0 : 1;
    if (const auto taken = choose_from(tr("Order"), orders, now, state.choosing_order)) {
        state.order = *taken == 0 ? Order::due_first : Order::newest;
        restart(state);
    }
    draw_filter_dialog(state);
}

} // namespace

bool sorted_by_due(const ListUi& state) {
    return state.scope != Scope::closed && state.order == Order::due_first;
}

void draw_filters(Rect bar, const ListModel& model, ListUi& state, std::vector<ListWish>& wishes) {
    const ui::Button add{
        .label = tr("New complaint"),
        .icon = Icon::add,
        .kind = ui::Kind::primary,
        .shortcut = ui::key(ui::Key::f3)};
    const float add_w = ui::button_width(add);
    const std::string filter = filter_label(state);
    const bool filtered = state.level.has_value() || !state.category.empty();
    const float filter_w =
        std::min(190.0F, ui::filter_chip_width(filter, Icon::filter_list, true, filtered));
    const float order_w = ui::filter_chip_width(order_word(state.order), Icon::sort, true);
    float scopes_w = 0;
    const auto shown = shown_scopes(model, state);
    for (const float w : scope_widths(shown, scope_labels(shown, model), state.scope))
        scopes_w += w + gap;
    const float left = bar.w - add_w - gap - filter_w - gap;
    const bool with_order = state.scope != Scope::closed && scopes_w + order_w + gap <= left;
    draw_scopes(bar, model, state, with_order ? left - order_w - gap : left);
    const bool pressed_add = [&] {
        Rect right = ui::cut_right(bar, add_w + gap + filter_w + (with_order ? order_w + gap : 0));
        if (ui::filter_chip(
                ui::cut_left(right, filter_w, gap), filter, filtered, Icon::filter_list, true))
            state.filtering = true;
        if (with_order) draw_order(ui::cut_left(right, order_w, gap), state);
        return ui::button(right, add);
    }();
    if (pressed_add) wishes.emplace_back(ui::Go{"complaints.new", ""});
    draw_sheets(model, state);
}

} // namespace foyer::complaints
