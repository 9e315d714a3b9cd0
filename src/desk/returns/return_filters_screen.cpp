#include "desk/returns/return_filters_screen.h"

#include <algorithm>
#include <array>

#include "ui/texts.h"
#include "ui/widgets.h"

namespace foyer::returns {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;

constexpr float gap = 8;
constexpr float sheet_row_h = 56;

struct ScopeWord {
    Scope scope;
    const char* word;
    std::int64_t (*count)(const ReturnCounts&);
};
constexpr std::array scopes{
    ScopeWord{Scope::open, N_("Open"), &open_returns},
    ScopeWord{
        Scope::waiting, N_("Wait for approval"),
        [](const ReturnCounts& counts) { return counts.waiting; }},
    ScopeWord{
        Scope::approved, N_("Not settled"),
        [](const ReturnCounts& counts) { return counts.approved; }},
    ScopeWord{
        Scope::at_desk, N_("Goods at the desk"),
        [](const ReturnCounts& counts) { return counts.at_desk; }},
    ScopeWord{
        Scope::repairs, N_("In repair"), [](const ReturnCounts& counts) { return counts.repairs; }},
    ScopeWord{Scope::mine, N_("Mine"), [](const ReturnCounts& counts) { return counts.mine; }},
    ScopeWord{Scope::ended, N_("Closed"), nullptr}};

std::vector<std::string> labels_of(const ReturnListModel& model) {
    std::vector<std::string> labels;
    for (const ScopeWord& word : scopes) {
        labels.emplace_back(tr(word.word));
        if (word.count != nullptr && model.state != desk::ListState::loading)
            labels.back() += " " + ui::grouped(word.count(model.counts));
    }
    return labels;
}

std::size_t index_of(Scope scope) {
    const auto* at = std::ranges::find(scopes, scope, &ScopeWord::scope);
    return at == scopes.end() ? 0 : static_cast<std::size_t>(at - scopes.begin());
}

void restart(ReturnListUi& state) {
    state.limit = ReturnListUi{}.limit;
    state.selected.reset();
    state.from_the_top = true;
}

void choose_scope(ReturnListUi& state, Scope scope) {
    state.scope = scope;
    state.search.clear();
    restart(state);
}

// What was searched for is looked for among all of them: then no filter is on.
bool is_on(const ReturnListUi& state, Scope scope) {
    return state.search.empty() && state.scope == scope;
}

void draw_one_chip(Rect bar, const std::vector<std::string>& labels, ReturnListUi& state) {
    const std::string& label = labels[index_of(state.scope)];
    const bool on = state.search.empty();
    const float w = std::min(bar.w, ui::filter_chip_width(label, Icon::filter_list, true, on));
    if (ui::filter_chip(ui::cut_left(bar, w), label, on, Icon::filter_list, true))
        state.choosing_scope = true;
}

void draw_scopes(Rect bar, const ReturnListModel& model, ReturnListUi& state) {
    const auto labels = labels_of(model);
    std::array<float, scopes.size()> widths{};
    float needed = -gap;
    for (std::size_t i = 0; i < scopes.size(); ++i) {
        widths[i] = ui::filter_chip_width(
            labels[i], Icon::none, false, is_on(state, scopes[i].scope));
        needed += widths[i] + gap;
    }
    if (needed > bar.w) return draw_one_chip(bar, labels, state);
    for (std::size_t i = 0; i < scopes.size(); ++i) {
        const Rect box = ui::cut_left(bar, widths[i], gap);
        if (ui::filter_chip(box, labels[i], is_on(state, scopes[i].scope)))
            choose_scope(state, scopes[i].scope);
    }
}

void draw_scope_sheet(const ReturnListModel& model, ReturnListUi& state) {
    if (!state.choosing_scope) return;
    const auto labels = labels_of(model);
    const auto count = static_cast<std::int64_t>(labels.size());
    const ui::Dialog sheet = ui::begin_sheet(
        "scopes", tr("Which returns?"), 480, sheet_row_h * static_cast<float>(count) + 76);
    const auto rows = ui::begin_list("scopes", sheet.inside, count, sheet_row_h);
    for (std::int64_t i = rows.first; i < rows.last; ++i) {
        const auto at = static_cast<std::size_t>(i);
        const Rect row = rows.row_box(i);
        const bool on = is_on(state, scopes[at].scope);
        if (ui::list_row(row, labels[at], on).clicked) {
            choose_scope(state, scopes[at].scope);
            state.choosing_scope = false;
        }
        ui::text(
            {row.x + 24, row.y + 16}, labels[at], on ? ui::type::body_bold : ui::type::body,
            ui::colour(on ? Token::acc_text : Token::t1), row.w - 48);
    }
    ui::end_list();
    ui::end_sheet();
    if (sheet.closed) state.choosing_scope = false;
}

void draw_search(Rect bar, ReturnListUi& state, std::vector<ReturnListWish>& wishes) {
    const ui::Button add{
        .label = tr("New return"),
        .icon = Icon::add,
        .kind = ui::Kind::primary,
        .shortcut = ui::key(ui::Key::f4)};
    if (ui::button(ui::cut_right(bar, ui::button_width(add), gap), add))
        wishes.emplace_back(ui::Go{"returns.new", ""});
    const auto typed = ui::text_field(
        bar, state.search,
        {.name = tr("Search returns"),
         .placeholder = tr("Search: return·receipt·last 4 digits of the phone"),
         .icon = Icon::search,
         .limit = 40,
         .content = ui::Content::search});
    if (typed.changed) restart(state);
}

} // namespace

void draw_list_bar(
    Rect bar, const ReturnListModel& model, ReturnListUi& state,
    std::vector<ReturnListWish>& wishes) {
    draw_search(ui::cut_top(bar, 56, 16), state, wishes);
    draw_scopes(bar, model, state);
    draw_scope_sheet(model, state);
}

} // namespace foyer::returns
