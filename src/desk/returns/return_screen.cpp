#include "desk/returns/return_screen.h"

#include <algorithm>

#include "desk/returns/return_sections_screen.h"
#include "ui/texts.h"

namespace foyer::returns {
namespace {

using ui::Rect;
using Wishes = std::vector<ReturnWish>;

constexpr float action_bar_h = 84;
constexpr float gap = 16;
constexpr float columns_gap = 20;
constexpr float strip_edge = 14; // less than the gap to what is pinned below
constexpr float rows_at_least = 2.5F; // of the receipt that are seen before the column scrolls
constexpr std::size_t undo_most = 50;

// What stands on the desk: the till's receipt, or the one that was typed in.
std::optional<ShownReceipt>
receipt_of(const ReturnModel& model, const ReturnUi& state, Date today) {
    if (state.form.typed && model.typed == state.form.typed && model.receipt) return model.receipt;
    if (state.form.typed) {
        auto read = read_typed(*state.form.typed, state.form.without_receipt, today);
        if (auto* typed = std::get_if<ShownReceipt>(&read)) return std::move(*typed);
    }
    const bool is_asked = model.asked_for == state.form.receipt && !state.form.receipt.empty();
    return is_asked ? model.receipt : std::nullopt;
}

// Lines get what they need; the column scrolls when not even a few of them fit.
float receipt_h_in(const Scene& scene, float room, float reasons_h) {
    const float whole = receipt_height(scene);
    const float left = room - gap - reasons_h;
    const float least = receipt_head_h + line_row_h * rows_at_least;
    return std::min(whole, std::max(left, least));
}

void draw_left(Rect area, const Scene& scene) {
    const float reasons_h = reasons_height(area.w, scene);
    const float receipt_h = receipt_h_in(scene, area.h, reasons_h);
    Rect column = begin_column("lines and reasons", area, receipt_h + gap + reasons_h);
    draw_receipt(ui::cut_top(column, receipt_h, gap), scene);
    draw_reasons(ui::cut_top(column, reasons_h), scene);
    end_column();
}

// The sum stays in sight: where both do not fit, the rules of the verdict scroll in their card.
void draw_right(Rect area, const Scene& scene) {
    const float least = verdict_least(area.w, scene);
    const float money_h = std::clamp(
        area.h - gap - least, refund_height(scene, 1), refund_height(scene));
    const float room = std::max(area.h - gap - money_h, least);
    const float verdict_h = std::min(verdict_height(area.w, scene), room);
    const float refund_h = std::max(money_h, area.h - verdict_h - gap);
    Rect column = begin_column("verdict and money", area, verdict_h + gap + refund_h);
    draw_verdict(ui::cut_top(column, verdict_h, gap), scene);
    draw_refund(ui::cut_top(column, refund_h), scene);
    end_column();
}

// One column. Where it scrolls, the head of the verdict stays above the bar.
void draw_one_column(Rect area, const Scene& scene) {
    const float reasons_h = reasons_height(area.w, scene);
    const float verdict_h = verdict_height(area.w, scene);
    const float refund_h = refund_height(scene, 12);
    const float below = reasons_h + verdict_h + refund_h + 3 * gap;
    const float receipt_h = receipt_h_in(scene, area.h, below - gap);
    if (receipt_h + below > area.h)
        draw_verdict_strip(ui::cut_bottom(area, verdict_head_h, gap), scene);
    Rect column = begin_column("return", area, receipt_h + below, strip_edge);
    draw_receipt(ui::cut_top(column, receipt_h, gap), scene);
    draw_reasons(ui::cut_top(column, reasons_h, gap), scene);
    draw_verdict(ui::cut_top(column, verdict_h, gap), scene);
    draw_refund(ui::cut_top(column, refund_h), scene);
    end_column();
}

void draw_columns(Rect area, const Scene& scene) {
    if (!has_two_columns(area)) return draw_one_column(area, scene);
    const Rect right = ui::cut_right(area, area.w >= 1100 ? 420.0F : 340.0F, columns_gap);
    draw_left(area, scene);
    draw_right(right, scene);
}

void draw_sheets(const Scene& scene) {
    draw_details_sheet(scene);
    draw_remedies_sheet(scene);
    draw_replacement_sheet(scene);
    draw_repair_sheet(scene);
    draw_exception_sheet(scene);
    draw_leave_sheet(scene);
    draw_approval(scene);
}

void draw_on_desk(
    Rect body, const ReturnModel& model, const ShownReceipt& receipt, ReturnUi& state,
    const desk::Viewing& viewing, Wishes& wishes) {
    const Rect bar = ui::cut_bottom(body, action_bar_h);
    const Date today = viewing.zone->business_date(viewing.now);
    const Form form = state.form;
    const OnDesk on{form, receipt, model.book, today, viewing.viewer.role};
    const Judgement judgement = judged(on);
    const Scene scene{
        model, receipt, state, viewing, on, judgement, next_step(on, judgement), wishes};
    draw_columns(ui::inset(body, 24, 20), scene);
    draw_actions(bar, scene);
    draw_sheets(scene);
}

void draw_without(
    Rect body, const ReturnModel& model, ReturnUi& state, Wishes& wishes) {
    const Rect bar = ui::cut_bottom(body, action_bar_h);
    draw_start(ui::inset(body, 24, 20), model, state, wishes);
    draw_start_actions(bar, state, wishes);
}

// Every tap can be taken back; what was typed letter by letter counts as one.
void remember(ReturnUi& state, const Form& before, std::size_t undone) {
    const bool was_undo = state.before.size() < undone;
    const bool is_tap = before.positions != state.form.positions ||
        before.demand != state.form.demand || before.conditions_met != state.form.conditions_met;
    if (was_undo || !is_tap) return;
    state.before.push_back(before);
    if (state.before.size() > undo_most) state.before.erase(state.before.begin());
}

} // namespace

std::vector<ReturnWish>
draw(const ReturnModel& model, ReturnUi& state, Rect body, const desk::Viewing& viewing) {
    Wishes wishes;
    const Form before = state.form;
    const std::size_t undone = state.before.size();
    const Date today = viewing.zone->business_date(viewing.now);
    if (const auto receipt = receipt_of(model, state, today))
        draw_on_desk(body, model, *receipt, state, viewing, wishes);
    else
        draw_without(body, model, state, wishes);
    draw_typed_sheet(state, viewing, wishes);
    draw_find_sheet(state, viewing, wishes);
    remember(state, before, undone);
    return wishes;
}

} // namespace foyer::returns
