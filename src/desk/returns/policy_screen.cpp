#include "desk/returns/policy_screen.h"

#include <algorithm>

#include "desk/returns/policy_parts_screen.h"
#include "ui/motion.h"

namespace foyer::returns::policy {
namespace {

using ui::Rect;
using ui::tr;

// From here on the table keeps its place above the editor.
constexpr float editor_below_from = 430;
constexpr float editor_h = 322;
constexpr float editor_whole_h = 540; // in three columns, with nothing to scroll

float editor_height(float h) {
    return std::max(std::min(editor_h, h * 0.56F), std::min(editor_whole_h, h * 0.36F));
}

std::vector<Policy> table_of(const Model& model, const Ui& state, std::int64_t version) {
    if (version == draft_shown) return state.edit->table;
    for (const PolicyVersion& one : model.shelf.versions)
        if (one.version == version) return whole_table(one);
    return whole_table({});
}

void draw_part(Rect area, const Scene& scene) {
    const Tab tab = scene.draft() ? scene.ui.tab : Tab::table;
    if (tab == Tab::changes) return draw_changes(area, scene);
    if (tab == Tab::past) return draw_past(area, scene);
    if (scene.ui.category.empty()) return draw_table(area, scene);
    if (area.h >= editor_below_from) {
        const Rect editor = ui::cut_bottom(area, editor_height(area.h));
        draw_table(area, scene);
        return draw_editor(editor, scene);
    }
    draw_editor(area, scene);
}

void draw_ready(
    Rect body, const Model& model, Ui& state, const desk::Viewing& viewing,
    std::vector<Wish>& wishes) {
    const std::int64_t version = shown_version(model, state);
    const Scene scene{
        model,
        state,
        viewing,
        wishes,
        version,
        table_of(model, state, version),
        table_before(model.shelf),
        state.edit ? changes_of(*state.edit, model.shelf) : std::vector<PolicyChange>{}};
    const Rect area = ui::inset(body, 24, 20);
    ui::card(area);
    Rect in = ui::inset(area, 1);
    draw_head(ui::cut_top(in, head_height(in.w, scene)), scene);
    draw_part(in, scene);
    ui::card_edge(area);
    draw_approval(scene);
    draw_dropping(scene);
}

} // namespace

std::int64_t shown_version(const Model& model, const Ui& state) {
    const auto newest = [&] {
        if (state.edit) return draft_shown;
        return model.shelf.versions.empty() ? std::int64_t{0} : model.shelf.versions.back().version;
    };
    const std::int64_t shown = state.shown.value_or(newest());
    return shown == draft_shown && !state.edit ? newest() : shown;
}

void open_category(Ui& state, const std::string& category) {
    state.category = category;
    state.reveal = !category.empty();
    state.unit_limit.clear();
    state.approval_limit.clear();
    if (!state.edit) return;
    const auto row = std::ranges::find(state.edit->table, category, &Policy::category);
    if (row == state.edit->table.end()) return;
    const auto typed = [](const std::optional<Fen>& amount) {
        if (!amount) return std::string();
        std::string text = yuan_text(*amount);
        std::erase(text, ',');
        text.erase(0, text.find_first_of("0123456789"));
        return text.ends_with(".00") ? text.substr(0, text.size() - 3) : text;
    };
    state.unit_limit = typed(row->unit_price_limit);
    state.approval_limit = typed(row->approval_over);
}

std::vector<Wish> draw(const Model& model, Ui& state, Rect body, const desk::Viewing& viewing) {
    std::vector<Wish> wishes;
    if (model.state == desk::ListState::loading) {
        ui::loading_state(
            ui::inset(body, 24, 20), 6, ui::shown_for_ms(ui::motion_id("loading policy")));
    } else if (model.state == desk::ListState::failed) {
        if (ui::failed_state(
                body, tr("The policy could not be read"), tr("Your data is safe. Try again.")))
            wishes.emplace_back(ui::ReadAgain{});
    } else {
        draw_ready(body, model, state, viewing, wishes);
    }
    return wishes;
}

} // namespace foyer::returns::policy
